import { LANGUAGES } from '../core/search/query.ts'
import { searchTerms } from '../core/search/terms.ts'
import { profile } from '../core/text/language.ts'
import { PARAGRAPH } from './schema.ts'
import type { TextInBlocks } from '../core/model/article.ts'

/** The words of a name, a title or a file's name, as the index has them. */
export function indexedWords(text: string): string {
  return searchTerms(text)
    .map(({ term }) => term)
    .join(' ')
}

/** The words of several comments, or tags. */
export function indexedParagraphs(texts: readonly string[]): string {
  return texts.map(indexedWords).join(PARAGRAPH)
}

/** What the index has of a text. */
export interface IndexedText {
  readonly body: string
  readonly isEnglish: boolean
  /** BCP 47 codes, as far as its words tell. */
  readonly languages: readonly string[]
}

export function indexedText({ text, blocks }: TextInBlocks): IndexedText {
  const paragraphs = blocks.map((block) => searchTerms(text, block).map(({ term }) => term))
  const all = paragraphs.flat()
  const { language, script } = profile(all)
  return {
    body: paragraphs.map((terms) => terms.join(' ')).join(PARAGRAPH),
    isEnglish: language === 'english',
    languages: CODES.get(language ?? script) ?? [],
  }
}

/** Of the languages and scripts that `profile` tells. */
const CODES: ReadonlyMap<string, readonly (typeof LANGUAGES)[number][]> = new Map([
  ['english', ['en']],
  ['german', ['de']],
  ['dutch', ['nl']],
  ['french', ['fr']],
  ['spanish', ['es']],
  ['portuguese', ['pt']],
  ['italian', ['it']],
  ['scandinavian', ['sv', 'da', 'nb', 'no']],
  ['polish', ['pl']],
  ['czech', ['cs']],
  ['turkish', ['tr']],
  ['Greek', ['el']],
  ['Hangul', ['ko']],
  ['Thai', ['th']],
])
