import type { Language } from './language.ts'

/** Where the system says no more than the language. */
const USUAL: Readonly<Record<Language, string>> = { en: 'en-GB', pseudo: 'en-GB' }

/**
 * By whose habits dates are written: those of the person's own country where it writes in this language,
 * so that nobody reads 3/4 as the 3rd of April who means the 4th of March.
 *
 * @param preferred the system's languages in BCP 47, the first one liked best
 */
export function regionFor(language: Language, preferred: readonly string[]): string {
  const own = language === 'pseudo' ? 'en' : language
  return preferred.find((tag) => tag.startsWith(`${own}-`)) ?? USUAL[language]
}
