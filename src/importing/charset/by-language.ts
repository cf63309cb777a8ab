import { decodeAs } from './decode-as.ts'
import { ENCODINGS, type Encoding } from './encodings.ts'
import { costOf } from './reads-as.ts'
import { tellingPart } from './telling-part.ts'

export interface Reading {
  encoding: string
  /** How much worse than the best it reads, in nats: 0 for the best. */
  worse: number
  /** The telling part of the bytes, as it reads. */
  text: string
}

/**
 * The encodings that bytes may be in, the likeliest first: in each, their part that is not plain
 * ASCII is read as all the languages written in it, and the best of these counts.
 */
export function readings(bytes: Uint8Array): Reading[] {
  const wide = wideEncodings(bytes)
  // All must read the same bytes, and a part of text in UTF-16 is no text.
  const part = wide.length > 0 ? bytes.subarray(0, MOST_OF_WIDE) : tellingPart(bytes)
  if (part.length === 0) return []
  const costs = [
    ...ENCODINGS.map((encoding) => read(part, encoding)),
    ...wide.map((encoding) => read(part, encoding)).filter(isLanguage),
  ]
  // What reads the same text is as good, and in their order the commonest comes first.
  const least = new Map<string, number>()
  for (const { text, cost } of costs) least.set(text, Math.min(cost, least.get(text) ?? Infinity))
  const best = [...least.values()].reduce((lowest, one) => Math.min(lowest, one))
  return costs
    .map(({ encoding, text }) => ({ encoding, text, worse: (least.get(text) ?? best) - best }))
    .toSorted((a, b) => a.worse - b.worse)
}

// Nats. Where the next other text is nearer, one in ten of the readings is wrong.
const SURE = 6

/** The encoding that bytes read best in, null where they are plain ASCII. */
export function readByLanguage(bytes: Uint8Array): { encoding: string; isGuess: boolean } | null {
  const [best, ...others] = readings(bytes)
  if (!best) return null
  const other = others.find(({ text }) => text !== best.text)
  return { encoding: best.encoding, isGuess: other !== undefined && other.worse < SURE }
}

function read(
  bytes: Uint8Array,
  encoding: Encoding,
): { encoding: string; text: string; cost: number } {
  const text = decodeAs(bytes, encoding.name)
  const cost = encoding.languages
    .map((language) => costOf(text, language))
    .reduce((lowest, one) => Math.min(lowest, one))
  return { encoding: encoding.name, text, cost: cost + encoding.rarity }
}

// Nats a character: Chinese has seven, characters taken at random have eleven.
const MOST_OF_LANGUAGE = 9

function isLanguage({ text, cost }: { text: string; cost: number }): boolean {
  return cost < text.length * MOST_OF_LANGUAGE
}

// Text in UTF-16 with neither a mark nor a space: its high bytes lie where other texts have no
// control characters.
const CONTROLS = new Set([
  0, 1, 2, 3, 4, 5, 6, 7, 8, 11, 12, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24,
])
const FEWEST_CONTROLS = 0.01
const MOST_OF_WIDE = 8192

function wideEncodings(bytes: Uint8Array): Encoding[] {
  if (bytes.length % 2 !== 0) return []
  const controls = bytes.reduce((count, byte) => count + (CONTROLS.has(byte) ? 1 : 0), 0)
  if (controls < bytes.length * FEWEST_CONTROLS) return []
  const languages = [...new Set(ENCODINGS.flatMap((encoding) => encoding.languages))]
  return ['UTF-16LE', 'UTF-16BE'].map((name) => ({ name, languages, rarity: 2 }))
}
