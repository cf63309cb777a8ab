import { lookUp } from '../../../core/model/look-up.ts'
import type { ArticleSummary } from '../../../core/model/summary.ts'
import {
  COMMAND_IDS,
  commandTitle,
  commandWords,
  type CommandId,
} from '../../../shared/commands.ts'
import { messages } from '../../../shared/messages.ts'
import { readableDate } from '../ui/dates.ts'
import { distance } from '../../../core/text/fits.ts'
import { canRun, runCommand } from '../state/actions/commands.ts'
import { openDossier } from '../state/actions/library-actions.ts'
import { colorNames } from '../state/stores/color-names.ts'
import { alive, isAlive, useLibrary } from '../state/stores/library-store.ts'
import { lastRead, useWorkspace } from '../state/stores/workspace-store.ts'
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

// What one was at a moment ago, and not all that one ever read.
const MOST_RECENT = 7

/**
 * Everything that has all the words typed: whole words first, then beginnings of words; and of those
 * that fit as well, commands before places. Before anything is typed it begins with what was read last.
 */
export function findDestinations(query: string): Destination[] {
  const recent = query.trim() === '' ? recentlyRead() : []
  return [...recent, ...everythingWith(query)].slice(0, MOST)
}

function everythingWith(query: string): Destination[] {
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
  return alive(useLibrary.getState().articles).map((article) => ({
    ...destinationOf(article),
    what: sourceOf(article) || palette.article,
  }))
}

/** Those that are not open, the one read last first. */
function recentlyRead(): Destination[] {
  const { articles } = useLibrary.getState()
  const open = useWorkspace.getState().panes.map(({ articleId }) => articleId)
  return lastRead()
    .filter((id) => !open.includes(id) && isAlive(articles)(id))
    .slice(0, MOST_RECENT)
    .flatMap((id) => {
      const article = lookUp(articles, id)
      if (!article) return []
      const { recent } = palette
      return { ...destinationOf(article), id: `recent ${id}`, what: recent(sourceOf(article)) }
    })
}

function sourceOf({ outlet, date }: ArticleSummary): string {
  return library.articleMeta(outlet.value, readableDate(date.value))
}

function destinationOf({ id, title, outlet, author, date }: ArticleSummary) {
  return {
    kind: 'place',
    id,
    title: title.value,
    alsoCalled: `${outlet.value} ${author.value} ${date.value}`,
    go: leaving(() => readHere(id)),
  } as const
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
