import type { Nodes, Parents, PhrasingContent } from 'mdast'
import type { NoteTree } from '../model/note.ts'
import { fold } from '../text/fold.ts'
import { sentencesOf } from '../text/sentences.ts'
import type { Span } from '../text/spans.ts'
import { words } from '../text/words.ts'
import { isSameTarget, linkTo, type LinkTarget, targetOf, type TitleOf } from './links.ts'
import { HOLDS_WORDS, inlineText } from './plain-text.ts'
import { childrenOf } from './walk.ts'

/** A sentence of a note, and in it, in UTF-16 offsets, the words that it is shown for. */
interface SentenceOf {
  sentence: string
  start: number
  end: number
}

/** A sentence that links to a document, for the first such link in it. */
export interface LinkingSentence extends SentenceOf {
  /** Which of the note's links to that document it is, counted from 0. */
  nth: number
}

/**
 * The sentences of a note that link to a document, each once, in the order of reading.
 *
 * @param titleOf what links without words of their own are called
 */
export function linkingSentences(
  tree: NoteTree,
  target: LinkTarget,
  titleOf: TitleOf,
): LinkingSentence[] {
  let nth = 0
  return blocksOfWords(tree).flatMap(({ node }) => {
    const { text, leaves } = leavesOf(node, titleOf)
    const links = leaves.filter(
      ({ node: leaf }) => leaf.type === 'noteLink' && isSameTarget(targetOf(leaf), target),
    )
    const at = links.map((link) => ({ ...sentenceAround(text, link), nth: nth++ }))
    const first = at.filter((one, index) => one.from !== at[index - 1]?.from)
    return first.map((one) => ({ ...one.shown, nth: one.nth }))
  })
}

/** Words of a note that name something and don't link to it. */
export interface NamingPlace extends SentenceOf {
  /** The way to the text that holds them: which child at each level, from the root on. */
  path: number[]
  /** Where in that text they stand, in UTF-16 offsets. */
  inText: Span
  /** The words as they stand there. */
  words: string
}

/**
 * Where a note names something without a link, whatever the case and the accents: whole words, in plain
 * text, in the order of reading.
 *
 * @param name what is looked for; one without a letter or digit is found nowhere
 */
export function placesNaming(tree: NoteTree, name: string, titleOf: TitleOf): NamingPlace[] {
  const wanted = foldedWords(name).map(({ folded }) => folded)
  if (wanted.length === 0) return []
  return blocksOfWords(tree).flatMap(({ node, path }) => {
    const { text, leaves } = leavesOf(node, titleOf)
    return leaves.flatMap(({ node: leaf, path: below, isLink, start }) => {
      if (leaf.type !== 'text' || isLink) return []
      return occurrences(leaf.value, wanted).map((inText): NamingPlace => ({
        ...sentenceAround(text, { start: start + inText.start, end: start + inText.end }).shown,
        path: [...path, ...below],
        inText,
        words: leaf.value.slice(inText.start, inText.end),
      }))
    })
  })
}

/**
 * A note with words of it made a link, which keep their looks.
 *
 * @param title what the document is called: words that say the same need no label
 * @returns null when those words no longer stand there
 */
export function withLink(
  tree: NoteTree,
  place: Pick<NamingPlace, 'path' | 'inText' | 'words'>,
  target: LinkTarget,
  title: string,
): NoteTree | null {
  const { inText, words: expected } = place
  const replaced = replaceAt(tree, place.path, (node) => {
    if (node.type !== 'text') return null
    if (node.value.slice(inText.start, inText.end) !== expected) return null
    const text = (value: string): PhrasingContent[] =>
      value === '' ? [] : [{ type: 'text', value }]
    return [
      ...text(node.value.slice(0, inText.start)),
      linkTo(target, expected === title ? undefined : expected),
      ...text(node.value.slice(inText.end)),
    ]
  })
  return replaced as NoteTree | null
}

/** `parent` with what `make` gives in the place of one node below it; null when `make` gives that. */
function replaceAt(
  parent: Nodes,
  [index, ...rest]: readonly number[],
  make: (node: Nodes) => PhrasingContent[] | null,
): Nodes | null {
  const children = childrenOf(parent)
  const child = index === undefined ? undefined : children[index]
  if (index === undefined || child === undefined) return null
  const below = rest.length === 0 ? null : replaceAt(child, rest, make)
  const put = rest.length === 0 ? make(child) : below && [below]
  if (put === null) return null
  return { ...parent, children: children.toSpliced(index, 1, ...put) } as Parents
}

interface Block {
  node: Nodes
  path: number[]
}

/** The nodes that hold words, in the order of reading. */
function blocksOfWords(node: Nodes, path: number[] = []): Block[] {
  if (HOLDS_WORDS.has(node.type)) return [{ node, path }]
  return childrenOf(node).flatMap((child, index) => blocksOfWords(child, [...path, index]))
}

interface Leaf extends Span {
  node: Nodes
  /** The way from the block on. */
  path: number[]
  /** Whether it is among the words of a link to a page. */
  isLink: boolean
}

/** What a block says, and where in it the words of each of its leaves stand. */
function leavesOf(block: Nodes, titleOf: TitleOf): { text: string; leaves: Leaf[] } {
  const leaves: Leaf[] = []
  let text = ''
  const visit = (node: Nodes, path: number[], isLink: boolean) => {
    const children = childrenOf(node)
    if (children.length > 0) {
      const inside = isLink || node.type === 'link'
      children.forEach((child, index) => visit(child, [...path, index], inside))
      return
    }
    const start = text.length
    text += inlineText(node, titleOf)
    leaves.push({ node, path, isLink, start, end: text.length })
  }
  childrenOf(block).forEach((child, index) => visit(child, [index], false))
  return { text, leaves }
}

/** The sentence that a range of a block's text begins in; all of the block where there is none. */
function sentenceAround(text: string, { start, end }: Span): { from: number; shown: SentenceOf } {
  const whole = { kind: 'paragraph' as const, start: 0, end: text.length }
  const found = sentencesOf(text, whole).find((one) => start >= one.start && start < one.end)
  const around = found ?? whole
  return {
    from: around.start,
    shown: {
      // Broken lines of one paragraph are one sentence all the same.
      sentence: text.slice(around.start, Math.max(around.end, end)).replaceAll('\n', ' '),
      start: start - around.start,
      end: end - around.start,
    },
  }
}

interface FoldedWord extends Span {
  folded: string
}

function foldedWords(text: string): FoldedWord[] {
  return words(text).map(({ start, end }) => ({ start, end, folded: fold(text.slice(start, end)) }))
}

/** Where words stand one after another, apart from each other, with nothing but spaces and signs between. */
function occurrences(text: string, wanted: readonly string[]): Span[] {
  const all = foldedWords(text)
  const found: Span[] = []
  for (let at = 0; at + wanted.length <= all.length; at++) {
    if (!wanted.every((word, index) => all[at + index]!.folded === word)) continue
    const last = at + wanted.length - 1
    found.push({ start: all[at]!.start, end: all[last]!.end })
    at = last
  }
  return found
}
