/** Tatweel, the stroke that stretches an Arabic word; it is a letter to Unicode, and means nothing. */
const TATWEEL = /\u0640/g
const MARKS = /\p{M}+/gu
// oxlint-disable-next-line no-control-regex -- the whole of ASCII is meant, controls too
const ASCII = /^[\u0000-\u007f]*$/

/**
 * Folds away what a reader takes for the same word: case, accents and vowel marks, width, ligatures.
 * "Straße", "STRASSE" → "strasse"; "Vendôme" → "vendome"; "ﬁre" → "fire"; "كِتَاب" → "كتاب".
 *
 * The result may be longer or shorter than the text, so offsets do not carry over: fold words, not
 * articles.
 */
export function fold(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase()
  const bare = text.normalize('NFKD').replace(MARKS, '').replace(TATWEEL, '')
  // Up and down again is Unicode's case folding for what lower-casing alone keeps apart (ß, ſ, ς, ı).
  return bare.toUpperCase().toLowerCase().replaceAll('ς', 'σ')
}
