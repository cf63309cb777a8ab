import { isDeepStrictEqual } from 'node:util'
import { CollateError } from '../../core/model/errors.ts'
import { moment } from '../../core/model/ids.ts'
import { lookUp } from '../../core/model/look-up.ts'
import { isGone, type Annotations, type Color, type Highlight } from '../../core/model/passage.ts'
import type { LibraryInfo } from '../../core/model/library.ts'
import {
  tagChangeSchema,
  tagRenamingSchema,
  usesOf,
  type ChangedTags,
  type TagBearers,
  type TagChange,
  type Taggable,
  type TagsChanged,
  type TagSummary,
} from '../../core/model/tag.ts'
import type { Tagged } from '../../core/model/tagged.ts'
import { changeAll, editIfAny, type ChangeStep } from '../documents/change-together.ts'
import type { LibraryContext } from '../documents/library-context.ts'
import type { Catalogue, TaggedKind } from '../catalogue/catalogue.ts'
import { mapLimited } from '../disk/limit.ts'
import { documentAt } from '../disk/document-names.ts'
import type { Collections } from './collections.ts'
import { parseRequest } from './parse-request.ts'

// So many files keep a disk busy.
const READ_AT_ONCE = 16

/** What becomes of a thing's tags; null leaves them as they are. */
type Retag = (tags: readonly string[], thing: Taggable) => string[] | null

/** A document in which tags are changed, and those of whose highlights; null: of all. */
interface Retagged {
  kind: TaggedKind
  id: string
  highlightIds: ReadonlySet<string> | null
}

/**
 * The tags of articles, highlights and notes. They stand in the documents of what bears them; their
 * colours in library.json. Every change is one, however many documents it takes: all of it or nothing.
 */
export class Tags {
  readonly #collections: Collections
  readonly #catalogue: Catalogue
  readonly #context: LibraryContext

  constructor(collections: Collections, context: LibraryContext) {
    this.#collections = collections
    this.#catalogue = collections.publisher.catalogue
    this.#context = context
  }

