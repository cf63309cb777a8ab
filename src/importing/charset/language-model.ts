/** The shape of language-tables.json, which `scripts/language-tables.ts` makes. */
export interface LanguageTables {
  /**
   * By language, how seldom one letter follows another. `pairs` has a row for each letter, that of the
   * word's edge first, and in it a sign of `SIGNS` for each that may follow: its place times `STEP`
   * is the negative logarithm of the likelihood.
   */
  readonly letters: Readonly<Record<string, { readonly letters: string; readonly pairs: string }>>
  /** By language, its commonest characters, in groups: those of the i-th have the cost i × `STEP`. */
  readonly characters: Readonly<Record<string, readonly string[]>>
}

export const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
/** Nats. A fifth of one is finer than what 100,000 characters of a language tell. */
export const STEP = 0.2

/** Letters that encodings and languages write in two ways, and capitals, as one small letter. */
export function plainLetter(letter: string): string {
  const small = letter === 'İ' ? 'i' : letter.toLowerCase()
  return SAME.get(small) ?? small
}

// Romanian with commas in ISO-8859-16, and with cedillas everywhere else.
const SAME = new Map([
  ['ș', 'ş'],
  ['ț', 'ţ'],
])
