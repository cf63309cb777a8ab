import { analyse } from 'chardet'
import iconv from 'iconv-lite'

/** A file's characters, and the name of the encoding that its bytes were read with. */
export interface Decoded {
  text: string
  encoding: string
}

/**
 * Reads bytes as text, by the first of these that holds: a byte-order mark; the escapes of
 * ISO-2022-JP; strict UTF-8; zero bytes at every second place (UTF-16 without a mark); what the
 * frequencies of bytes suggest.
 *
 * @returns null when the bytes are no text in any encoding known here
 */
export function decode(bytes: Uint8Array): Decoded | null {
  for (const read of [byMark, asJapaneseMail, asUtf8, asUtf16, byFrequency]) {
    const decoded = read(bytes)
    // UTF-16 of English is valid UTF-8 too, every other character of it a zero.
    if (decoded && !looksBinary(decoded.text)) return decoded
  }
  return null
}

// UTF-32's little-endian mark begins with UTF-16's: the longer one is tried first.
const MARKS: readonly [number[], string][] = [
  [[0xef, 0xbb, 0xbf], 'UTF-8'],
  [[0xff, 0xfe, 0, 0], 'UTF-32LE'],
  [[0, 0, 0xfe, 0xff], 'UTF-32BE'],
  [[0xff, 0xfe], 'UTF-16LE'],
  [[0xfe, 0xff], 'UTF-16BE'],
]

function byMark(bytes: Uint8Array): Decoded | null {
  const found = MARKS.find(([mark]) => mark.every((byte, index) => bytes[index] === byte))
  return found ? { text: iconv.decode(bytes, found[1]), encoding: found[1] } : null
}

const ESCAPE = 0x1b

// Seven bits throughout, so that strict UTF-8 would take it for text. iconv-lite does not know it.
function asJapaneseMail(bytes: Uint8Array): Decoded | null {
  const at = bytes.indexOf(ESCAPE)
  const follows = String.fromCharCode(...bytes.subarray(at + 1, at + 3))
  if (at === -1 || !/^\$[@B]/.test(follows)) return null
  return { text: new TextDecoder('iso-2022-jp').decode(bytes), encoding: 'ISO-2022-JP' }
}

function asUtf8(bytes: Uint8Array): Decoded | null {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' }
  } catch (error) {
    // A fatal decoder throws this at the first byte that is not UTF-8.
    if (error instanceof TypeError) return null
    throw error
  }
}

// Spaces, line ends and digits of every script hold a zero byte in UTF-16, and the side it is on
// tells the byte order. One in a hundred characters: fewer are a fault in some other text.
const FEWEST_ZEROS = 0.01

function asUtf16(bytes: Uint8Array): Decoded | null {
  let even = 0
  let odd = 0
  for (let index = bytes.indexOf(0); index !== -1; index = bytes.indexOf(0, index + 1)) {
    if (index % 2 === 0) even += 1
    else odd += 1
  }
  const most = Math.max(even, odd)
  // A few on the other side are letters such as U+0100.
  if (most < (bytes.length / 2) * FEWEST_ZEROS || Math.min(even, odd) * 20 > most) return null
  const encoding = even > odd ? 'UTF-16BE' : 'UTF-16LE'
  const text = iconv.decode(bytes, encoding)
  return /[\p{Surrogate}\p{Unassigned}]/u.test(text) ? null : { text, encoding }
}

// Enough for stable frequencies; the whole of a large file would take seconds.
const SAMPLE = 64 * 1024
// Some letters before the first telling byte: a lone sign among words is no East Asian text, but
// much English would drown a few words of Russian.
const BEFORE = 20

function byFrequency(bytes: Uint8Array): Decoded | null {
  const first = bytes.findIndex((byte) => byte > 0x7f)
  // Seven bits that are not UTF-8 are control characters.
  if (first === -1) return null
  const sample = bytes.subarray(Math.max(0, first - BEFORE), first + SAMPLE)
  const encoding = nameByFrequency(sample)
  if (!iconv.encodingExists(encoding)) return null
  return { text: iconv.decode(bytes, encoding), encoding }
}

// Browsers read the left as the right, which has the same letters and more signs (curly quotes).
const WIDER = new Map([
  ['ASCII', 'windows-1252'],
  ['ISO-8859-1', 'windows-1252'],
  ['ISO-8859-8', 'windows-1255'],
  ['ISO-8859-9', 'windows-1254'],
])

// chardet gives 10 to every East Asian encoding that is merely possible.
const MERELY_POSSIBLE = 10

function nameByFrequency(sample: Uint8Array): string {
  const [best] = analyse(sample)
  const isPossible = best !== undefined && best.confidence > 0
  const isSure = isPossible && best.confidence > MERELY_POSSIBLE
  const name = isSure || (isPossible && isMostlyHigh(sample)) ? best.name : 'windows-1252'
  const wider = WIDER.get(name) ?? name
  return wider === 'windows-1252' ? westernName(sample) : wider
}

// In a few words of Chinese or Japanese most bytes are high; in a Western language one in twenty.
function isMostlyHigh(sample: Uint8Array): boolean {
  const high = sample.reduce((count, byte) => count + (byte > 0x7f ? 1 : 0), 0)
  return high * 3 > sample.length
}

// Signs that chardet does not look at. Mac OS Roman: its apostrophe (in windows-1252 a capital Õ)
// between small letters. ISO-8859-15: the euro sign where Latin-1 has the ¤ that nobody writes, and
// œ (in Latin-1 ½) between letters; but no byte that only windows-1252 has.
const MACINTOSH = /[a-z]\xD5[a-z]/
const LATIN_9 = /\xA4|[A-Za-z]\xBD[a-z]/
const WINDOWS_ONLY = /[\x80-\x9F]/

function westernName(sample: Uint8Array): string {
  const signs = Buffer.from(sample).toString('latin1')
  if (MACINTOSH.test(signs)) return 'macintosh'
  return LATIN_9.test(signs) && !WINDOWS_ONLY.test(signs) ? 'ISO-8859-15' : 'windows-1252'
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
