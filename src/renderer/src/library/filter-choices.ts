import type { ArticleSummary, DossierSummary } from '../../../core/model/summary.ts'
import { TEXT_FORMATS } from '../../../core/model/text-format.ts'
import { type Counted, countedValues } from '../../../core/text/counted-values.ts'
import { messages } from '../../../shared/messages.ts'
import type { ListFilter } from '../../../core/listing/list-filter.ts'
import { filterList } from '../state/stores/list-filter.ts'
import type { MenuAction, MenuEntry } from '../ui/context-menu.ts'
import { readableDate } from '../ui/dates.ts'
import { languageName } from '../ui/language-name.ts'
import { filteredArticles } from '../../../core/listing/filtered.ts'
import { daysBefore } from '../../../core/listing/time-span.ts'

const words = messages.filter

// A menu of more is not read; the search box has all of them.
const MOST = 10

interface Here {
  filter: ListFilter
  dossier: DossierSummary | null
  /** Which articles are in which language; null: not known yet. */
  languages: ReadonlyMap<string, ReadonlySet<string>> | null
  /** Asks the person for a time from one day to another. */
  ask: (of: 'published' | 'added') => void
}

/**
 * By what the list can be narrowed, a menu for each, with those values that articles have. Beside each stands how
 * many would be left: by all filters that hold but the one that it would take the place of.
 */
export function choicesOf(articles: readonly ArticleSummary[], here: Here): MenuEntry[] {
  const { filter, dossier, languages, ask } = here
  const left = (change: Partial<ListFilter>) =>
    filteredArticles(articles, { ...filter, ...change }, dossier, languages)
  const choice = (id: string, label: string, change: Partial<ListFilter>, count?: number) => ({
    id,
    label,
    run: () => filterList(change),
    detail: messages.library.plain(count ?? left(change).length),
  })
  const valued = (of: 'tag' | 'outlet', valuesOf: (one: ArticleSummary) => readonly string[]) =>
    countedValues(left({ [of]: null }), valuesOf)
      .slice(0, MOST)
      .filter(({ value }) => value !== filter[of])
      .map(({ value, count }) => choice(value, value, { [of]: value }, count))

  const times = countedValues(left({ published: null }), ({ date }) => timesOf(date.value))
  const published = [...latest(times, YEAR, MOST), ...latest(times, MONTH, MOST)].map(
    ({ value }, index, all) => ({
      // What says only its year may be of any month of it, and is left too.
      ...choice(value, readableDate(value), { published: { from: value, to: value } }),
      beginsGroup: value.length !== all[index - 1]?.value.length,
    }),
  )
  const added = ADDED.map(({ since, span: lately }) =>
    choice(since, words.lately[since], { added: lately() }),
  )
  const all = left({ language: null })
  const inLanguage = [...(languages ?? [])]
    .map(([language, ids]) => ({ language, count: all.filter(({ id }) => ids.has(id)).length }))
    .filter(({ language, count }) => language !== filter.language && count > 0)
    .toSorted((a, b) => b.count - a.count)
    .slice(0, MOST)
    .map(({ language, count }) => choice(language, languageName(language), { language }, count))
  const formats = TEXT_FORMATS.filter((one) => one !== filter.format).map((format) =>
    choice(format, words.formats[format], { format }),
  )
  const span = (of: 'published' | 'added'): MenuAction => ({
    id: 'span',
    label: words.span,
    run: () => ask(of),
    beginsGroup: true,
  })
  return [
    { id: 'tag', label: words.by.tag, actions: valued('tag', tagsOf) },
    {
      id: 'outlet',
      label: words.by.outlet,
      actions: valued('outlet', ({ outlet }) => [outlet.value]),
    },
    { id: 'published', label: words.by.published, actions: [...published, span('published')] },
    { id: 'added', label: words.by.added, actions: [...added, span('added')] },
    { id: 'language', label: words.by.language, actions: inLanguage },
    { id: 'format', label: words.by.format, actions: formats },
  ]
    .filter(({ actions }) => actions.length > 0)
    .map((entry, index) => ({
      ...entry,
      beginsGroup: index === 0,
    }))
}

const YEAR = '2000'.length
const MONTH = '2000-01'.length

/** The year of a date, and its month where it says one. */
function timesOf(date: string): string[] {
  if (date === '') return []
  const year = date.slice(0, YEAR)
  return date.length < MONTH ? [year] : [year, date.slice(0, MONTH)]
}

function latest(times: readonly Counted[], length: number, most: number): Counted[] {
  const alike = times.filter(({ value }) => value.length === length)
  return alike.toSorted((a, b) => (a.value < b.value ? 1 : -1)).slice(0, most)
}

const ADDED = [
  { since: 'today', span: () => ({ from: daysBefore(0), to: '' }) },
  { since: 'week', span: () => ({ from: daysBefore(6), to: '' }) },
  { since: 'month', span: () => ({ from: daysBefore(29), to: '' }) },
  { since: 'year', span: () => ({ from: daysBefore(0).slice(0, YEAR), to: '' }) },
] as const

function tagsOf({ tags, highlightTags }: ArticleSummary): string[] {
  return [...new Set([...tags, ...highlightTags])]
}
