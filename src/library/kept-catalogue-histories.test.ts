import { readFile, readdir, rename, stat, unlink, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { realDisk, type Disk } from './disk/disk.ts'
import { MIGRATIONS } from './documents/migrations.ts'
import { KIND_NAMES, KINDS } from './kinds/registry.ts'
import { Library } from './library.ts'
import { openFolder } from './open.ts'
import { importedArticle, noteTree, patientDisk, resealed, temporaryFolder } from './testing.ts'

const FULL = process.env['COLLATE_TEST_FULL'] === '1'
const HISTORIES = FULL ? 300 : 15
// Each takes half a second on a quick disk.
const WITHIN_MS = HISTORIES * 10_000

const OPERATIONS = [
  'import',
  'import',
  'describe',
  'highlight',
  'note',
  'write',
  'dossier',
  'tag',
  'trash',
  'takeBack',
  'empty',
  'edit',
  'editUnseen',
  'replace',
  'break',
  'remove',
  'bringBack',
  'keep',
  'reopen',
] as const

interface Step {
  operation: (typeof OPERATIONS)[number]
  n: number
  word: string
}

const step: fc.Arbitrary<Step> = fc.record({
  operation: fc.constantFrom(...OPERATIONS),
  n: fc.nat(50),
  word: fc.constantFrom('ferry', 'crane', 'Brücke', '北京大学'),
})

test(
  'what is known by the kept catalogue is what is known by the documents',
  async () => {
    let [unread, all] = [0, 0]
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 30 }), async (steps) => {
        const history = await History.begin()
        for (const one of steps) await history.take(one)
        const { kept, anew, reads } = await history.compared()
        expect(kept).toEqual(anew)
        unread += reads.anew - reads.kept
        all += reads.anew
      }),
      { numRuns: HISTORIES },
    )
    // Else nothing has been shown: all was read both times.
    expect(unread).toBeGreaterThan(all / 3)
  },
  WITHIN_MS,
)

class History {
  readonly #folder: string
  readonly #catalogues: string
  #library: Library
  #imported = 0
  /** What was removed from the folder, by its name. */
  readonly #removed = new Map<string, { bytes: Buffer; atime: Date; mtime: Date }>()

  static async begin(): Promise<History> {
    const folder = join(await temporaryFolder(), 'library')
    const catalogues = await temporaryFolder()
    const library = await Library.open(folder, { create: true, catalogues, disk: patientDisk })
    return new History(folder, catalogues, library)
  }

  private constructor(folder: string, catalogues: string, library: Library) {
    this.#folder = folder
    this.#catalogues = catalogues
    this.#library = library
  }

