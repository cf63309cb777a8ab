import type { Locator, Page } from '@playwright/test'
import { HARBOUR } from '../fixtures/articles.ts'
import { ARABIC, ARABIC_TOO, EVENING_POST, GERMAN, RADIO, RECIPE } from '../fixtures/accounts.ts'
import type { Collate } from '../fixtures/collate.ts'
import {
  compare,
  COURIER,
  filter,
  matched,
  matches,
  NORTHERN_WIRE,
  showMatches,
  stack,
} from '../fixtures/compare.ts'
import { LONG } from '../fixtures/long-accounts.ts'
import { importAndOpen, openSample } from '../fixtures/states.ts'
import { pane, select } from '../fixtures/window.ts'
import type { View } from './view.ts'

/** What comparing draws. */

async function compareSample(collate: Collate): Promise<void> {
  await openSample(collate)
  await compare(collate.page)
}

async function compareSampleWith(
  collate: Collate,
  ...others: readonly { name: string; title: string; text: string }[]
): Promise<void> {
  await openSample(collate)
  await importAndOpen(collate, ...others)
  await compare(collate.page)
}

async function compareLong(collate: Collate): Promise<void> {
  const { page } = collate
  await importAndOpen(collate, ...LONG)
  await Promise.all([
    page.getByRole('progressbar', { name: 'Comparing…' }).waitFor(),
    page.getByRole('button', { name: 'Compare', exact: true }).click(),
  ])
}

/** The sign of a ribbon, which the pointer can be put on. */
function ribbonSign(page: Page, kind: string): Locator {
  return page.locator(`span[data-ribbon][data-kind="${kind}"]`).first()
}

