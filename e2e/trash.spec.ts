import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { resealed } from '../src/library/testing.ts'
import { HARBOUR, WIRE } from './fixtures/articles.ts'
import { expectAccessible } from './fixtures/axe.ts'
import { type Collate, expect, test } from './fixtures/collate.ts'
import { articleRow, marks, open, select } from './fixtures/window.ts'

test.beforeEach(async ({ collate }) => {
  await collate.start()
  const paths = []
  for (const { name, text } of [HARBOUR, WIRE]) paths.push(await collate.file(name, text))
  await collate.drop(...paths)
  await expect(collate.page.getByRole('contentinfo')).toContainText('2 articles')
})

/** Opens the trash from the library's foot. */
async function openTrash(page: Page): Promise<Locator> {
  await page
    .getByRole('navigation', { name: 'Library' })
    .getByRole('button', { name: /^Trash/ })
    .click()
  return page.getByRole('dialog', { name: 'Trash' })
}

/** Puts an article, a note, a dossier and a highlight of another article into the trash. */
async function trashOneOfEach({ page }: Collate): Promise<void> {
  await open(page, HARBOUR.title)
  await select(page, HARBOUR.title, 'two goats and a box of books')
  await page.keyboard.press('Digit3')
  await marks(page, HARBOUR.title).first().click()
  // Out of its comment: there Delete takes a letter away.
  await page.keyboard.press('Escape')
  await page.keyboard.press('Delete')
  await expect(marks(page, HARBOUR.title)).toHaveCount(0)

  await page.keyboard.press('Control+n')
  await page.getByRole('textbox', { name: 'Note title' }).fill('Not needed')
  await expect(page.getByRole('list', { name: 'Notes' })).toContainText('Not needed')
  await page.getByRole('button', { name: 'More actions for this note' }).click()
  await page.getByRole('menuitem', { name: 'Move to trash' }).click()

  await open(page, WIRE.title)
  await page.keyboard.press('Control+d')
  const dossiers = page.getByRole('list', { name: 'Dossiers' })
  await dossiers.getByRole('button').first().focus()
  await page.keyboard.press('Delete')
  await expect(dossiers.getByRole('listitem')).toHaveCount(0)

  await articleRow(page, WIRE.title).focus()
  await page.keyboard.press('Delete')
  await expect(articleRow(page, WIRE.title)).toHaveCount(0)
}

test('an empty trash says so', { tag: '@full' }, async ({ collate }) => {
  const trash = await openTrash(collate.page)
  await expect(trash).toContainText('The trash is empty.')
  await expect(trash.getByRole('button', { name: 'Restore all' })).toHaveCount(0)
  await expect(trash.getByRole('button', { name: /^Empty/ })).toHaveCount(0)
  await expectAccessible(collate.page)
  await collate.page.keyboard.press('Escape')
  await expect(trash).toHaveCount(0)
})

test('everything deleted is listed and comes back one by one', async ({ collate }) => {
  await trashOneOfEach(collate)
  await collate.restart()
  const trash = await openTrash(collate.page)
  const listed = (name: string) => trash.getByRole('list', { name, exact: true })
  await expect(listed('Articles')).toContainText(WIRE.title)
  await expect(listed('Articles')).toContainText('30 days left')
  await expect(listed('Notes')).toContainText('Not needed')
  await expect(listed('Dossiers').getByRole('listitem')).toHaveCount(1)
  await expect(listed('Highlights')).toContainText('two goats and a box of books')
  await expect(listed('Highlights')).toContainText(`in “${HARBOUR.title}”`)
  await expect(listed('Highlights')).toContainText('30 days left')
  await expectAccessible(collate.page)

  // One stop of Tab for all that is listed.
  const restores = trash.getByRole('button', { name: /^Restore (?!all)/ })
  await restores.first().focus()
  await collate.page.keyboard.press('ArrowDown')
  await expect(restores.nth(1)).toBeFocused()
  await collate.page.keyboard.press('End')
  await expect(restores.last()).toBeFocused()
  await collate.page.keyboard.press('Tab')
  await expect(trash.locator(':focus')).not.toHaveText('Restore')
  await collate.page.keyboard.press('Shift+Tab')
  await expect(restores.last()).toBeFocused()

  for (const name of ['Articles', 'Notes', 'Dossiers', 'Highlights']) {
    await listed(name)
      .getByRole('button', { name: /^Restore/ })
      .press('Enter')
    await expect(listed(name)).toHaveCount(0)
  }
  await expect(trash).toContainText('The trash is empty.')
  await collate.page.keyboard.press('Escape')
  await expect(articleRow(collate.page, WIRE.title)).toBeVisible()
  await expect(collate.page.getByRole('list', { name: 'Notes' })).toContainText('Not needed')
  const dossiers = collate.page.getByRole('list', { name: 'Dossiers' })
  await expect(dossiers.getByRole('listitem')).toHaveCount(1)
  await open(collate.page, HARBOUR.title)
  await expect(marks(collate.page, HARBOUR.title)).toHaveText('two goats and a box of books')
})

