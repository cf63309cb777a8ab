/**
 * The languages that there are words in. "pseudo" is English as a translation may turn out, longer and
 * with other letters: what is cut off by it, or stays English, would be so in every language.
 */
const LANGUAGES = ['en', 'pseudo'] as const
export type Language = (typeof LANGUAGES)[number]

/** How the language is asked for, among the environment of the process. */
export const LANGUAGE_VARIABLE = 'COLLATE_LANGUAGE'

/** What a page and a process of Node have of it: the page is told by its bridge. */
interface Surroundings {
  readonly collate?: { readonly language?: string }
  readonly process?: { readonly env?: Readonly<Record<string, string | undefined>> }
}

/**
 * What this process speaks, known before the first module asks for a word. English where nothing else was
 * asked for.
 */
export const language: Language = spoken(globalThis as Surroundings)

function spoken({ collate, process }: Surroundings): Language {
  const asked = collate?.language ?? process?.env?.[LANGUAGE_VARIABLE]
  return LANGUAGES.find((one) => one === asked) ?? 'en'
}
