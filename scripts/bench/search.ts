import { execFileSync, spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { newId } from '../../src/core/model/ids.ts'
import { plainBlocks } from '../../src/core/text/blocks.ts'
import { encode } from '../../src/library/documents/envelope.ts'
import { textIn } from '../../src/library/documents/text-file.ts'
import { TEXT, textName } from '../../src/library/kinds/text.ts'
import { textHash } from '../../src/library/kinds/text-hash.ts'
import { SearchIndex } from '../../src/search/search-index.ts'
import type { OpenDatabase } from '../../src/search/sqlite/database.ts'
import { openNative } from '../../src/search/sqlite/native.ts'
import { openWasm } from '../../src/search/sqlite/wasm.ts'
import { reutersStories } from '../labelled-pairs.ts'
import { makeFiles, makeLibrary } from './made-library.ts'
import { type Measured, median, ratioRow, type Row, timed } from './row.ts'
import { UNDESCRIBED } from './undescribed.ts'

/** The search for words, on Reuters stories: with its sentences, which are read from their files. */

/** As many as a list shows before one scrolls. */
const SHOWN = 20
const QUERIES = 200
const LIMIT_MS = 50

export const searchRows: Row[] = [
  typedRow('search as you type, node:sqlite, p95', openNative!),
  typedRow('search as you type, WebAssembly, p95', openWasm),
  ratioRow('collate search, again, 20,000 articles', 10, 'a search of their files', measureCli),
]

function typedRow(name: string, engine: OpenDatabase): Row {
  return {
    name,
    reach: { reach: `≤ 2 × and ≤ ${LIMIT_MS} ms` },
    measure: () => measureTyping(engine),
    isReached: ({ value, ratio }) => value <= LIMIT_MS && ratio !== null && ratio <= 2,
  }
}

async function measureTyping(
  engine: OpenDatabase,
): Promise<Pick<Measured, 'value' | 'unit' | 'beside' | 'ratio' | 'detail'>> {
  const folder = await mkdtemp(join(tmpdir(), 'collate-bench-'))
  const stories = [...reutersStories().values()]
  const { index, readText } = await indexed(folder, stories, engine)
  const peer = peerOf(join(folder, 'peer.sqlite'), stories)
  try {
    const times = { ours: [] as number[], theirs: [] as number[] }
    for (const query of queriesFrom(stories)) {
      for (let length = 2; length <= query.length; length += 1) {
        const typed = query.slice(0, length).trimEnd()
        times.ours.push(await timed(() => index.find(`${typed}*`, SHOWN, readText)))
        times.theirs.push(await timed(() => peer(typed)))
      }
    }
    const value = p95(times.ours)
    const beside = { what: 'node:sqlite’s FTS5 with snippets', value: p95(times.theirs) }
    return { value, unit: 'ms', beside, ratio: value / beside.value }
  } finally {
    index.close()
    await rm(folder, { recursive: true })
  }
}

/** The index of a library of these texts, and the way to read them as the application does. */
async function indexed(folder: string, stories: readonly string[], engine: OpenDatabase) {
  await mkdir(join(folder, 'texts'))
  const place = { libraryId: newId(), file: join(folder, 'index.sqlite') }
  const index = SearchIndex.open(place, () => {}, engine)
  for (const text of stories) {
    const version = { text, blocks: plainBlocks(text), spans: [] }
    const hash = textHash(version)
    const { bytes } = encode(TEXT, { id: hash, born: 1, rev: 1, data: version })
    await writeFile(join(folder, textName(hash)), bytes)
    const title = text.slice(0, text.indexOf('\n'))
    index.putArticle({ ...UNDESCRIBED, id: newId(), textHash: hash, title }, version)
  }
  index.commit()
  const readText = async (hash: string) =>
    textIn(await readFile(join(folder, textName(hash))), hash) ?? undefined
  return { index, readText }
}

/** What one would write with SQLite alone: its own words, prefixes as ours, its own sentences. */
function peerOf(file: string, stories: readonly string[]): (typed: string) => unknown {
  const database = new DatabaseSync(file)
  database.exec(`CREATE VIRTUAL TABLE peer USING fts5(title, body, prefix='1 2 3')`)
  database.exec('BEGIN')
  const insert = database.prepare('INSERT INTO peer(title, body) VALUES(?, ?)')
  for (const text of stories) insert.run(text.slice(0, text.indexOf('\n')), text)
  database.exec('COMMIT')
  const select = database.prepare(
    `SELECT rowid, snippet(peer, 1, '[', ']', '…', 30) FROM peer WHERE peer MATCH ?
     ORDER BY bm25(peer, 10, 1) LIMIT ${SHOWN}`,
  )
  return (typed) => {
    const words = typed.split(' ').map((word) => `"${word}"`)
    return select.all(`${words.join(' AND ')} *`)
  }
}

/** One to three words that stand in a row somewhere, in small letters: the same in each run. */
function queriesFrom(stories: readonly string[]): string[] {
  return Array.from({ length: QUERIES }, (_, at) => {
    const text = stories[Math.floor((at * stories.length) / QUERIES)]!
    const words = text.match(/[A-Za-z]{2,}/g) ?? ['oil']
    const first = (at * 7) % Math.max(1, words.length - 3)
    return words
      .slice(first, first + 1 + (at % 3))
      .join(' ')
      .toLowerCase()
  })
}

function p95(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? Number.NaN
}

const CLI_ARTICLES = 20_000
const CLI_RUNS = 7
const CLI_QUERY = 'brazil'

/** The whole command, in a process of its own, when its index is there; beside a search of the same files. */
async function measureCli() {
  const folder = await mkdtemp(join(tmpdir(), 'collate-bench-'))
  const files = await makeFiles(join(folder, 'files'), CLI_ARTICLES)
  const library = join(folder, 'library')
  await makeLibrary(library, CLI_ARTICLES)
  const script = join(import.meta.dirname, '../../src/cli/index.ts')
  const env = { ...process.env, HOME: folder, XDG_CONFIG_HOME: folder }
  const ours = () =>
    execFileSync(process.execPath, [script, 'search', CLI_QUERY, '--library', library], {
      env,
      stdio: ['ignore', 'pipe', 'ignore'],
    })
  const theirs = hasRipgrep()
    ? () => execFileSync('rg', ['-iw', CLI_QUERY, files])
    : () => execFileSync('grep', ['-riw', CLI_QUERY, files])
  try {
    // The first makes the index.
    ours()
    const times = { ours: [] as number[], theirs: [] as number[] }
    for (let run = 0; run < CLI_RUNS; run += 1) {
      times.ours.push(await timed(ours))
      times.theirs.push(await timed(theirs))
    }
    return { value: median(times.ours), beside: median(times.theirs) }
  } finally {
    await rm(folder, { recursive: true })
  }
}

function hasRipgrep(): boolean {
  return spawnSync('rg', ['--version']).status === 0
}
