import { checkDraft, checkNote, claimBox, claimRow, SAYS } from '../fixtures/check.ts'
import type { Collate } from '../fixtures/collate.ts'
import type { View } from './view.ts'

async function checkAndLookAt(collate: Collate, words: string): Promise<void> {
  await checkNote(collate)
  await claimBox(collate.page, words).click()
  await claimRow(collate.page, words).and(collate.page.locator('[data-selected]')).waitFor()
}

/** The check of the sample's own note, which lies in a drawer where the window is narrow. */
async function checkInDrawer({ page }: Collate): Promise<void> {
  await page.getByRole('button', { name: 'Open the sample dossier' }).click()
  await page.getByRole('article').locator('mark').first().waitFor()
  await page.keyboard.press('F7')
  await page.getByRole('list', { name: 'Claims' }).waitFor()
}

/** What a note being checked looks like. */
export const CHECK_VIEWS: readonly View[] = [
  {
    name: 'check',
    forcedColors: true,
    draw: async (collate) => {
      await checkNote(collate)
      await collate.page.keyboard.press('Enter')
      await claimBox(collate.page, SAYS.cited)
        .and(collate.page.getByRole('checkbox', { checked: true }))
        .waitFor()
    },
  },
  { name: 'check-changed', draw: (collate) => checkAndLookAt(collate, SAYS.changed) },
  { name: 'check-speaker', draw: (collate) => checkAndLookAt(collate, SAYS.other) },
  {
    name: 'check-bare',
    draw: async (collate) => {
      await checkNote(collate)
      await collate.page.getByRole('button', { name: /^Bare 5/ }).click()
    },
  },
  { name: 'check-draft', draw: checkDraft },
  { name: 'check-drawer', size: { width: 1024, height: 640 }, draw: checkInDrawer },
  {
    name: 'check-narrow',
    size: { width: 1200, height: 700 },
    draw: (collate) => checkAndLookAt(collate, SAYS.missing),
  },
]
