import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { CRANE, CRANE_WIRE, HARBOUR, WEATHER, WIRE } from './fixtures/articles.ts'
import { expectAccessible } from './fixtures/axe.ts'
import { expect, test } from './fixtures/collate.ts'
import { answerFileDialog } from './fixtures/file-dialog.ts'
import { importArticles } from './fixtures/states.ts'
import { addTagHere, showTags, tagHere, tagsOf } from './fixtures/tags.ts'
import { articleRow, byPalette, pane } from './fixtures/window.ts'

const ALL = [HARBOUR, WIRE, WEATHER, CRANE, CRANE_WIRE]

const rows = (page: Page) => page.getByRole('grid', { name: 'Articles' }).getByRole('row')
const bar = (page: Page) => page.getByRole('region', { name: 'Selected articles' })
const picked = (page: Page) => page.locator('[role="row"][aria-selected="true"]')
const titles = (page: Page) =>
  rows(page).evaluateAll((all) => all.map((row) => row.getAttribute('aria-label') ?? ''))

test.beforeEach(async ({ collate }) => {
  await collate.start()
  await importArticles(collate, ALL)
})

test('articles are selected by keyboard, and tagged, moved to the trash and brought back in one step each', async ({
  collate,
}) => {
  const { page } = collate
  const [first = '', second = '', third = '', fourth = ''] = await titles(page)
  await articleRow(page, first).focus()
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await expect(bar(page).getByRole('status')).toHaveText('3 selected')
  await expect(picked(page)).toHaveCount(3)
  // Back towards where it began, it is less.
  await page.keyboard.press('Shift+ArrowUp')
  await expect(picked(page)).toHaveCount(2)
  await page.keyboard.press('Shift+ArrowDown')
  await expectAccessible(page)

  await addTagHere(page)
  await page.keyboard.type('flood')
  await page.keyboard.press('Enter')
  await expect(tagsOf(page, 'Tags of all 3 selected')).toHaveText(['flood'])
  await page.keyboard.press('Escape')
  for (const title of [first, second, third]) {
    await expect(articleRow(page, title)).toContainText('flood')
  }
  await expect(articleRow(page, third)).toBeFocused()
  await page.keyboard.press('Control+z')
  for (const title of [first, second, third]) {
    await expect(articleRow(page, title)).not.toContainText('flood')
  }

  await page.keyboard.press('Delete')
  await expect(rows(page)).toHaveCount(2)
  await expect(bar(page)).toHaveCount(0)
  // What comes after them is where one goes on.
  await expect(articleRow(page, fourth)).toBeFocused()
  await expect(page.getByText('Moved 3 articles to the trash').last()).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(rows(page)).toHaveCount(5)
  await page.keyboard.press('Control+Shift+z')
  await expect(rows(page)).toHaveCount(2)
  await articleRow(page, fourth).focus()
  await page.keyboard.press('Control+z')
  await expect(rows(page)).toHaveCount(5)

  await articleRow(page, first).focus()
  await page.keyboard.press('Control+a')
  await expect(picked(page)).toHaveCount(5)
  await page.keyboard.press('Escape')
  await expect(picked(page)).toHaveCount(0)
  await page.keyboard.press('Control+ ')
  await page.keyboard.press('Control+ArrowDown')
  await page.keyboard.press('Control+ArrowDown')
  await page.keyboard.press('Control+ ')
  await expect(picked(page)).toHaveCount(2)
  await page.keyboard.press('ArrowDown')
  await expect(picked(page)).toHaveCount(0)
})

test('the focus stays in the list, whatever is moved to the trash and however', async ({
  collate,
}) => {
  const { page } = collate
  const [first = '', second = '', third = ''] = await titles(page)
  // By a row's own menu.
  await articleRow(page, first).focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await page.getByRole('menuitem', { name: 'Move to trash' }).click()
  await expect(articleRow(page, first)).toHaveCount(0)
  await expect(articleRow(page, second)).toBeFocused()

  // By the menu of what is selected.
  await page.keyboard.press('Shift+ArrowDown')
  await bar(page).getByRole('button', { name: 'Actions for the selected articles' }).click()
  await page.getByRole('menuitem', { name: 'Move to the trash' }).click()
  await expect(articleRow(page, third)).toHaveCount(0)
  await expect(page.locator('[role="row"]:focus')).toHaveCount(1)

  // With all of them gone, one can search, or undo.
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Delete')
  await expect(rows(page)).toHaveCount(0)
  await expect(page.getByRole('searchbox', { name: 'Search' })).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(rows(page)).toHaveCount(2)
})

