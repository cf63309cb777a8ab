import { addClaim, cell, filled, openAgreement } from '../fixtures/agreement.ts'
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
]
