import type { ArticleSummary, DossierSummary, NoteSummary } from '../model/summary.ts'
import type { ListFilter } from './list-filter.ts'
import { isWithin, momentsOf } from './time-span.ts'

/**
 * The articles that a filter leaves, in their order.
 *
 * @param dossier the open one; null: none is, and nothing is left out for not being in it
 * @param languages of which a filter by language asks
 */
export function filteredArticles(
  articles: readonly ArticleSummary[],
  filter: ListFilter,
  dossier: DossierSummary | null,
  languages: Languages,
): readonly ArticleSummary[] {
  const tests = testsOf(filter, dossier, languages)
  if (tests.length === 0) return articles
  return articles.filter((one) => tests.every((test) => test(one)))
}

/** Which articles are in which language; null: not known yet, and none is in any. */
type Languages = ReadonlyMap<string, ReadonlySet<string>> | null

type Test = (article: ArticleSummary) => boolean

function testsOf(filter: ListFilter, dossier: DossierSummary | null, languages: Languages): Test[] {
  const { inDossier, tag, outlet, published, added, language, format, read } = filter
  const tests: Test[] = []
  if (inDossier && dossier) {
    const inside = new Set(dossier.articleIds)
    tests.push(({ id }) => inside.has(id))
  }
  if (tag !== null) {
    tests.push(({ tags, highlightTags }) => tags.includes(tag) || highlightTags.includes(tag))
  }
  if (outlet !== null) tests.push((one) => one.outlet.value === outlet)
  if (published !== null) tests.push(({ date }) => isWithin(date.value, published))
  if (added !== null) {
    const { from, to } = momentsOf(added)
    tests.push(({ addedAt }) => addedAt >= from && addedAt < to)
  }
  if (language !== null) {
    const inIt = languages?.get(language)
    tests.push(({ id }) => inIt?.has(id) === true)
  }
  if (format !== null) tests.push((one) => one.format === format)
  if (read !== null) tests.push(({ id }) => !read.has(id))
  return tests
}

/** The same of notes, which have no outlet. */
export function filteredNotes(
  notes: readonly NoteSummary[],
  { inDossier, tag }: ListFilter,
  dossier: DossierSummary | null,
): readonly NoteSummary[] {
  const inside = inDossier && dossier ? new Set(dossier.noteIds) : null
  if (inside === null && tag === null) return notes
  return notes.filter(
    (one) => (inside === null || inside.has(one.id)) && (tag === null || one.tags.includes(tag)),
  )
}