test('articles are selected by pointer, made a dossier, added to it, exported and compared', async ({
  collate,
}) => {
  const { page } = collate
  const [first = '', second = '', third = '', fourth = '', fifth = ''] = await titles(page)
  await articleRow(page, fourth).click({ modifiers: ['Control'] })
  await articleRow(page, fifth).click({ modifiers: ['Control'] })
  await expect(picked(page)).toHaveCount(2)
  await expect(page.locator('[data-pane]')).toHaveCount(0)
  await articleRow(page, fifth).click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'New dossier of these' }).click()
  await expect(page.locator('[data-pane]')).toHaveCount(2)
  const dossier = page.getByRole('list', { name: 'Dossiers' }).getByRole('listitem')
  await expect(dossier).toContainText('2 articles')

  await articleRow(page, first).click({ modifiers: ['Control'] })
  await articleRow(page, fourth).click({ modifiers: ['Control'] })
  await expect(bar(page).getByRole('status')).toHaveText('2 selected')
  // From the last that was pressed up to another.
  await articleRow(page, second).click({ modifiers: ['Shift'] })
  await expect(picked(page)).toHaveCount(3)
  await bar(page).getByRole('button', { name: 'Actions for the selected articles' }).click()
  await expectAccessible(page)
  await page.getByRole('menuitem', { name: /^Add to/ }).click()
  await expect(dossier).toContainText('4 articles')
  await expect(page.getByText(/^Added 2 articles to/).last()).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(dossier).toContainText('2 articles')

  await bar(page).getByRole('button', { name: 'Deselect' }).click()
  await expect(bar(page)).toHaveCount(0)
  await articleRow(page, second).click({ modifiers: ['Control'] })
  await articleRow(page, third).click({ modifiers: ['Control'] })
  const folder = join(collate.folder, 'exported')
  await mkdir(folder)
  await articleRow(page, third).click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Export as Markdown…' }).click()
  await answerFileDialog('Export articles as Markdown', folder)
  await expect(page.getByText(/^2 articles exported to/).last()).toBeVisible()
  expect(await readdir(folder)).toHaveLength(2)
  await articleRow(page, third).click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Open side by side and compare' }).click()
  await expect(pane(page, second)).toBeVisible()
  await expect(pane(page, third)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Compare' })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  // A press without a key opens one, and selects none.
  await articleRow(page, first).click()
  await expect(picked(page)).toHaveCount(0)
  await expect(pane(page, first)).toBeVisible()
})

test('the list is narrowed to the open dossier, a tag and an outlet, and one is let go after the other', async ({
  collate,
}) => {
  const { page } = collate
  const [first = '', second = '', third = ''] = await titles(page)
  await articleRow(page, first).click({ modifiers: ['Control'] })
  await articleRow(page, second).click({ modifiers: ['Control'] })
  await articleRow(page, third).click({ modifiers: ['Control'] })
  await tagHere(page, 'flood')
  await articleRow(page, first).click({ modifiers: ['Control'] })
  await articleRow(page, third).click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'New dossier of these' }).click()
  await expect(page.locator('[data-pane]')).toHaveCount(2)

  const filters = page.getByRole('group', { name: 'Filters of the list' })
  await page.getByRole('button', { name: 'Filter the articles' }).click()
  await page.getByRole('menuitem', { name: 'Tag', exact: true }).click()
  await page.getByRole('menuitem', { name: 'flood' }).click()
  await expect(rows(page)).toHaveCount(3)
  await expect(filters.getByRole('status')).toHaveText('3 of 5')
  await byPalette(page, 'only what is in the dossier')
  await expect(rows(page)).toHaveCount(2)
  await expectAccessible(page)
  // What the list does not show is not selected by Ctrl+A.
  await articleRow(page, second).focus()
  await page.keyboard.press('Control+a')
  await expect(bar(page).getByRole('status')).toHaveText('2 selected')
  await filters.getByRole('button', { name: /Tagged “flood”/ }).click()
  await expect(rows(page)).toHaveCount(2)
  await filters.getByRole('button').click()
  await expect(rows(page)).toHaveCount(5)
  await expect(filters).toHaveCount(0)

  // What was not read yet; one that is opened then stays where it is.
  await page.getByRole('button', { name: 'Filter the articles' }).click()
  await page.getByRole('menuitem', { name: 'Not read yet' }).click()
  await expect(rows(page)).toHaveCount(3)
  await articleRow(page, first).click()
  await expect(pane(page, first)).toBeVisible()
  await expect(rows(page)).toHaveCount(3)
  await filters.getByRole('button').click()
  await expect(rows(page)).toHaveCount(5)

  // From a tag's page too; what is imported is seen whatever was asked for.
  await showTags(page)
  await page.keyboard.press('ArrowDown')
  await page.getByRole('button', { name: 'Actions for the tag “flood”' }).click()
  await page.getByRole('menuitem', { name: 'Filter the library by this tag' }).click()
  await expect(rows(page)).toHaveCount(3)
  const zoo = 'Zebra found in the harbour of Osmark'
  await collate.drop(await collate.file('zebra.txt', `${zoo}\n\nNobody knows whose it is.\n`))
  await expect(articleRow(page, zoo)).toBeInViewport()
})
