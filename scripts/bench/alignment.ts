import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { alignInSteps } from '../../src/core/alignment/align.ts'
import { GENERAL_ENGLISH } from '../../src/core/alignment/general-english.ts'
import { prepareArticle } from '../../src/core/alignment/prepare.ts'
import { newId } from '../../src/core/model/ids.ts'
import { plainBlocks } from '../../src/core/text/blocks.ts'
import { encode } from '../../src/library/documents/envelope.ts'
import { TEXT, textName } from '../../src/library/kinds/text.ts'
import { textHash } from '../../src/library/kinds/text-hash.ts'
import { Reports } from '../../src/reports/reports.ts'
import type { SearchableArticle } from '../../src/search/searchable.ts'
import { asImported, reutersStories } from '../labelled-pairs.ts'
import { longAccounts } from './long-accounts.ts'
import { limitRow, median, type Row, timed } from './row.ts'
import { UNDESCRIBED } from './undescribed.ts'
import type { Answer } from './alignment-worker.ts'

/** The comparison's rows, measured inside workers as the application has them, on Reuters stories. */

// Odd, so that the median is a run; enough that one slow run of a busy machine is not it.
const RUNS = 15

export const alignmentRows: Row[] = [
  limitRow('compare two 1,000-word articles, warm, in a worker', 25, measureCompare),
  limitRow('first match of two texts of 27,000 words', 1000, () => measureLong('first')),
  limitRow('all matches of two texts of 27,000 words', 10_000, () => measureLong('whole')),
  limitRow('who else reports this, 20,000 articles, warm, in a worker', 100, measureReports),
]

async function measureCompare(): Promise<number> {
  const worker = new Worker(new URL('./alignment-worker.ts', import.meta.url))
  try {
    return await new Promise<number>((resolve, reject) => {
      worker.once('error', reject)
      worker.once('message', ({ runs }: Answer) => resolve(median(runs)))
      worker.postMessage(RUNS)
    })
  } finally {
    await worker.terminate()
  }
}

/** About 27,000 words a text, as two books have. */
const FACTS_OF_A_BOOK = 2600
const LONG_RUNS = 3

/** From two texts to a match, or to all of them: preparing is a part of it. */
function measureLong(until: 'first' | 'whole'): Promise<number> {
  const [a, b] = longAccounts(FACTS_OF_A_BOOK).map(({ text }) => asImported(text))
  const times = Array.from({ length: LONG_RUNS }, () => {
    const start = performance.now()
    const steps = alignInSteps(prepareArticle(a!), prepareArticle(b!), GENERAL_ENGLISH)
    for (let step = steps.next(); !step.done; step = steps.next()) {
      if (until === 'first' && step.value.found > 0) break
    }
    return performance.now() - start
  })
  return Promise.resolve(median(times))
}

/** From the question to its last answer, as the application asks its own worker. */
async function measureReports(): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'collate-bench-'))
  const articles = await textsOnDisk(folder)
  const reports = await startedOn(folder, articles)
  try {
    const asked = articles.filter(({ units }) => units > 1500).slice(100, 100 + RUNS)
    const times: number[] = []
    for (const { id } of asked) {
      const search = () => reports.ask({ about: 'reports', articleId: id, passage: null })
      await search() // Warm: what it prepares is kept, as it is when a person looks twice.
      times.push(await timed(search))
    }
    return median(times)
  } finally {
    await reports.close()
    await rm(folder, { recursive: true })
  }
}

type Story = SearchableArticle & { units: number }

/** The texts of a library of the whole collection; nothing else of a library is needed here. */
async function textsOnDisk(folder: string): Promise<Story[]> {
  await mkdir(join(folder, 'texts'))
  const stories: Story[] = []
  for (const text of reutersStories().values()) {
    const version = { text, blocks: plainBlocks(text), spans: [] }
    const hash = textHash(version)
    const { bytes } = encode(TEXT, { id: hash, born: 1, rev: 1, data: version })
    await writeFile(join(folder, textName(hash)), bytes)
    const addedAt = new Date(stories.length).toISOString()
    stories.push({ ...UNDESCRIBED, id: newId(), textHash: hash, addedAt, units: text.length })
  }
  return stories
}

/** Starts the application's own search; gives it when its index holds every article. */
async function startedOn(folder: string, articles: readonly SearchableArticle[]): Promise<Reports> {
  return new Promise((resolve, reject) => {
    const reports = new Reports({
      worker: new URL('../../src/reports/worker.ts', import.meta.url),
      libraryId: newId(),
      folder,
      cache: join(folder, 'reports.json'),
      searchIndexes: join(folder, 'search'),
      findable: () => ({ articles, notes: [], dossiers: [], colorNames: {} }),
      readNote: async () => null,
      onState: ({ status }) => {
        if (status === 'ready') resolve(reports)
        if (status === 'failed') reject(new Error('The worker has stopped.'))
      },
      log: (message, error) => console.error(message, error ?? ''),
    })
    reports.start()
  })
}
