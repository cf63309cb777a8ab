import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { HARBOUR, WIRE } from './fixtures/articles.ts'
import { type Collate, expect, test } from './fixtures/collate.ts'
import { runExecutable } from './fixtures/executable.ts'
import { articleRow, marks, nextFlash, pane, select, shown } from './fixtures/window.ts'

const WORDS = 'two goats and a box of books'

/** Starts the application while it runs, as a browser or a file manager does. */
async function startAgain(collate: Collate, ...args: string[]): Promise<void> {
  const { code } = await runExecutable(collate.profile, args, { display: true })
  expect(code).toBe(0)
}

/** Imports an article and highlights words in it; gives the link to the passage. */
async function makePassage(collate: Collate): Promise<string> {
  const { page } = collate
  await collate.drop(await collate.file(HARBOUR.name, HARBOUR.text))
  await shown(page, HARBOUR.title)
  await select(page, HARBOUR.title, WORDS)
  await page.keyboard.press('Digit1')
  await marks(page, HARBOUR.title).first().waitFor()
  const id = await page.evaluate(async () => {
    const list = await window.collate.request('library:list', undefined)
    const articleId = list.ok ? JSON.parse(list.value.articles)[0]?.id : undefined
    const article = await window.collate.request('article:read', { id: articleId ?? '' })
    return article.ok ? Object.keys(article.value.annotations.passages)[0] : undefined
  })
  return `collate://passage/${id}`
}

function alert(page: Page) {
  return page.getByRole('region', { name: 'Messages' }).getByRole('alert')
}

test('a link opens its passage in the running window, even in a closed article', async ({
  collate,
}) => {
  await collate.start()
  const { page } = collate
  const link = await makePassage(collate)
  await page.keyboard.press('Control+w')
  await expect(pane(page, HARBOUR.title)).toHaveCount(0)
  const flash = nextFlash(page)
  await startAgain(collate, link)
  await expect(pane(page, HARBOUR.title)).toBeVisible()
  expect(await flash).toBe(WORDS)
})

test('a link opens its passage when it starts the application', async ({ collate }) => {
  await collate.start()
  const link = await makePassage(collate)
  await collate.page.keyboard.press('Control+w')
  await expect(pane(collate.page, HARBOUR.title)).toHaveCount(0)
  await collate.restart(link)
  await expect(pane(collate.page, HARBOUR.title)).toBeVisible()
})

test('a link to what this library does not have, and one that is none, get a sentence', async ({
  collate,
}) => {
  await collate.start('collate://passage/abcdefghij')
  const { page } = collate
  const messages = page.getByRole('region', { name: 'Messages' })
  await expect(messages).toContainText('That passage is not in this library.')
  await startAgain(collate, 'collate://note/../../etc/passwd')
  await expect(alert(page)).toContainText(
    '“collate://note/../../etc/passwd” is not a link to a passage.',
  )
  await startAgain(collate, 'collate://passage/zyxwvutsrq')
  await expect(messages.getByText('That passage is not in this library.').last()).toBeVisible()
})

test('a second start hands its files to the window, by path and by address', async ({
  collate,
}) => {
  await collate.start()
  const harbour = await collate.file(HARBOUR.name, HARBOUR.text)
  const wire = await collate.file('two words.txt', WIRE.text)
  await startAgain(collate, harbour, `file://${encodeURI(wire)}`)
  await expect(articleRow(collate.page, HARBOUR.title)).toBeVisible()
  await expect(pane(collate.page, WIRE.title)).toBeVisible()
})

test(
  'a second start may bring more than a message of 32 kB holds, and ends nothing',
  { tag: '@full' },
  async ({ collate }) => {
    await collate.start()
    const { page } = collate
    await startAgain(collate, `collate://passage/${'a'.repeat(20_000)}`)
    await expect(alert(page)).toContainText('is not a link to a passage')
    const paths: string[] = []
    for (let number = 0; number < 150; number++) {
      const name = `a report with a rather long name that says what it is about, ${number}.txt`
      paths.push(await collate.file(name, `Report ${number}\n\nThe ferry ran ${number} times.\n`))
    }
    await startAgain(collate, ...paths)
    const imported = (): Promise<number> =>
      page.evaluate(async () => {
        const list = await window.collate.request('library:list', undefined)
        return list.ok ? JSON.parse(list.value.articles).length : 0
      })
    await expect.poll(imported, { timeout: 60_000 }).toBe(150)
    await expect(articleRow(page, 'Report 149')).toBeVisible()
  },
)

test(
  'a second start with another library changes neither, and says why',
  { tag: '@full' },
  async ({ collate }) => {
    await collate.start()
    const other = join(collate.folder, 'other library')
    const harbour = await collate.file(HARBOUR.name, HARBOUR.text)
    await startAgain(collate, `--library=${other}`, harbour)
    await expect(alert(collate.page)).toContainText(
      `Collate has another library open, so nothing in ${other} was opened.`,
    )
    await expect(articleRow(collate.page, HARBOUR.title)).toHaveCount(0)
    // The one that is open is no other.
    await startAgain(collate, `--library=${collate.library}`, harbour)
    await expect(articleRow(collate.page, HARBOUR.title)).toBeVisible()
  },
)

interface Rectangle {
  x: number
  y: number
  width: number
  height: number
}

function place(collate: Collate): Promise<Rectangle | undefined> {
  return collate.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds())
}

test('the window opens where it last stood', async ({ collate }) => {
  await collate.start()
  const stood = { x: 200, y: 150, width: 1100, height: 720 }
  await collate.app.evaluate(({ BrowserWindow }, bounds) => {
    BrowserWindow.getAllWindows()[0]?.setBounds(bounds)
  }, stood)
  await expect.poll(() => place(collate)).toEqual(stood)
  await collate.restart()
  expect(await place(collate)).toEqual(stood)
})

test(
  'a window that stood on a screen that is gone comes back into view',
  { tag: '@full' },
  async ({ collate }) => {
    await collate.start()
    await collate.close()
    const file = join(collate.profile, 'application.json')
    const state = JSON.parse(await readFile(file, 'utf8'))
    state.window.bounds = { x: 9000, y: -4000, width: 1100, height: 720 }
    await writeFile(file, JSON.stringify(state))
    await collate.start()
    const screen = await collate.app.evaluate(({ screen }) => screen.getPrimaryDisplay().workArea)
    const { x, y, width, height } = (await place(collate)) ?? { x: -1, y: -1, width: 0, height: 0 }
    expect([width, height]).toEqual([1100, 720])
    expect(x).toBeGreaterThanOrEqual(screen.x)
    expect(y).toBeGreaterThanOrEqual(screen.y)
    expect(x + width).toBeLessThanOrEqual(screen.x + screen.width)
    expect(y + height).toBeLessThanOrEqual(screen.y + screen.height)
  },
)

test('a folder that a file manager opens is imported like its files', async ({ collate }) => {
  const folder = join(collate.folder, 'stories')
  await mkdir(folder)
  await writeFile(join(folder, HARBOUR.name), HARBOUR.text)
  await collate.start(folder)
  await expect(pane(collate.page, HARBOUR.title)).toBeVisible()
})
