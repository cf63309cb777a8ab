import { mkdtemp, open, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ImportedArticle } from '../../src/core/model/imported.ts'
import { Library } from '../../src/library/library.ts'
import { importFiles } from '../../src/importing/import-files.ts'
import { toImportedArticle } from '../../src/importing/to-imported-article.ts'
import { reutersStories } from '../labelled-pairs.ts'
import { makeLibrary } from './made-library.ts'
import { median, ratioRow, type Row, timed } from './row.ts'

/** The library's rows, on real folders with real syncs. */

const PAIRS = 101

export const libraryRows: Row[] = [
  ratioRow('save a highlight, durable, 20,000 articles', 1.2, 'an empty library', measureHighlight),
  ratioRow(
    'import 300 files, durable',
    3,
    'copying them with file and folder fsync',
    measureImport,
  ),
  // A journal of all of them is written too, and each keeps the version before.
  ratioRow(
    'a tag renamed on 2,000 articles',
    3,
    'writing them with file and folder fsync',
    measureRenaming,
  ),
  // Room for what has to be looked through, and for the noise of syncs.
  ratioRow('empty the trash of 20 of 1,000 articles', 1.5, '20 of 20', measureEmptying),
]

async function measureHighlight() {
  const folder = await mkdtemp(join(tmpdir(), 'collate-bench-'))
  await makeLibrary(join(folder, 'full'), 20_000)
  const full = await Library.open(join(folder, 'full'))
  const empty = await Library.open(join(folder, 'empty'), { create: true })
  const [first] = await imported(1)
  try {
    if (!first) throw new Error('There are no stories to import.')
    const inFull = (await full.articles.add(first)).article.id
    const inEmpty = (await empty.articles.add(first)).article.id
    const highlight = (library: Library, id: string, run: number) =>
      timed(() => library.annotations.addHighlight(id, { start: run, end: run + 5, color: 'red' }))
    const times = { full: [] as number[], empty: [] as number[] }
    for (let run = 0; run < PAIRS; run += 1) {
      times.empty.push(await highlight(empty, inEmpty, run))
      times.full.push(await highlight(full, inFull, run))
    }
    return { value: median(times.full), beside: median(times.empty) }
  } finally {
    await Promise.all([full.close(), empty.close()])
    await rm(folder, { recursive: true })
  }
}

async function measureRenaming() {
  const folder = await mkdtemp(join(tmpdir(), 'collate-bench-'))
  const library = await Library.open(join(folder, 'library'), { create: true })
  try {
    const articles = await imported(2000)
    const added = await Promise.all(articles.map((article) => library.articles.add(article)))
    const things = added.map(({ article: { id } }) => ({ kind: 'article' as const, id }))
    await library.tags.change({ things, tags: ['flod'], taken: [] })
    const beside = await timed(async () => {
      for (const { id } of things) {
        const bytes = await readFile(join(library.folder, `articles/${id}.json`))
        await copyDurably(folder, `${id}.json`, bytes)
      }
    })
    return { value: await timed(() => library.tags.rename('flod', 'flood')), beside }
  } finally {
    await library.close()
    await rm(folder, { recursive: true })
  }
}

async function measureEmptying() {
  const folder = await mkdtemp(join(tmpdir(), 'collate-bench-'))
  const full = await Library.open(join(folder, 'full'), { create: true })
  const small = await Library.open(join(folder, 'small'), { create: true })
  const articles = await imported(1000)
  const emptied = async (library: Library, added: readonly ImportedArticle[]): Promise<number> => {
    const kept = await Promise.all(added.map((article) => library.articles.add(article)))
    for (const { article } of kept.slice(0, 20)) await library.articles.trash(article.id)
    return timed(() => library.emptyTrash())
  }
  try {
    const beside = await emptied(small, articles.slice(0, 20))
    return { value: await emptied(full, articles), beside }
  } finally {
    await Promise.all([full.close(), small.close()])
    await rm(folder, { recursive: true })
  }
}

async function measureImport() {
  const folder = await mkdtemp(join(tmpdir(), 'collate-bench-'))
  const library = await Library.open(join(folder, 'library'), { create: true })
  const articles = await imported(300)
  try {
    const beside = await timed(async () => {
      for (const [index, { original }] of articles.entries()) {
        await copyDurably(folder, `${index}.txt`, original.bytes)
      }
    })
    const sources = articles.map(({ original }) => original)
    const value = await timed(() => importFiles(library, sources))
    return { value, beside }
  } finally {
    await library.close()
    await rm(folder, { recursive: true })
  }
}

/** Writes a file as one does who wants it to survive a power cut: it and its folder are synced. */
export async function copyDurably(folder: string, name: string, bytes: Uint8Array): Promise<void> {
  const file = await open(join(folder, name), 'w')
  await file.writeFile(bytes)
  await file.sync()
  await file.close()
  const directory = await open(folder, 'r')
  await directory.sync()
  await directory.close()
}

async function imported(count: number): Promise<ImportedArticle[]> {
  const stories = [...reutersStories()].slice(0, count)
  return Promise.all(
    stories.map(([id, text]) => toImportedArticle(new TextEncoder().encode(text), `${id}.txt`)),
  )
}
