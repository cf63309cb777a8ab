import type { ArticleSummary } from '../../../core/model/summary.ts'
import { type TagSummary, usesOf } from '../../../core/model/tag.ts'
import { type ColorNames, COLORS } from '../../../core/model/passage.ts'
import type { Completion } from '../../../core/search/completion.ts'
import {
  FILTER_NAMES,
  type FilterName,
  LANGUAGES,
  POSSESSIONS,
} from '../../../core/search/query.ts'
import { countedValues } from '../../../core/text/counted-values.ts'
import { messages } from '../../../shared/messages.ts'
import { alive, type LibraryStore } from '../state/stores/library-store.ts'
import { fits } from '../../../core/text/fits.ts'
import { languageName } from '../ui/language-name.ts'

const words = messages.search

/** A name or a value that what is typed could be completed to. */
export interface Suggestion {
  /** As it is put into the query. */
  readonly value: string
  /** What it is, in the person's words. */
  readonly label: string
}

// Below them stand what was found: they are a help, and not what one came for.
const MOST = 6

// A word that only happens to begin as a filter's name is more often just a word.
const LEAST_OF_NAME = 2

/** What of the library values are taken from. */
export interface Lists extends Pick<LibraryStore, 'articles' | 'dossiers'> {
  /** Those that most things bear first. */
  tags: readonly TagSummary[]
  colorNames: ColorNames
}

/** What the library has for what is being typed, the most frequent first. */
export function suggestionsFor({ name, part }: Completion, lists: Lists): Suggestion[] {
  if (name === null) return part.length < LEAST_OF_NAME ? [] : namesFor(part)
  const all = valuesOf(name, lists)
  // What stands there whole needs no completing.
  const others = all.filter(({ value }) => value !== part)
  return others.filter(({ value, label }) => fits(part, [value, label])).slice(0, MOST)
}

function namesFor(part: string): Suggestion[] {
  const begun = part.toLowerCase()
  return FILTER_NAMES.filter((name) => name.startsWith(begun)).map((name) => ({
    value: name,
    label: words.filters[name],
  }))
}

function valuesOf(name: FilterName, lists: Lists): Suggestion[] {
  const { articles, dossiers, tags, colorNames } = lists
  switch (name) {
    case 'outlet':
      return byFrequency(alive(articles), ({ outlet }) => [outlet.value])
    case 'by':
      return byFrequency(alive(articles), ({ author }) => [author.value])
    case 'tag':
      return tags.map((tag) => ({ value: tag.tag, label: messages.tags.uses(usesOf(tag)) }))
    case 'in':
      return alive(dossiers).map(({ name: value }) => ({ value, label: '' }))
    case 'before':
    case 'after':
      return months(byFrequency(alive(articles), ({ date }) => [date.value.slice(0, 7)]))
    case 'added':
      return months(byFrequency(alive(articles), ({ addedAt }) => [addedAt.slice(0, 7)]))
    case 'lang':
      return LANGUAGES.map((value) => ({ value, label: languageName(value) }))
    case 'has':
      return POSSESSIONS.map((value) => ({ value, label: words.possessions[value] }))
    case 'color':
      return COLORS.map((value) => ({
        value: colorNames[value] || value,
        label: messages.passage.colors[value],
      }))
    case 'is':
      return [{ value: 'unread', label: words.filters.is }]
    case 'title':
      return []
  }
}

function byFrequency(
  articles: readonly ArticleSummary[],
  valuesOf: (article: ArticleSummary) => readonly string[],
): Suggestion[] {
  return countedValues(articles, valuesOf).map(({ value, count }) => ({
    value,
    label: words.articles(count),
  }))
}

/** The years and months, the latest first. */
function months(found: readonly Suggestion[]): Suggestion[] {
  return found.toSorted((a, b) => (a.value > b.value ? -1 : 1))
}
