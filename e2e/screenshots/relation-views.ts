import type { Page } from '@playwright/test'
import type { Collate } from '../fixtures/collate.ts'
import { compare, COURIER, NORTHERN_WIRE } from '../fixtures/compare.ts'
import { choosePassages, relationCard, relationSigns } from '../fixtures/relations.ts'
import { openSample } from '../fixtures/states.ts'
import { select } from '../fixtures/window.ts'
import type { View } from './view.ts'

/** Relations between passages. */

const VEHICLES = {
  title: COURIER,
  words: 'About 14,000 vehicles use the bridge on a working day',
}
const VEHICLES_TOO = { title: NORTHERN_WIRE, words: 'some 11,500 vehicles a day' }

async function relateTwo(collate: Collate): Promise<void> {
  const { page } = collate
  await openSample(collate)
  await choosePassages(page, VEHICLES_TOO, VEHICLES)
  await page.keyboard.press('Digit2')
  await relationSigns(page, COURIER).first().waitFor()
}

export const RELATION_VIEWS: View[] = [
  {
    name: 'relation-choosing',
    draw: async (collate) => {
      const { page } = collate
      await openSample(collate)
      await select(page, COURIER, VEHICLES.words)
      await page.keyboard.press('r')
      await page.getByRole('region', { name: 'Relating two passages' }).waitFor()
      await select(page, NORTHERN_WIRE, VEHICLES_TOO.words)
    },
  },
  {
    name: 'relation-asked',
    draw: async (collate) => {
      await openSample(collate)
      await choosePassages(collate.page, VEHICLES, VEHICLES_TOO)
    },
  },
  {
    name: 'relation-marks',
    forcedColors: true,
    draw: relateTwo,
  },
  {
    name: 'relation-marks-comparing',
    draw: async (collate) => {
      await relateTwo(collate)
      await compare(collate.page)
    },
  },
  {
    name: 'relation-card',
    draw: async (collate) => {
      await relateTwo(collate)
      await openCard(collate.page)
    },
  },
  {
    name: 'relation-list',
    draw: async (collate) => {
      await relateThree(collate)
      await collate.page.keyboard.press('Control+Shift+R')
      await collate.page.keyboard.press('ArrowDown')
    },
  },
  {
    name: 'relation-map',
    draw: async (collate) => {
      const { page } = collate
      await relateThree(collate)
      await page.keyboard.press('Control+k')
      await page.keyboard.type('map of the dossier')
      await page.keyboard.press('Enter')
      await page.getByRole('dialog', { name: /^Map of/ }).waitFor()
    },
  },
  {
    name: 'relation-list-empty',
    draw: async (collate) => {
      await openSample(collate)
      await collate.page.keyboard.press('Control+Shift+R')
      await collate.page.getByText('no relations yet').waitFor()
    },
  },
  {
    name: 'relation-narrow',
    size: { width: 1024, height: 640 },
    draw: async (collate) => {
      await relateTwo(collate)
      await openCard(collate.page)
      await collate.page.getByRole('button', { name: 'Change…' }).click()
    },
  },
  {
    name: 'relation-list-narrow',
    size: { width: 1024, height: 640 },
    draw: async (collate) => {
      await relateThree(collate)
      await collate.page.keyboard.press('Control+Shift+R')
    },
  },
]

async function relateThree(collate: Collate): Promise<void> {
  const { page } = collate
  await relateTwo(collate)
  await choosePassages(
    page,
    { title: NORTHERN_WIRE, words: 'The cracks were grave, she added, but had not come overnight' },
    { title: COURIER, words: 'serious but not sudden' },
  )
  await page.keyboard.press('Digit3')
  await relationSigns(page, COURIER).nth(1).waitFor()
  await choosePassages(
    page,
    { title: NORTHERN_WIRE, words: 'Nobody was hurt, and its driver was fined' },
    { title: COURIER, words: 'people took the news with patience' },
  )
  await page.keyboard.press('Digit5')
  await page.keyboard.type('leaves out')
  await page.keyboard.press('Enter')
  await relationSigns(page, COURIER).nth(2).waitFor()
}

async function openCard(page: Page): Promise<void> {
  await relationSigns(page, COURIER).first().click()
  await relationCard(page).getByText('11,500').waitFor()
}
