import type { Page } from '@playwright/test'
import { expectAccessible } from './fixtures/axe.ts'
import { expect, test } from './fixtures/collate.ts'
import { EVENING_POST, GERMAN, RECIPE } from './fixtures/accounts.ts'
import {
  COURIER,
  compare as turnOn,
  filter,
  matched,
  matches,
  NORTHERN_WIRE as WIRE,
  showMatches,
  stack,
} from './fixtures/compare.ts'
import { importAndOpen, openSample } from './fixtures/states.ts'
import { open, pane, select } from './fixtures/window.ts'

/** The next worker of the page never answers; those after it are as always. */
function hangNextWorker(page: Page): Promise<void> {
  return page.evaluate(() => {
    const Real = window.Worker
    // What `new` is to give where a class is looked for; a worker that says nothing.
    window.Worker = function Hung() {
      window.Worker = Real
      return Object.assign(new EventTarget(), { postMessage: () => {}, terminate: () => {} })
    } as unknown as typeof Worker
  })
}

test.beforeEach(async ({ collate }) => {
  await collate.start()
  await openSample(collate)
})

test('Compare shows which passages answer each other, in the text, the gutter and a list', async ({
  collate,
}) => {
  const { page } = collate
  const compare = page.getByRole('button', { name: 'Compare', exact: true })
  await expect(compare).toHaveAttribute('aria-pressed', 'false')
  await compare.click()
  await expect(compare).toHaveAttribute('aria-pressed', 'true')
  for (const title of [COURIER, WIRE]) {
    await expect(pane(page, title).locator('[data-match-id]').first()).toBeVisible()
  }
  await showMatches(page)
  const quotation = matches(page).filter({ hasText: 'Nobody will cross until I am sure' })
  await expect(quotation).toHaveAttribute('data-match-kind', 'same-quotation')
  await expect(quotation).toHaveAttribute('data-match-band', /strong|likely/)
  await expect(quotation.locator('strong')).toHaveText(['Ada Lind:', 'Ada Lind:'])
  await expect(quotation).toContainText('until I can be sure it’s safe')
  const figures = matches(page).filter({ hasText: '14,000' })
  await expect(figures).toHaveAttribute('data-match-kind', 'figures-differ')
  await expect(figures).toContainText('11,500')
  await expect(page.locator('svg [data-kind]').first()).toBeAttached()
  await expectAccessible(page)

  await compare.click()
  await expect(page.locator('[data-match-id]')).toHaveCount(0)
})

test('F8 walks the matches, and B quotes both sides of one in the note', async ({ collate }) => {
  const { page } = collate
  await page.keyboard.press('Control+Shift+c')
  await pane(page, WIRE).locator('[data-match-id]').first().waitFor()
  await page.keyboard.press('F8')
  await expect(page.locator('[data-match-focused]').first()).toBeVisible()
  const first = await page.locator('[data-match-focused]').first().getAttribute('data-match-id')
  await page.keyboard.press('F8')
  await expect
    .poll(() => page.locator('[data-match-focused]').first().getAttribute('data-match-id'))
    .not.toBe(first)
  await page.keyboard.press('b')
  const note = page.getByRole('textbox', { name: 'Note', exact: true })
  const quoted = (title: string) => note.getByRole('link', { name: `Go to passage in ${title}` })
  await expect(quoted(COURIER)).toHaveCount(2 + 1)
  await expect(quoted(WIRE)).toHaveCount(1 + 1)
})

test(
  'filters leave matches of a kind out, in the list and in the text',
  { tag: '@full' },
  async ({ collate }) => {
    const { page } = collate
    await page.keyboard.press('Control+Shift+c')
    await showMatches(page)
    await expect(matches(page).first()).toBeVisible()
    for (const name of [/^Quotations/, /^Facts/, /^Figures differ/])
      await filter(page, name).click()
    await expect(matches(page)).toHaveCount(0)
    await expect(page.locator('article [data-match-id]')).toHaveCount(0)
    await filter(page, /^Figures differ/).click()
    await expect(matches(page).first()).toHaveAttribute('data-match-kind', 'figures-differ')
  },
)

