import type { Dossier } from '../core/model/dossier.ts'
import type { LibraryInfo } from '../core/model/library.ts'
import type { Shelf } from './shelf.ts'
import { LIBRARY_FILE } from './files.ts'
import type { Ground } from './ground.ts'
import { openLibraryDocument } from './library-document.ts'
import type { Parts } from './parts.ts'

// A thing can be taken back for 30 days on which the library was in use; one more, because the
// first and the last of them are not whole, and a clock that is set forward adds one.
const DAYS_KEPT = 31

/** How many days a library has been in use, by library.json. */
export function countedDays(info: LibraryInfo): number {
  return typeof info['days'] === 'number' ? info['days'] : 0
}

/** A thing as its document has it: whether it lies in the trash, and since which counted day. */
interface Thing {
  [field: string]: unknown
  trashedAt?: string | undefined
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

  /** Removes everything in the trash but highlights, whose marks tell other machines. */
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

  #isOver(thing: Thing): boolean {
    // One without a count came from elsewhere: it stays until the trash is emptied.
    const day = thing.trashedAt === undefined ? undefined : thing['trashedDay']
    return typeof day === 'number' && this.#ground.day - day >= DAYS_KEPT
  }

  async #countToday(): Promise<void> {
    const { files, counter } = this.#ground
    const today = new Date().toISOString().slice(0, 10)
    await files.queues.run(LIBRARY_FILE, async () => {
      const { stored, adapter } = await openLibraryDocument(this.#ground)
      const lastDay = stored?.data['lastDay']
      if (stored === null || (typeof lastDay === 'string' && lastDay >= today)) return
      const days = countedDays(stored.data) + 1
      const data = { ...stored.data, days, lastDay: today }
      await adapter.write({ ...stored, rev: counter.next(), data })
      this.#ground.day = days
    })
  }

  async #removeAll(
    mayGo: (thing: Thing) => boolean,
    before: () => Promise<void> = async () => {},
  ): Promise<number> {
    const { notes, dossiers, news } = this.#parts
    const { catalogue } = news
    const all = catalogue.list()
    let removed = 0
    for (const { id } of all.articles.filter(({ trashedAt }) => trashedAt)) {
      if (await this.#removeArticle(id, mayGo, before)) removed++
    }
    for (const { id } of all.notes.filter(({ trashedAt }) => trashedAt)) {
      if (!(await removeFrom(notes, id, mayGo, before))) continue
      catalogue.removeNote(id)
      await this.#leaveDossiers(id)
      news.listeners.emit({ type: 'removed', kind: 'note', id })
      removed++
    }
    for (const { id } of all.dossiers.filter(({ trashedAt }) => trashedAt)) {
      if (!(await removeFrom(dossiers, id, mayGo, before))) continue
      catalogue.removeDossier(id)
      news.listeners.emit({ type: 'removed', kind: 'dossier', id })
      removed++
    }
    return removed
  }

  /** The article's document goes first: what a crash leaves then belongs to nothing. */
  async #removeArticle(
    id: string,
    mayGo: (thing: Thing) => boolean,
    before: () => Promise<void>,
  ): Promise<boolean> {
    const { articles, annotations, contents, news } = this.#parts
    const stored = await articles.collection.read(id)
    if (!stored || !(await removeFrom(articles, id, mayGo, before))) return false
    news.catalogue.removeArticle(id)
    await annotations.collection.remove(id, () => true)
    const { original, versions } = stored.data
    const inUse = news.catalogue.textsInUse()
    for (const { textHash } of versions) {
      if (!inUse.has(textHash)) await contents.remove({ text: textHash })
    }
    await contents.remove({ original: original.hash, ext: original.ext })
    await this.#leaveDossiers(id)
    news.listeners.emit({ type: 'removed', kind: 'article', id })
    return true
  }

  /** Takes an article or a note that is gone out of the dossiers it was in. */
  async #leaveDossiers(id: string): Promise<void> {
    const { dossiers, news } = this.#parts
    const holding = news.catalogue
      .list()
      .dossiers.filter(({ articleIds, noteIds }) => [...articleIds, ...noteIds].includes(id))
    for (const { id: dossierId } of holding) {
      const stored = await dossiers.collection.change(dossierId, (dossier) =>
        without(dossier as Dossier, id),
      )
      news.dossier(stored)
    }
  }
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
  const { layout } = dossier
  return {
    ...dossier,
    articleIds: dossier.articleIds.filter((other) => other !== id),
    noteIds: dossier.noteIds.filter((other) => other !== id),
    layout: {
      ...layout,
      panes: layout.panes.filter(({ articleId }) => articleId !== id),
      noteId: layout.noteId === id ? null : layout.noteId,
    },
  }
}
