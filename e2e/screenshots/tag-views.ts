import type { Collate } from '../fixtures/collate.ts'
import { COURIER } from '../fixtures/compare.ts'
import { openSample } from '../fixtures/states.ts'
import { addTagHere, showTags, tagHere, tagRows } from '../fixtures/tags.ts'
import { noteText, pane } from '../fixtures/window.ts'
import type { View } from './view.ts'

/** Tags on articles, highlights and notes, and their pages. */

/** The sample with tags on an article, its first highlight and the note. */
async function tagSample(collate: Collate): Promise<void> {
  const { page } = collate
  await openSample(collate)
  await pane(page, COURIER).getByRole('article').focus()
  await page.keyboard.press('Control+Home')
  await tagHere(page, 'harbour bridge', 'inspection reports', 'to check')
  await pane(page, COURIER).locator('mark').first().click()
  await tagHere(page, 'harbour bridge', 'who knew')
  await page.keyboard.press('Escape')
  await noteText(page).click()
  await tagHere(page, 'harbour bridge')
}

async function colorTags(collate: Collate): Promise<void> {
  const { page } = collate
  await tagSample(collate)
  await showTags(page)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Digit4')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Digit2')
  await tagRows(page).nth(1).and(page.locator('[data-color="red"]')).waitFor()
}

async function nameColors(collate: Collate): Promise<void> {
  const { page } = collate
  await openSample(collate)
  await page.keyboard.press('Control+,')
  await page.getByRole('textbox', { name: 'Yellow' }).fill('Claim')
  await page.getByRole('textbox', { name: 'Red' }).fill('Figure that differs')
  await page.getByRole('textbox', { name: 'Blue' }).fill('Background')
  await page.keyboard.press('Enter')
}

export const TAG_VIEWS: View[] = [
  { name: 'tags', draw: tagSample },
  { name: 'tags-list', forcedColors: true, draw: colorTags },
  {
    name: 'tags-none',
    draw: async (collate) => {
      await openSample(collate)
      await showTags(collate.page)
    },
  },
  {
    name: 'tag-page',
    forcedColors: true,
    draw: async (collate) => {
      await colorTags(collate)
      await collate.page.keyboard.press('Home')
      await collate.page.keyboard.press('Enter')
      await collate.page.getByRole('list', { name: 'Notes' }).nth(1).waitFor()
    },
  },
  {
    name: 'tag-renaming',
    draw: async (collate) => {
      const { page } = collate
      await colorTags(collate)
      await page.keyboard.press('F2')
      await page.keyboard.type('harbour bridge')
    },
  },
  {
    name: 'tag-completion',
    draw: async (collate) => {
      const { page } = collate
      await colorTags(collate)
      await pane(page, COURIER).getByRole('article').focus()
      await addTagHere(page)
      await page.keyboard.type('w')
    },
  },
  {
    name: 'tag-in-card',
    forcedColors: true,
    draw: async (collate) => {
      const { page } = collate
      await colorTags(collate)
      await pane(page, COURIER).locator('mark').first().click()
      await addTagHere(page)
    },
  },
  {
    name: 'color-names',
    draw: async (collate) => {
      await nameColors(collate)
      await collate.page
        .getByRole('textbox', { name: 'Yellow' })
        .evaluate((field) => field.scrollIntoView({ block: 'center' }))
    },
  },
  {
    name: 'color-names-shown',
    draw: async (collate) => {
      const { page } = collate
      await nameColors(collate)
      await page.keyboard.press('Escape')
      await page.getByRole('tab', { name: /^Highlights/ }).click()
      await pane(page, COURIER).locator('mark').first().click()
    },
  },
  {
    name: 'tags-narrow',
    size: { width: 1024, height: 640 },
    draw: async (collate) => {
      await openSample(collate)
      await showTags(collate.page)
    },
  },
]
