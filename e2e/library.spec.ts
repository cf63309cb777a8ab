import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { CRANE, HARBOUR, WEATHER, WIRE } from './fixtures/articles.ts'
import { expectAccessible } from './fixtures/axe.ts'
import { expect, test } from './fixtures/collate.ts'
import { articleRow, byPalette, open, pane } from './fixtures/window.ts'

test.beforeEach(async ({ collate }) => {
  await collate.start()
  const paths = []
  for (const { name, text } of [HARBOUR, WIRE, WEATHER]) paths.push(await collate.file(name, text))
  await collate.drop(...paths)
  await expect(collate.page.getByRole('contentinfo')).toContainText('3 articles')
})

test('an article goes to the trash and comes back with Undo, its highlights with it', async ({
  collate,
}) => {
  const { page } = collate
  await open(page, HARBOUR.title)
  await articleRow(page, HARBOUR.title).focus()
  await page.keyboard.press('Delete')
  await expect(articleRow(page, HARBOUR.title)).toHaveCount(0)
  await expect(pane(page, HARBOUR.title)).toHaveCount(0)
  await page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' }).click()
  await expect(articleRow(page, HARBOUR.title)).toBeVisible()

  await articleRow(page, WIRE.title).focus()
  await page.keyboard.press('Delete')
  await collate.restart()
  await expect(articleRow(collate.page, HARBOUR.title)).toBeVisible()
  await expect(articleRow(collate.page, WIRE.title)).toHaveCount(0)
})

test('Ctrl+Z in the library brings back what was trashed there', async ({ collate }) => {
  const { page } = collate
  await articleRow(page, WIRE.title).focus()
  await page.keyboard.press('Delete')
  await expect(articleRow(page, WIRE.title)).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(articleRow(page, WIRE.title)).toBeVisible()
})

test('the search keeps what fits, whatever its case and accents', async ({ collate }) => {
  const { page } = collate
  await byPalette(page, 'Filter the library')
  await page.getByRole('searchbox', { name: 'Search' }).fill('LÁMP rock')
  await expect(articleRow(page, WIRE.title)).toBeVisible()
  await expect(articleRow(page, HARBOUR.title)).toHaveCount(0)
  const headings = page.getByRole('navigation').getByRole('heading')
  await expect(headings).toHaveText(['Articles'])
  await page.keyboard.press('Escape')
  await expect(articleRow(page, HARBOUR.title)).toBeVisible()
  await expect(headings).toHaveText(['Dossiers', 'Articles', 'Notes'])
})

test('the list is walked and an article opened by keyboard', async ({ collate }) => {
  const { page } = collate
  const rows = page.getByRole('grid', { name: 'Articles' }).getByRole('row')
  await rows.first().focus()
  await page.keyboard.press('End')
  await expect(rows.last()).toBeFocused()
  await page.keyboard.press('ArrowUp')
  const title = (await rows.nth(1).getAttribute('aria-label')) ?? ''
  await page.keyboard.press('Enter')
  await expect(pane(page, title)).toBeVisible()
})

test('the palette goes to an article and does what the menus do', async ({ collate }) => {
  const { page } = collate
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog', { name: 'Commands' })).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.type('automatic coast')
  await expect(page.getByRole('option')).toContainText('Coast Wire, 4 March 2023')
  await page.keyboard.press('Enter')
  await expect(pane(page, WIRE.title)).toBeVisible()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('keyboard')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
  await expectAccessible(page)
})

test(
  'the palette knows other words for a command, and puts whole words first',
  { tag: '@full' },
  async ({ collate }) => {
    const { page } = collate
    const options = page.getByRole('listbox', { name: 'Commands' }).getByRole('option')
    await page.keyboard.press('Control+k')
    await page.keyboard.type('no')
    // A word of its name begins so.
    await expect(options.first()).toContainText(/\bno/i)
    // It has the letters in the middle of a word.
    await expect(options.last()).toContainText('Open another library…')
    await page.keyboard.press('Control+a')
    await page.keyboard.type('dark theme')
    await expect(options).toHaveCount(1)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog', { name: 'Settings' })).toBeVisible()
  },
)

test(
  'a name with letters that one cannot type is found without them',
  { tag: '@full' },
  async ({ collate }) => {
    const { page } = collate
    const text =
      'Łukasz Bród closes the harbour\n\nThe harbour was closed on Monday, the port said.\n'
    await collate.drop(await collate.file('lukasz.txt', text))
    await pane(page, 'Łukasz Bród closes the harbour').waitFor()
    await page.getByRole('searchbox', { name: 'Search' }).fill('lukasz brod')
    await expect(page.getByRole('grid', { name: 'Articles' }).getByRole('row')).toHaveCount(1)
  },
)

