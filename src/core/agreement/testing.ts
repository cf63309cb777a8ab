import type { RootContent } from 'mdast'
import { describe } from '../anchoring/describe.ts'
import { markdownToTree } from '../markdown/from-markdown.ts'
import type { Citation, NoteTree } from '../model/note.ts'
import type { Selectors } from '../model/passage.ts'
import { inPlainBlocks } from '../text/blocks.ts'
import type { Span } from '../text/spans.ts'
import type { Cell } from './cells.ts'
import type { ArticleOfTable } from './seeds.ts'

/** An article of a text, with passages of these words, which are their ids too. */
export function articleOf(id: string, text: string, ...passages: string[]): ArticleOfTable {
  const textHash = hashOf(text)
  const all = passages.map((words): [string, Selectors] => {
    const { start, end } = spanIn(text, words)
    return [words, describe(text, start, end, textHash)]
  })
  return { ...inPlainBlocks(text), id, textHash, passages: new Map(all) }
}

/** Where words stand in a text, in UTF-16 offsets. */
export function spanIn(text: string, words: string): Span {
  const start = text.indexOf(words)
  if (start === -1) throw new Error(`no ${words}`)
  return { start, end: start + words.length }
}

/** A citation of a passage of `articleOf`. */
export function cite(articleId: string, words: string): Citation {
  return { type: 'citation', passageId: words, articleId, quote: words, textHash: 'then' }
}

/** A note of Markdown, and of citations that stand as blocks. */
export function noteOf(...parts: (string | Citation)[]): NoteTree {
  const children = parts.flatMap((part): RootContent[] =>
    typeof part === 'string' ? markdownToTree(part).children : [part],
  )
  return { type: 'root', children }
}

/** Stands for a SHA-256 that names a text. */
function hashOf(text: string): string {
  return text.length.toString(16).padStart(64, '0')
}

/** A cell of which nothing is known but what is given. */
export function cellWith(more: Partial<Cell> = {}): Cell {
  return {
    row: 'r',
    articleId: 'a',
    stance: null,
    basis: null,
    place: null,
    quote: '',
    figures: [],
    speaker: null,
    word: null,
    judgement: null,
    fallen: null,
    ...more,
  }
}
