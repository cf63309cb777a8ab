import tables from './language-tables.json' with { type: 'json' }
import { type LanguageTables, plainLetter, SIGNS, STEP } from './language-model.ts'

/**
 * How badly a text reads as a language: the negative logarithm of its likelihood, in nats. Of two
 * ways to read the same bytes the one with the smaller cost is the likelier.
 *
 * @param text without the letters that all readings share it is short: some thousand characters at most
 */
export function costOf(text: string, language: string): number {
  const { letters, characters } = tables as LanguageTables
  const alphabet = letters[language]
  if (alphabet)
    return costOfLetters(
      text,
      memo(ALPHABETS, language, () => alphabetOf(alphabet)),
    )
  const groups = characters[language] ?? []
  return costOfCharacters(
    text,
    memo(CHARACTERS, language, () => charactersOf(groups)),
  )
}

const ALPHABETS = new Map<string, Alphabet>()
const CHARACTERS = new Map<string, ReadonlyMap<string, number>>()

function memo<T>(made: Map<string, T>, key: string, make: () => T): T {
  const known = made.get(key)
  if (known !== undefined) return known
  const value = make()
  made.set(key, value)
  return value
}

// Behind it lie no letters of the languages that have an alphabet here.
const END_OF_ALPHABETS = 0x2000

interface Alphabet {
  /** By code unit: 0 for what is no letter of the language, else its row in `pairs`. */
  readonly places: Uint8Array
  readonly size: number
  /** Nats, by the place of a letter times `size` and the place of what follows it. */
  readonly pairs: Float64Array
}

function alphabetOf({ letters, pairs }: { letters: string; pairs: string }): Alphabet {
  const places = new Uint8Array(END_OF_ALPHABETS)
  for (let code = 0; code < END_OF_ALPHABETS; code += 1) {
    const letter = plainLetter(String.fromCharCode(code))
    if (letter.length === 1) places[code] = letters.indexOf(letter) + 1
  }
  const costs = Float64Array.from(pairs, (sign) => SIGNS.indexOf(sign) * STEP)
  return { places, size: letters.length + 1, pairs: costs }
}

function charactersOf(groups: readonly string[]): Map<string, number> {
  const costs = new Map<string, number>()
  groups.forEach((group, step) => {
    for (const sign of group) costs.set(sign, step * STEP)
  })
  return costs
}

// English has two nats a letter; a language of other letters pays a little more for it.
const ASCII_LETTER = 3.3
// A sign or a digit after another.
const ASCII_SIGN = 0.5
// A letter of the language's script that the language has not: in a foreign name.
const FOREIGN = 8
// A letter of another script beside those of this one.
const OTHER_SCRIPT = 12
// "serА" with a Cyrillic А: one word in two scripts, in nothing but a wrong reading.
const MIXED_WORD = 12
// "wORD": no language writes so.
const CAPITAL_INSIDE = 8

function costOfLetters(text: string, { places, size, pairs }: Alphabet): number {
  let cost = 0
  let before = 0
  let wasSmall = false
  const isLatin = places[0x61] !== 0
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    const place = code < END_OF_ALPHABETS ? (places[code] as number) : 0
    if (place !== 0) {
      cost += pairs[before * size + place] as number
      if (!isLatin && before === 0 && isAsciiLetter(text.charCodeAt(index - 1))) cost += MIXED_WORD
      const isSmall = !isCapital(code)
      if (wasSmall && !isSmall) cost += CAPITAL_INSIDE
      wasSmall = isSmall
      before = place
      continue
    }
    if (before !== 0) cost += pairs[before * size] as number
    if (before !== 0 && !isLatin && isAsciiLetter(code)) cost += MIXED_WORD
    before = 0
    wasSmall = false
    cost += costOutside(text, index, isLatin)
  }
  return cost
}

const KANA = /[\u3040-\u30FF]/
const HAN = /\p{Script=Han}/u
const HANGUL = /[\uAC00-\uD7A3]/

