let collator: Intl.Collator | undefined

/**
 * Which of two names comes first as a person looks for them: whatever their case and accents, the quotation
 * mark they begin with, and by the worth of numbers in them. 0 for names that differ in nothing else.
 *
 * A collator takes about a second to sort 20,000 titles. Where its language orders plain letters as they
 * stand in the alphabet, titles of nothing else are compared by keys, which comes to the same.
 */
export function alphabetical(a: string, b: string): number {
  return compareNamed({ name: a, key: plainKey(a) }, { name: b, key: plainKey(b) })
}

/**
 * Things in the order of their names, each of which is looked at once: four times as fast with 20,000.
 *
 * @param way 1 from A to Z, -1 from Z to A
 * @param among the order of those with one name
 */
export function sortedByName<T>(
  items: readonly T[],
  nameOf: (item: T) => string,
  way: 1 | -1,
  among: (a: T, b: T) => number,
): T[] {
  const named = items.map((item) => {
    const name = nameOf(item)
    return { item, name, key: plainKey(name) }
  })
  named.sort((a, b) => way * compareNamed(a, b) || among(a.item, b.item))
  return named.map(({ item }) => item)
}

interface Named {
  readonly name: string
  /** Null where only the collator tells. */
  readonly key: string | null
}

function compareNamed(a: Named, b: Named): number {
  if (a.key === null || b.key === null) return collated(a.name, b.name)
  if (a.key === b.key) return 0
  return a.key < b.key ? -1 : 1
}

function collated(a: string, b: string): number {
  // Made when first needed: that takes longer than the rest of a start may wait for.
  collator ??= new Intl.Collator(undefined, {
    sensitivity: 'base',
    numeric: true,
    ignorePunctuation: true,
  })
  return collator.compare(a, b)
}

/** By name its key; null where only the collator tells. */
const keys = new Map<string, string | null>()

// Those of a large library, and what they were called before.
const MOST_KEYS = 100_000

function plainKey(name: string): string | null {
  const known = keys.get(name)
  if (known !== undefined) return known
  if (keys.size >= MOST_KEYS) keys.clear()
  const key = hasPlainAlphabet() ? makeKey(name) : null
  keys.set(name, key)
  return key
}

/** ASCII but the signs of sums and money, which collators heed, and the quotation marks and dashes of print. */
const PLAIN = /^[\w\s!"#%&'()*,\-./:;?@[\\\]{}‘’“”–—…«»]*$/
const NUMBER_OR_UNHEEDED = /0*(\d+)|[^a-z\d]+/g

// Its length has to be a character before the first letter.
const MOST_DIGITS = 60

function makeKey(written: string): string | null {
  const name = written.replace(ACCENTED, withoutAccent)
  if (!PLAIN.test(name)) return null
  let isTooLong = false
  const key = name.toLowerCase().replace(NUMBER_OR_UNHEEDED, (_, digits: string | undefined) => {
    if (digits === undefined) return ''
    isTooLong ||= digits.length > MOST_DIGITS
    // Of two numbers the one with more digits is the higher.
    return String.fromCharCode(0x20 + digits.length) + digits
  })
  return isTooLong ? null : key
}

const ACCENTED = /[\u00C0-\u024F]/g
const MARKS = /\p{M}/gu
const plainLetters = new Map<string, string>()

/** The letter without its accent, where the language of the window orders it as that; else as it is. */
function withoutAccent(letter: string): string {
  const known = plainLetters.get(letter)
  if (known !== undefined) return known
  const plain = letter.normalize('NFD').replace(MARKS, '')
  const taken = collated(plain, letter) === 0 ? plain : letter
  plainLetters.set(letter, taken)
  return taken
}

let isPlain: boolean | undefined

/** Whether the language of the window orders plain letters, and any two of them, as the alphabet does. */
function hasPlainAlphabet(): boolean {
  if (isPlain !== undefined) return isPlain
  const letters = [...'abcdefghijklmnopqrstuvwxyz']
  const pairs = letters.flatMap((one) => letters.map((other) => one + other))
  isPlain = pairs.every((pair, index) => index === 0 || collated(pairs[index - 1]!, pair) < 0)
  return isPlain
}
