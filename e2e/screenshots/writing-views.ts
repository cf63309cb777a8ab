import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { Collate } from '../fixtures/collate.ts'
import { importAndOpen, openSample } from '../fixtures/states.ts'
import {
  articleRow,
  byPalette,
  marks,
  noteText,
  pane,
  savingStatus,
  select,
  shown,
} from '../fixtures/window.ts'
import { HARBOUR } from '../fixtures/articles.ts'
import type { View } from './view.ts'

/** The states of a window in which somebody is at work: files come in, notes and comments are typed. */

// Enough for a bar that is seen, and still there when the second picture is taken.
const FILES = 600

async function dropFolder(collate: Collate): Promise<void> {
  for (let number = 1; number <= FILES; number += 1) {
    const text = `Story number ${number}\n\nIt is the ${number}th of many that came in at once.\n`
    await collate.file(`many/${number}.txt`, text)
  }
  await collate.drop(join(collate.folder, 'files/many'))
  await collate.page.getByRole('progressbar', { name: 'Importing' }).waitFor()
  await articleRow(collate.page, /^Story number/)
    .first()
    .waitFor()
}

/** A letter that is no letter in the encoding that the file is read in next. */
const LETTER = {
  name: 'letter.txt',
  title: 'A letter from Ålesund',
  text: Buffer.from('A letter from Ålesund\n\nThe ferry to Ålesund runs again from Monday.\n'),
}

async function losePlace(collate: Collate): Promise<void> {
  const { page } = collate
  await collate.drop(await collate.file(LETTER.name, LETTER.text))
  await shown(page, LETTER.title)
  await select(page, LETTER.title, 'ferry to Ålesund')
  await page.keyboard.press('Digit3')
  await marks(page, LETTER.title).waitFor()
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').getByRole('combobox').fill('another encoding')
  await page.keyboard.press('Enter')
  await page.getByRole('combobox', { name: 'Search encodings' }).fill('1252')
  await page.keyboard.press('Enter')
  await page.getByText('1 passage has lost its place in this text').click()
}

async function writeAtEnd(page: Page, words: string): Promise<void> {
  await noteText(page).click()
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Enter')
  await page.keyboard.type(words)
}

/** A note that another links to, and names without a link. */
async function openLinkedNote(collate: Collate): Promise<void> {
  const { page } = collate
  await openSample(collate)
  // In a narrow window it lies in a drawer.
  if (!(await noteText(page).isVisible())) await page.keyboard.press('Control+j')
  await writeAtEnd(page, 'Ask about [[Traffic figures')
  await page.keyboard.press('Enter')
  await page.keyboard.type(' again.')
  await noteText(page).getByRole('link', { name: 'Traffic figures' }).click()
  await page.getByRole('region', { name: 'Linked from' }).waitFor()
  await page.keyboard.type('Who counted, and on which days?')
  await page.getByText('Unlinked mentions').click()
  await page.getByRole('button', { name: /^Link this mention/ }).waitFor()
}

/** A note whose quotations stand in all three ways, one of them shortened and translated. */
async function citeInAllWays(collate: Collate): Promise<void> {
  const { page } = collate
  await importAndOpen(collate, HARBOUR)
  await page.keyboard.press('Control+n')
  await page.keyboard.type('Leaving the rock')
  await page.keyboard.press('Enter')
  await page.keyboard.type('He came with little')
  await select(page, HARBOUR.title, 'two goats and a box of books')
  await page.keyboard.press('Shift+Q')
  await select(page, HARBOUR.title, 'You never feel so much alive')
  await page.keyboard.press('q')
  await noteText(page).getByText('You never feel so much alive').click()
  await byPalette(page, 'Show the quotation in the sentence')
  await select(page, HARBOUR.title, 'I shall miss the storms most of all')
  await page.keyboard.press('3')
  await page.keyboard.press('q')
  await noteText(page).getByText('I shall miss the storms').click()
  await byPalette(page, 'Shorten or translate')
  await page.getByRole('dialog', { name: 'The quotation' }).waitFor()
  await page.keyboard.press('Control+Home')
  for (let word = 0; word < 2; word += 1) await page.keyboard.press('Control+ArrowRight')
  await page.keyboard.press('Control+Shift+ArrowRight')
  await page.keyboard.press('Delete')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Die Stürme werden mir am meisten fehlen')
}

