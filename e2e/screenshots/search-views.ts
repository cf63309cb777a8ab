import { CRANE, CRANE_WIRE, HARBOUR, WEATHER, WIRE } from '../fixtures/articles.ts'
import type { Collate } from '../fixtures/collate.ts'
import { importArticles } from '../fixtures/states.ts'
import { open, select } from '../fixtures/window.ts'
import type { View } from './view.ts'

/** The search of the whole library: every state of what stands under its box. */

async function search(collate: Collate, typed: string): Promise<void> {
  const { page } = collate
  await importArticles(collate, [HARBOUR, WIRE, WEATHER, CRANE, CRANE_WIRE])
  await open(page, HARBOUR.title)
  await select(page, HARBOUR.title, 'I shall miss the storms')
  await page.keyboard.press('Digit2')
  await page.keyboard.press('m')
  await page.keyboard.type('Did the port authority see the storms coming?')
  await page.keyboard.press('Control+Enter')
  await page.keyboard.press('Control+n')
  await page.keyboard.type('Storms at the rock')
  await page.keyboard.press('Control+Shift+F')
  await page.keyboard.type(typed)
}

const NARROW = { width: 700, height: 640 }

export const SEARCH_VIEWS: View[] = [
  {
    name: 'search',
    forcedColors: true,
    draw: async (collate) => {
      await search(collate, 'storms')
      await collate.page.getByRole('option').nth(2).hover()
    },
  },
  {
    name: 'search-opened',
    draw: async (collate) => {
      await search(collate, 'storms OR keep')
      await collate.page.keyboard.press('Enter')
      await collate.page.getByText('of 3').waitFor()
      await collate.page.keyboard.press('F3')
    },
  },
  {
    name: 'search-filter',
    draw: async (collate) => {
      await search(collate, 'keeper has:highlight outlet:')
      await collate.page.getByRole('group', { name: 'Suggestions' }).waitFor()
    },
  },
  {
    name: 'search-nothing',
    draw: async (collate) => {
      await search(collate, 'submarine before:yesterday')
      await collate.page.getByText('left out').waitFor()
    },
  },
  {
    name: 'search-begin',
    draw: async (collate) => {
      await search(collate, '')
      await collate.page.getByText('All the words').waitFor()
    },
  },
  {
    name: 'search-narrow',
    draw: async (collate) => {
      await search(collate, 'storms OR computer')
      await collate.page.setViewportSize(NARROW)
      await collate.page.getByRole('option').first().waitFor()
    },
  },
  {
    name: 'search-saved',
    draw: async (collate) => {
      const { page } = collate
      for (const typed of ['storms', 'keeper OR crane outlet:"Osmark Herald"']) {
        if (typed === 'storms') await search(collate, typed)
        else {
          await page.keyboard.press('Control+Shift+F')
          await page.keyboard.type(typed)
        }
        await page.getByRole('button', { name: 'Save this search' }).click()
        await page.getByText('This search is saved.').waitFor()
        await page.keyboard.press('Escape')
      }
      await page.getByRole('list', { name: 'Searches' }).getByText('1 result').waitFor()
    },
  },
]
