import { resolve } from '../../core/anchoring/resolve.ts'
import { byPlace, type ListedHighlight } from '../../core/model/listed-highlight.ts'
import { lookUp } from '../../core/model/look-up.ts'
import type { Annotations } from '../../core/model/passage.ts'
import { mapLimited } from '../disk/limit.ts'
import { currentTextHash } from './articles.ts'
import type { CollectionAccess } from './collection-access.ts'
import type { Contents } from './contents.ts'

// So many files keep a disk busy.
const READ_AT_ONCE = 16

/** The highlights of many articles, with where they stand now. */
export class HighlightList {
  readonly #articles: CollectionAccess<'article'>
  readonly #annotations: CollectionAccess<'annotations'>
  readonly #contents: Contents

  constructor(
    articles: CollectionAccess<'article'>,
    annotations: CollectionAccess<'annotations'>,
    contents: Contents,
  ) {
    this.#articles = articles
    this.#annotations = annotations
    this.#contents = contents
  }

  /**
   * The highlights of articles, in the order of these and of their texts; those in the trash, and of articles
   * there, are left out.
   *
   * @param articleIds null: of all, those added last first
   * @throws CollateError 'library-damaged' when an article or its text can't be read
   */
  async of(articleIds: readonly string[] | null): Promise<ListedHighlight[]> {
    const all = this.#articles.list().filter((one) => !one.trashedAt && one.highlights > 0)
    const marked = new Map(all.map(({ id }) => [id, id]))
    const ids = articleIds === null ? [...marked.keys()] : articleIds.filter((id) => marked.has(id))
    return (await mapLimited(ids, READ_AT_ONCE, (id) => this.#in(id))).flat()
  }

  async #in(articleId: string): Promise<ListedHighlight[]> {
    const stored = await this.#annotations.collection.read(articleId)
    if (!stored) return []
    const { data: article } = await this.#articles.read(articleId)
    const textHash = currentTextHash(article)
    const { text } = await this.#contents.readText(textHash)
    return highlightsIn(articleId, stored.data, { text, textHash })
  }
}

function highlightsIn(
  articleId: string,
  { highlights, passages }: Annotations,
  { text, textHash }: { text: string; textHash: string },
): ListedHighlight[] {
  return Object.values(highlights)
    .flatMap((highlight) => {
      const passage = lookUp(passages, highlight.passageId)
      if (highlight.trashedAt !== undefined || !passage) return []
      const found = resolve(text, textHash, passage.selectors)
      const place =
        found.state === 'orphaned' ? null : { ...found, words: text.slice(found.start, found.end) }
      return [{ articleId, highlight, passage, textHash, place }]
    })
    .toSorted(byPlace)
}
