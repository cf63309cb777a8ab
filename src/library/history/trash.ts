import { countedDays } from '../../core/model/library.ts'
import { lookUp } from '../../core/model/look-up.ts'
import { isGone, type Annotations, type Highlight } from '../../core/model/passage.ts'
import type { TrashContents, TrashedHighlight } from '../../core/model/trash.ts'
import type { Collections } from '../collections/collections.ts'
import { given } from '../disk/inside.ts'
import type { Document } from '../documents/collection.ts'
import {
  removal,
  removeTogether,
  type Edit,
  type ChangeStep,
} from '../documents/change-together.ts'
import type { LibraryContext } from '../documents/library-context.ts'
import { fileOf, type AnyKind } from '../kinds/kind.ts'
import { purged } from '../kinds/merge-annotations.ts'
import { KIND_NAMES, KINDS, partsOf, type KindName } from '../kinds/registry.ts'
import type { Trashable } from '../kinds/trashable.ts'

// A thing can be taken back for 30 days on which the library was in use. It is kept for one more,
// because the first and the last of them are not whole, and a clock that is set forward adds one.
const DAYS_PROMISED = 30
const DAYS_KEPT = DAYS_PROMISED + 1
const DAY_MS = 24 * 3_600_000

/**
 * What lies in the trash, and when it goes. Days are counted, not subtracted: library.json counts
 * those on which the library was in use, and a thing in the trash carries the count of its day. A
 * clock that jumps a year ahead adds one day, and once it is set right none are counted until that
 * date is reached; a library that nobody opens adds none. The clock has to have gone as far as well: a
 * count that was written by somebody else takes nothing away. So things stay longer, not shorter.
 */
export class Trash {
  readonly #context: LibraryContext
  readonly #collections: Collections

  constructor(context: LibraryContext, collections: Collections) {
    this.#context = context
    this.#collections = collections
  }

  /**
   * The highlights in the trash, and for everything that lies there how many counted days it stays.
   */
  async list(): Promise<TrashContents> {
    const { of, publisher } = this.#collections
    const contents: TrashContents = { daysLeft: {}, highlights: [] }
    for (const [kind, id] of this.#documents()) {
      const stored = await this.#collections.any(kind).collection.read(id)
      contents.daysLeft[id] = this.#daysLeft((stored?.data ?? {}) as Trashable)
    }
    for (const articleId of publisher.catalogue.articlesWithTrashedMarks()) {
      const stored = await of.annotations.collection.read(articleId)
      for (const one of stored ? trashedMarks(articleId, stored.data) : []) {
        contents.highlights.push(one.shown)
        contents.daysLeft[one.shown.highlightId] = this.#daysLeft(one.highlight)
      }
    }
    return contents
  }

  /**
   * Removes everything in the trash for good; gives how many things. Of highlights, a mark that tells
   * other machines stays.
   */
  empty(): Promise<number> {
    return this.#removeAll((thing) => thing.trashedAt !== undefined)
  }