test(
  'where nothing is in common one line says so and offers to join by hand',
  { tag: '@full' },
  async ({ collate }) => {
    const { page } = collate
    await page.getByRole('button', { name: `Close ${WIRE}` }).click()
    await importAndOpen(collate, RECIPE)
    await page.getByRole('button', { name: 'Compare', exact: true }).click()
    const notice = page.getByRole('main').getByText('Nothing in common was found.')
    await expect(notice).toBeVisible()
    await expect(page.locator('article [data-match-id]')).toHaveCount(0)
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Link by hand' }).click()
    await expect(page.getByRole('region', { name: 'Linking by hand' })).toContainText('press J')
    await select(page, COURIER, 'Nobody will cross')
    await page.keyboard.press('j')
    await select(page, RECIPE.title, 'a needle comes out clean')
    await page.keyboard.press('j')
    await expect(notice).toHaveCount(0)
    await expect(page.locator('article [data-match-kind="joined"]')).toHaveCount(2)
  },
)

test(
  'where two languages are compared one line above the panes says what that means',
  { tag: '@full' },
  async ({ collate }) => {
    const { page } = collate
    await page.getByRole('button', { name: `Close ${WIRE}` }).click()
    await importAndOpen(collate, GERMAN)
    await page.getByRole('button', { name: 'Compare', exact: true }).click()
    await expect(page.getByRole('main').getByRole('status').first()).toContainText(
      `The Harbour Courier and ${GERMAN.title} seem to be in different languages`,
    )
    await expectAccessible(page)
    await page.getByRole('button', { name: `Close ${GERMAN.title}` }).click()
    await open(page, WIRE)
    await matched(page, WIRE, 'allowed').waitFor()
    await expect(page.getByText('in different languages')).toHaveCount(0)
  },
)

test('the card of a quotation stacks both renderings with speakers and changed words', async ({
  collate,
}) => {
  const { page } = collate
  await turnOn(page)
  await matched(page, WIRE, 'allowed').hover()
  await expect(page.locator('article [data-match-isolated]').first()).toBeAttached()
  const card = stack(page)
  await expect(card.locator('strong')).toHaveText(['Ada Lind:', 'Ada Lind:'])
  await expect(card).toContainText('in both')
  await expect(card.locator('[data-shared]')).toHaveText([
    'cross “until I',
    'sure',
    'safe',
    'cross until I',
    'sure',
    'safe',
  ])
  await expect(card.locator('[data-differs]')).toHaveText([
    'no one would be allowed to',
    'can be',
    'it’s',
    'Nobody will',
    'am',
    'it is',
  ])
  await page.mouse.move(5, 5)
  await expect(card).toHaveCount(0)
})

test(
  'two articles that take too long are given up, which is said; the others are compared, and these again',
  { tag: '@full' },
  async ({ collate }) => {
    const { page } = collate
    await importAndOpen(collate, EVENING_POST)
    await hangNextWorker(page)
    await page.clock.install()
    await page.getByRole('button', { name: 'Compare', exact: true }).click()
    await expect(page.getByRole('contentinfo')).toContainText('Comparing: 0 %')
    await page.clock.fastForward('01:00')
    const notice = page.getByRole('main').getByRole('alert')
    await expect(notice).toHaveText(
      'Comparing The Harbour Courier and Evening Post took too long and was stopped.',
    )
    await expect(matched(page, WIRE, 'allowed')).toBeVisible()
    await expect(page.getByRole('contentinfo')).not.toContainText('Comparing')
    await expectAccessible(page)
    await showMatches(page)
    const post = matches(page)
      .filter({ hasText: 'The Harbour Courier' })
      .filter({ hasText: 'Evening Post' })
    await expect(post).toHaveCount(0)
    await page.getByRole('main').getByRole('button', { name: 'Compare again' }).click()
    await expect(post.first()).toBeVisible()
    await expect(notice).toHaveCount(0)
  },
)

test(
  'a comparison that hears nothing is stopped, and begun again',
  { tag: '@full' },
  async ({ collate }) => {
    const { page } = collate
    await hangNextWorker(page)
    await page.getByRole('button', { name: 'Compare', exact: true }).click()
    const foot = page.getByRole('contentinfo')
    await foot.getByRole('button', { name: 'Stop' }).click()
    await foot.getByRole('button', { name: 'Compare again' }).click()
    await expect(matched(page, WIRE, 'allowed')).toBeVisible()
  },
)
