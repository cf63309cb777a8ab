import { isolated } from '../../src/core/model/names.ts'
import { ARABIC, ARABIC_TOO, EVENING_POST, RADIO } from '../fixtures/accounts.ts'
import { compare } from '../fixtures/compare.ts'
import type { Collate } from '../fixtures/collate.ts'
import { mark, openBase } from '../fixtures/tally.ts'
import { importAndOpen } from '../fixtures/states.ts'
import { articleRow, open } from '../fixtures/window.ts'
import type { View } from './view.ts'

/** The tally of a dossier, beside the sentences of its base. */

async function openCard(collate: Collate): Promise<void> {
  await openBase(collate)
  await mark(collate, 'The Harbour bridge was closed').click()
  await collate.page.getByRole('dialog', { name: 'How the dossier’s articles put this' }).waitFor()
}

export const TALLY_VIEWS: View[] = [
  { name: 'tally', draw: openBase },
  { name: 'tally-card', forcedColors: true, draw: openCard },
  {
    name: 'tally-four-panes',
    draw: async (collate) => {
      await openBase(collate)
      await open(collate.page, EVENING_POST.title)
      // Of the radio's report there is a copy.
      await articleRow(collate.page, RADIO.title).first().click()
      await collate.page.locator('[data-pane]').nth(3).waitFor()
      await compare(collate.page)
    },
  },
  {
    name: 'tally-right-to-left',
    draw: async (collate) => {
      const { page } = collate
      await importAndOpen(collate, ARABIC, ARABIC_TOO)
      await page.keyboard.press('Control+d')
      await page.getByRole('button', { name: `More actions for ${isolated(ARABIC.title)}` }).click()
      await page.getByRole('menuitem', { name: 'Use as baseline' }).click()
      await page
        .getByRole('list', { name: 'How many say this' })
        .getByRole('button')
        .first()
        .click()
      await page.getByRole('dialog', { name: 'How the dossier’s articles put this' }).waitFor()
    },
  },
  {
    name: 'tally-compare',
    draw: async (collate) => {
      await openBase(collate)
      await compare(collate.page)
    },
  },
  {
    name: 'tally-narrow',
    draw: async (collate) => {
      await openBase(collate)
      await collate.page.setViewportSize({ width: 1024, height: 640 })
    },
  },
]
