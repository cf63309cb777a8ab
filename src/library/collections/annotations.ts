import { isDeepStrictEqual } from 'node:util'
import { describe } from '../../core/anchoring/describe.ts'
import { resolve } from '../../core/anchoring/resolve.ts'
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
  type Selectors,
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
    const { passage } = await this.#describe(articleId, start, end)
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
    const { passage } = await this.#describe(articleId, range.start, range.end)
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
   * Gives [start, end) a colour. Words that are a highlight already stay that one, whose colour changes:
   * what looks like one highlight is one. One that only overlaps stays a highlight of its own.
   *
   * @returns the highlight, and the colour that it had before; null: it is new
   * @throws CollateError 'invalid-request' when no text is there
   */
  async addHighlight(
    articleId: string,
    mark: { start: number; end: number; color: Color },
  ): Promise<{ passage: Passage; highlight: Highlight; before: Color | null }> {
    const color = parseRequest(colorSchema, mark.color)
    const { text, passage } = await this.#describe(articleId, mark.start, mark.end)
    let made: { passage: Passage; highlight: Highlight; before: Color | null } | undefined
    // Looked for within the change: the same key may come again before the first is through.
    await this.#change(articleId, (annotations) => {
      const there = highlightOver(annotations, text, passage.selectors)
      const changedAt = moment()
      const rev = this.#context.counter.next()
      if (there) {
        const isSame = there.highlight.color === color
        const highlight = isSame ? there.highlight : { ...there.highlight, color, changedAt, rev }
        made = { ...there, highlight, before: there.highlight.color }
        return withHighlight(annotations, highlight)
      }
      const highlight: Highlight = {
        id: newId(),
        passageId: passage.id,
        color,
        comment: '',
        tags: [],
        createdAt: changedAt,
        changedAt,
        rev,
      }
      made = { passage, highlight, before: null }
      return withHighlight(withPassage(annotations, passage), highlight)
    })
    return made as NonNullable<typeof made>
  }

  /**
   * Changes the fields that are given.
   *
   * @param by who does so; '' where that is not known
   * @param expected what the highlight has to be in these fields, or nothing is changed
   * @throws CollateError 'not-found' when it is not in the library, or is not what is expected
   */
  changeHighlight(
    articleId: string,
    highlightId: string,
    change: HighlightChange,
    expected: HighlightChange = {},
    by = '',
  ): Promise<Highlight> {
    const { color, comment, tags } = parseRequest(highlightChangeSchema, change)
    return this.#changeHighlight(articleId, highlightId, (highlight) => {
      assertIs(highlight, expected)
      return {
        ...highlight,
        ...(color !== undefined && { color }),
        ...(comment !== undefined && commented(highlight, comment, by)),
        ...(tags !== undefined && { tags, tagsRev: this.#context.counter.next() }),
      }
    })
  }

  /**
   * Has a highlight cover other words. The passage that it covered stays for what else refers to it, as a
   * citation of those words.
   *
   * @param to the range of the text that is read now, or a passage that the highlight covered before
   * @param expected the passage that it has to cover, or nothing is changed
   * @returns the highlight, and the passage that it covered
   * @throws CollateError 'invalid-request' when no text is there or another highlight covers these words,
   *   'not-found' when the highlight or the passage is gone, or is not what is expected
   */
  async moveHighlight(
    articleId: string,
    highlightId: string,
    to: { start: number; end: number } | { passageId: string },
    expected?: string,
  ): Promise<{ highlight: Highlight; before: string }> {
    const described = 'passageId' in to ? null : await this.#describe(articleId, to.start, to.end)
    let before = ''
    const changed = await this.#change(articleId, (annotations) => {
      const highlight = highlightIn(annotations, highlightId)
      if (expected !== undefined && highlight.passageId !== expected) {
        throw new CollateError('not-found', { says: 'highlight-changed' })
      }
      before = highlight.passageId
      const other =
        described && highlightOver(annotations, described.text, described.passage.selectors)
      if (other?.highlight.id === highlightId) return annotations
      if (other) throw new CollateError('invalid-request', { says: 'is-highlighted' })
      const passage =
        described?.passage ?? ('passageId' in to && lookUp(annotations.passages, to.passageId))
      if (!passage) throw new CollateError('not-found', { says: 'highlight-gone' })
      return withHighlight(withPassage(annotations, passage), {
        ...highlight,
        passageId: passage.id,
        changedAt: moment(),
        rev: this.#context.counter.next(),
      })
    })
    return { highlight: highlightIn(changed, highlightId), before }
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

  /**
   * Says where a passage stands in the text that is read now, for all that refers to it: highlights,
   * citations, relations.
   *
   * @param to the range; null: nowhere, whatever may be found; or selectors that it had before
   * @param expected what its selectors have to be, or nothing is changed
   * @returns its selectors before and after
   * @throws CollateError 'invalid-request' when no text is there, 'not-found' when there is no such passage,
   *   or it is not what is expected
   */
  async placePassage(
    articleId: string,
    passageId: string,
    to: { start: number; end: number } | { selectors: Selectors } | null,
    expected?: Selectors,
  ): Promise<{ before: Selectors; after: Selectors }> {
    const { data: article } = await this.#articles.read(articleId)
    const textHash = currentTextHash(article)
    const described = to && 'start' in to ? await this.#describe(articleId, to.start, to.end) : null
    let before: Selectors | undefined
    const changed = await this.#change(articleId, (annotations) => {
      const passage = lookUp(annotations.passages, passageId)
      if (!passage)
        throw new CollateError('not-found', { says: 'refers-to-missing', to: 'passage' })
      before = passage.selectors
      if (expected && !isDeepStrictEqual(before, expected)) {
        throw new CollateError('not-found', { says: 'passage-changed' })
      }
      const notHere = { ...before, notIn: [...new Set([...(before.notIn ?? []), textHash])] }
      const selectors =
        described?.passage.selectors ?? (to && 'selectors' in to ? to.selectors : notHere)
      return withPassage(annotations, { ...passage, selectors, rev: this.#context.counter.next() })
    })
    const after = lookUp(changed.passages, passageId)?.selectors
    return { before: before as Selectors, after: after as Selectors }
  }

  async #describe(
    articleId: string,
    start: number,
    end: number,
  ): Promise<{ passage: Passage; text: string }> {
    const { data: article } = await this.#articles.read(articleId)
    const textHash = currentTextHash(article)
    const { text } = await this.#contents.readText(textHash)
    const isRange = Number.isInteger(start) && Number.isInteger(end)
    if (!isRange || start < 0 || end > text.length || start >= end) {
      throw new CollateError('invalid-request', { says: 'no-text-there', start, end })
    }
    const selectors = describe(text, start, end, textHash)
    return { passage: { id: newId(), selectors, createdAt: moment() }, text }
  }

  async #changeHighlight(
    articleId: string,
    highlightId: string,
    make: (highlight: Highlight) => Highlight,
  ): Promise<Highlight> {
    const changed = await this.#change(articleId, (annotations) =>
      withHighlight(annotations, {
        ...make(highlightIn(annotations, highlightId)),
        changedAt: moment(),
        // Tells which is later when two machines have changed one highlight.
        rev: this.#context.counter.next(),
      }),
    )
    return highlightIn(changed, highlightId)
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

