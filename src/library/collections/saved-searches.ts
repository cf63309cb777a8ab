import { moment } from '../../core/model/ids.ts'
import {
  querySchema,
  savedSearchChangeSchema,
  type SavedSearchChange,
  type SavedSearchSummary,
} from '../../core/model/saved-search.ts'
import type { CollectionAccess } from './collection-access.ts'
import type { Collections } from './collections.ts'
import { parseRequest } from './parse-request.ts'

/**
 * Searches that a person keeps. What names one that the library does not have rejects with CollateError
 * 'not-found'; see `Library` for the other codes.
 */
export class SavedSearches {
  readonly #access: CollectionAccess<'search'>

  constructor({ of }: Pick<Collections, 'of'>) {
    this.#access = of.search
  }

  /** All of them, those in the trash too; the one made last comes first. */
  list(): SavedSearchSummary[] {
    return this.#access.list()
  }

  /** Keeps a search; until it is given a name it is called by its query. */
  async add(typed: string): Promise<SavedSearchSummary> {
    const query = parseRequest(querySchema, typed)
    const createdAt = moment()
    const { id } = await this.#access.create({ query, name: '', createdAt, changedAt: createdAt })
    return this.#access.summary(id)
  }

  async change(id: string, wanted: SavedSearchChange): Promise<SavedSearchSummary> {
    const { query, name } = parseRequest(savedSearchChangeSchema, wanted)
    // Called by what it looks for, it goes on to be.
    const own = name === query ? '' : name
    await this.#access.change(id, (data) => ({ ...data, query, name: own, changedAt: moment() }))
    return this.#access.summary(id)
  }

  trash(id: string): Promise<SavedSearchSummary> {
    return this.#access.trash(id)
  }

  restore(id: string): Promise<SavedSearchSummary> {
    return this.#access.restore(id)
  }
}
