import { CRANE, CRANE_WIRE, HARBOUR, WEATHER, WIRE } from '../fixtures/articles.ts'
import type { Collate } from '../fixtures/collate.ts'
import { tagHere } from '../fixtures/tags.ts'
import { articleRow, open, pane, savingStatus, select } from '../fixtures/window.ts'
import { importMany, MANY } from '../fixtures/library-of-many.ts'
import type { View } from './view.ts'

// The library's lists and words: their order, corrected titles, dates, dossiers, check lists.

async function importFive(collate: Collate): Promise<void> {
  const paths = []
  for (const { name, text } of [HARBOUR, WIRE, WEATHER, CRANE, CRANE_WIRE]) {
    paths.push(await collate.file(name, text))
  }
  await collate.drop(...paths)
  await articleRow(collate.page, CRANE_WIRE.title).waitFor()
}

async function openDossierOfTwo(collate: Collate): Promise<void> {
  const { page } = collate
  await importFive(collate)
  await open(page, CRANE.title)
  await open(page, CRANE_WIRE.title)
  await page.keyboard.press('Control+d')
  await page.getByRole('banner').getByText('Dossier:').waitFor()
}

async function writeDate(collate: Collate, words: string): Promise<void> {
  await importFive(collate)
  await open(collate.page, HARBOUR.title)
  const harbour = pane(collate.page, HARBOUR.title)
  await harbour.getByRole('button', { name: /^Date:/ }).click()
  await harbour.getByRole('textbox', { name: 'Date' }).fill(words)
}

/** The library as a table, with highlights, tags and a dossier. */
async function showTable(collate: Collate): Promise<void> {
  const { page } = collate
  await importMany(collate)
  const [first, second, third] = MANY.map(({ title }) => title) as [string, string, string]
  await open(page, first)
  await select(page, first, 'in the old town hall')
  await page.keyboard.press('Digit1')
  await pane(page, first).locator('mark').first().waitFor()
  await select(page, first, 'nothing new')
  await page.keyboard.press('Digit4')
  await pane(page, first).locator('mark').nth(1).waitFor()
  await open(page, second)
  await page.keyboard.press('Control+d')
  await page.getByRole('banner').getByText('Dossier:').waitFor()
  await page.keyboard.press('Control+l')
  await articleRow(page, third).focus()
  await tagHere(page, 'harbour', 'to read')
  await page.keyboard.press('Escape')
}

async function group(collate: Collate, by: string): Promise<void> {
  const { page } = collate
  await page.getByRole('button', { name: /^Order of the articles/ }).click()
  await page.getByRole('menuitem', { name: 'Group by' }).click()
  await page.getByRole('menuitemradio', { name: by, exact: true }).click()
  await page.getByRole('treegrid').waitFor()
}

