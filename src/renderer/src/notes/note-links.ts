import type { CitedPlace } from '../../../core/model/cited-place.ts'
import type { Citation } from '../../../core/model/note.ts'
import { messages } from '../../../shared/messages.ts'
import { openLinked } from '../state/actions/open-linked.ts'
import { addNote } from '../state/actions/library-actions.ts'
import { writeIn } from '../state/actions/open-note.ts'
import { citationNow, citationOfCopied } from '../state/actions/quoting.ts'
import { attempt, logError, say, sayError } from '../state/stores/messages-store.ts'
import { request } from '../state/stores/request.ts'
import type { LinkProps } from './editor/NoteEditor.tsx'
import { findNamed, linkChoices } from './link-choices.ts'
import { useLinked, useLinkedLine } from './linked-document.ts'

/** What the links in a note need of the library; to be made once for each note that is open. */
export function linksOf(noteId: string): LinkProps {
  return {
    useLinked,
    useLinkedLine,
    onOpenLinked: openLinked,
    linkChoices: (query) => linkChoices(query, noteId),
    findNamed,
    makeNote,
    citationNow: withWordsOfNow,
    surroundingsOf,
    citationOfCopied: (copied) => citationOfCopied(copied)?.catch(saidAndNone) ?? null,
  }
}

async function withWordsOfNow(citation: Citation): Promise<Citation | null> {
  try {
    const now = await citationNow(citation)
    if (now === null) say(messages.passage.placeLost)
    return now
  } catch (error) {
    sayError(error)
    return null
  }
}

async function surroundingsOf(
  { articleId, passageId }: Citation,
  chars: number,
): Promise<CitedPlace | null> {
  try {
    const asked = { articleId, passageIds: [passageId], chars }
    return (await request('passage:places', asked))[0] ?? null
  } catch (error) {
    // A pointer asked, no person: the citation itself says what is gone.
    logError(error)
    return null
  }
}

/** Why there is no quotation is said; the words are pasted all the same. */
function saidAndNone(error: unknown): [] {
  sayError(error)
  return []
}

async function makeNote(title: string): Promise<string | null> {
  try {
    const id = await addNote(title)
    const open = { label: messages.links.openIt, run: () => attempt(() => writeIn(id)) }
    say(messages.links.noteMade(title), [open])
    return id
  } catch (error) {
    sayError(error)
    return null
  }
}
