import { readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { CRANE, CRANE_WIRE, WEATHER } from './fixtures/articles.ts'
import { expectAccessible } from './fixtures/axe.ts'
import { expect, test } from './fixtures/collate.ts'
import { importArticles } from './fixtures/states.ts'
import { nextFlash, open, pane, select, selectionBar } from './fixtures/window.ts'

test.beforeEach(async ({ collate }) => {
  await collate.start()
  await importArticles(collate, [CRANE, CRANE_WIRE, WEATHER])
  await open(collate.page, CRANE.title)
})

function others(page: Page): Locator {
  return page.getByRole('list', { name: 'Other coverage', exact: true })
}

function header(page: Page, title: string, words: string | RegExp): Locator {
  return pane(page, title).getByRole('button', { name: words })
}

test('an article’s header says who else reports it, and leads to what they say', async ({
  collate,
}) => {
  const { page } = collate
  await header(page, CRANE.title, 'Also covered by 1 other').click()
  const report = others(page).getByRole('listitem')
  await expect(report).toHaveCount(1)
  await expect(report).toContainText('Coast Wire, 12 June 2024')
  await expect(report).toContainText(CRANE_WIRE.title)
  await expectAccessible(page)

  const passage = report.getByRole('button', { name: /lock gates/ })
  await expect(passage.locator('em').filter({ hasText: 'gates' })).toBeVisible()
  const flashed = nextFlash(page)
  await passage.click()
  expect(await flashed).toContain('it is safe to cross them')
  await expect(pane(page, CRANE_WIRE.title)).toBeVisible()
})

test(
  'the header of an article that nobody else reports says nothing of it',
  { tag: '@full' },
  async ({ collate }) => {
    const { page } = collate
    await open(page, WEATHER.title)
    await open(page, CRANE_WIRE.title)
    // It is looked for from left to right: by now it is known of the pane before.
    await expect(header(page, CRANE_WIRE.title, 'Also covered by 1 other')).toBeVisible()
    await expect(header(page, WEATHER.title, /reports? this/)).toHaveCount(0)
  },
)

test('a passage is found in others, by the keyboard alone and back', async ({ collate }) => {
  const { page } = collate
  await page.getByRole('tab', { name: 'Elsewhere' }).click()
  await expect(page.getByRole('button', { name: 'Find other coverage' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('tab', { name: 'Note', exact: true }).click()
  const words = 'The lock gates are sound'
  await select(page, CRANE.title, words)
  await expect(selectionBar(page).getByRole('button', { name: 'Find in others' })).toBeVisible()
  await page.keyboard.press('f')
  const report = others(page).getByRole('listitem')
  await expect(report).toHaveCount(1)
  await expect(report.locator('[data-answer]')).toHaveCount(1)
  await expect(page.getByRole('heading', { name: words })).toBeVisible()
  await expect(selectionBar(page)).toBeHidden()
  await page.keyboard.press('ArrowDown')
  await expect(report.locator('[data-answer]')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(others(page)).toHaveCount(0)
  const note = page.getByRole('tab', { name: 'Note', exact: true })
  await expect(note).toHaveAttribute('aria-selected', 'true')
  await expect(pane(page, CRANE.title).getByRole('article')).toBeFocused()
})

test(
  'what nobody else says was not found, which is explained',
  { tag: '@full' },
  async ({ collate }) => {
    const { page } = collate
    await select(page, CRANE.title, 'The bakery on the quay gave away its bread')
    await selectionBar(page).getByRole('button', { name: 'Find in others' }).click()
    await expect(page.getByText('No match found in the other articles')).toBeVisible()
    await expect(page.getByText('in words too different to recognise')).toBeVisible()
    await expectAccessible(page)
  },
)

test('copies of one text count once, under the earliest', async ({ collate }) => {
  const { page } = collate
  const copy = CRANE_WIRE.text.replace(
    'June 12, 2024 (Coast Wire)',
    'June 13, 2024 (Northern Post)',
  )
  await collate.drop(await collate.file('copy.txt', copy))
  await expect(page.getByRole('contentinfo')).toContainText('4 articles')
  await header(page, CRANE.title, 'Also covered by 1 other').click()
  const report = others(page).locator('[data-report]')
  await expect(report).toHaveCount(1)
  await expect(report).toContainText('Coast Wire, 12 June 2024')
  await report.getByRole('button', { name: 'and 1 copy' }).click()
  await report.getByRole('button', { name: 'Northern Post, 13 June 2024' }).click()
  await expect(page.locator('[data-pane]')).toHaveCount(2)
})

test('an article is added to the dossier from what is found, and taken out again', async ({
  collate,
}) => {
  const { page } = collate
  await page.keyboard.press('Control+d')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Shift+f')
  const report = others(page).getByRole('listitem')
  await report.getByRole('button', { name: `Add to dossier: ${CRANE_WIRE.title}` }).click()
  await expect(pane(page, CRANE_WIRE.title)).toBeVisible()
  await expect(report.getByRole('button', { name: 'In this dossier' })).toBeVisible()
  const added = page
    .getByRole('region', { name: 'Messages' })
    .getByText(`“${CRANE_WIRE.title}” added to`)
    .last()
  await added.locator('..').getByRole('button', { name: 'Undo' }).click()
  await expect(report.getByRole('button', { name: /^Add/ })).toBeVisible()
})

test('without a dossier, one is made of both', { tag: '@full' }, async ({ collate }) => {
  const { page } = collate
  await page.keyboard.press('Shift+f')
  await others(page)
    .getByRole('button', { name: /^Save both as dossier/ })
    .click()
  await expect(page.locator('[data-pane]')).toHaveCount(2)
  await expect(page.getByRole('list', { name: 'Dossiers' })).toContainText('2 articles')
})

test(
  'a search that fails says so, and can be tried again',
  { tag: '@full' },
  async ({ collate }) => {
    const { page } = collate
    await header(page, CRANE.title, 'Also covered by 1 other').waitFor()
    const texts = join(collate.library, 'texts')
    await rename(texts, `${texts}-away`)
    await page.keyboard.press('Shift+f')
    const alert = page.getByRole('alert').filter({ hasText: 'The search failed.' })
    await expect(alert).toContainText('could not be read')
    await expectAccessible(page)
    await rename(`${texts}-away`, texts)
    await alert.getByRole('button', { name: 'Try again' }).click()
    await expect(others(page).getByRole('listitem')).toHaveCount(1)
    await expect(alert).toHaveCount(0)
  },
)

test(
  'the index is kept outside of the library, and can be deleted without loss',
  { tag: '@full' },
  async ({ collate }) => {
    await header(collate.page, CRANE.title, 'Also covered by 1 other').waitFor()
    await collate.close()
    const folder = join(collate.profile, 'reports')
    expect(await readdir(folder)).toHaveLength(1)
    expect(await readdir(collate.library)).not.toContain('reports')
    await rm(folder, { recursive: true })
    await collate.start()
    await expect(header(collate.page, CRANE.title, 'Also covered by 1 other')).toBeVisible()
  },
)