  async take({ operation, n, word }: Step): Promise<void> {
    const { articles, notes, annotations, dossiers, tags } = this.#library
    const lists = this.#library.list()
    const article = oneOf(lists.articles, n)
    const note = oneOf(lists.notes, n)
    switch (operation) {
      case 'import':
        this.#imported += 1
        await articles.add(importedArticle(`A ${word} came. Number ${this.#imported}.`, word))
        return
      case 'describe':
        if (article) await articles.describe(article.id, { title: `${word} ${n}`, outlet: word })
        return
      case 'highlight':
        if (article)
          await annotations.addHighlight(article.id, { start: n % 3, end: 4, color: 'red' })
        return
      case 'note':
        await notes.create({ title: word, tree: noteTree(word) })
        return
      case 'write':
        if (note) await notes.save(note.id, { title: `${word} ${n}`, tree: noteTree(word) })
        return
      case 'dossier':
        await dossiers.create({ name: word, articleIds: article ? [article.id] : [], noteIds: [] })
        return
      case 'tag':
        if (article)
          await tags.change({
            things: [{ kind: 'article', id: article.id }],
            tags: [word],
            taken: [],
          })
        return
      case 'trash':
        if (article) await articles.trash(article.id)
        return
      case 'takeBack':
        if (article) await articles.restore(article.id)
        return
      case 'empty':
        await this.#library.emptyTrash()
        return
      case 'keep':
        return this.#library.keepCatalogue(0)
      case 'reopen':
        return this.#closed(n, async () => {})
      case 'edit':
      case 'editUnseen':
      case 'replace':
      case 'break':
        return this.#closed(n, () => this.#edit(operation, n))
      case 'remove':
        return this.#closed(n, async () => {
          const name = oneOf(await this.#documents(), n)
          if (name === undefined) return
          const path = join(this.#folder, name)
          const { atime, mtime } = await stat(path)
          this.#removed.set(name, { bytes: await readFile(path), atime, mtime })
          await unlink(path)
          await unlink(`${path}.bak`).catch(() => {}) // Not every document was written twice.
        })
      case 'bringBack':
        return this.#closed(n, async () => {
          for (const [name, { bytes, atime, mtime }] of this.#removed) {
            await writeFile(join(this.#folder, name), bytes)
            await utimes(join(this.#folder, name), atime, mtime)
          }
          this.#removed.clear()
        })
    }
  }

  /** Changes the letters of a document so that it has as many as before, in the file itself or in another. */
  async #edit(how: 'edit' | 'editUnseen' | 'replace' | 'break', n: number): Promise<void> {
    const name = oneOf(await this.#documents(), n)
    if (name === undefined) return
    const path = join(this.#folder, name)
    const { atime, mtime } = await stat(path)
    const text = await readFile(path, 'utf8')
    const edited = text.replaceAll('ferry', 'FERRY').replaceAll('crane', 'ferry')
    await writeFile(
      how === 'replace' ? `${path}.theirs` : path,
      how === 'break' ? edited.replace('"data"', '"dada"') : resealed(edited),
    )
    if (how === 'replace') await rename(`${path}.theirs`, path)
    // As a program leaves it that copies a file with its dates.
    if (how !== 'edit') await utimes(path, atime, mtime)
  }

  /** The files of all documents, relative to the library's folder, in the order of names. */
  async #documents(): Promise<string[]> {
    const all = KIND_NAMES.map(async (kind) => {
      const { folder } = KINDS[kind]
      const names = await readdir(join(this.#folder, folder))
      return names.filter((name) => name.endsWith('.json')).map((name) => `${folder}/${name}`)
    })
    return (await Promise.all(all)).flat().toSorted()
  }

  /** @param n whether what is known is kept before: mostly, not always */
  async #closed(n: number, meanwhile: () => Promise<void>): Promise<void> {
    if (n % 4 > 0) await this.#library.keepCatalogue(0)
    await this.#library.close()
    await meanwhile()
    const [catalogues, disk] = [this.#catalogues, patientDisk]
    this.#library = await Library.open(this.#folder, { catalogues, disk })
    if (this.#library.catalogueUnusable !== null) throw new Error('What was kept was not used.')
  }

  /** What is known with the kept catalogue and without it, where the files are what they are. */
  async compared() {
    await this.#closed(1, async () => {})
    await this.#library.keepCatalogue(0)
    await this.#library.close()
    const kept = await this.#all(this.#catalogues)
    const anew = await this.#all(null)
    return { kept: kept.known, anew: anew.known, reads: { kept: kept.reads, anew: anew.reads } }
  }

  async #all(catalogues: string | null) {
    let reads = 0
    const disk: Disk = {
      ...patientDisk,
      readFileSync: (path) => {
        reads += 1
        return realDisk.readFileSync(path)
      },
    }
    const options = { create: false, readOnly: true, takeOver: false, backups: null, before: null }
    const opened = await openFolder(this.#folder, {
      ...options,
      catalogues,
      disk,
      migrations: MIGRATIONS,
    })
    const { context, collections, watcher } = opened
    await watcher.close()
    const { catalogue } = collections.publisher
    const known = KIND_NAMES.map((kind) => ({
      all: catalogue.all(kind),
      trashed: catalogue.trashed(kind),
      mentions: [...catalogue.ids(kind)].map((id) => [id, catalogue.mentionsIn(kind, id)]),
      hashes: [...catalogue.ids(kind)].map((id) => [id, collections.any(kind).markOf(id)]),
    }))
    const others = {
      texts: catalogue.textsRead(),
      tags: [...catalogue.tagUses()],
      problems: context.problems.list(),
      next: context.counter.next(),
    }
    // What is undefined is left out of what is kept; nobody can tell it from what is not there.
    return { known: JSON.parse(JSON.stringify([known, others])) as unknown, reads }
  }
}

function oneOf<T>(all: readonly T[], n: number): T | undefined {
  return all[n % Math.max(1, all.length)]
}