/** The words of a comment, and whose they are. */
function commented(
  { comment: before, commentBy }: Highlight,
  comment: string,
  by: string,
): Pick<Highlight, 'comment' | 'commentBy'> {
  if (comment === before) return { comment, commentBy }
  return { comment, commentBy: comment === '' || by === '' ? undefined : by }
}

function assertIs(highlight: Highlight, { color, comment, tags }: HighlightChange): void {
  const isOther =
    (color !== undefined && highlight.color !== color) ||
    (comment !== undefined && highlight.comment !== comment) ||
    (tags !== undefined && !isDeepStrictEqual(highlight.tags, tags))
  if (!isOther) return
  throw new CollateError('not-found', { says: 'highlight-changed' })
}

/** @throws CollateError 'not-found' when it is gone */
function highlightIn({ highlights }: Annotations, id: string): Highlight {
  const highlight = lookUp(highlights, id)
  if (!highlight || isGone(highlight)) {
    throw new CollateError('not-found', { says: 'highlight-gone' })
  }
  return highlight
}

/** The highlight of the very words that selectors name on a text; the latest, where sync has left several. */
function highlightOver(
  { highlights, passages }: Annotations,
  text: string,
  { position, textHash }: Selectors,
): { passage: Passage; highlight: Highlight } | undefined {
  const over = Object.values(highlights).flatMap((highlight) => {
    const passage = lookUp(passages, highlight.passageId)
    if (!passage || highlight.trashedAt !== undefined) return []
    const found = resolve(text, textHash, passage.selectors)
    const isCertain = found.state === 'exact' || found.state === 'moved'
    const isThere = isCertain && found.start === position.start && found.end === position.end
    return isThere ? [{ passage, highlight }] : []
  })
  return over.toSorted((a, b) => a.highlight.createdAt.localeCompare(b.highlight.createdAt)).at(-1)
}

function withPassage(annotations: Annotations, passage: Passage): Annotations {
  return { ...annotations, passages: { ...annotations.passages, [passage.id]: passage } }
}

function withHighlight(annotations: Annotations, highlight: Highlight): Annotations {
  return { ...annotations, highlights: { ...annotations.highlights, [highlight.id]: highlight } }
}
