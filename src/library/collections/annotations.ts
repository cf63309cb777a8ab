import { isDeepStrictEqual } from 'node:util'
import { describe } from '../../core/anchoring/describe.ts'
import { CollateError } from '../../core/model/errors.ts'
import { moment, newId } from '../../core/model/ids.ts'
import { lookUp } from '../../core/model/look-up.ts'
import {
  colorSchema,
  highlightChangeSchema,
  isGone,
  type Annotations,
  type Color,
  type Highlight,
  type HighlightChange,
  type Passage,
} from '../../core/model/passage.ts'
import { currentTextHash } from './articles.ts'
import type { Contents } from './contents.ts'
import type { LibraryContext } from '../documents/library-context.ts'
import type { CollectionAccess } from './collection-access.ts'
import { restored, trashed } from '../kinds/trashable.ts'
import { parseRequest } from './parse-request.ts'

/** The annotations of an article in which nothing was marked yet. */
const NOTHING: Annotations = { passages: {}, highlights: {} }

/**
 * The passages and highlights of each article. Offsets are UTF-16 units of the text that is read now.
 *
 * Whatever names an article or a highlight that the library does not have rejects with CollateError
 * 'not-found'; see `Library` for the other codes.
 */
export class AnnotationsStore {
  readonly #access: CollectionAccess<'annotations'>
  readonly #articles: CollectionAccess<'article'>
  readonly #contents: Contents
  /** Its counter, and its count of days. */
  readonly #context: Pick<LibraryContext, 'counter' | 'day'>

  constructor(
    access: CollectionAccess<'annotations'>,
    articles: CollectionAccess<'article'>,
    contents: Contents,
    context: Pick<LibraryContext, 'counter' | 'day'>,
  ) {
    this.#context = context
    this.#access = access
    this.#articles = articles
    this.#contents = contents
  }

  /** All of an article's, those in the trash too; none where nothing was marked. */
  async read(articleId: string): Promise<Annotations> {
    const stored = await this.#access.collection.read(articleId)
    if (stored) return stored.data
    await this.#articles.read(articleId)
    return NOTHING
  }

  /**
   * Makes a passage of [start, end).
   *
   * @throws CollateError 'invalid-request' when no text is there
   */
  async addPassage(articleId: string, start: number, end: number): Promise<Passage> {
    const passage = await this.#describe(articleId, start, end)
    await this.#change(articleId, (annotations) => withPassage(annotations, passage))
    return passage
  }

  /**
   * The passage [start, end) of the text with this hash: the one that something refers to already, or a
   * new one.
   *
   * @throws CollateError 'invalid-request' when no text is there, 'not-found' when the article is read in
   *   another text by now
   */
  async passageAt(
    articleId: string,
    range: { start: number; end: number; textHash: string },
  ): Promise<Passage> {
    const passage = await this.#describe(articleId, range.start, range.end)
    if (passage.selectors.textHash !== range.textHash) {
      throw new CollateError('not-found', { says: 'text-changed' })
    }
    const there = Object.values((await this.read(articleId)).passages)
    const same = there.find(({ selectors }) => isDeepStrictEqual(selectors, passage.selectors))
    if (same) return same
    await this.#change(articleId, (annotations) => withPassage(annotations, passage))
    return passage
  }

