import type { NamedText } from '../../core/anchoring/named-text.ts'
import { PlaceFinder, surePlace } from '../../core/anchoring/place-finder.ts'
import { CollateError } from '../../core/model/errors.ts'
import { moment } from '../../core/model/ids.ts'
import { lookUp } from '../../core/model/look-up.ts'
import type { Passage } from '../../core/model/passage.ts'
import {
  relationStateSchema,
  relationWordSchema,
  type PlacedRelation,
  type PlacedSide,
  type RelatedRange,
  type RelationScope,
  type RelationState,
  type RelationSummary,
} from '../../core/model/relation.ts'
import type { AnnotationsStore } from './annotations.ts'
import { currentTextHash } from './articles.ts'
import type { CollectionAccess } from './collection-access.ts'
import type { Collections } from './collections.ts'
import type { Contents } from './contents.ts'
import { parseRequest } from './parse-request.ts'

/**
 * What a person said of two passages of articles. What names a relation, an article or a dossier that the
 * library does not have rejects with CollateError 'not-found'; see `Library` for the other codes.
 */
export class Relations {
  readonly #access: CollectionAccess<'relation'>
  readonly #dossiers: CollectionAccess<'dossier'>
  readonly #articles: CollectionAccess<'article'>
  readonly #annotations: AnnotationsStore
  readonly #contents: Contents

  constructor(
    { of, contents }: Pick<Collections, 'of' | 'contents'>,
    annotations: AnnotationsStore,
  ) {
    this.#access = of.relation
    this.#dossiers = of.dossier
    this.#articles = of.article
    this.#annotations = annotations
    this.#contents = contents
  }

  /** All of them, those in the trash too; the one made last comes first. */
  list(): RelationSummary[] {
    return this.#access.list()
  }

  /**
   * Joins two passages by a word: the first supports the second, or so. Each is the passage that something
   * refers to there already, as a highlight, or a new one.
   *
   * @param by who makes it; '' where that is not known
   * @throws CollateError 'not-found' too when an article is read in another text by now,
   *   'invalid-request' when no text is there
   */
  async add(
    [one, other]: readonly [RelatedRange, RelatedRange],
    wanted: string,
    by: string,
  ): Promise<RelationSummary> {
    const word = parseRequest(relationWordSchema, wanted)
    const sides = [await this.#sideOf(one), await this.#sideOf(other)] as const
    const createdAt = moment()
    const made = { createdAt, changedAt: createdAt, ...(by !== '' && { by }) }
    const data = { sides: [...sides] as [Side, Side], word, ...made }
    const { id } = await this.#access.create(data)
    return this.#access.summary(id)
  }

  /**
   * Gives a relation another word, or turns it round.
   *
   * @param expected what it has to be, or nothing is changed: then CollateError 'not-found'
   */
  async change(
    id: string,
    state: RelationState,
    expected: RelationState | null = null,
  ): Promise<RelationSummary> {
    const { word, first } = parseRequest(relationStateSchema, state)
    await this.#access.change(id, (data) => {
      const [one, other] = data.sides
      const isOther = expected?.word !== data.word || expected.first !== one.passageId
      if (expected !== null && isOther) {
        throw new CollateError('not-found', { says: 'relation-changed' })
      }
      const isTurned = first === other.passageId
      return { ...data, word, sides: isTurned ? [other, one] : data.sides, changedAt: moment() }
    })
    return this.#access.summary(id)
  }

  trash(id: string): Promise<RelationSummary> {
    return this.#access.trash(id)
  }

  restore(id: string): Promise<RelationSummary> {
    return this.#access.restore(id)
  }

  /**
   * Relations that are not in the trash, the one made last first, with both passages as they stand in
   * the texts that their articles are read in now. An article at one end may lie in the trash.
   */
  async placed(scope: RelationScope): Promise<PlacedRelation[]> {
    const isWanted = await this.#within(scope)
    const wanted = this.#access
      .list()
      .filter((one) => one.trashedAt === undefined && isWanted(one.sides))
    const places = new Places(this.#annotations, this.#articles, this.#contents)
    const placed: PlacedRelation[] = []
    for (const { id, word, by, createdAt, changedAt, sides } of wanted) {
      const both: PlacedRelation['sides'] = [await places.of(sides[0]), await places.of(sides[1])]
      placed.push({ id, word, by, createdAt, changedAt, sides: both })
    }
    return placed
  }

  async #within(scope: RelationScope): Promise<(sides: RelationSummary['sides']) => boolean> {
    if (scope.kind === 'library') return () => true
    if (scope.kind === 'article') {
      return (sides) => sides.some(({ articleId }) => articleId === scope.id)
    }
    const inside = new Set((await this.#dossiers.read(scope.id)).data.articleIds)
    return (sides) => sides.every(({ articleId }) => inside.has(articleId))
  }

  async #sideOf({ articleId, ...range }: RelatedRange): Promise<Side> {
    const { id } = await this.#annotations.passageAt(articleId, range)
    return { articleId, passageId: id }
  }
}

type Side = RelationSummary['sides'][0]

/** Where passages stand in the texts that are read now; each document is read once. */
class Places {
  readonly #annotations: AnnotationsStore
  readonly #articles: CollectionAccess<'article'>
  readonly #contents: Contents
  readonly #known = new Map<string, Promise<ArticleText>>()

  constructor(
    annotations: AnnotationsStore,
    articles: CollectionAccess<'article'>,
    contents: Contents,
  ) {
    this.#annotations = annotations
    this.#articles = articles
    this.#contents = contents
  }

  async of({ articleId, passageId }: Side): Promise<PlacedSide> {
    const known = this.#known.get(articleId) ?? this.#read(articleId)
    this.#known.set(articleId, known)
    const { passages, read, finder } = await known
    const passage = lookUp(passages, passageId)
    const quote = passage?.selectors.quote.exact ?? ''
    const side = { articleId, passageId, quote, textHash: read?.textHash ?? null }
    const found = passage && finder?.find(passage.selectors)
    const place = found && surePlace(found)
    // No list says of a relation that its place has to be looked at: it is lost until somebody has.
    return place
      ? { ...side, state: found.state, place }
      : { ...side, state: 'orphaned', place: null }
  }

  async #read(articleId: string): Promise<ArticleText> {
    const annotations = await unlessDamaged(this.#annotations.read(articleId))
    const article = await unlessDamaged(this.#articles.read(articleId))
    const textHash = article && currentTextHash(article.data)
    const version = textHash && (await unlessDamaged(this.#contents.readText(textHash)))
    const read = textHash && version ? { textHash, text: version.text } : null
    return { passages: annotations?.passages ?? {}, read, finder: read && new PlaceFinder(read) }
  }
}

interface ArticleText {
  passages: Readonly<Record<string, Passage>>
  /** The text that the article is read in; null when it can't be read. */
  read: NamedText | null
  finder: PlaceFinder | null
}

/** Null for what can't be read: the library's check says so of it. */
async function unlessDamaged<T>(reading: Promise<T>): Promise<T | null> {
  try {
    return await reading
  } catch (error) {
    if (error instanceof CollateError) return null
    throw error
  }
}
