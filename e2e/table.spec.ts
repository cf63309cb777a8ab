import type { Page } from '@playwright/test'
import { expectAccessible } from './fixtures/axe.ts'
import { expect, test } from './fixtures/collate.ts'
import { importMany, MANY, UNKNOWN } from './fixtures/library-of-many.ts'
import { byPalette, pane } from './fixtures/window.ts'

const [BRIDGE, CITY, SURVEY, MAYOR, BUDGET, FARES] = MANY.map(({ title }) => title) as [
  string,
  string,
  string,
  string,
  string,
  string,
]
const LEAFLET = UNKNOWN.title

const grid = (page: Page) => page.getByLabel('Articles', { exact: true })
const row = (page: Page, title: string) =>
  grid(page).getByRole('row', { name: title, exact: true }).first()
const head = (page: Page, name: string) => page.getByRole('columnheader', { name, exact: true })
const heading = (page: Page, name: string) => grid(page).getByRole('row', { name, exact: true })

/** The names of the rows from top to bottom, without the heads of the columns. */
const names = (page: Page) =>
  page
    .locator('[data-row-key]')
    .evaluateAll((rows) =>
      rows
        .toSorted((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)
        .map((one) => one.getAttribute('aria-label')),
    )

async function showTable(page: Page): Promise<void> {
  await page.keyboard.press('Control+l')
  await expect(page.getByRole('columnheader').first()).toBeVisible()
}

test.beforeEach(async ({ collate }) => {
  await collate.start()
  await importMany(collate)
})

test('the library is a table over the panes, sorted by its heads, and comes back as one', async ({
  collate,
}) => {
  const { page } = collate
  await row(page, CITY).click()
  await expect(pane(page, CITY)).toBeVisible()
  await page.getByRole('button', { name: 'Show as a table' }).click()
  await expect(pane(page, CITY)).toBeHidden()
  // Where one was in the list is where one is in the table.
  await expect(row(page, CITY)).toBeFocused()
  await expect(grid(page)).toHaveAttribute('aria-rowcount', '8')
  await expect(row(page, BRIDGE)).toContainText('The Harbour Courier')
  await expectAccessible(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectAccessible(page)

  await head(page, 'Title').getByRole('button').click()
  await expect(head(page, 'Title')).toHaveAttribute('aria-sort', 'ascending')
  const byTitle = [BUDGET, CITY, FARES, BRIDGE, LEAFLET, MAYOR, SURVEY]
  await expect.poll(() => names(page)).toEqual(byTitle)
  await head(page, 'Title').getByRole('button').click()
  await expect(head(page, 'Title')).toHaveAttribute('aria-sort', 'descending')
  await expect.poll(() => names(page)).toEqual(byTitle.toReversed())

  await collate.restart()
  const again = collate.page
  await expect(head(again, 'Title')).toHaveAttribute('aria-sort', 'descending')
  await expect.poll(() => names(again)).toEqual(byTitle.toReversed())
  // One order, two looks.
  const order = again.getByRole('button', { name: /^Order of the articles/ })
  await expect(order).toHaveText('By title, from Z')
  await again.getByRole('button', { name: 'Back to the articles that are open' }).click()
  await expect(pane(again, CITY)).toBeVisible()
  await expect(order).toHaveText('By title, from Z')
  await expect.poll(() => names(again)).toEqual(byTitle.toReversed())
})

test('by keyboard the table is walked and sorted, its rows are selected and opened', async ({
  collate,
}) => {
  const { page } = collate
  await showTable(page)
  await expect(page.locator('[data-row-key]').first()).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await expect(head(page, 'Title').getByRole('button')).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect(head(page, 'Date')).toHaveAttribute('aria-sort', 'descending')
  await page.keyboard.press('Enter')
  await expect(head(page, 'Date')).toHaveAttribute('aria-sort', 'ascending')
  const byDate = [FARES, BUDGET, MAYOR, BRIDGE, CITY, SURVEY, LEAFLET]
  await expect.poll(() => names(page)).toEqual(byDate)
  await page.keyboard.press('ArrowDown')
  await expect(row(page, FARES)).toBeFocused()
  await page.keyboard.press('PageDown')
  await expect(row(page, LEAFLET)).toBeFocused()
  await page.keyboard.press('PageUp')
  await expect(row(page, FARES)).toBeFocused()

  await page.keyboard.press('Shift+ArrowDown')
  const bar = page.getByRole('region', { name: 'Selected articles' })
  await expect(bar.getByRole('status')).toHaveText('2 selected')
  await expectAccessible(page)
  await page.keyboard.press('Delete')
  await expect(row(page, FARES)).toHaveCount(0)
  await expect(row(page, MAYOR)).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(row(page, FARES)).toBeVisible()

  // Beside what is read, with the table kept; then the table gives way.
  await page.keyboard.press('Control+Enter')
  await expect(row(page, MAYOR)).toHaveAttribute('aria-current', 'true')
  await page.keyboard.press('ArrowDown')
  await expect(row(page, BRIDGE)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(pane(page, BRIDGE).getByRole('article')).toBeFocused()
  await expect(pane(page, MAYOR)).toBeVisible()
  await expect(page.getByRole('columnheader')).toHaveCount(0)

  await showTable(page)
  await expect(row(page, BRIDGE)).toBeFocused()
  // An article that is open already, too.
  await page.keyboard.press('Enter')
  await expect(pane(page, BRIDGE).getByRole('article')).toBeFocused()
  await showTable(page)
  await expect(row(page, BRIDGE)).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('columnheader')).toHaveCount(0)
  await expect(page.locator(':focus')).toHaveCount(1)
})

test('a press goes to a row, two open it; what is asked for elsewhere is seen', async ({
  collate,
}) => {
  const { page } = collate
  await showTable(page)
  await row(page, SURVEY).click()
  await expect(row(page, SURVEY)).toBeFocused()
  await expect(page.getByRole('columnheader').first()).toBeVisible()
  await row(page, CITY).click({ modifiers: ['Control'] })
  await row(page, SURVEY).click({ modifiers: ['Control'] })
  await expect(page.locator('[role="row"][aria-selected="true"]')).toHaveCount(2)
  await row(page, SURVEY).click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'New dossier of these' }).click()
  await expect(pane(page, SURVEY)).toBeVisible()
  await expect(page.getByRole('columnheader')).toHaveCount(0)

  await showTable(page)
  await row(page, BUDGET).dblclick()
  await expect(pane(page, BUDGET)).toBeVisible()
  await showTable(page)
  await byPalette(page, MAYOR)
  await expect(pane(page, MAYOR)).toBeVisible()
  // The library put away is the table put away.
  await showTable(page)
  await page.keyboard.press('Control+Shift+l')
  await expect(page.getByRole('navigation')).toBeHidden()
  await expect(pane(page, MAYOR)).toBeVisible()
})