export const LIBRARY_VIEWS: View[] = [
  {
    name: 'table',
    forcedColors: true,
    draw: async (collate) => {
      const { page } = collate
      await showTable(collate)
      await page.getByRole('columnheader', { name: 'Date' }).getByRole('button').click()
      await page.getByRole('row').nth(3).focus()
    },
  },
  {
    name: 'table-narrow',
    draw: async (collate) => {
      await showTable(collate)
      await collate.page.setViewportSize({ width: 1024, height: 640 })
    },
  },
  {
    name: 'table-narrowest',
    draw: async (collate) => {
      await showTable(collate)
      await collate.page.setViewportSize({ width: 620, height: 640 })
    },
  },
  {
    name: 'table-grouped',
    draw: async (collate) => {
      await showTable(collate)
      await group(collate, 'Dossier')
      await collate.page.getByRole('row', { name: /^In no dossier/ }).focus()
    },
  },
  {
    name: 'table-picked',
    draw: async (collate) => {
      const { page } = collate
      await showTable(collate)
      await page.keyboard.press('Shift+ArrowDown')
      await page.keyboard.press('Shift+ArrowDown')
      await page.getByRole('region', { name: 'Selected articles' }).waitFor()
    },
  },
  {
    name: 'table-nothing',
    draw: async (collate) => {
      const { page } = collate
      await showTable(collate)
      await page.getByRole('searchbox', { name: 'Search' }).first().fill('zebra')
      await page.getByText('No results for').waitFor()
    },
  },
  {
    name: 'table-filtered',
    draw: async (collate) => {
      const { page } = collate
      await showTable(collate)
      for (const [by, value] of [
        ['Published', '2024'],
        ['Format', 'Markdown'],
      ] as const) {
        await page.getByRole('button', { name: 'Filter the articles' }).click()
        await page.getByRole('menuitem', { name: by }).click()
        await page.getByRole('menuitem', { name: new RegExp(`^${value} \\d`) }).click()
      }
      await page.getByRole('button', { name: 'Filter the articles' }).click()
      await page.getByRole('menuitem', { name: 'Outlet' }).click()
      await page.getByRole('menuitem', { name: 'Evening Post' }).waitFor()
    },
  },
  {
    name: 'table-filter-time',
    draw: async (collate) => {
      const { page } = collate
      await showTable(collate)
      await page.getByRole('button', { name: 'Filter the articles' }).click()
      await page.getByRole('menuitem', { name: 'Published' }).click()
      await page.getByRole('menuitem', { name: 'From … to …' }).click()
      await page.getByRole('textbox', { name: 'From' }).fill('May 2025')
      await page.getByRole('textbox', { name: 'To' }).fill('2024')
      await page.keyboard.press('Enter')
      await page.getByRole('alert').getByText('later').waitFor()
    },
  },
  {
    name: 'library-grouped',
    draw: async (collate) => {
      await importMany(collate)
      await group(collate, 'Month')
      await collate.page.getByRole('row', { name: /^April/ }).click()
    },
  },
  {
    name: 'library-picked',
    forcedColors: true,
    draw: async (collate) => {
      const { page } = collate
      await openDossierOfTwo(collate)
      await articleRow(page, CRANE_WIRE.title).focus()
      await page.keyboard.press('Shift+ArrowDown')
      await page.keyboard.press('Shift+ArrowDown')
      await tagHere(page, 'harbour', 'to read')
    },
  },
  {
    name: 'library-filtered',
    draw: async (collate) => {
      const { page } = collate
      await openDossierOfTwo(collate)
      await articleRow(page, CRANE_WIRE.title).focus()
      await tagHere(page, 'harbour')
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: 'Filter the articles' }).click()
      await page.getByRole('menuitem', { name: 'Tag', exact: true }).click()
      await page.getByRole('menuitem', { name: 'harbour' }).click()
      await page.getByRole('button', { name: 'Filter the articles' }).click()
      await page.getByRole('menuitem', { name: /^In “/ }).click()
      await page.getByRole('group', { name: 'Filters of the list' }).waitFor()
    },
  },
  {
    name: 'library-picked-menu',
    draw: async (collate) => {
      const { page } = collate
      await openDossierOfTwo(collate)
      await articleRow(page, CRANE_WIRE.title).focus()
      await page.keyboard.press('Control+a')
      await page.getByRole('button', { name: 'Actions for the selected articles' }).click()
      await page.getByRole('menu').waitFor()
    },
  },
  {
    name: 'library-order',
    draw: async (collate) => {
      await openDossierOfTwo(collate)
      await collate.page.getByRole('button', { name: /^Order of the articles/ }).click()
      await collate.page.getByRole('menu').waitFor()
    },
  },
  {
    name: 'library-row-menu',
    draw: async (collate) => {
      await openDossierOfTwo(collate)
      await articleRow(collate.page, CRANE.title).focus()
      await collate.page.keyboard.press('Shift+F10')
      await collate.page.getByRole('menu').waitFor()
    },
  },
  {
    name: 'dossier-after-removal',
    draw: async (collate) => {
      await openDossierOfTwo(collate)
      await articleRow(collate.page, CRANE.title).focus()
      await collate.page.keyboard.press('Shift+F10')
      await collate.page.getByRole('menuitem', { name: 'Remove from this dossier' }).click()
      await collate.page.getByRole('button', { name: 'Undo' }).last().waitFor()
    },
  },
  {
    name: 'title-corrected',
    draw: async (collate) => {
      await importFive(collate)
      await open(collate.page, HARBOUR.title)
      await collate.page.getByRole('button', { name: 'Title: Edit title' }).click()
      await collate.page.getByRole('textbox', { name: 'Title', exact: true }).fill('Last keeper')
      await collate.page.keyboard.press('Enter')
      await pane(collate.page, 'Last keeper').waitFor()
    },
  },
  {
    name: 'title-editing',
    draw: async (collate) => {
      await importFive(collate)
      await open(collate.page, HARBOUR.title)
      await collate.page.getByRole('button', { name: 'Title: Edit title' }).click()
    },
  },
  { name: 'date-wrong', draw: (collate) => writeDate(collate, 'soon') },
  { name: 'date-understood', draw: (collate) => writeDate(collate, 'Nov 22, 2024') },
  {
    name: 'date-unsure',
    draw: async (collate) => {
      await writeDate(collate, '03/04/2024')
      await collate.page.keyboard.press('Enter')
    },
  },
  {
    name: 'date-unsure-narrow',
    draw: async (collate) => {
      await writeDate(collate, 'Nov 22')
      // By now: in a window so narrow the library is a drawer, from which the article was opened.
      await collate.page.setViewportSize({ width: 1024, height: 640 })
    },
  },
  {
    name: 'check-list',
    draw: async (collate) => {
      const { page } = collate
      await importFive(collate)
      await open(page, HARBOUR.title)
      await select(page, HARBOUR.title, 'two goats and a box of books')
      await page.keyboard.press('q')
      await page.getByRole('link', { name: /^Go to passage in/ }).waitFor()
      await select(page, HARBOUR.title, 'three boxes of books')
      await page.keyboard.press('Digit3')
      await select(page, HARBOUR.title, 'three boxes of books')
      await page.keyboard.press('q')
      await page
        .getByRole('link', { name: /^Go to passage in/ })
        .nth(1)
        .waitFor()
      await page.getByRole('textbox', { name: 'Note', exact: true }).click()
      await page.keyboard.press('Control+End')
      await page.keyboard.type('- [x] ask the keeper')
      await page.keyboard.press('Enter')
      await page.keyboard.type('ask the port authority, which has not answered since Friday')
      await page.keyboard.press('Enter')
      await page.keyboard.type('call Aarvik')
      await savingStatus(page).getByText('Saved').waitFor()
    },
  },
]