function costOfCharacters(text: string, costs: ReadonlyMap<string, number>): number {
  let cost = 0
  let index = 0
  for (const sign of text) {
    if (sign > '\u007F' && isBesideSmall(text, index, sign.length)) cost += MIXED_WORD
    cost +=
      costs.get(sign) ?? (sign > '\u007F' ? rare(sign, text, index) : costOutside(text, index))
    index += sign.length
  }
  return cost
}

/** Capitals stand among Chinese and Japanese characters, in abbreviations; small letters hardly do. */
function isBesideSmall(text: string, index: number, length: number): boolean {
  return /[a-z]/.test(text[index - 1] ?? '') || /[a-z]/.test(text[index + length] ?? '')
}

// What the commonest twelve hundred leave: nearly all kana, half of the Hangul and a tenth of the Han
// characters of a page are among them.
function rare(sign: string, text: string, index: number): number {
  if (KANA.test(sign) || HANGUL.test(sign)) return 11
  if (HAN.test(sign)) return sign >= '\u4E00' && sign <= '\u9FFF' ? 11 : 15
  return costOutside(text, index)
}

const LETTER = /[\p{L}\p{M}]/u
const LATIN = /\p{Script=Latin}/u
// What people set text with; in all encodings beyond ASCII that have room for signs.
const TYPOGRAPHIC = /[\u00A0\u00AB\u00BB\u2010-\u2019\u201C-\u201E\u2022\u2026\u2039\u203A]/
const CURRENCY = /[£€¥]/
const COMMON_SIGN = /[£€§°·½¼¿¡©®№′″×²³µ¹ªº¢¥±†‡‰™‚ˆ˜]/
const IN_WORDS = /[’'·\u00AD\u2010\u2011\u200C\u200D]/
// oxlint-disable-next-line no-control-regex -- control characters are what it looks for
const CONTROL = /[\u0000-\u0008\u000E-\u001F\u007F-\u009F]/

function costOutside(text: string, index: number, isLatin = false): number {
  const code = text.charCodeAt(index)
  const sign = text[index] as string
  if (CONTROL.test(sign)) return 25
  if (code < 0x80) return isAsciiLetter(code) ? ASCII_LETTER : ASCII_SIGN
  if (sign === '\uFFFD') return 25
  const before = text[index - 1] ?? ' '
  const after = text[index + 1] ?? ' '
  if (LETTER.test(sign)) {
    if (LATIN.test(sign)) return isLatin ? FOREIGN : OTHER_SCRIPT
    return /[a-z]/i.test(before + after) ? OTHER_SCRIPT + MIXED_WORD : OTHER_SCRIPT
  }
  const isInWord = LETTER.test(after) && LETTER.test(before)
  if (TYPOGRAPHIC.test(sign)) return isInWord && !IN_WORDS.test(sign) ? 8 : 3.5
  if (CURRENCY.test(sign) && /\d\s?$/.test(text.slice(Math.max(0, index - 2), index))) return 3
  if (CURRENCY.test(sign) && /\d/.test(after)) return 3
  // “£ukasz” is no sum, and no language's word.
  if (CURRENCY.test(sign) && LETTER.test(after)) return 14
  if (COMMON_SIGN.test(sign)) return LETTER.test(after) || LETTER.test(before) ? 10 : 6
  return /[\p{Co}\p{Cn}\p{Surrogate}]/u.test(sign) ? 20 : 11
}

function isAsciiLetter(code: number): boolean {
  const small = code | 0x20
  return small >= 0x61 && small <= 0x7a
}

const CAPITALS = Uint8Array.from({ length: END_OF_ALPHABETS }, (_, code) => {
  const letter = String.fromCharCode(code)
  return letter.toLowerCase() === letter ? 0 : 1
})

function isCapital(code: number): boolean {
  return CAPITALS[code] === 1
}
