import { join } from 'node:path'
import type { Collate } from '../fixtures/collate.ts'
import { importAndOpen, openSample } from '../fixtures/states.ts'
import { articleRow, marks, pane, savingStatus, select, shown } from '../fixtures/window.ts'
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
  await page.getByRole('combobox').fill('another encoding')
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').getByRole('combobox').fill('1252')
  await page.keyboard.press('Enter')
  await page.getByText('1 passage has lost its place in this text').click()
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