const rowTitles = (page: Page) =>
  page
    .getByRole('grid', { name: 'Articles' })
    .getByRole('row')
    .evaluateAll((rows) =>
      rows
        .toSorted((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)
        .map((row) => row.getAttribute('aria-label')),
    )

test(
  'the list says what it is ordered by, keeps that order, and takes another',
  { tag: '@full' },
  async ({ collate }) => {
    const { page } = collate
    await collate.drop(await collate.file(CRANE.name, CRANE.text))
    await expect.poll(async () => (await rowTitles(page))[0]).toBe(CRANE.title)
    const order = page.getByRole('button', { name: /^Order of the articles/ })
    await expect(order).toHaveText('Last added first')
    const before = await rowTitles(page)
    await collate.restart()
    const again = collate.page.getByRole('button', { name: /^Order of the articles/ })
    await expect.poll(() => rowTitles(collate.page)).toEqual(before)

    await again.click()
    await collate.page.getByRole('menuitemradio', { name: 'By title' }).click()
    await expect(again).toHaveText('By title')
    await expectAccessible(collate.page)
    const byTitle = [WIRE, WEATHER, CRANE, HARBOUR].map(({ title }) => title)
    await expect.poll(() => rowTitles(collate.page)).toEqual(byTitle)
    await collate.restart()
    await expect.poll(() => rowTitles(collate.page)).toEqual(byTitle)
  },
)

test('what was just imported is scrolled into view, whatever the order and the search', async ({
  collate,
}) => {
  const { page } = collate
  for (let number = 0; number < 40; number += 1) {
    await collate.file(`many/${number}.txt`, `Account ${number}\n\nIt is one of many accounts.\n`)
  }
  await collate.drop(join(collate.folder, 'files/many'))
  await expect(page.getByRole('contentinfo')).toContainText('43 articles')
  await page.getByRole('button', { name: /^Order of the articles/ }).click()
  await page.getByRole('menuitemradio', { name: 'By title' }).click()
  await page.getByRole('searchbox', { name: 'Search' }).fill('account')
  await expect(articleRow(page, WIRE.title)).toHaveCount(0)
  const zoo = 'Zebra found in the harbour of Osmark'
  await collate.drop(await collate.file('zebra.txt', `${zoo}\n\nNobody knows whose it is.\n`))
  await expect(articleRow(page, zoo)).toBeInViewport()
  await expect(page.getByRole('searchbox', { name: 'Search' })).toHaveValue('')
})

test('by keyboard alone: from the search into the lists, one Tab stop each, menus by a key', async ({
  collate,
}) => {
  const { page } = collate
  await open(page, HARBOUR.title)
  await page.keyboard.press('Control+d')
  const dossier = page.getByRole('list', { name: 'Dossiers' }).getByRole('button').first()
  await expect(dossier).toBeVisible()
  await byPalette(page, 'Filter the library')
  const search = page.getByRole('searchbox', { name: 'Search' })
  await expect(search).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(dossier).toBeFocused()
  await page.keyboard.press('ArrowDown')
  // Which of those dropped together is the first is not for a test to say.
  const grid = page.getByRole('grid', { name: 'Articles' })
  await expect(grid.locator('[role=row][data-index="0"]')).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  await expect(search).toBeFocused()

  // Search, table, dossiers, order, articles: no button of a row is a stop.
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Show as a table' })).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(dossier).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Filter the articles' })).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: /^Order of the articles/ })).toBeFocused()
  await page.keyboard.press('Tab')
  const row = grid.locator('[role=row]:focus')
  await expect(row).toHaveCount(1)
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'choose' })).toBeFocused()
  await page.keyboard.press('Shift+Tab')

  const menu = page.getByRole('menu')
  for (const key of ['Shift+F10', 'ContextMenu']) {
    await page.keyboard.press(key)
    await expect(menu).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(menu).toHaveCount(0)
    await expect(row).toHaveCount(1)
  }
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect(menu).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(menu).toHaveCount(0)
  // The focus comes back to the row's button a frame after the menu is gone.
  await expect(grid.locator('[role=row] button:focus')).toHaveCount(1)
  await page.keyboard.press('ArrowLeft')
  await expect(row).toHaveCount(1)

  await search.fill('automatic')
  await expect(articleRow(page, HARBOUR.title)).toHaveCount(0)
  await page.keyboard.press('Enter')
  await expect(articleRow(page, WIRE.title)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(pane(page, WIRE.title)).toBeVisible()
})
