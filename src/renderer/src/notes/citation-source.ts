import { paragraphSign } from '../../../core/markdown/citation.ts'
import { lookUp } from '../../../core/model/look-up.ts'
import { isolated } from '../../../core/model/names.ts'
import type { Citation } from '../../../core/model/note.ts'
import { messages } from '../../../shared/messages.ts'
import { useLibrary } from '../state/stores/library-store.ts'
import { readableDate } from '../ui/dates.ts'

/**
 * What a citation says of where it is from, as that is called now: the article's title, and the line
 * under the words.
 */
export function useCitationSource(citation: Citation): { title: string; line: string } {
  const article = useLibrary(({ articles }) => lookUp(articles, citation.articleId))
  if (!article) return { title: messages.passage.missing, line: messages.passage.missing }
  const { title, outlet, date } = article
  const source = [outlet.value || title.value, readableDate(date.value), paragraphSign(citation)]
    .filter(Boolean)
    .map(isolated)
    .join(', ')
  const line = citation.speaker ? messages.note.spokenIn(citation.speaker, source) : source
  return { title: title.value, line }
}

/** What another note is called now; undefined when there is none of that id. */
export function useNoteTitle(noteId: string): string | undefined {
  return useLibrary(({ notes }) => lookUp(notes, noteId)?.title)
}
