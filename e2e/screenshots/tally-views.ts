import { compare } from '../fixtures/compare.ts'
import type { Collate } from '../fixtures/collate.ts'
import { mark, openBase } from '../fixtures/tally.ts'
import type { View } from './view.ts'

/** The tally of a dossier, beside the sentences of its base. */

async function openCard(collate: Collate): Promise<void> {
  await openBase(collate)
  await mark(collate, 'The Harbour bridge was closed').click()
  await collate.page.getByRole('dialog', { name: 'How the dossier puts this' }).waitFor()
}

export const TALLY_VIEWS: View[] = [
  { name: 'tally', draw: openBase },
  { name: 'tally-card', draw: openCard },
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
