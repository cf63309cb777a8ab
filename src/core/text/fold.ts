/** Tatweel, the stroke that stretches an Arabic word; it is a letter to Unicode, and means nothing. */
const TATWEEL = /\u0640/g
const MARKS = /\p{M}+/gu
// oxlint-disable-next-line no-control-regex -- the whole of ASCII is meant, controls too
const ASCII = /^[\u0000-\u007f]*$/

/**
 * Small letters that Unicode takes for letters of their own, each with what people type who don't
 * have it on their keyboard. Those with accents come apart by themselves.
 */
const PLAIN = new Map(
  'ł:l ø:o đ:d ħ:h ŧ:t ɨ:i ƀ:b ɓ:b ɗ:d ƙ:k ƴ:y æ:ae œ:oe ð:d þ:th ŋ:ng ə:e ɛ:e ɔ:o ĸ:q'
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
)
const NOT_PLAIN = new RegExp(`[${[...PLAIN.keys()].join('')}]`, 'g')

/** Words already folded; cleared when full, so that a hostile text cannot fill the memory. */
const known = new Map<string, string>()
const KNOWN_AT_MOST = 50_000
// Hardly any word is longer.
const LONGEST_KNOWN = 32

/**
 * Folds away what a reader takes for the same word: case, accents and vowel marks, strokes, width,
 * ligatures. "Straße", "STRASSE" → "strasse"; "Vendôme" → "vendome"; "Łukasz" → "lukasz";
 * "Cœur" → "coeur"; "ﬁre" → "fire"; "كِتَاب" → "كتاب".
 *
 * The result may be longer or shorter than the text, so offsets do not carry over: fold words, not
 * articles.
 */
export function fold(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase()
  if (text.length > LONGEST_KNOWN) return folded(text)
  const found = known.get(text)
  if (found !== undefined) return found
  if (known.size >= KNOWN_AT_MOST) known.clear()
  const made = folded(text)
  known.set(text, made)
  return made
}

function folded(text: string): string {
  const bare = text.normalize('NFKD').replace(MARKS, '').replace(TATWEEL, '')
  // Up and down again is Unicode's case folding for what lower-casing alone keeps apart (ß, ſ, ς, ı).
  const small = bare.toUpperCase().toLowerCase().replaceAll('ς', 'σ')
  return small.replace(NOT_PLAIN, (letter) => PLAIN.get(letter) ?? letter)
}
