import {
  addClaim,
  cell,
  claimRow,
  details,
  filled,
  openAgreement,
  panel,
} from '../fixtures/agreement.ts'
import { HARBOUR, WIRE } from '../fixtures/articles.ts'
import { importAndOpen } from '../fixtures/states.ts'
import type { View } from './view.ts'

const CLOSED =
  'The bridge was closed to all traffic on Tuesday after inspectors found cracks in two piers.'
const VEHICLES = 'About 14,000 vehicles use the bridge on a working day.'

/** What the agreement table looks like. */
export const AGREEMENT_VIEWS: readonly View[] = [
  {
    name: 'agreement',
    forcedColors: true,
    draw: async (collate) => {
      const { page } = collate
      await openAgreement(collate)
      await addClaim(page, CLOSED)
      await addClaim(page, VEHICLES)
      await (await cell(page, CLOSED, 'The Harbour Courier')).click()
      await page.keyboard.press('1')
      await filled(page)
      await (await cell(page, VEHICLES, 'Northern Wire')).click()
      await page.keyboard.press('2')
      await filled(page)
    },
  },
  {
    name: 'agreement-fallen',
    draw: async (collate) => {
      const { page } = collate
      await openAgreement(collate)
      await addClaim(page, VEHICLES)
      await (await cell(page, VEHICLES, 'Northern Wire')).click()
      await page.keyboard.press('2')
      await claimRow(page, VEHICLES).getByRole('rowheader').click()
      await page.keyboard.press('F2')
      await page.getByRole('textbox', { name: 'Claim', exact: true }).fill(`${VEHICLES} Or more.`)
      await page.keyboard.press('Enter')
      await filled(page)
      await (await cell(page, 'Or more.', 'Northern Wire')).click()
      await details(page).getByText('No longer judged').waitFor()
    },
  },
  {
    name: 'agreement-narrow',
    draw: async (collate) => {
      await openAgreement(collate)
      // Where the library is a drawer its rows could not be reached before.
      await collate.page.setViewportSize({ width: 1024, height: 700 })
      await collate.page.getByRole('button', { name: 'More of the table' }).click()
    },
  },
  {
    name: 'agreement-empty',
    draw: async (collate) => {
      const { page } = collate
      await importAndOpen(collate, HARBOUR, WIRE)
      await page.keyboard.press('Control+d')
      await page.keyboard.type('Ferries')
      await page.keyboard.press('Enter')
      await page.keyboard.press('Control+Shift+G')
      await panel(page).getByText('No note of this dossier').waitFor()
    },
  },
]
