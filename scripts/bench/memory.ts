import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { makeLibrary } from './made-library.ts'
import { limitRow, type Row } from './row.ts'
import { endApplication, startApplication } from './running.ts'

/** The memory that Collate takes beside a window with nothing in it, of the same Electron. */

const ARTICLES = 20_000
// What is let go is given back to the system after a while.
const REST_MS = 10_000

export const memoryRows: Row[] = [
  limitRow('memory more than a bare window’s, 20,000 articles, used', 150, measureMemory, 'MB'),
]

async function measureMemory(): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'collate-bench-'))
  try {
    await makeLibrary(join(folder, 'library'), ARTICLES)
    const bare = await memoryOf(join(import.meta.dirname, 'bare-window'), join(folder, 'bare'), [])
    const library = `--library=${join(folder, 'library')}`
    const collate = await memoryOf('.', join(folder, 'collate'), [library], use)
    return collate - bare
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

async function memoryOf(
  application: string,
  profile: string,
  args: readonly string[],
  work: (page: Page) => Promise<void> = () => Promise.resolve(),
): Promise<number> {
  const app = await startApplication(application, [`--user-data-dir=${profile}`, ...args])
  try {
    const page = await app.firstWindow()
    await work(page)
    await page.waitForTimeout(REST_MS)
    return await megabytesOf(app)
  } finally {
    await endApplication(app)
  }
}

/** Has everything be there that takes memory: the index of all words, who else reports, what is compared. */
async function use(page: Page): Promise<void> {
  const rows = page.locator('[data-article-row]')
  await rows.nth(0).click()
  await page.locator('[data-pane] article p').first().waitFor()
  await rows.nth(1).click()
  await page.waitForFunction(() => document.querySelectorAll('[data-pane] article').length === 2)
  const compare = page.getByRole('button', { name: 'Compare', exact: true })
  if ((await compare.getAttribute('aria-pressed')) !== 'true') await compare.click()
  const isIndexed = () =>
    page.evaluate(async () => {
      const answer = await window.collate.request('reports:state', undefined)
      return answer.ok && answer.value.status === 'ready'
    })
  while (!(await isIndexed())) await page.waitForTimeout(500)
  await page.keyboard.press('Control+Shift+F')
  await page.keyboard.type('dividend')
  await page.getByRole('listbox', { name: 'Found' }).getByRole('option').first().waitFor()
  await page.keyboard.press('Escape')
}

/** The memory of an application and all its processes, what they share counted once (PSS), in MB. */
async function megabytesOf(app: ElectronApplication): Promise<number> {
  const root = app.process().pid
  const parents = new Map<number, number>()
  for (const name of await readdir('/proc')) {
    const status = await readFile(join('/proc', name, 'status'), 'utf8').catch(() => '')
    const parent = /^PPid:\s+(\d+)$/mu.exec(status)?.[1]
    if (parent) parents.set(Number(name), Number(parent))
  }
  const isOurs = (pid: number | undefined): boolean =>
    pid !== undefined && (pid === root || isOurs(parents.get(pid)))
  let kilobytes = 0
  for (const pid of [...parents.keys()].filter(isOurs)) {
    // One may have ended meanwhile.
    const memory = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '')
    kilobytes += Number(/^Pss:\s+(\d+) kB$/mu.exec(memory)?.[1] ?? 0)
  }
  return kilobytes / 1024
}
