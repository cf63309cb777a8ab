import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { reutersStories } from '../labelled-pairs.ts'
import { copyDurably } from './library.ts'
import { makeFiles } from './made-library.ts'
import { type Row, ratioRow, timed } from './row.ts'
import { drop, endApplication, startApplication } from './running.ts'

/**
 * How long a folder that is dropped on the real application takes until all of it is in the library, with the
 * window that shows it and the index that takes it in.
 */

const FILES = 2000

export const droppedFilesRows: Row[] = [
  ratioRow(
    `import ${FILES} dropped files, application`,
    3,
    'copying them with file and folder fsync',
    measure,
  ),
]

async function measure() {
  const folder = await mkdtemp(join(tmpdir(), 'collate-bench-'))
  const stories = [...reutersStories()].slice(0, FILES)
  const files = await makeFiles(join(folder, 'files'), FILES)
  const copies = join(folder, 'copies')
  await mkdir(copies)
  const copy = () =>
    timed(async () => {
      for (const [id, text] of stories) await copyDurably(copies, `${id}.txt`, Buffer.from(text))
    })
  const place = [
    `--user-data-dir=${join(folder, 'profile')}`,
    `--library=${join(folder, 'library')}`,
  ]
  const app = await startApplication('.', place)
  try {
    const page = await app.firstWindow()
    // It is empty, and so takes no room.
    await page.getByRole('list', { name: 'Notes' }).waitFor({ state: 'attached' })
    // Before and after: what else the disk does comes and goes.
    const before = await copy()
    const value = await imported(page, files)
    return { value, beside: (before + (await copy())) / 2 }
  } finally {
    await endApplication(app)
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** The time from the drop to the report, as the window hears of it. */
async function imported(page: Page, files: string): Promise<number> {
  const took = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let begun: number | null = null
        window.collate.on('import:progressed', () => (begun ??= performance.now()))
        window.collate.on('import:ended', () => resolve(performance.now() - (begun ?? 0)))
      }),
  )
  await drop(page, files)
  return took
}
