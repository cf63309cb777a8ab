import type { Citation } from '../model/note.ts'
import type { Color } from '../model/passage.ts'
import type { LinkTarget } from '../note/links.ts'
import type { Span } from '../text/spans.ts'

/** What is known of the article a citation was taken from; unknown fields are empty. */
export interface Source {
  /** Its headline, or what the person calls it; empty when it has no title. */
  title: string
  /** What an article without a title is known by: its first words, or its file's name. */
  standIn?: string
  outlet: string
  /** As YYYY, YYYY-MM or YYYY-MM-DD. */
  date: string
  author: string
}

/**
 * What to call an article in a line of words: its title or, as bibliographies give what is not the
 * work's own, its first words in brackets. Empty when nothing is known.
 */
export function nameOf({ title, standIn = '' }: Source): string {
  if (title !== '' || standIn === '') return title
  return `[${standIn}]`
}

/** The other notes and the articles a note speaks of, as they are called where it goes. */
export interface Surroundings {
  /** What is known of an article; undefined when this library does not have it. */
  sourceOf(articleId: string): Source | undefined
  /** What an article or a dossier is called; undefined when this library does not have it. */
  nameOf(target: LinkTarget): string | undefined
  /** A note's title and the name of its file; undefined when unknown. */
  noteOf(noteId: string): { title: string; fileName: string } | undefined
  /**
   * What the person has highlighted inside of a citation's words: UTF-16 offsets into its quote, in
   * order, apart from each other.
   */
  marksIn(citation: Citation): readonly Span[]
  /** What the person calls a colour of highlights; undefined where they have no name for it. */
  colorNameOf(color: Color): string | undefined
  /** Which entry of the bibliography an article is; undefined when there is none. */
  keyOf(articleId: string): string | undefined
  /** Name of the bibliography's file, beside the notes. */
  readonly bibliography: string
}
