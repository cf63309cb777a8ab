import { generalEnglish, type Background } from './background.ts'
import frequencies from './word-frequencies.json' with { type: 'json' }

/** How common words are in English, from the file that comes with the application. */
export const GENERAL_ENGLISH: Background = generalEnglish(frequencies)
