import type { Decisions } from '../../core/model/decision.ts'
import type { Dossier } from '../../core/model/dossier.ts'
import { lookUp } from '../../core/model/look-up.ts'
import { isGone, type Annotations, type Highlight } from '../../core/model/passage.ts'
import type { TrashContents, TrashedHighlight } from '../../core/model/trash.ts'
import { removal, removeTogether, type Part } from '../documents/change-together.ts'
import type { Shelf } from '../collections/shelf.ts'
import { LIBRARY_FILE } from '../disk/files.ts'
import type { Ground } from '../documents/ground.ts'
import { openLibraryDocument } from '../collections/library-document.ts'
import { purged } from '../kinds/merge-annotations.ts'
import type { Parts } from '../collections/parts.ts'

// A thing can be taken back for 30 days on which the library was in use. It is kept for one more,
// because the first and the last of them are not whole, and a clock that is set forward adds one.
const DAYS_PROMISED = 30
const DAYS_KEPT = DAYS_PROMISED + 1

/** A thing as its document has it: whether it lies in the trash, and since which counted day. */
interface Thing {
  trashedAt?: string | undefined
  trashedDay?: number | undefined
}

/**
 * What lies in the trash, and when it goes. Days are counted, not subtracted: library.json counts
 * those on which the library was in use, and a thing in the trash carries the count of its day. A
 * clock that jumps a year ahead adds one day, and once it is set right none are counted until that
 * date is reached; a library that nobody opens adds none. So things stay longer, not shorter.
 */
export class Trash {
  readonly #ground: Ground
  readonly #parts: Parts

  constructor(ground: Ground, parts: Parts) {
    this.#ground = ground
    this.#parts = parts
  }

  async list(): Promise<TrashContents> {
    const { articles, notes, dossiers, annotations, news } = this.#parts
    const all = news.catalogue.list()
    const contents: TrashContents = { daysLeft: {}, highlights: [] }
    const add = async <T extends Thing>({ collection }: Shelf<T>, ids: string[]): Promise<void> => {
      for (const id of ids) {
        const stored = await collection.read(id)
        contents.daysLeft[id] = this.#daysLeft(stored?.data ?? {})
      }
    }
    await add(articles, trashedIds(all.articles))
    await add(notes, trashedIds(all.notes))
    await add(dossiers, trashedIds(all.dossiers))
    for (const articleId of news.catalogue.articlesWithTrashedMarks()) {
      const stored = await annotations.collection.read(articleId)
      for (const one of stored ? trashedMarks(articleId, stored.data) : []) {
        contents.highlights.push(one.told)
        contents.daysLeft[one.told.highlightId] = this.#daysLeft(one.highlight)
      }
    }
    return contents
  }

  /** Removes everything in the trash. Of highlights, a mark that tells other machines stays. */
  empty(): Promise<number> {
    return this.#removeAll((thing) => thing.trashedAt !== undefined)
  }

  /** Counts today and removes what has been here long enough, after `backUp`. */
  async tend(backUp: () => Promise<void>): Promise<number> {
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

  #isOver({ trashedAt, trashedDay }: Thing): boolean {
    // One without a count came from elsewhere: it stays until the trash is emptied.
    if (trashedAt === undefined || trashedDay === undefined) return false
    return this.#ground.day - trashedDay >= DAYS_KEPT
  }