  /**
   * Counts today and removes what has been here long enough; gives how many things. Before the first
   * of them goes, `backUp` has to succeed.
   */
  async removeExpired(backUp: () => Promise<void>): Promise<number> {
    await this.#countToday()
    let isBackedUp = false
    return this.#removeAll(
      (thing) => this.#isOver(thing),
      async () => {
        if (!isBackedUp) await backUp()
        isBackedUp = true
      },
    )
  }

  #isOver({ trashedAt, trashedDay }: Trashable): boolean {
    // One without a count came from elsewhere: it stays until the trash is emptied.
    if (trashedAt === undefined || trashedDay === undefined) return false
    return this.#context.day - trashedDay >= DAYS_KEPT && daysSince(trashedAt) >= DAYS_PROMISED
  }

  #daysLeft({ trashedAt, trashedDay }: Trashable): number | null {
    if (trashedAt === undefined || trashedDay === undefined) return null
    const passed = Math.min(this.#context.day - trashedDay, Math.ceil(daysSince(trashedAt)))
    return Math.min(DAYS_PROMISED, Math.max(0, DAYS_PROMISED - passed))
  }

  async #countToday(): Promise<void> {
    const { document } = this.#collections
    const today = new Date().toISOString().slice(0, 10)
    const counted = await document.change((info) => {
      if ((info.lastDay ?? '') >= today) return null
      return { ...info, days: countedDays(info) + 1, lastDay: today }
    })
    this.#context.day = countedDays(counted)
  }

  /** Every document that lies in the trash as a whole. */
  #documents(): [KindName, string][] {
    const { catalogue } = this.#collections.publisher
    return KIND_NAMES.flatMap((kind) =>
      catalogue.trashed(kind).map((id): [KindName, string] => [kind, id]),
    )
  }

  async #removeAll(
    mayGo: (thing: Trashable) => boolean,
    before: () => Promise<void> = async () => {},
  ): Promise<number> {
    const { catalogue } = this.#collections.publisher
    let removed = 0
    for (const [kind, id] of this.#documents()) {
      if (await this.#remove(kind, id, mayGo, before)) removed++
    }
    for (const id of catalogue.articlesWithTrashedMarks()) {
      removed += await this.#purgeHighlights(id, mayGo, before)
    }
    return removed
  }

  /** Takes the words of highlights in the trash; resolves with of how many. */
  async #purgeHighlights(
    articleId: string,
    mayGo: (thing: Trashable) => boolean,
    before: () => Promise<void>,
  ): Promise<number> {
    const { annotations } = this.#collections.of
    const goes = (one: Highlight): boolean =>
      one.trashedAt !== undefined && !isGone(one) && mayGo(one)
    const stored = await annotations.collection.read(articleId)
    if (!stored || !Object.values(stored.data.highlights).some(goes)) return 0
    await before()
    let gone = 0
    await annotations.put(articleId, (data) => {
      const highlights = Object.entries(data?.highlights ?? {})
      // Looked at once more: somebody may have taken one back meanwhile.
      gone = highlights.filter(([, one]) => goes(one)).length
      const kept = highlights.map(([id, one]) => [id, goes(one) ? purged(one) : one] as const)
      return { ...(data ?? stored.data), highlights: Object.fromEntries(kept) }
    })
    return gone
  }

  /** Removes a document, if it may go, with all that goes with it, and out of what mentions it. */
  async #remove(
    kind: KindName,
    id: string,
    mayGo: (thing: Trashable) => boolean,
    before: () => Promise<void>,
  ): Promise<boolean> {
    const { publisher } = this.#collections
    const { collection } = this.#collections.any(kind)
    const isFree = (data: unknown): boolean => mayGo(data as Trashable)
    const stored = await collection.read(id)
    if (!stored || !isFree(stored.data)) return false
    await before()
    const own = this.#itsOwn(kind, id, stored.data)
    const { going, edits } = this.#mentioning(kind, id)
    const isAlone = own.length + going.length + edits.length === 0
    // Looked at once more in either case: somebody may have taken it back meanwhile.
    const isRemoved = isAlone
      ? await collection.remove(id, isFree)
      : await this.#removeWith([removal(collection, id, isFree), ...own], going, edits)
    if (isRemoved) publisher.removed(kind, id)
    return isRemoved
  }

  /** All or nothing. */
  async #removeWith(
    removals: ChangeStep[],
    going: readonly Going[],
    edits: readonly Leaving[],
  ): Promise<boolean> {
    const { publisher } = this.#collections
    const all = [...removals, ...going.map(({ step }) => step)]
    const changed = await removeTogether(this.#context, all, edits)
    if (changed === null) return false
    for (const [index, document] of changed.entries()) edits[index]?.publish(document)
    for (const one of going) publisher.removed(one.kind, one.id)
    return true
  }

  /** The removals of a document's parts, and of the texts and the file that it alone has. */
  #itsOwn(kind: KindName, id: string, data: unknown): ChangeStep[] {
    const { contents, publisher } = this.#collections
    const isInUse = (name: string): boolean => {
      const file = given(name)
      return file !== null && publisher.catalogue.hasOtherArticleOf(file.key, id)
    }
    const of: AnyKind = KINDS[kind]
    return [
      ...partsOf(kind).map((part) => this.#removal(part, id)),
      ...of.contents(data).map((name) => contents.removal(name, () => !isInUse(name))),
    ]
  }

  /** What else goes with a document because it mentions it, and what is changed to do without it. */
  #mentioning(kind: KindName, id: string): { going: Going[]; edits: Leaving[] } {
    const { catalogue } = this.#collections.publisher
    const [going, edits]: [Going[], Leaving[]] = [[], []]
    for (const other of catalogue.mentioning(fileOf(KINDS[kind], id))) {
      const of: AnyKind = KINDS[other.kind]
      const { mentions } = of
      if (mentions === null || of.partOf === KINDS[kind]) continue
      if (mentions.afterLoss === 'goes') {
        going.push({ ...other, step: this.#removal(other.kind, other.id) })
      } else if (mentions.afterLoss === 'changes') {
        edits.push(this.#edit(other, (data) => mentions.without(data, id)))
      }
    }
    return { going, edits }
  }

  #removal(kind: KindName, id: string): ChangeStep {
    return removal(this.#collections.any(kind).collection, id, () => true)
  }

  #edit({ kind, id }: { kind: KindName; id: string }, make: (data: unknown) => unknown): Leaving {
    const access = this.#collections.any(kind)
    return {
      collection: access.collection,
      id,
      make,
      publish: (document) => access.publish(document),
    }
  }
}

/** A document that goes with another. */
interface Going {
  kind: KindName
  id: string
  step: ChangeStep
}

/** The change of a document that leaves another out. */
interface Leaving extends Edit<unknown> {
  publish(document: Document<unknown>): void
}

/** The highlights of an article that lie in the trash with their words. */
function trashedMarks(
  articleId: string,
  { passages, highlights }: Annotations,
): { shown: TrashedHighlight; highlight: Highlight }[] {
  return Object.values(highlights).flatMap((highlight) => {
    const { id, passageId, color, comment, trashedAt } = highlight
    if (trashedAt === undefined || isGone(highlight)) return []
    const quote = lookUp(passages, passageId)?.selectors.quote.exact ?? ''
    return [{ shown: { articleId, highlightId: id, color, quote, comment, trashedAt }, highlight }]
  })
}

/** By the clock, negative where it was set back since. */
function daysSince(moment: string): number {
  return (Date.now() - Date.parse(moment)) / DAY_MS
}
