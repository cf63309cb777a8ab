import { UNSPACED } from '../text/words.ts'

/**
 * A text in tokens: words, and the signs between them one by one; a letter of a script that is written
 * without spaces is a token by itself. White space is none, so that a line that is wrapped elsewhere, a
 * paragraph that is split and a space that no longer breaks change nothing.
 */
export interface Tokens {
  readonly text: string
  /** Where each begins and ends, in UTF-16 offsets. */
  readonly starts: Int32Array
  readonly ends: Int32Array
  /** What each says: the same number for the same words, -1 for what the vocabulary lacks. */
  readonly keys: Int32Array
}

const UNKNOWN = -1

/** What tokens say, by number. Texts that are compared share one. */
export class Vocabulary {
  readonly #numbers = new Map<string, number>()

  numberOf(token: string): number {
    const known = this.#numbers.get(token)
    if (known !== undefined) return known
    this.#numbers.set(token, this.#numbers.size)
    return this.#numbers.size - 1
  }

  knownNumberOf(token: string): number {
    return this.#numbers.get(token) ?? UNKNOWN
  }

  get size(): number {
    return this.#numbers.size
  }
}

const DOUBLE = '"“”„‟«»'
const SINGLE = `'‘’‚‛‹›\`´`
const DASH = '\\-‐‑‒–—―−'
// The signs that a typesetter changes come first: each of their spellings is one token.
const TOKEN = new RegExp(
  String.raw`([${DOUBLE}])|([${SINGLE}])|([${DASH}]+)|(\.{3}|…)|` +
    String.raw`${UNSPACED}\p{M}*|[[\p{L}\p{N}\p{M}]--${UNSPACED}]+|[^\s]`,
  'gv',
)
// eslint-disable-next-line no-control-regex
const ASCII = /^[\0-\x7f]*$/

/**
 * Parts a text into tokens.
 *
 * Quotation marks, dashes and dots of any shape are one token each (“ and ", — and --), and letters
 * with their marks in any of the ways in which Unicode writes them.
 *
 * @param grows whether words that the vocabulary lacks are put into it
 */
export function tokensOf(text: string, vocabulary: Vocabulary, grows = true): Tokens {
  const starts: number[] = []
  const ends: number[] = []
  const keys: number[] = []
  const add = (start: number, end: number, key: string): void => {
    starts.push(start)
    ends.push(end)
    keys.push(grows ? vocabulary.numberOf(key) : vocabulary.knownNumberOf(key))
  }
  let at = 0
  while (at < text.length) {
    // Most words are plain letters, and the pattern takes ten times as long for one.
    const plain = plainWordEnd(text, at)
    if (plain > at) {
      add(at, plain, text.slice(at, plain))
      at = plain
    } else if (text.charCodeAt(at) === SPACE) {
      at += 1
    } else {
      TOKEN.lastIndex = at
      const match = TOKEN.exec(text)
      if (!match) break
      at = match.index + match[0].length
      add(match.index, at, keyOf(match))
    }
  }
  return {
    text,
    starts: Int32Array.from(starts),
    ends: Int32Array.from(ends),
    keys: Int32Array.from(keys),
  }
}

const SPACE = 0x20

/** Where a word of plain letters and digits ends that begins here; here where none does. */
function plainWordEnd(text: string, start: number): number {
  let end = start
  let code = text.charCodeAt(end)
  while (isPlain(code)) code = text.charCodeAt(++end)
  // What goes on in other letters, or has a mark over it, is a word that the pattern has to find.
  return code >= 0x80 ? start : end
}

/** Of the letters a to z of either case, and the digits. */
function isPlain(code: number): boolean {
  const letter = code | 0x20
  return (letter >= 0x61 && letter <= 0x7a) || (code >= 0x30 && code <= 0x39)
}

function keyOf([token, double, single, dash, dots]: RegExpExecArray): string {
  if (double !== undefined) return '"'
  if (single !== undefined) return "'"
  if (dash !== undefined) return '-'
  if (dots !== undefined) return '…'
  return ASCII.test(token) ? token : token.normalize('NFC')
}

/** The first token that ends behind an offset; as many as there are when none does. */
function tokenBehind({ ends }: Tokens, offset: number): number {
  let [low, high] = [0, ends.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (ends[middle]! > offset) high = middle
    else low = middle + 1
  }
  return low
}

/** The tokens that a range touches: the first, and the one behind the last. */
export function tokensIn(tokens: Tokens, start: number, end: number): { from: number; to: number } {
  const from = tokenBehind(tokens, start)
  let to = tokenBehind(tokens, end)
  // The one in which the range ends is of it, too.
  if (to < tokens.starts.length && tokens.starts[to]! < end) to += 1
  return { from, to: Math.max(from, to) }
}
