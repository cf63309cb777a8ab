import { oneLine } from './names.ts'
import { nameOf, type Source } from './surroundings.ts'

/**
 * An article in CSL-JSON, which Pandoc, Zotero and others read:
 * https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html.
 */
export interface CslEntry {
  id: string
  type: 'article-newspaper' | 'article'
  title: string
  'container-title'?: string
  author?: { literal: string }[]
  issued?: { 'date-parts': [number[]] }
}

/** @param key its `id`, by which notes cite it */
export function cslEntry(key: string, source: Source): CslEntry {
  const outlet = oneLine(source.outlet)
  const authors = authorsOf(source.author)
  const date = /^\d{4}(-\d{2}){0,2}$/.test(source.date) ? source.date.split('-').map(Number) : []
  return {
    id: key,
    type: outlet === '' ? 'article' : 'article-newspaper',
    title: oneLine(nameOf(source)),
    ...(outlet !== '' && { 'container-title': outlet }),
    ...(authors.length > 0 && { author: authors.map((literal) => ({ literal })) }),
    ...(date.length > 0 && { issued: { 'date-parts': [date] } }),
  }
}

/**
 * Names as they are written: which part of one is the family's differs from people to people, and
 * many are of agencies. "Ada Lind, Bo Ek and Eva Dahl" are three; "Lind, Ada" is one, since half a
 * name has no space in it.
 */
function authorsOf(author: string): string[] {
  const names = oneLine(author).split(/\s*[;,]\s*(?:and\s)?\s*|\s+(?:and|&)\s+/)
  const areWhole = names.every((name) => name.includes(' '))
  return (areWhole ? names : [oneLine(author)]).filter((name) => name !== '')
}

// Words at the beginning of a title or an outlet's name that say nothing of it.
const EMPTY_WORDS = new Set(
  'the a an of in on at to for and how why what who when is are'.split(' '),
)

// Of "International Herald Tribune Europe" as many as one can still say.
const WORDS_OF_OUTLET = 3

/**
 * A key that a person can recognise and type, as in `courier2024bridge`: outlet, year and the first
 * telling word of the title.
 *
 * @param isTaken whether another source has that key; then a number follows, as in `…bridge-2`
 */
export function citationKey(source: Source, isTaken: (key: string) => boolean): string {
  const outlet = tellingWords(source.outlet).slice(0, WORDS_OF_OUTLET).join('')
  const year = /^\d{4}/.exec(source.date)?.[0] ?? ''
  const [word = ''] = tellingWords(nameOf(source))
  const key = `${outlet}${year}${word}` || 'source'
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? key : `${key}-${number}`
    if (!isTaken(candidate)) return candidate
  }
}

/**
 * In lower case, without accents: to Pandoc a key is letters and digits of any script, and of the
 * marks above and below letters none.
 */
function tellingWords(text: string): string[] {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
  const words = plain.replace(/['’]/g, '').match(/[\p{L}\p{N}]+/gu) ?? []
  const telling = words.filter((word) => !EMPTY_WORDS.has(word))
  return telling.length > 0 ? telling : words
}
