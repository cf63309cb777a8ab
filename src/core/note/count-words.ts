import type { RootContent } from 'mdast'
import { countWords } from '../text/count-words.ts'
import type { TitleOf } from './links.ts'
import { shownWords } from './omissions.ts'
import { plainText } from './plain-text.ts'
import { walk } from './walk.ts'

/** How many words a block of a note has, and how many of them are in quotations. */
export interface WordsOfBlock {
  all: number
  quoted: number
}

/** Of each block what it has: one that was not written in stays the same object. */
const known = new WeakMap<RootContent, WordsOfBlock>()

/** Counts the words of a block, or says what it counted when it was asked before. */
export function wordsOfBlock(block: RootContent, titleOf: TitleOf): WordsOfBlock {
  const before = known.get(block)
  if (before) return before
  const words = {
    all: countWords(plainText({ type: 'root', children: [block] }, titleOf)),
    quoted: 0,
  }
  let isItsOwn = true
  walk(block, (node) => {
    if (node.type === 'citation' && !node.bare) words.quoted += countWords(shownWords(node))
    // What that is called may be changed elsewhere.
    if (node.type === 'noteLink') isItsOwn = false
  })
  if (isItsOwn) known.set(block, words)
  return words
}
