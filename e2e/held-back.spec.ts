import { access, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { Library } from '../src/library/library.ts'
import { importedArticle } from '../src/library/testing.ts'
import { expectAccessible } from './fixtures/axe.ts'
import { type Collate, expect, test } from './fixtures/collate.ts'
import { shown } from './fixtures/window.ts'

// What was open when the window stopped is not opened by itself, so that what stops it does so once.

const SHORT = 'The harbour bridge'
const HOSTILE = 'One line'

// Drawn, one line of this length keeps a window busy for longer than anybody waits.
const HOSTILE_CHARACTERS = 20_000_000

function bar(page: Page): Locator {
  return page.getByRole('region', { name: 'Not opened again' })
}

/** A library that was left with an honest article, another and a note open. */
async function leaveOpen(collate: Collate, otherText: string): Promise<string> {
  const library = await Library.open(collate.library, { create: true })
  const { article: short } = await library.articles.add(importedArticle('It stood.', SHORT))
  const { article: other } = await library.articles.add(importedArticle(otherText, HOSTILE))
  const { id: noteId } = await library.notes.create({ title: 'What I know' })
  await library.close()
  const panes = [short.id, other.id].map((articleId) => ({ articleId }))
  const layout = { panes, noteId }
  const shownToo = { libraryShown: true, noteShown: true, scroll: {} }
  const reading = { dossierId: null, layout, ...shownToo }
  const folder = join(collate.profile, 'reading')
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, `${library.id}.json`), JSON.stringify(reading))
  return join(folder, `${library.id}.opening`)
}

function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}

/** Starts without waiting for a window that can be used, until it has begun to open what was open. */
async function startOpening(collate: Collate, mark: string): Promise<void> {
  void collate.start().catch(() => {}) // It is ended before it can be used.
  await expect.poll(() => isThere(mark), { intervals: [5] }).toBe(true)
  await collate.firstPage()
}

/** Whether the window's page does anything at all. */
function answers(page: Page): Promise<boolean> {
  const answer = page.evaluate(() => true).catch(() => false)
  return Promise.race([answer, page.waitForTimeout(2000).then(() => false)])
}

async function openButtons(page: Page): Promise<string[]> {
  return bar(page).getByRole('button', { name: /^Open/ }).allTextContents()
}

test(
  'an article that hangs the window does so at one start; then it is offered, with the others',
  { tag: '@full' },
  async ({ collate }) => {
    const mark = await leaveOpen(collate, 'a '.repeat(HOSTILE_CHARACTERS / 2))
    await startOpening(collate, mark)
    await expect.poll(() => answers(collate.page)).toBe(false)
    await collate.kill()

    await collate.start()
    await expect(bar(collate.page)).toContainText('The window stopped while these were open')
    await expect(collate.page.locator('[data-pane]')).toHaveCount(0)
    expect(await openButtons(collate.page)).toEqual([
      'Open all',
      `Open ${SHORT}`,
      `Open ${HOSTILE}`,
      'Open What I know',
    ])
    await expectAccessible(collate.page)

    // A second such end, with nothing open, still offers the same.
    await collate.kill()
    await collate.start()
    expect(await openButtons(collate.page)).toHaveLength(4)

    await bar(collate.page)
      .getByRole('button', { name: `Open ${SHORT}` })
      .click()
    await shown(collate.page, SHORT)
    await bar(collate.page).getByRole('button', { name: 'Open What I know' }).click()
    await expect(collate.page.getByRole('textbox', { name: 'Note title' })).toHaveValue(
      'What I know',
    )
    expect(await openButtons(collate.page)).toEqual(['Open all', `Open ${HOSTILE}`])

    // What was opened is opened again; what still waits, waits on.
    await collate.restart()
    await shown(collate.page, SHORT)
    expect(await openButtons(collate.page)).toEqual(['Open all', `Open ${HOSTILE}`])
    await bar(collate.page).getByRole('button', { name: 'Leave them closed' }).click()
    await expect(bar(collate.page)).toHaveCount(0)
    await collate.restart()
    await shown(collate.page, SHORT)
    await expect(bar(collate.page)).toHaveCount(0)
  },
)

/**
 * How many of such elements the window shows, asked by the application: a page that crashed once Playwright
 * gives up. Null where there is no page yet that could say.
 */
async function count(collate: Collate, selector: string): Promise<number | null> {
  const answer = collate.app.evaluate(
    ({ BrowserWindow }, wanted) =>
      BrowserWindow.getAllWindows()[0]!.webContents.executeJavaScript(
        `document.querySelectorAll(${JSON.stringify(wanted)}).length`,
      ) as Promise<number>,
    selector,
  )
  return Promise.race([answer, new Promise<null>((resolve) => setTimeout(resolve, 500, null))])
}

test('a window whose process dies comes back without what was open, which opens by one button', async ({
  collate,
}) => {
  const mark = await leaveOpen(collate, 'It was closed.')
  await collate.start()
  await shown(collate.page, HOSTILE)
  const pid = await collate.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]!.webContents.getOSProcessId(),
  )
  process.kill(pid, 'SIGKILL')
  await expect.poll(() => count(collate, 'section[aria-label="Not opened again"]')).toBe(1)
  expect(await count(collate, '[data-pane]')).toBe(0)
  await collate.kill()

  await collate.start()
  const { page } = collate
  await bar(page).getByRole('button', { name: 'Open all' }).click()
  await shown(page, SHORT)
  await shown(page, HOSTILE)
  await expect(page.getByRole('textbox', { name: 'Note title' })).toHaveValue('What I know')
  await expect(bar(page)).toHaveCount(0)
  // All of it stands: the next start opens it by itself, however this one ends.
  expect(await isThere(mark)).toBe(true)
  await expect.poll(() => isThere(mark)).toBe(false)
  await collate.kill()
  await collate.start()
  await shown(collate.page, HOSTILE)
  await expect(bar(collate.page)).toHaveCount(0)
})