export const COMPARE_VIEWS: View[] = [
  {
    name: 'compare',
    draw: async (collate) => {
      await compareSample(collate)
      await collate.page.locator('svg [data-kind]').first().waitFor({ state: 'attached' })
    },
  },
  {
    name: 'compare-match',
    forcedColors: true,
    draw: async (collate) => {
      await compareSample(collate)
      await showMatches(collate.page)
      await collate.page.keyboard.press('F8')
      await collate.page.locator('[data-match-focused]').first().waitFor()
    },
  },
  {
    name: 'compare-quotation-card',
    draw: async (collate) => {
      await compareSample(collate)
      await matched(collate.page, COURIER, 'cross until').hover()
      await stack(collate.page).waitFor()
    },
  },
  {
    name: 'compare-gutter-hovered',
    draw: async (collate) => {
      await compareSample(collate)
      const box = await collate.page.getByRole('separator').boundingBox()
      if (box) await collate.page.mouse.move(box.x + 45, box.y + 20)
    },
  },
  {
    name: 'compare-ribbon-hovered',
    forcedColors: true,
    draw: async (collate) => {
      await compareSample(collate)
      await ribbonSign(collate.page, 'same-quotation').hover()
      await collate.page.locator('[data-match-focused]').first().waitFor()
    },
  },
  {
    name: 'compare-ribbon-pressed',
    draw: async (collate) => {
      await compareSample(collate)
      await ribbonSign(collate.page, 'figures-differ').click()
      await stack(collate.page).waitFor()
    },
  },
  {
    name: 'compare-long',
    draw: async (collate) => {
      await compareLong(collate)
    },
  },
  {
    name: 'compare-stopped',
    draw: async (collate) => {
      await compareLong(collate)
      await collate.page.getByRole('button', { name: 'Stop', exact: true }).click()
      await collate.page.getByRole('button', { name: 'Compare again' }).waitFor()
    },
  },
  {
    name: 'compare-edge-arrow',
    size: { width: 1560, height: 560 },
    draw: async (collate) => {
      const { page } = collate
      await compareSample(collate)
      await page.getByRole('button', { name: 'Scroll together' }).click()
      await pane(page, NORTHERN_WIRE)
        .locator('[data-scroller]')
        .evaluate((element) => element.scrollTo({ top: 700 }))
      await matched(page, COURIER, 'vehicles').hover()
      await page.getByRole('button', { name: /go there$/ }).waitFor()
    },
  },
  {
    name: 'compare-sentence',
    draw: async (collate) => {
      const { page } = collate
      await compareSample(collate)
      await pane(page, COURIER).getByRole('article').focus()
      for (let press = 0; press < 3; press += 1) await page.keyboard.press('ArrowDown')
      await page.locator('[data-match-focused]').first().waitFor()
    },
  },
  {
    name: 'compare-stack',
    draw: async (collate) => {
      const { page } = collate
      await compareSampleWith(collate, EVENING_POST, RECIPE)
      await page.keyboard.press('Control+j')
      await pane(page, COURIER).getByRole('article').focus()
      for (let press = 0; press < 4; press += 1) await page.keyboard.press('ArrowDown')
      await page.keyboard.press('s')
      await stack(page).waitFor()
    },
  },
  {
    name: 'compare-joining',
    draw: async (collate) => {
      await compareSample(collate)
      await select(collate.page, COURIER, 'calling the damage')
      await collate.page.keyboard.press('j')
      await select(collate.page, NORTHERN_WIRE, 'The cracks were grave')
    },
  },
  {
    name: 'compare-decided',
    draw: async (collate) => {
      const { page } = collate
      await compareSample(collate)
      await showMatches(page)
      await matches(page).filter({ hasText: 'two boats' }).hover()
      await page.keyboard.press('x')
      await matches(page).filter({ hasText: '14,000' }).hover()
      await page.keyboard.press('y')
      await select(page, COURIER, 'calling the damage')
      await page.keyboard.press('j')
      await select(page, NORTHERN_WIRE, 'The cracks were grave')
      await page.keyboard.press('j')
      await matches(page).filter({ hasText: 'Linked by hand' }).waitFor()
      await filter(page, /^Dismissed/).click()
    },
  },
  {
    name: 'compare-nothing-in-common',
    draw: async (collate) => {
      await importAndOpen(collate, HARBOUR, RECIPE)
      await collate.page.getByRole('button', { name: 'Compare', exact: true }).click()
      await collate.page.getByText('Nothing in common was found.').first().waitFor()
    },
  },
  {
    name: 'compare-different-languages',
    draw: async (collate) => {
      await openSample(collate)
      await collate.page.getByRole('button', { name: `Close ${NORTHERN_WIRE}` }).click()
      await importAndOpen(collate, GERMAN)
      await collate.page.getByRole('button', { name: 'Compare', exact: true }).click()
      await collate.page.getByText('in different languages').waitFor()
    },
  },
  {
    name: 'compare-three-panes',
    draw: async (collate) => {
      await compareSampleWith(collate, EVENING_POST)
      await matched(collate.page, NORTHERN_WIRE, 'allowed').hover()
      await stack(collate.page).waitFor()
    },
  },
  {
    name: 'compare-four-panes',
    draw: async (collate) => {
      await compareSampleWith(collate, EVENING_POST, RADIO)
      await matched(collate.page, COURIER, 'cracks').first().hover()
      await collate.page.locator('[data-match-focused]').first().waitFor()
    },
  },
  {
    name: 'compare-narrow',
    size: { width: 1024, height: 640 },
    draw: async (collate) => {
      // In a narrow window the library is a drawer: the articles are opened before it is one.
      await collate.page.setViewportSize({ width: 1560, height: 900 })
      await compareSampleWith(collate, RECIPE)
      await collate.page.setViewportSize({ width: 1024, height: 640 })
      await matched(collate.page, COURIER, 'cross until').hover()
      await stack(collate.page).waitFor()
    },
  },
  {
    name: 'compare-right-to-left',
    draw: async (collate) => {
      await importAndOpen(collate, ARABIC, ARABIC_TOO)
      await compare(collate.page)
      await showMatches(collate.page)
      await collate.page.keyboard.press('F8')
    },
  },
]
