import {
  COMMAND_IDS,
  commandTitle,
  commandWords,
  type CommandId,
} from '../../../shared/commands.ts'
import { messages } from '../../../shared/messages.ts'
import { readableDate } from '../ui/dates.ts'
import { distance } from '../ui/fits.ts'
import { canRun, runCommand } from '../state/actions/commands.ts'
import { openDossier } from '../state/actions/library-actions.ts'
import { colorNames } from '../state/stores/color-names.ts'
import { alive, useLibrary } from '../state/stores/library-store.ts'
import { attempt } from '../state/stores/messages-store.ts'
import { currentNote, writeIn } from '../state/actions/open-note.ts'
import { leaveHere, visitNote } from '../state/actions/visits.ts'
import { readHere } from '../state/actions/read-here.ts'
import { openTags } from './tags.ts'

const { library, note, palette } = messages

interface Place {
  kind: 'place'
  /** What it is, or for an article where it appeared and when: titles may be alike. */
  what: string
}
interface Doing {
  kind: 'command'
  command: CommandId
}

/** Something the palette can go to or do. */
export type Destination = (Place | Doing) & {
  id: string
  title: string
  alsoCalled?: string | undefined
  go: () => void
}

// More than fit on the screen are not read; one types another letter instead.
const MOST = 50

/**
 * Everything that has all the words typed: whole words first, then beginnings of words; and of those
 * that fit as well, commands before places.
 */
export function findDestinations(query: string): Destination[] {
  return [...commands(), ...headings(), ...dossiers(), ...tags(), ...articles(), ...notes()]
    .map((destination) => {
      const { title, alsoCalled } = destination
      return { destination, far: distance(query, title, alsoCalled) }
    })
    .filter(({ far }) => far < Infinity)
    .toSorted((a, b) => a.far - b.far)
    .slice(0, MOST)
    .map(({ destination }) => destination)
}

/** One can come back from there. */
function leaving(go: () => void): () => void {
  return () => {
    leaveHere()
    go()
  }
}

function commands(): Destination[] {
  return COMMAND_IDS.filter((id) => id !== 'palette.open' && canRun(id)).map((id) => ({
    kind: 'command',
    command: id,
    id,
    title: commandTitle(id, colorNames()),
    alsoCalled: commandWords(id).alsoCalled,
    go: () => runCommand(id),
  }))
}

/** Of the note that is open: in a long one they are its outline. */
function headings(): Destination[] {
  const open = currentNote()
  if (!open) return []
  return open.headings().map((title, nth) => ({
    kind: 'place',
    what: palette.heading,
    id: `heading ${nth}`,
    title,
    go: () => attempt(() => visitNote(open.noteId, { heading: nth })),
  }))
}

function dossiers(): Destination[] {
  return alive(useLibrary.getState().dossiers).map(({ id, name }) => ({
    kind: 'place',
    what: palette.dossier,
    id,
    title: name,
    go: leaving(() => attempt(() => openDossier(id))),
  }))
}

function tags(): Destination[] {
  const { articles, notes } = useLibrary.getState()
  const all = new Set<string>()
  for (const { tags: own, highlightTags } of alive(articles)) {
    for (const tag of own) all.add(tag)
    for (const tag of highlightTags) all.add(tag)
  }
  for (const { tags: own } of alive(notes)) for (const tag of own) all.add(tag)
  return [...all].map((tag) => ({
    kind: 'place',
    what: palette.tag,
    id: `tag ${tag}`,
    title: tag,
    go: () => attempt(() => openTags(tag)),
  }))
}

function articles(): Destination[] {
  return alive(useLibrary.getState().articles).map(({ id, title, outlet, author, date }) => ({
    kind: 'place',
    what: library.articleMeta(outlet.value, readableDate(date.value)) || palette.article,
    id,
    title: title.value,
    alsoCalled: `${outlet.value} ${author.value} ${date.value}`,
    go: leaving(() => readHere(id)),
  }))
}

function notes(): Destination[] {
  return alive(useLibrary.getState().notes).map(({ id, title }) => ({
    kind: 'place',
    what: palette.note,
    id,
    title: title || note.untitled,
    go: leaving(() => attempt(() => writeIn(id))),
  }))
}
