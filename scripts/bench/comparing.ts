import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import {
  goBySentence,
  highlight,
  pointAround,
  quotePair,
  scrollThrough,
  turnOn,
  walk,
} from './comparing-ways.ts'
import { longAccounts } from './long-accounts.ts'
import { limitRow, median, type Row } from './row.ts'
import { endApplication, startApplication } from './running.ts'

/**
 * How long comparing two articles of 5,000 words keeps the window from answering: the longest task of
 * its thread in each way of using it, in the real application. The browser tells of tasks over 50 ms
 * alone ("long tasks"), so 0 means that there was none.
 */

const LIMIT_MS = 50

const WAYS: readonly [name: string, act: (page: Page) => Promise<void>][] = [
  ['comparing', turnOn],
  ['pointing at matches', pointAround],
  ['scrolling together', scrollThrough],
  ['walking matches (F8), list open', walk],
  ['going by sentence', goBySentence],
  ['quoting a pair', quotePair],
  ['a highlight more', highlight],
]

export const comparingRows: Row[] = WAYS.map(([name]) =>
  limitRow(`longest task, two 5,000-word articles: ${name}`, LIMIT_MS, async () => {
    measured ??= measureAll()
    return (await measured).get(name) ?? Number.NaN
  }),
)

// Odd, so that the median is a run: what else a machine does now and then is not Collate's.
const RUNS = 3

/** One application a run for all rows: each way of using it builds on the one before. */
let measured: Promise<Map<string, number>> | null = null

/** Of each way the median of the runs' longest tasks, in ms. */
async function measureAll(): Promise<Map<string, number>> {
  const runs: Map<string, number>[] = []
  while (runs.length < RUNS) runs.push(await measureOnce())
  return new Map(
    WAYS.map(([name]) => [name, median(runs.map((run) => run.get(name) ?? Number.NaN))]),
  )
}

async function measureOnce(): Promise<Map<string, number>> {
  const folder = await mkdtemp(join(tmpdir(), 'collate-bench-'))
  const app = await startWith(folder)
  try {
    const page = await app.firstWindow()
    await openBoth(app, page)
    const longest = new Map<string, number>()
    for (const [name, act] of WAYS) {
      await listen(page)
      await act(page)
      await settled(page)
      longest.set(name, await page.evaluate(() => Math.max(0, ...globalThis.longTasks)))
    }
    return longest
  } finally {
    await endApplication(app)
    // The application's other processes end a moment later, and write until then.
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

async function startWith(folder: string): Promise<ElectronApplication> {
  const files: string[] = []
  for (const { name, text } of longAccounts()) {
    const file = join(folder, name)
    await writeFile(file, text)
    files.push(file)
  }
  const place = [
    `--user-data-dir=${join(folder, 'profile')}`,
    `--library=${join(folder, 'library')}`,
  ]
  return startApplication('.', [...place, ...files])
}

declare global {
  /** Durations of the window's long tasks since they were last asked for, in ms. */
  var longTasks: number[]
}

async function openBoth(app: ElectronApplication, page: Page): Promise<void> {
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 0, y: 0, width: 1560, height: 900 }),
  )
  await page.locator('[data-pane]').nth(1).waitFor()
  await page.locator('[data-pane] article p').nth(200).waitFor({ state: 'attached' })
  await page.evaluate(() => {
    globalThis.longTasks = []
    new PerformanceObserver((list) => {
      globalThis.longTasks.push(...list.getEntries().map(({ duration }) => duration))
    }).observe({ type: 'longtask' })
  })
  await settled(page)
}

async function listen(page: Page): Promise<void> {
  await page.evaluate(() => void (globalThis.longTasks = []))
}

/** Waits until the window has had nothing to do for a while; long tasks are told of late. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        setTimeout(() => requestIdleCallback(() => resolve()), 1000)
      }),
  )
}
