import type { RootContent } from 'mdast'
import type { Citation, NoteTree } from '../../src/core/model/note.ts'
import { longAccounts } from './long-accounts.ts'

const COLORS = ['yellow', 'red', undefined] as const

/** Paragraphs of a sentence that make a text of so many. */
function longParagraphs(wordCount: number): string[] {
  const paragraphs: string[] = []
  for (let words = 0; words < wordCount; words += paragraphs.at(-1)!.split(' ').length) {
    paragraphs.push(SENTENCES[paragraphs.length % SENTENCES.length]!)
  }
  return paragraphs
}

export function noteOfWords(wordCount: number): NoteTree {
  return { type: 'root', children: longParagraphs(wordCount).map(paragraphOf) }
}

/**
 * A note of quotations, each with a paragraph about it.
 *
 * @param articleIds of the articles they are from, in turn
 */
export function noteOfQuotations(count: number, articleIds: readonly string[]): NoteTree {
  const children = Array.from({ length: count }, (_, index): RootContent[] => [
    paragraphOf(SENTENCES[index % SENTENCES.length]!),
    citationOf(index, articleIds[index % articleIds.length]!),
  ])
  return { type: 'root', children: children.flat() }
}

/** The words of a note as paragraphs, what it quotes among them. */
export function paragraphsOf(note: NoteTree): string[] {
  return note.children.map((block) => {
    if (block.type === 'citation') return block.quote
    const [words] = block.type === 'paragraph' ? block.children : []
    return words?.type === 'text' ? words.value : ''
  })
}

const SENTENCES = longAccounts().flatMap(({ text }) =>
  text.split(/\n\n|(?<=\.) (?=[A-Z“])/).slice(1),
)

function paragraphOf(value: string): RootContent {
  return { type: 'paragraph', children: [{ type: 'text', value }] }
}

function citationOf(index: number, articleId: string): Citation {
  const color = COLORS[index % COLORS.length]
  return {
    type: 'citation',
    passageId: `passage${String(index).padStart(9, '0')}`,
    articleId,
    quote: SENTENCES[(index * 7 + 3) % SENTENCES.length]!,
    textHash: '0'.repeat(64),
    paragraph: index + 1,
    ...(color && { color }),
  }
}