/** Quotations whose article is read in another encoding since. */
async function changeSource(collate: Collate): Promise<void> {
  const { page } = collate
  const bytes = Buffer.from(LETTER.text.toString(), 'latin1')
  await collate.drop(await collate.file(LETTER.name, bytes))
  await shown(page, LETTER.title)
  await select(page, LETTER.title, 'The ferry to Ålesund runs again')
  await page.keyboard.press('q')
  await select(page, LETTER.title, 'from Monday')
  await page.keyboard.press('q')
  await select(page, LETTER.title, 'to Ålesund')
  await page.keyboard.press('Shift+Q')
  await byPalette(page, 'another encoding')
  await page.getByRole('dialog').getByRole('combobox').fill('1251')
  await page.keyboard.press('Enter')
  if (!(await noteText(page).isVisible())) await page.keyboard.press('Control+j')
  await noteText(page).getByRole('button', { name: 'source changed' }).waitFor()
}

/** A note of a few sections, with its outline over the text. */
async function openOutline(collate: Collate): Promise<void> {
  const { page } = collate
  await openSample(collate)
  await page.keyboard.press('Control+n')
  await page.keyboard.type('Who knew of the cracks')
  await page.keyboard.press('Enter')
  const lines = [
    '## Before the closure',
    'Divers had seen them on Monday.',
    '### What the survey of 2019 recommended, and who read it',
    'Repairs to the same piers.',
    '### Who put it off',
    'The council, twice.',
    '## After it',
    'Nobody answers for the delay.',
  ]
  for (const line of lines) {
    await page.keyboard.type(line)
    await page.keyboard.press('Enter')
  }
  await noteText(page).getByText('The council, twice.').click()
  await page.keyboard.press('Control+Shift+h')
  await page.locator('[data-outline] [aria-current]').waitFor()
}

