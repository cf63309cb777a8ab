import { ENOUGH_ARTICLES } from '../../../core/alignment/term-index.ts'
import type { Response } from '../../../shared/contract.ts'
import { countAlive, useLibrary } from '../state/stores/library-store.ts'
import { logError } from '../state/stores/messages-store.ts'
import { request } from '../state/stores/request.ts'

/**
 * How rare the words of some articles are in the person's own library: what half of its articles say
 * tells little there. Null while the library is too small to tell; without its word the general
 * language's counts alone.
 */
export async function ownRarities(
  articleIds: readonly string[],
): Promise<Response<'reports:rarities'>> {
  if (countAlive(useLibrary.getState().articles) < ENOUGH_ARTICLES) return null
  try {
    return await request('reports:rarities', { articleIds: [...articleIds] })
  } catch (error) {
    logError(error)
    return null
  }
}
