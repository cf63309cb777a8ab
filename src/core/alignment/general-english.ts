import { generalEnglish, type Background } from './background.ts'
import related from './related-words.json' with { type: 'json' }
import frequencies from './word-frequencies.json' with { type: 'json' }

/** How common words are in English, and which say nearly the same, from the files that come with the application. */
export const GENERAL_ENGLISH: Background = generalEnglish(frequencies, related)
