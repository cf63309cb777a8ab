import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { CRANE, CRANE_WIRE, WEATHER } from '../fixtures/articles.ts'
import type { Collate } from '../fixtures/collate.ts'
import { importArticles } from '../fixtures/states.ts'
import { open, select } from '../fixtures/window.ts'
import type { View } from './view.ts'

/** Who else in the library reports something: every state of the list. */

const NARROW = { width: 1024, height: 640 }

async function openCrane(collate: Collate): Promise<void> {
  await importArticles(collate, [CRANE, CRANE_WIRE, WEATHER])
  await open(collate.page, CRANE.title)
  await collate.page.getByRole('button', { name: 'Also covered by 1 other' }).waitFor()
}

async function showOthers(collate: Collate): Promise<void> {
  await openCrane(collate)
  await collate.page.keyboard.press('Shift+f')
  await collate.page.locator('[data-report]').first().waitFor()
}

async function findPassage(collate: Collate, words: string): Promise<void> {
  await openCrane(collate)
  await select(collate.page, CRANE.title, words)
  await collate.page.keyboard.press('f')
}

export const OTHERS_VIEWS: View[] = [
  { name: 'others-head', draw: openCrane },
  {
    name: 'others-idle',
    draw: async (collate) => {
      await openCrane(collate)
      await collate.page.getByRole('tab', { name: 'Elsewhere' }).click()
    },
  },
  { name: 'others', draw: showOthers },
  {
    name: 'others-narrow',
    draw: async (collate) => {
      // The library, from which articles are opened, is put away in a narrow window.
      await openCrane(collate)
      await collate.page.setViewportSize(NARROW)
      await collate.page.keyboard.press('Shift+f')
      await collate.page.locator('[data-report]').first().waitFor()
    },
  },
  {
    name: 'others-passage',
    draw: async (collate) => {
      await findPassage(collate, 'The lock gates are sound and it is safe to cross them on foot')
      await collate.page.locator('[data-report]').first().waitFor()
    },
  },
  {
    name: 'others-copies',
    draw: async (collate) => {
      await openCrane(collate)
      for (const outlet of ['Northern Post', 'Evening Bell', 'Halvik Times']) {
        const text = CRANE_WIRE.text.replace('12, 2024 (Coast Wire)', `13, 2024 (${outlet})`)
        await collate.drop(await collate.file(`${outlet}.txt`, text))
        await collate.page.getByText(outlet).first().waitFor()
      }
      await collate.page.keyboard.press('Shift+f')
      await collate.page.getByRole('button', { name: 'and 3 copies' }).click()
    },
  },
  {
    name: 'others-nothing',
    draw: async (collate) => {
      await findPassage(collate, 'The bakery on the quay gave away its bread')
      await collate.page.getByText('No match found in the other articles').waitFor()
    },
  },
  {
    name: 'others-building',
    draw: async (collate) => {
      await showOthers(collate)
      const state = { status: 'building', indexed: 1240, total: 20_000, revision: 1240 }
      await collate.app.evaluate(({ BrowserWindow }, index) => {
        const [window] = BrowserWindow.getAllWindows()
        window?.webContents.send('collate:event', 'reports:changed', index)
      }, state)
      await collate.page.getByText('1,240 of 20,000').waitFor()
    },
  },
  {
    name: 'others-failed',
    draw: async (collate) => {
      await openCrane(collate)
      const texts = join(collate.library, 'texts')
      for (const name of await readdir(texts)) await rm(join(texts, name))
      await collate.page.keyboard.press('Shift+f')
      await collate.page.getByText('The search failed.').waitFor()
    },
  },
]
