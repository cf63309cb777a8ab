import { readByLanguage } from './by-language.ts'
import { decodeAs } from './decode-as.ts'

/** A file's characters, and the name of the encoding that its bytes were read with. */
export interface Decoded {
  text: string
  encoding: string
  /** The bytes can be read in other encodings too, and this is only the likeliest. */
  isGuess: boolean
}

/**
 * Reads bytes as text, by the first of these that holds: a byte-order mark; the escapes of ISO-2022;
 * UTF-32 by its zero bytes; UTF-8, which few other texts happen to be; UTF-16 by its zero bytes; the
 * encoding in which the text reads best as a language.
 *
 * @returns null when the bytes are no text in any encoding known here
 */
export function decode(bytes: Uint8Array): Decoded | null {
  for (const name of [byMark, byEscapes, asUtf32, asUtf8, asUtf16]) {
    const encoding = name(bytes)
    if (encoding === null) continue
    const text = decodeAs(bytes, encoding)
    // UTF-16 of English is valid UTF-8 too, every other character of it a zero.
    if (!looksBinary(text)) return { text, encoding, isGuess: false }
  }
  const best = readByLanguage(bytes)
  if (!best) return null
  const text = decodeAs(bytes, best.encoding)
  return looksBinary(text) ? null : { text, ...best }
}

// UTF-32's little-endian mark begins with UTF-16's: the longer one is tried first.
const MARKS: readonly [number[], string][] = [
  [[0xef, 0xbb, 0xbf], 'UTF-8'],
  [[0xff, 0xfe, 0, 0], 'UTF-32LE'],
  [[0, 0, 0xfe, 0xff], 'UTF-32BE'],
  [[0xff, 0xfe], 'UTF-16LE'],
  [[0xfe, 0xff], 'UTF-16BE'],
]

function byMark(bytes: Uint8Array): string | null {
  return MARKS.find(([mark]) => mark.every((byte, index) => bytes[index] === byte))?.[1] ?? null
}

const ESCAPE = 0x1b

// Seven bits throughout, so that UTF-8 would take it for text.
function byEscapes(bytes: Uint8Array): string | null {
  const at = bytes.indexOf(ESCAPE)
  if (at === -1) return null
  const follows = String.fromCharCode(...bytes.subarray(at + 1, at + 4))
  if (follows.startsWith('$)C')) return 'ISO-2022-KR'
  return /^(?:\$[@B]|\(J)/.test(follows) ? 'ISO-2022-JP' : null
}

// The last character of Unicode is U+10FFFF: one byte in four is always zero, and the next nearly.
const LAST_PLANE = 0x10

function asUtf32(bytes: Uint8Array): string | null {
  if (bytes.length % 4 !== 0 || bytes.length === 0) return null
  if (everyFourth(bytes, 3, 2)) return ifText(bytes, 'UTF-32LE')
  return everyFourth(bytes, 0, 1) ? ifText(bytes, 'UTF-32BE') : null
}

/** The encoding, where all that the bytes hold in it are characters of Unicode. */
function ifText(bytes: Uint8Array, encoding: string): string | null {
  return /[\p{Surrogate}\p{Unassigned}]/u.test(decodeAs(bytes, encoding)) ? null : encoding
}

function everyFourth(bytes: Uint8Array, zero: number, plane: number): boolean {
  for (let index = 0; index < bytes.length; index += 4) {
    if (bytes[index + zero] !== 0 || (bytes[index + plane] as number) > LAST_PLANE) return false
  }
  return true
}

// One bad byte in ten characters is a slip in UTF-8, not another encoding: of its bytes in a row,
// hardly any happen to follow from each other in text of another.
const FEWEST_GOOD = 0.9

function asUtf8(bytes: Uint8Array): string | null {
  const text = new TextDecoder('utf-8').decode(bytes)
  if (!text.includes('\uFFFD')) return 'UTF-8'
  const good = text.match(/[^\p{ASCII}\uFFFD]/gu)?.length ?? 0
  const bad = text.match(/\uFFFD/g)?.length ?? 0
  return good >= (good + bad) * FEWEST_GOOD ? 'UTF-8' : null
}

// Spaces, line ends and digits of every script hold a zero byte in UTF-16, and the side it is on
// tells the byte order. One in a hundred characters: fewer are a fault in some other text.
const FEWEST_ZEROS = 0.01

function asUtf16(bytes: Uint8Array): string | null {
  let even = 0
  let odd = 0
  for (let index = bytes.indexOf(0); index !== -1; index = bytes.indexOf(0, index + 1)) {
    if (index % 2 === 0) even += 1
    else odd += 1
  }
  const most = Math.max(even, odd)
  // A few on the other side are letters such as U+0100.
  if (most < (bytes.length / 2) * FEWEST_ZEROS || Math.min(even, odd) * 20 > most) return null
  return ifText(bytes, even > odd ? 'UTF-16BE' : 'UTF-16LE')
}

// Text has hardly any control characters: one in twenty lets a stray one pass in a short line.
const MOST_CONTROLS = 0.05
// A million characters tell enough of a file, in milliseconds.
const LOOKED_AT = 1_000_000

function looksBinary(text: string): boolean {
  const part = text.slice(0, LOOKED_AT)
  const strange = part.match(/(?![\t\n\v\f\r\u0085])[\p{Cc}\uFFFD]/gu)?.length ?? 0
  return strange > part.length * MOST_CONTROLS
}