test('all of it is restored at once', { tag: '@full' }, async ({ collate }) => {
  await trashOneOfEach(collate)
  const trash = await openTrash(collate.page)
  await trash.getByRole('button', { name: 'Restore all' }).click()
  await expect(trash).toContainText('The trash is empty.')
  // Messages are there for screen readers while a dialog is open.
  const messages = collate.page.getByRole('region', { name: 'Messages' })
  await expect(messages).toContainText('4 items restored')
  await expect(marks(collate.page, HARBOUR.title)).toHaveCount(1)
  await collate.restart()
  await expect(articleRow(collate.page, WIRE.title)).toBeVisible()
})

const DAY_MS = 24 * 3_600_000

async function rewrite(path: string, part: RegExp, as: (found: string) => string): Promise<void> {
  const text = await readFile(path, 'utf8')
  await writeFile(path, resealed(text.replace(part, (_, found: string) => as(found))))
}

test('days are counted as the library counts them', async ({ collate }) => {
  await trashOneOfEach(collate)
  await collate.close()
  // Twelve days of use later, by the library's count and by the clock.
  await rewrite(join(collate.library, 'library.json'), /"days":(\d+)/, (days) => {
    return `"days":${Number(days) + 12}`
  })
  const articles = join(collate.library, 'articles')
  for (const file of (await readdir(articles)).filter((name) => name.endsWith('.json'))) {
    await rewrite(join(articles, file), /"trashedAt":"([^"]+)"/, (moment) => {
      return `"trashedAt":"${new Date(Date.parse(moment) - 12 * DAY_MS).toISOString()}"`
    })
  }
  await collate.start()
  const trash = await openTrash(collate.page)
  await expect(trash.getByRole('list', { name: 'Articles' })).toContainText('18 days left')
})

test('emptying asks, and removes for good', async ({ collate }) => {
  const { page } = collate
  await trashOneOfEach(collate)
  const trash = await openTrash(page)
  const ask = () => trash.getByRole('button', { name: 'Empty the trash…' }).click()
  const question = page.getByRole('alertdialog', { name: 'Empty the trash?' })
  await ask()
  await expect(question).toContainText('4 items will be permanently deleted')
  await expect(question.getByRole('button', { name: 'Cancel' })).toBeFocused()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(question).toHaveCount(0)
  await expect(trash.getByRole('list', { name: 'Articles' })).toContainText(WIRE.title)

  await ask()
  await question.getByRole('button', { name: 'Delete permanently' }).click()
  await expect(trash.getByRole('list', { name: 'Articles' })).toHaveCount(0)
  await expect(trash).toContainText('The trash is empty.')
  await collate.restart()
  await expect(articleRow(collate.page, HARBOUR.title)).toBeVisible()
  await expect(
    collate.page
      .getByRole('navigation', { name: 'Library' })
      .getByRole('button', { name: /^Trash/ }),
  ).toHaveText('Trash')
})