test(
  'in a narrow window columns go, and the title stays',
  { tag: '@full' },
  async ({ collate }) => {
    const { page } = collate
    await page.getByRole('button', { name: 'Note', exact: true }).click()
    await showTable(page)
    const heads = page.getByRole('columnheader')
    await expect(heads).toHaveText([
      'Title',
      'Outlet',
      'Date',
      'Added',
      'Words',
      'Highlights',
      'Tags',
    ])
    for (const [width, left] of [
      [1000, ['Title', 'Outlet', 'Date', 'Words', 'Tags']],
      [620, ['Title', 'Outlet', 'Date']],
    ] as const) {
      await page.setViewportSize({ width, height: 700 })
      await expect(heads).toHaveText([...left])
      const cut = await page
        .locator('[data-row-key] [data-column]:not([data-column="title"], [data-column="outlet"])')
        .evaluateAll((cells) => cells.filter((cell) => cell.scrollWidth > cell.clientWidth).length)
      expect(cut).toBe(0)
    }
  },
)

test('articles are grouped by outlet, month or dossier in both looks, folded by key and pointer', async ({
  collate,
}) => {
  const { page } = collate
  const group = async (name: string) => {
    await page.getByRole('button', { name: /^Order of the articles/ }).click()
    await page.getByRole('menuitem', { name: 'Group by' }).click()
    await page.getByRole('menuitemradio', { name, exact: true }).click()
  }
  await page.getByRole('button', { name: /^Order of the articles/ }).click()
  await page.getByRole('menuitemradio', { name: 'By title' }).click()
  await group('Outlet')
  const courier = 'The Harbour Courier, 2 articles'
  await expect
    .poll(() => names(page))
    .toEqual([
      'Evening Post, 2 articles',
      BUDGET,
      MAYOR,
      'Northern Wire, 2 articles',
      CITY,
      FARES,
      courier,
      BRIDGE,
      SURVEY,
      'Outlet unknown, 1 article',
      LEAFLET,
    ])
  await expectAccessible(page)
  await heading(page, courier).click()
  await expect(heading(page, courier)).toHaveAttribute('aria-expanded', 'false')
  await expect(row(page, SURVEY)).toHaveCount(0)
  await page.keyboard.press('Enter')
  await expect(row(page, SURVEY)).toBeVisible()

  await showTable(page)
  await expect(heading(page, courier)).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowLeft')
  await expect(heading(page, courier)).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await expect(row(page, SURVEY)).toHaveCount(0)
  await expectAccessible(page)
  // What is folded away is not selected by Ctrl+A.
  await page.keyboard.press('Control+a')
  const bar = page.getByRole('region', { name: 'Selected articles' })
  await expect(bar.getByRole('status')).toHaveText('5 selected')
  await page.keyboard.press('Escape')
  await page.keyboard.press('ArrowRight')
  await expect(row(page, SURVEY)).toBeVisible()

  await group('Month')
  await expect
    .poll(async () => (await names(page)).filter((name) => /article/.test(name ?? '')))
    .toEqual([
      'May 2024, 3 articles',
      'April 2024, 1 article',
      'November 2023, 2 articles',
      'No date, 1 article',
    ])

  // In two dossiers, an article stands in both.
  for (const [dossier, ...titles] of [
    ['Bridge', CITY, BRIDGE],
    ['Ferries', CITY, FARES],
  ] as const) {
    for (const title of titles) await row(page, title).click({ modifiers: ['Control'] })
    await row(page, titles[0]).click({ button: 'right' })
    const opened = page.locator('[data-dossier-name]')
    const before = await opened.evaluateAll(([one]) => one?.getAttribute('data-dossier-name') ?? '')
    await page.getByRole('menuitem', { name: 'New dossier of these' }).click()
    // Until it is there, the one before it stands in its place.
    await expect(opened).not.toHaveAttribute('data-dossier-name', before)
    await opened.locator('[data-editable]').click()
    await page.keyboard.press('Control+a')
    await page.keyboard.type(dossier)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('banner').getByText(dossier)).toBeVisible()
    await showTable(page)
    // They are selected still.
    await page.keyboard.press('Escape')
  }
  await group('Dossier')
  const byDossier = [
    'Ferries, 2 articles',
    CITY,
    FARES,
    'Bridge, 2 articles',
    CITY,
    BRIDGE,
    'In no dossier, 4 articles',
    BUDGET,
    LEAFLET,
    MAYOR,
    SURVEY,
  ]
  await expect.poll(() => names(page)).toEqual(byDossier)
  await collate.restart()
  await expect.poll(() => names(collate.page)).toEqual(byDossier)
})

