import type { Block } from '../model/article.ts'
import type { Span } from './spans.ts'

/** Marks that open a quotation, with those that may close it. */
const CLOSING: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['„', '“”'],
  ['«', '»'],
  ['‹', '›'],
  ['「', '」'],
  ['『', '』'],
  ['‘', '’'],
  ['"', '"'],
])

/** Two words between marks are a title or a doubted word more often than someone's speech. */
const FEWEST_WORDS = 3

/**
 * The quoted parts of a text's blocks, without their marks, in UTF-16 offsets: what stands between marks,
 * and the whole of a block that is a quotation without any. One that is not closed ends with its block: so
 * news sets a quotation of several paragraphs; where the next does not open again but closes, it was one
 * quotation broken by a paragraph. Single marks count only between spaces, where they are no apostrophes.
 * Shorter than three words is not speech.
 */
export function quotations(text: string, blocks: readonly Block[]): Span[] {
  const found: Span[] = []
  const marked = withTypewriterMarks(text)
  let leftOpen: string | undefined
  for (const block of blocks) {
    const before = found.length
    leftOpen = inBlock(marked, block, leftOpen, found)
    const { kind, start, end } = block
    if (kind === 'quotation' && found.length === before) found.push({ start, end })
  }
  return found.filter(({ start, end }) => isSpeech(text.slice(start, end)))
}

/** Wires and typewriters set ``speech'' so: the same text, each offset as it was, in marks of one letter. */
function withTypewriterMarks(text: string): string {
  return text.includes('``') ? text.replaceAll('``', ' “').replaceAll("''", '” ') : text
}

/** Adds a block's quoted parts; gives the closing mark that it leaves missing, if any. */
function inBlock(
  text: string,
  { start, end }: Span,
  leftOpen: string | undefined,
  found: Span[],
): string | undefined {
  let expected = leftOpen
  let at = start
  while (at < end) {
    // Hardly any letter is a mark.
    const closing = CLOSING.get(text[at]!)
    if (closing !== undefined && opens(text, at, start)) {
      const stop = closes(text, at + 1, end, closing)
      found.push({ start: at + 1, end: stop })
      expected = undefined
      if (stop === end) return closing
      at = stop
    } else if (expected?.includes(text[at]!) && !isApostrophe(text, at)) {
      found.push({ start, end: at })
      expected = undefined
    }
    at += 1
  }
  return undefined
}

/** Whether a mark stands where a quotation can begin, in a block from `start` on. */
function opens(text: string, at: number, start: number): boolean {
  const before = at > start ? text[at - 1]! : ' '
  return /[\s([—–-]/.test(before) || UNSPACED_MARKS.has(text[at]!)
}

/** Marks that open without a space before them. */
const UNSPACED_MARKS = new Set(['“', '„', '«', '「', '『'])

/** The offset of the closing mark, or `limit`. */
function closes(text: string, from: number, limit: number, closing: string): number {
  for (let at = from; at < limit; at += 1) {
    if (closing.includes(text[at]!) && !isApostrophe(text, at)) return at
  }
  return limit
}

/** A closing single mark looks like an apostrophe; only the mark ends a word. */
function isApostrophe(text: string, at: number): boolean {
  return text[at] === '’' && /[\p{L}\p{N}]/u.test(text[at + 1] ?? ' ')
}

function isSpeech(inside: string): boolean {
  const spaced = inside.match(/[\p{L}\p{N}]+/gu)?.length ?? 0
  if (spaced >= FEWEST_WORDS) return true
  // Scripts without spaces: as many letters as three words would have.
  return (
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(inside) && inside.length >= 6
  )
}