export const WRITING_VIEWS: View[] = [
  {
    name: 'importing',
    draw: dropFolder,
    after: async ({ page }) => {
      await page.getByRole('progressbar', { name: 'Importing' }).waitFor({ state: 'detached' })
    },
  },
  {
    name: 'new-note',
    draw: async (collate) => {
      const { page } = collate
      await openSample(collate)
      await page.keyboard.press('Control+n')
      await page.keyboard.type('Who paid for the ferry')
      await page.keyboard.press('Enter')
      await page.keyboard.type('- [ ] ask the harbour company')
      await savingStatus(page).getByText('Saved', { exact: true }).waitFor()
    },
  },
  {
    name: 'comment-typed',
    draw: async (collate) => {
      const { page } = collate
      await importAndOpen(collate, HARBOUR)
      await select(page, HARBOUR.title, 'two goats')
      await page.keyboard.type('3mOnly two? The wire had three.')
      await page.getByRole('dialog', { name: 'Highlight' }).waitFor()
    },
  },
  { name: 'place-lost', draw: losePlace },
  {
    name: 'link-choices',
    draw: async (collate) => {
      await openSample(collate)
      await writeAtEnd(collate.page, 'See [[harb')
      await collate.page.getByRole('listbox', { name: 'Link to' }).waitFor()
    },
  },
  {
    name: 'link-pointed',
    draw: async (collate) => {
      const { page } = collate
      await openSample(collate)
      await writeAtEnd(page, 'See [[harbour bridge cl')
      await page.keyboard.press('Enter')
      await page.keyboard.type(' for all of it.')
      await noteText(page).getByRole('link', { name: 'Harbour bridge closure' }).hover()
      await page.getByRole('tooltip').waitFor()
    },
  },
  { name: 'quotation-card', draw: citeInAllWays },
  {
    name: 'note-cited',
    draw: async (collate) => {
      await citeInAllWays(collate)
      await collate.page.keyboard.press('Escape')
    },
  },
  {
    name: 'quotation-pointed',
    draw: async (collate) => {
      const { page } = collate
      await importAndOpen(collate, HARBOUR)
      await select(page, HARBOUR.title, 'I shall miss the storms most of all')
      await page.keyboard.press('q')
      await noteText(page).getByRole('link', { name: 'Go to passage in' }).hover()
      await page.getByRole('tooltip').waitFor()
    },
  },
  { name: 'quotation-changed', draw: changeSource },
  { name: 'quotation-changed-narrow', size: { width: 760, height: 800 }, draw: changeSource },
  {
    name: 'note-table',
    draw: async (collate) => {
      const { page } = collate
      await openSample(collate)
      await page.keyboard.press('Control+n')
      await page.keyboard.type('Vehicles a day')
      await page.keyboard.press('Enter')
      await page.keyboard.type('As each of them has it:')
      await page.keyboard.press('Enter')
      await page.keyboard.type('/table')
      await page.keyboard.press('Enter')
      for (const words of ['Outlet', 'Vehicles', 'Courier', '14,000', 'Northern Wire']) {
        await page.keyboard.type(words)
        await page.keyboard.press('Tab')
      }
      await page.keyboard.type('11,500')
      await noteText(page).locator('tr').nth(2).waitFor()
    },
  },
  {
    name: 'block-dragged',
    draw: async (collate) => {
      const { page } = collate
      await openSample(collate)
      await page.keyboard.press('Control+n')
      await page.keyboard.type('What to ask')
      await page.keyboard.press('Enter')
      await page.keyboard.type('Before anything is written:')
      await page.keyboard.press('Enter')
      for (const line of ['- [ ] the harbour company', 'the ferry’s owner', 'the inspectors']) {
        await page.keyboard.type(line)
        await page.keyboard.press('Enter')
      }
      await page.keyboard.press('Enter')
      await page.keyboard.type('And whoever was on the bridge that morning.')
      const words = (await noteText(page).getByText('the inspectors').boundingBox())!
      await page.mouse.move(words.x + 20, words.y + 10)
      const handle = page.getByRole('button', { name: 'Actions for the block' })
      await handle.waitFor()
      const { x, y } = (await handle.boundingBox())!
      await page.mouse.move(x + 9, y + 11)
      await page.mouse.down()
      await page.mouse.move(x + 12, y - 50, { steps: 4 })
      await page.locator('[data-drop-line]').waitFor()
    },
    after: ({ page }) => page.mouse.up(),
  },
  { name: 'note-outline', draw: openOutline },
  { name: 'note-outline-narrow', size: { width: 760, height: 800 }, draw: openOutline },
  {
    name: 'note-outline-none',
    draw: async (collate) => {
      await openSample(collate)
      await collate.page.keyboard.press('Control+n')
      await collate.page.keyboard.press('Control+Shift+h')
      await collate.page.locator('[data-outline]').waitFor()
    },
  },
  {
    name: 'note-find',
    draw: async (collate) => {
      const { page } = collate
      await openSample(collate)
      if (!(await noteText(page).isVisible())) await page.keyboard.press('Control+j')
      await noteText(page).click()
      await page.keyboard.press('Control+f')
      await page.keyboard.type('cross')
      await page
        .getByRole('search', { name: 'Find' })
        .getByRole('status')
        .getByText(/ of /)
        .waitFor()
    },
  },
  { name: 'find-in-texts', draw: findInTexts },
  { name: 'find-in-texts-narrow', size: { width: 760, height: 800 }, draw: findInTexts },
  {
    name: 'find-nothing',
    draw: async (collate) => {
      await findInTexts(collate)
      await collate.page.keyboard.type('es')
      await collate.page.getByRole('search', { name: 'Find' }).getByText('Nothing found').waitFor()
    },
  },
  { name: 'linked-from', draw: openLinkedNote },
  {
    name: 'linked-from-narrow',
    size: { width: 760, height: 800 },
    draw: openLinkedNote,
  },
  {
    name: 'dossier-map',
    draw: async (collate) => {
      await openLinkedNote(collate)
      await collate.page.getByRole('button', { name: 'Map of the dossier' }).click()
      await collate.page.getByRole('dialog').getByRole('listitem').first().waitFor()
    },
  },
  {
    name: 'quoted-in',
    draw: async (collate) => {
      await openSample(collate)
      await collate.page.getByRole('button', { name: 'Quoted in 1 note' }).first().click()
      await collate.page.getByRole('menuitem').first().waitFor()
    },
  },
  {
    name: 'link-doubted',
    draw: async (collate) => {
      const { page } = collate
      const text = '# A link\n\nRead it on [example.com](https://example.org/other).\n'
      await collate.drop(await collate.file('link.md', text))
      await pane(page, 'A link').getByRole('link').click()
      await page.getByRole('button', { name: 'Open example.org' }).waitFor()
    },
  },
]

/** Something that stands in the articles and in a note. */
async function findInTexts(collate: Collate): Promise<void> {
  const { page } = collate
  await openSample(collate)
  await page.keyboard.press('Control+f')
  await page.keyboard.type('bridge')
  await page.getByRole('search', { name: 'Find' }).getByRole('status').getByText(/ of /).waitFor()
  await page.keyboard.press('Enter')
}
