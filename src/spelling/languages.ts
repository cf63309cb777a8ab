import { lookUp } from '../core/model/look-up.ts'
// Chromium reads the dictionary of a language from a file of a name that it fixes, with a version in
// it (`spellcheck_common.cc`). Those here are the names since Chromium 99; where a later one looks for
// another name, that language is not checked, and nothing else happens.

const COMMON_VERSION = '3-0'

/** Languages by the names of their files; null where the version is the common one. */
const LANGUAGES: Readonly<Record<string, string | null>> = {
  'af-ZA': null,
  'bg-BG': null,
  'ca-ES': null,
  'cs-CZ': null,
  'cy-GB': '1-0',
  'da-DK': null,
  'de-DE': null,
  'el-GR': null,
  // Before the American: of the two it is nearer to most other kinds of English.
  'en-GB': '10-1',
  'en-US': '10-1',
  'en-AU': '10-1',
  'en-CA': '10-1',
  'es-ES': null,
  'et-EE': null,
  'fa-IR': '9-0',
  'fo-FO': null,
  'fr-FR': null,
  gl: '1-0',
  'he-IL': null,
  'hi-IN': null,
  'hr-HR': null,
  'hu-HU': null,
  hy: '1-0',
  'id-ID': null,
  'it-IT': null,
  ko: null,
  'lt-LT': null,
  'lv-LV': null,
  'nb-NO': null,
  'nl-NL': null,
  'pl-PL': null,
  'pt-BR': null,
  'pt-PT': null,
  'ro-RO': null,
  'ru-RU': null,
  'sk-SK': null,
  'sl-SI': null,
  sq: null,
  sr: '4-0',
  'sv-SE': null,
  'ta-IN': null,
  'tg-TG': '5-0',
  'tr-TR': '4-0',
  'uk-UA': '5-0',
  'vi-VN': null,
}

/** All that Chromium may know, by the names that their files begin with. */
export const CODES: readonly string[] = Object.keys(LANGUAGES)

/** The name of the file in which Chromium looks for a language's dictionary. */
export function bdicName(language: string): string {
  return `${language}-${lookUp(LANGUAGES, language) ?? COMMON_VERSION}.bdic`
}

/**
 * The language, as Chromium calls it, that a dictionary or a person's setting is of.
 *
 * @param tag as in `de-CH` or `fr`
 * @returns for instance `de-DE`: there is one dictionary of German, and three of English, where the
 *   region decides; null when Chromium has no such language, or not in that region
 */
export function languageOf(tag: string): string | null {
  if (CODES.includes(tag)) return tag
  const ofIt = CODES.filter((code) => baseOf(code) === baseOf(tag))
  return ofIt.length === 1 ? ofIt[0]! : null
}

/**
 * Those of the languages at hand that a person reads who set the system to some.
 *
 * @param preferred tags as the system gives them, as in `en-US`
 * @param found as `languageOf` gives them
 */
export function preferredOf(preferred: readonly string[], found: readonly string[]): string[] {
  const wanted = preferred.flatMap((tag) => {
    const exact = languageOf(tag)
    if (exact !== null && found.includes(exact)) return [exact]
    // English as it is written somewhere else is better than none.
    const near = CODES.find((code) => found.includes(code) && baseOf(code) === baseOf(tag))
    return near === undefined ? [] : [near]
  })
  return [...new Set(wanted)]
}

function baseOf(tag: string): string {
  return tag.split('-')[0]!
}
