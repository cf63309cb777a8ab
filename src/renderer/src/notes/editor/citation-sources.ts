import type { Citation } from '../../../../core/model/note.ts'

/** What a citation says of where it is from: its article's title, and the line under the words. */
export interface CitationSource {
  title: string
  line: string
  /** Set when its words stand there no more: the words that do, or null when its place is lost. */
  changed?: CitedChange
}

export interface CitedChange {
  words: string | null
  /** Names the text that they stand in. */
  textHash: string
}

/** Where citations are from, as that is called now. */
export interface CitationSources {
  of(citation: Citation): CitationSource
  /** Calls when some of it may have changed; gives its undo. */
  subscribe(changed: () => void): () => void
}

/**
 * The line last shown under each citation, for copying: Lexical asks a node for its text at times
 * when the node cannot know which editor it is in.
 */
const lines = new WeakMap<Citation, string>()

/** Keeps what is shown under a citation's words, for `lineOf`. */
export function rememberLine(citation: Citation, line: string): void {
  lines.set(citation, line)
}

/** Empty for a citation that was never shown. */
export function lineOf(citation: Citation): string {
  return lines.get(citation) ?? ''
}