  /** The tags that something bears, or that have a colour: those that most things bear first. */
  list(): TagSummary[] {
    const uses = this.#catalogue.tagUses()
    const colors = colorsIn(this.#collections.document.info)
    const all = [...new Set([...uses.keys(), ...colors.keys()])].map((tag) => ({
      tag,
      color: colors.get(tag) ?? null,
      ...(uses.get(tag) ?? { articles: 0, highlights: 0, notes: 0 }),
    }))
    return all.toSorted((a, b) => usesOf(b) - usesOf(a) || (a.tag < b.tag ? -1 : 1))
  }

  /** Everything that bears a tag. */
  async bearing(tag: string): Promise<TagBearers> {
    const { article, note, annotations } = this.#collections.of
    const isAlive = ({ trashedAt }: { trashedAt?: string | undefined }) => trashedAt === undefined
    const articles = article.list().filter(isAlive)
    const bears = ({ tags }: { tags: readonly string[] }) => tags.includes(tag)
    const marked = articles.filter(({ highlightTags }) => highlightTags.includes(tag))
    const inArticles = await mapLimited(marked, READ_AT_ONCE, async ({ id }) => {
      const stored = await annotations.collection.read(id)
      return stored ? highlightsBearing(tag, id, stored.data) : []
    })
    return {
      articleIds: articles.filter(bears).map(({ id }) => id),
      highlights: inArticles.flat(),
      noteIds: note.list().flatMap((one) => (isAlive(one) && bears(one) ? [one.id] : [])),
    }
  }

  /**
   * Gives tags to things and takes others away. What is not there is left out.
   *
   * @returns the things whose tags are others now
   */
  async change(change: TagChange): Promise<TagsChanged> {
    const { things, tags: given, taken } = parseRequest(tagChangeSchema, change)
    const gone = new Set(taken)
    return this.#retag(documentsOf(things), (tags) => [
      ...new Set([...tags.filter((tag) => !gone.has(tag)), ...given]),
    ])
  }

  /**
   * Gives a tag another name wherever it stands, also in the trash. With the name of another tag it
   * becomes one with it, and has its colour unless that has none; with null it is taken away.
   *
   * @throws CollateError 'not-found' when nothing has such a tag
   */
  async rename(from: string, to: string | null): Promise<TagsChanged> {
    const { tag } = parseRequest(tagRenamingSchema, { from, tag: to })
    const documents = this.#catalogue
      .tagged(from)
      .map((document) => ({ ...document, highlightIds: null }))
    const colors = colorsIn(this.#collections.document.info)
    const color = colors.get(from) ?? null
    if (documents.length === 0 && color === null) {
      throw new CollateError('not-found', { says: 'tag-gone', tag: from })
    }
    if (tag === from) return { changed: [], colors: [] }
    const ofOther = tag === null ? null : (colors.get(tag) ?? null)
    const changes = [
      { tag: from, before: color, after: null },
      ...(tag === null ? [] : [{ tag, before: ofOther, after: ofOther ?? color }]),
    ]
    const renamed: Retag = (tags) => {
      if (!tags.includes(from)) return null
      const put = tags.flatMap((one) => (one === from ? (tag ?? []) : [one]))
      return [...new Set(put)]
    }
    return this.#retag(
      documents,
      renamed,
      changes.filter(({ before, after }) => before !== after),
    )
  }

  /**
   * Changes tags and colours from what they were to what they are to be: what undoes an earlier change,
   * or does it again. What has other tags by now is left as it is.
   *
   * @throws CollateError 'not-found' when that is true of all
   */
  async put({ changed, colors }: TagsChanged): Promise<TagsChanged> {
    const wanted = new Map(changed.map((one) => [keyOf(one.thing), one]))
    const now = colorsIn(this.#collections.document.info)
    const done = await this.#retag(
      documentsOf(changed.map(({ thing }) => thing)),
      (tags, thing) => {
        const one = wanted.get(keyOf(thing))
        return one && isDeepStrictEqual(tags, one.before) ? one.after : null
      },
      colors.filter(({ tag, before }) => (now.get(tag) ?? null) === before),
    )
    const isNothing = done.changed.length + done.colors.length === 0
    if (isNothing && changed.length + colors.length > 0) {
      throw new CollateError('not-found', { says: 'tags-changed' })
    }
    return done
  }

  async #retag(
    documents: readonly Retagged[],
    retag: Retag,
    colors: TagsChanged['colors'] = [],
  ): Promise<TagsChanged> {
    const changed = new Map<string, ChangedTags>()
    const steps = documents
      .filter(({ kind, id }) => this.#catalogue.summary(kind, id) !== null)
      .map((document) => this.#step(document, retag, changed))
    if (colors.length > 0) steps.push(this.#coloring(colors))
    for (const draft of await changeAll(this.#context, steps)) {
      const place = documentAt(draft.name)
      const document = draft.committed()
      if (place && document) this.#collections.any(place.kind).publish(document)
    }
    return { changed: [...changed.values()], colors }
  }

  #step({ kind, id, ...which }: Retagged, retag: Retag, changed: Map<string, ChangedTags>) {
    const { article, note, annotations } = this.#collections.of
    const retagged = <T extends Tagged>(tagged: T, thing: Taggable): T | null => {
      // A document may be asked for more than once.
      changed.delete(keyOf(thing))
      const before = tagged.tags ?? []
      const after = retag(before, thing)
      if (after === null || isDeepStrictEqual(before, after)) return null
      changed.set(keyOf(thing), { thing, before, after })
      return { ...tagged, tags: after, tagsRev: this.#context.counter.next() }
    }
    switch (kind) {
      case 'article':
        return editIfAny(article.collection, id, (data) => data && retagged(data, { kind, id }))
      case 'note':
        return editIfAny(note.collection, id, (data) => data && retagged(data, { kind, id }))
      case 'annotations':
        return editIfAny(annotations.collection, id, (data) => {
          const put = Object.values(data?.highlights ?? {}).flatMap((one) => {
            const isMeant = which.highlightIds?.has(one.id) ?? true
            if (!isMeant || isGone(one)) return []
            const thing = { kind: 'highlight', id: one.id, articleId: id } as const
            const made = retagged(one, thing)
            const changedAt = moment()
            return made ? [[one.id, { ...made, changedAt, rev: made.tagsRev }] as const] : []
          })
          if (data === null || put.length === 0) return null
          return { ...data, highlights: { ...data.highlights, ...Object.fromEntries(put) } }
        })
    }
  }

  #coloring(colors: TagsChanged['colors']): ChangeStep {
    return this.#collections.document.step((info) => {
      const rev = this.#context.counter.next()
      const put = new Map(colors.map(({ tag, after: color }) => [tag, { tag, color, rev }]))
      const others = (info.tagColors ?? []).filter(({ tag }) => !put.has(tag))
      return { ...info, tagColors: [...others, ...put.values()] }
    })
  }
}

/** The colours of the tags that have one. */
function colorsIn({ tagColors = [] }: LibraryInfo): Map<string, Color> {
  return new Map(tagColors.flatMap(({ tag, color }) => (color ? [[tag, color]] : [])))
}

/** In which documents the tags of things stand; each document once. */
function documentsOf(things: readonly Taggable[]): Retagged[] {
  const whole = new Map<string, Retagged>()
  const inArticles = new Map<string, Set<string>>()
  for (const thing of things) {
    if (thing.kind !== 'highlight') {
      whole.set(keyOf(thing), { kind: thing.kind, id: thing.id, highlightIds: null })
      continue
    }
    const known = inArticles.get(thing.articleId) ?? new Set()
    inArticles.set(thing.articleId, known.add(thing.id))
  }
  const marks = [...inArticles].map(([id, highlightIds]): Retagged => ({
    kind: 'annotations',
    id,
    highlightIds,
  }))
  return [...whole.values(), ...marks]
}

function keyOf({ kind, id }: Taggable): string {
  return `${kind} ${id}`
}

/** Those of an article, by where they stand in its text. */
function highlightsBearing(
  tag: string,
  articleId: string,
  { passages, highlights }: Annotations,
): TagBearers['highlights'] {
  const bears = ({ tags, trashedAt }: Highlight) => trashedAt === undefined && tags.includes(tag)
  return Object.values(highlights)
    .filter(bears)
    .map((highlight) => ({
      highlight,
      selectors: lookUp(passages, highlight.passageId)?.selectors,
    }))
    .toSorted((a, b) => (a.selectors?.position.start ?? 0) - (b.selectors?.position.start ?? 0))
    .map(({ highlight: { id, passageId, color, comment }, selectors }) => ({
      articleId,
      highlightId: id,
      passageId,
      color,
      quote: selectors?.quote.exact ?? '',
      comment,
    }))
}
