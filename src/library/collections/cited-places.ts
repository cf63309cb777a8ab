import { PlaceFinder, surePlace } from '../../core/anchoring/place-finder.ts'
import type { CitedPlace } from '../../core/model/cited-place.ts'
import { lookUp } from '../../core/model/look-up.ts'
import { around } from '../../core/text/around.ts'
import type { AnnotationsStore } from './annotations.ts'
import { currentTextHash } from './articles.ts'
import type { CollectionAccess } from './collection-access.ts'
import type { Contents } from './contents.ts'

/** What of an article is asked for. */
interface Asked {
  articleId: string
  passageIds: readonly string[]
  /** How much of what stands around each, on either side, in UTF-16 units. */
  chars: number
}

/** Where what notes cite stands in the texts that are read now. */
export class CitedPlaces {
  readonly #articles: CollectionAccess<'article'>
  readonly #annotations: AnnotationsStore
  readonly #contents: Contents

  constructor(
    articles: CollectionAccess<'article'>,
    annotations: AnnotationsStore,
    contents: Contents,
  ) {
    this.#articles = articles
    this.#annotations = annotations
    this.#contents = contents
  }

  /**
   * Of each passage of an article its place, in the order asked.
   *
   * @throws CollateError 'not-found' when there is no such article
   */
  async of({ articleId, passageIds, chars }: Asked): Promise<CitedPlace[]> {
    const { data: article } = await this.#articles.read(articleId)
    const textHash = currentTextHash(article)
    const { text } = await this.#contents.readText(textHash)
    const { passages } = await this.#annotations.read(articleId)
    const finder = new PlaceFinder({ text, textHash })
    return passageIds.map((passageId): CitedPlace => {
      const passage = lookUp(passages, passageId)
      const found = passage && surePlace(finder.find(passage.selectors))
      if (!found) return { passageId, place: null, textHash }
      const { start, end } = found
      const place = { start, end, words: text.slice(start, end), ...around(text, found, chars) }
      return { passageId, place, textHash }
    })
  }
}