test('the list is narrowed to a time, a language and a format, and each is let go', async ({
  collate,
}) => {
  const { page } = collate
  await showTable(page)
  const filters = page.getByRole('group', { name: 'Filters of the list' })
  const status = filters.getByRole('status')
  const choose = async (by: string) => {
    await page.getByRole('button', { name: 'Filter the articles' }).click()
    await page.getByRole('menuitem', { name: by, exact: true }).click()
  }
  await choose('Published')
  const year = page.getByRole('menuitem', { name: /^2024 \d/ })
  await expect(year).toContainText('4')
  await expectAccessible(page)
  await year.click()
  await expect(status).toHaveText('4 of 7')
  // What is offered next is counted among these.
  await choose('Outlet')
  await expect(page.getByRole('menuitem', { name: 'Evening Post' })).toContainText('1')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await filters.getByRole('button', { name: 'Remove the filter: Published 2024' }).click()
  await expect(filters).toHaveCount(0)

  await choose('Format')
  await page.getByRole('menuitem', { name: 'Plain text' }).click()
  await expect.poll(() => names(page)).toEqual([LEAFLET])
  await filters.getByRole('button').click()

  // By keyboard alone, a time from one month to another.
  await page.getByRole('button', { name: 'Filter the articles' }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.type('pub')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'From' })).toBeFocused()
  await page.keyboard.type('May 2024')
  await page.keyboard.press('Tab')
  await page.keyboard.type('April 2024')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toHaveText('The first is later than the second.')
  await expectAccessible(page)
  await page.keyboard.press('Control+a')
  await page.keyboard.type('4 May 2024')
  await page.keyboard.press('Enter')
  await expect(status).toHaveText('2 of 7')
  await expect(filters).toContainText('Published May 2024 to 4 May 2024')
  await filters.getByRole('button').click()

  await choose('Added')
  await page.getByRole('menuitem', { name: 'Today' }).click()
  await expect(status).toHaveText('7 of 7')
  await filters.getByRole('button').click()
  // As the index tells it from the words.
  await expect(async () => {
    await choose('Language')
    await page.getByRole('menuitem', { name: 'English' }).click({ timeout: 2000 })
  }).toPass()
  await expect(filters).toContainText('In English')
  await choose('Published')
  await page.getByRole('menuitem', { name: /^2023 \d/ }).click()
  await choose('Format')
  await page.getByRole('menuitem', { name: 'Plain text' }).click()
  await expect(page.getByText('No article fits these filters.')).toBeVisible()
  await page.getByRole('button', { name: 'Remove all filters' }).click()
  await expect(filters).toHaveCount(0)
  await expect.poll(async () => (await names(page)).length).toBe(7)
})