  /**
   * Makes a passage of [start, end), with a colour.
   *
   * @throws CollateError 'invalid-request' when no text is there
   */
  async addHighlight(
    articleId: string,
    mark: { start: number; end: number; color: Color },
  ): Promise<{ passage: Passage; highlight: Highlight }> {
    const color = parseRequest(colorSchema, mark.color)
    const passage = await this.#describe(articleId, mark.start, mark.end)
    const createdAt = moment()
    const highlight: Highlight = {
      id: newId(),
      passageId: passage.id,
      color,
      comment: '',
      tags: [],
      createdAt,
      changedAt: createdAt,
      rev: this.#context.counter.next(),
    }
    await this.#change(articleId, (annotations) =>
      withHighlight(withPassage(annotations, passage), highlight),
    )
    return { passage, highlight }
  }

  /**
   * Changes the fields that are given.
   *
   * @param expected what the highlight has to be in these fields, or nothing is changed
   * @throws CollateError 'not-found' when it is not in the library, or is not what is expected
   */
  changeHighlight(
    articleId: string,
    highlightId: string,
    change: HighlightChange,
    expected: HighlightChange = {},
  ): Promise<Highlight> {
    const { color, comment, tags } = parseRequest(highlightChangeSchema, change)
    return this.#changeHighlight(articleId, highlightId, (highlight) => {
      assertIs(highlight, expected)
      return {
        ...highlight,
        ...(color !== undefined && { color }),
        ...(comment !== undefined && { comment }),
        ...(tags !== undefined && { tags, tagsRev: this.#context.counter.next() }),
      }
    })
  }

  /** Puts a highlight into the trash; its passage stays. One that lies there keeps its day. */
  trashHighlight(articleId: string, highlightId: string): Promise<Highlight> {
    return this.#changeHighlight(articleId, highlightId, (highlight) =>
      trashed(highlight, this.#context.day),
    )
  }

  /** Takes a highlight out of the trash. */
  restoreHighlight(articleId: string, highlightId: string): Promise<Highlight> {
    return this.#changeHighlight(articleId, highlightId, (highlight) => {
      const { purged: _, ...whole } = restored(highlight)
      return whole
    })
  }

  /** The passage that an id names, wherever it is; null when no article has it. */
  async findPassage(passageId: string): Promise<{ articleId: string; passage: Passage } | null> {
    const articleId = this.#access.publisher.catalogue.articleOfPassage(passageId)
    if (articleId === undefined) return null
    const passage = lookUp((await this.read(articleId)).passages, passageId)
    return passage ? { articleId, passage } : null
  }

  async #describe(articleId: string, start: number, end: number): Promise<Passage> {
    const { data: article } = await this.#articles.read(articleId)
    const textHash = currentTextHash(article)
    const { text } = await this.#contents.readText(textHash)
    const isRange = Number.isInteger(start) && Number.isInteger(end)
    if (!isRange || start < 0 || end > text.length || start >= end) {
      throw new CollateError('invalid-request', { says: 'no-text-there', start, end })
    }
    return { id: newId(), selectors: describe(text, start, end, textHash), createdAt: moment() }
  }

  async #changeHighlight(
    articleId: string,
    highlightId: string,
    make: (highlight: Highlight) => Highlight,
  ): Promise<Highlight> {
    const changed = await this.#change(articleId, (annotations) => {
      // Only own fields: "constructor" is a field of every object.
      const isThere = Object.hasOwn(annotations.highlights, highlightId)
      const highlight = isThere ? lookUp(annotations.highlights, highlightId) : undefined
      if (!highlight || isGone(highlight)) {
        throw new CollateError('not-found', { says: 'highlight-gone' })
      }
      return withHighlight(annotations, {
        ...make(highlight),
        changedAt: moment(),
        // Tells which is later when two machines have changed one highlight.
        rev: this.#context.counter.next(),
      })
    })
    return lookUp(changed.highlights, highlightId) as Highlight
  }

  async #change(
    articleId: string,
    make: (annotations: Annotations) => Annotations,
  ): Promise<Annotations> {
    const { data } = await this.#access.put(articleId, (annotations) =>
      make(annotations ?? NOTHING),
    )
    return data
  }
}

function assertIs(highlight: Highlight, { color, comment, tags }: HighlightChange): void {
  const isOther =
    (color !== undefined && highlight.color !== color) ||
    (comment !== undefined && highlight.comment !== comment) ||
    (tags !== undefined && !isDeepStrictEqual(highlight.tags, tags))
  if (!isOther) return
  throw new CollateError('not-found', { says: 'highlight-changed' })
}

function withPassage(annotations: Annotations, passage: Passage): Annotations {
  return { ...annotations, passages: { ...annotations.passages, [passage.id]: passage } }
}

function withHighlight(annotations: Annotations, highlight: Highlight): Annotations {
  return { ...annotations, highlights: { ...annotations.highlights, [highlight.id]: highlight } }
}
