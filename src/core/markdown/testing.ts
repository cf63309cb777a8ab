import type { PhrasingContent, RootContent } from 'mdast'
import type { FlavourName } from '../model/flavour.ts'
import type { Citation, NoteTree } from '../model/note.ts'
import type { Surroundings } from './surroundings.ts'
import { treeToMarkdown } from './to-markdown.ts'

/** What tests of exported Markdown speak of: an article, a quotation of it and another note. */

export const nobody: Surroundings = {
  sourceOf: () => undefined,
  nameOf: () => undefined,
  noteOf: () => undefined,
  marksIn: () => [],
  colorNameOf: () => undefined,
  keyOf: () => undefined,
  bibliography: 'references.json',
}

export const courier: Surroundings = {
  sourceOf: () => ({
    title: 'Bridge shut',
    outlet: 'The Courier',
    date: '2024-05-03',
    author: 'Bo Ek',
  }),
  nameOf: ({ kind }) => (kind === 'article' ? 'Bridge shut' : 'The bridge'),
  noteOf: () => ({ title: 'Ferry: capacity', fileName: 'Ferry - capacity.md' }),
  marksIn: () => [{ start: 0, end: 6 }],
  colorNameOf: () => undefined,
  keyOf: () => 'courier2024bridge',
  bibliography: 'references.json',
}

export const citation: Citation = {
  type: 'citation',
  passageId: 'passage2222222222',
  articleId: 'article2222222222',
  quote: 'Nobody will cross.\n\nNot until it is\nsafe.',
  textHash: '0'.repeat(64),
  speaker: 'Ada Lind',
  paragraph: 2,
}

export const noteLink = { type: 'noteLink' as const, noteId: 'note222222222222' }

export function note(...children: RootContent[]): NoteTree {
  return { type: 'root', children }
}

export function paragraph(...children: PhrasingContent[]): RootContent {
  return { type: 'paragraph', children }
}

export function text(value: string): PhrasingContent {
  return { type: 'text', value }
}

/** A writer of trees in one flavour. */
export function writer(flavour: FlavourName) {
  return (tree: NoteTree, around: Surroundings = courier) => treeToMarkdown(tree, around, flavour)
}
