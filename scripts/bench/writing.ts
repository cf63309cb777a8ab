import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { build } from 'vite'
import type { NoteTree } from '../../src/core/model/note.ts'
import { toImportedArticle } from '../../src/importing/to-imported-article.ts'
import { Library } from '../../src/library/library.ts'
import { longAccounts } from './long-accounts.ts'
import { noteOfQuotations, noteOfWords, paragraphsOf } from './long-notes.ts'
import { limitRow, median, ratioRow, type Row } from './row.ts'
import { endApplication, startApplication } from './running.ts'

/**
 * Writing in a long note, in the real application. A key is what the window's thread has to do for it,
 * to the frame in which it is seen, by the processor's time: what else the machine does is not in it.
 * Bare Lexical, in the same Electron, has the same words as plain paragraphs.
 */

type MakeTree = (articleIds: readonly string[]) => NoteTree

const WORDS: MakeTree = () => noteOfWords(50_000)
const quotations =
  (count: number): MakeTree =>
  (articleIds) =>
    noteOfQuotations(count, articleIds)

export const writingRows: Row[] = [
  ratioRow('a key in a 50,000-word note', 1.25, 'bare Lexical', () => measureKeys(WORDS)),
  ratioRow('a key in a note with 500 quotations', 1.25, 'bare Lexical', () =>
    measureKeys(quotations(500)),
  ),
  limitRow('a key in a note with 2,000 quotations', 16, () => measureKeysAlone(quotations(2000))),
  limitRow('open a note with 2,000 quotations', 1000, () => measureOpening(quotations(2000))),
]

const PAIRS = 200
const TYPED = 'and so it went on '
const TITLE = 'Long'
const OPENINGS = 5

async function measureKeys(make: MakeTree): Promise<{ value: number; beside: number }> {
  return withFolder(async (folder) => {
    const collate = await startCollate(folder, make)
    const bare = await startBare(folder, collate.tree)
    try {
      const inCollate = await Keys.in(collate.page, '[data-note-text]')
      const inBare = await Keys.in(bare.page, '[contenteditable]')
      const times = { collate: [] as number[], bare: [] as number[] }
      for (let pair = 0; pair < PAIRS; pair += 1) {
        const letter = TYPED[pair % TYPED.length]!
        times.bare.push(await inBare.type(letter))
        times.collate.push(await inCollate.type(letter))
      }
      return { value: median(times.collate), beside: median(times.bare) }
    } finally {
      await endApplication(bare.app)
      await endApplication(collate.app)
    }
  })
}

async function measureKeysAlone(make: MakeTree): Promise<number> {
  return withFolder(async (folder) => {
    const { app, page } = await startCollate(folder, make)
    try {
      const keys = await Keys.in(page, '[data-note-text]')
      const times: number[] = []
      while (times.length < PAIRS) times.push(await keys.type(TYPED[times.length % TYPED.length]!))
      return median(times)
    } finally {
      await endApplication(app)
    }
  })
}

/** From the click to the frame in which the note is seen. */
async function measureOpening(make: MakeTree): Promise<number> {
  return withFolder(async (folder) => {
    const times: number[] = []
    const { app, page } = await startCollate(folder, make)
    try {
      for (let run = 0; run < OPENINGS; run += 1) times.push(await openAgain(page))
      return median(times)
    } finally {
      await endApplication(app)
    }
  })
}

/** A page with the caret in the middle of a long text. */
class Keys {
  readonly #page: Page
  readonly #time: () => Promise<number>

  constructor(page: Page, time: () => Promise<number>) {
    this.#page = page
    this.#time = time
  }

  static async in(page: Page, text: string): Promise<Keys> {
    const paragraphs = page.locator(`${text} > p`)
    const middle = paragraphs.nth((await paragraphs.count()) >> 1)
    await middle.scrollIntoViewIfNeeded()
    await middle.click()
    await page.keyboard.press('End')
    const session = await page.context().newCDPSession(page)
    await session.send('Performance.enable')
    return new Keys(page, async () => {
      const { metrics } = await session.send('Performance.getMetrics')
      return metrics.find(({ name }) => name === 'ThreadTime')!.value * 1000
    })
  }

  /** What the page's thread has to do for a key, in ms of the processor. */
  async type(letter: string): Promise<number> {
    const before = await this.#time()
    await this.#page.keyboard.press(letter === ' ' ? 'Space' : letter)
    await seen(this.#page)
    return (await this.#time()) - before
  }
}

/** Waits until the next frame is drawn. */
async function seen(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))),
  )
}

async function openAgain(page: Page): Promise<number> {
  const rows = page.getByRole('list', { name: 'Notes' })
  await rows.getByText('Short', { exact: true }).click()
  await page.locator('[data-note-text] > :only-child').waitFor()
  await rest(page)
  const row = await rows.getByText(TITLE, { exact: true }).elementHandle()
  return page.evaluate(async (element) => {
    const start = performance.now()
    ;(element as HTMLElement).click()
    const isThere = () => document.querySelectorAll('[data-note-text] > *').length > 100
    const frame = () => new Promise(requestAnimationFrame)
    while (!isThere()) await frame()
    await new Promise((resolve) => setTimeout(resolve))
    return performance.now() - start
  }, row)
}

/** Waits until the window has nothing to do. */
async function rest(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => setTimeout(() => requestIdleCallback(() => resolve()), 1000)),
  )
}

/** Collate with one long note, which is open, and an empty one. */
async function startCollate(folder: string, make: MakeTree) {
  const place = join(folder, 'library')
  const library = await Library.open(place, { create: true })
  const articleIds: string[] = []
  for (const { name, text } of longAccounts()) {
    const article = await toImportedArticle(new TextEncoder().encode(text), name)
    articleIds.push((await library.articles.add(article)).article.id)
  }
  const tree = make(articleIds)
  await library.notes.create({ title: 'Short' })
  await library.notes.create({ title: TITLE, tree })
  await library.close()
  const profile = `--user-data-dir=${join(folder, 'profile')}`
  const app = await startApplication('.', [profile, `--library=${place}`])
  const page = await sized(app)
  await page.getByRole('list', { name: 'Notes' }).getByText(TITLE, { exact: true }).click()
  await page.locator('[data-note-text] > :nth-child(100)').waitFor({ state: 'attached' })
  await rest(page)
  return { app, page, tree }
}

async function startBare(folder: string, tree: NoteTree) {
  const source = join(import.meta.dirname, 'bare-editor')
  const outDir = join(folder, 'bare-editor')
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      outDir,
      lib: {
        entry: join(source, 'page.ts'),
        formats: ['iife'],
        name: 'page',
        fileName: () => 'page.js',
      },
    },
  })
  for (const file of ['index.html', 'main.mjs', 'package.json']) {
    await copyFile(join(source, file), join(outDir, file))
  }
  const app = await startApplication(outDir, [`--user-data-dir=${join(folder, 'bare-profile')}`])
  const page = await sized(app)
  await page.evaluate((paragraphs) => globalThis.show(paragraphs), paragraphsOf(tree))
  await rest(page)
  return { app, page }
}

async function sized(app: ElectronApplication): Promise<Page> {
  const page = await app.firstWindow()
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 0, y: 0, width: 1560, height: 900 }),
  )
  return page
}

async function withFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'collate-bench-'))
  try {
    return await work(folder)
  } finally {
    // The application's other processes end a moment later, and write until then.
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}