  #daysLeft({ trashedDay }: Thing): number | null {
    if (trashedDay === undefined) return null
    return Math.max(0, DAYS_PROMISED - (this.#ground.day - trashedDay))
  }

  async #countToday(): Promise<void> {
    const { files, counter } = this.#ground
    const today = new Date().toISOString().slice(0, 10)
    await files.queues.run(LIBRARY_FILE, async () => {
      const { stored, adapter } = await openLibraryDocument(this.#ground)
      if (stored === null || (stored.data.lastDay ?? '') >= today) return
      const days = (stored.data.days ?? 0) + 1
      const data = { ...stored.data, days, lastDay: today }
      await adapter.write({ ...stored, rev: counter.next(), data })
      this.#ground.day = days
    })
  }

  async #removeAll(
    mayGo: (thing: Thing) => boolean,
    before: () => Promise<void> = async () => {},
  ): Promise<number> {
    const { dossiers, news } = this.#parts
    const { catalogue } = news
    const all = catalogue.list()
    let removed = 0
    for (const id of trashedIds(all.articles)) {
      if (await this.#removeArticle(id, mayGo, before)) removed++
    }
    for (const id of trashedIds(all.notes)) {
      if (await this.#removeNote(id, mayGo, before)) removed++
    }
    for (const id of trashedIds(all.dossiers)) {
      if (!(await removeFrom(dossiers, id, mayGo, before))) continue
      news.removed('dossier', id)
      removed++
    }
    for (const id of catalogue.articlesWithTrashedMarks()) {
      removed += await this.#purgeHighlights(id, mayGo, before)
    }
    return removed
  }

  /** Takes the words of highlights in the trash; resolves with of how many. */
  async #purgeHighlights(
    articleId: string,
    mayGo: (thing: Thing) => boolean,
    before: () => Promise<void>,
  ): Promise<number> {
    const { annotations, news } = this.#parts
    const goes = (one: Highlight): boolean =>
      one.trashedAt !== undefined && !isGone(one) && mayGo(one)
    const stored = await annotations.collection.read(articleId)
    if (!stored || !Object.values(stored.data.highlights).some(goes)) return 0
    await before()
    let gone = 0
    const changed = await annotations.collection.change(articleId, (data) => {
      const highlights = Object.entries(data?.highlights ?? {})
      // Looked at once more: somebody may have taken one back meanwhile.
      gone = highlights.filter(([, one]) => goes(one)).length
      const kept = highlights.map(([id, one]) => [id, goes(one) ? purged(one) : one] as const)
      return { ...(data ?? stored.data), highlights: Object.fromEntries(kept) }
    })
    news.annotations(changed)
    return gone
  }

  /** With its marks, its texts and its file, and out of its dossiers: all or nothing. */
  async #removeArticle(
    id: string,
    mayGo: (thing: Thing) => boolean,
    before: () => Promise<void>,
  ): Promise<boolean> {
    const { articles, annotations, contents, news } = this.#parts
    const stored = await articles.collection.read(id)
    if (!stored || !mayGo(stored.data)) return false
    await before()
    const { original, versions } = stored.data
    const isRemoved = await this.#removeAndLeaveDossiers(id, [
      removal(articles.collection, id, mayGo),
      removal(annotations.collection, id, () => true),
      ...versions.map(({ textHash }) =>
        contents.textRemoval(textHash, () => !news.catalogue.textsInUseBut(id).has(textHash)),
      ),
      contents.originalRemoval(original.hash, original.ext),
    ])
    if (!isRemoved) return false
    news.removed('article', id)
    return true
  }

  async #removeNote(
    id: string,
    mayGo: (thing: Thing) => boolean,
    before: () => Promise<void>,
  ): Promise<boolean> {
    const { collection } = this.#parts.notes
    const stored = await collection.read(id)
    if (!stored || !mayGo(stored.data)) return false
    await before()
    if (!(await this.#removeAndLeaveDossiers(id, [removal(collection, id, mayGo)]))) return false
    this.#parts.news.removed('note', id)
    return true
  }

  /** Removes the documents of a thing and takes it out of the dossiers it is in: all or nothing. */
  async #removeAndLeaveDossiers(id: string, removals: Part[]): Promise<boolean> {
    const { dossiers, news } = this.#parts
    const holding = news.catalogue
      .list()
      .dossiers.filter(({ articleIds, noteIds }) => [...articleIds, ...noteIds].includes(id))
    const edits = holding.map((dossier) => ({
      collection: dossiers.collection,
      id: dossier.id,
      make: (data: Dossier | null) => without(data as Dossier, id),
    }))
    const changed = await removeTogether(this.#ground, removals, edits)
    for (const dossier of changed ?? []) news.dossier(dossier)
    return changed !== null
  }
}

function trashedIds(things: readonly { id: string; trashedAt?: string | undefined }[]): string[] {
  return things.flatMap(({ id, trashedAt }) => (trashedAt === undefined ? [] : [id]))
}

/** The highlights of an article that lie in the trash with their words. */
function trashedMarks(
  articleId: string,
  { passages, highlights }: Annotations,
): { told: TrashedHighlight; highlight: Highlight }[] {
  return Object.values(highlights).flatMap((highlight) => {
    const { id, passageId, color, comment, trashedAt } = highlight
    if (trashedAt === undefined || isGone(highlight)) return []
    const quote = lookUp(passages, passageId)?.selectors.quote.exact ?? ''
    return [{ told: { articleId, highlightId: id, color, quote, comment, trashedAt }, highlight }]
  })
}

async function removeFrom<T extends Thing>(
  { collection }: Shelf<T>,
  id: string,
  mayGo: (thing: Thing) => boolean,
  before: () => Promise<void>,
): Promise<boolean> {
  const stored = await collection.read(id)
  if (!stored || !mayGo(stored.data)) return false
  await before()
  // Looked at once more: somebody may have taken it back meanwhile.
  return collection.remove(id, mayGo)
}

function without(dossier: Dossier, id: string): Dossier {
  const { layout, decisions } = dossier
  return {
    ...dossier,
    articleIds: dossier.articleIds.filter((other) => other !== id),
    noteIds: dossier.noteIds.filter((other) => other !== id),
    ...(decisions && { decisions: withoutArticle(decisions, id) }),
    layout: {
      ...layout,
      panes: layout.panes.filter(({ articleId }) => articleId !== id),
      noteId: layout.noteId === id ? null : layout.noteId,
    },
  }
}

/** What was said of an article's matches goes with it: it quotes the article. */
function withoutArticle(decisions: Decisions, articleId: string): Decisions {
  const others = Object.entries(decisions).filter(([, { sides }]) =>
    sides.every((side) => side.articleId !== articleId),
  )
  return Object.fromEntries(others)
}
