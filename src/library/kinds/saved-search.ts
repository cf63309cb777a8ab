import { shownName } from '../../core/model/names.ts'
import {
  savedSearchSchema,
  type SavedSearch,
  type SavedSearchSummary,
} from '../../core/model/saved-search.ts'
import type { Kind, Stored } from './kind.ts'
import { laterDocument } from './later.ts'
import { restored } from './trashable.ts'

export const SAVED_SEARCH: Kind<SavedSearch, SavedSearchSummary> = {
  name: 'collate-search',
  data: savedSearchSchema,
  folder: 'searches',
  merge,
  partOf: null,
  blank: null,
  trash: 'whole',
  listedBy: 'born',
  shownAs: 'search',
  summarize({ id, data }) {
    const { query, createdAt, trashedAt } = data
    return {
      id,
      query,
      name: shownName(calledBy(data)),
      createdAt,
      ...(trashedAt !== undefined && { trashedAt }),
    }
  },
  foundBy: () => [],
  contents: () => [],
  mentions: null,
  restore: (_, then) => restored(then),
  preview: (data) => ({ title: calledBy(data), text: data.query }),
}

function calledBy({ name, query }: SavedSearch): string {
  return name === '' ? query : name
}

/** The later one, by the library's counter; both are kept where they look for different things. */
function merge(ours: Stored<SavedSearch>, theirs: Stored<SavedSearch>): SavedSearch | null {
  if (ours.data.query !== theirs.data.query) return null
  return laterDocument(ours, theirs).data
}
