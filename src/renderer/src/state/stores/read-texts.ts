import type { TextInBlocks } from '../../../../core/model/article.ts'
import type { Selectors } from '../../../../core/model/passage.ts'
import { isAlive, useLibrary } from './library-store.ts'
import { logError } from './messages-store.ts'
import { request } from './request.ts'

/** An article's text as it is read now, with its passages by their ids. */
interface TextWithPassages extends TextInBlocks {
  readonly id: string
  readonly textHash: string
  readonly passages: ReadonlyMap<string, Selectors>
}

/**
 * Reads articles, in the order that is given. One that is gone, in the trash or unreadable is left out: its own
 * view says why it can't be shown.
 */
export async function readTexts(ids: readonly string[]): Promise<TextWithPassages[]> {
  const isThere = isAlive(useLibrary.getState().articles)
  const read = ids.filter(isThere).map(async (id): Promise<TextWithPassages[]> => {
    try {
      const { version, textHash, annotations } = await request('article:read', { id })
      const { text, blocks } = version
      const passages = new Map(
        Object.values(annotations.passages).map((one) => [one.id, one.selectors]),
      )
      return [{ id, text, blocks, textHash, passages }]
    } catch (error) {
      logError(error)
      return []
    }
  })
  return (await Promise.all(read)).flat()
}
