import { expectAccessible } from './fixtures/axe.ts'
import { EVENING_POST, RECIPE } from './fixtures/accounts.ts'
import { expect, test } from './fixtures/collate.ts'
import { compare, COURIER, matched, NORTHERN_WIRE, stack } from './fixtures/compare.ts'
import { importAndOpen, openSample } from './fixtures/states.ts'
import { pane, select, selectionBar } from './fixtures/window.ts'
import type { JSHandle, Locator, Page } from '@playwright/test'

// With Compare on, the arrow keys go from sentence to sentence, and partners light up.

test.beforeEach(async ({ collate }) => {
  await collate.start()
  await openSample(collate)
})

function said(page: Page) {
  return page.locator('[data-sentence]')
}

/** All that is said from now on. */
function listen(page: Page): Promise<JSHandle<string[]>> {
  return said(page).evaluateHandle((region) => {
    const heard: string[] = []
    const observer = new MutationObserver(() => heard.push(region.textContent ?? ''))
    observer.observe(region, { childList: true, characterData: true, subtree: true })
    return heard
  })
}

/** The words that are painted over the texts by this name. */
function painted(page: Page, name: string): Promise<string[]> {
  return page.evaluate((wanted) => [...(CSS.highlights.get(wanted) ?? [])].map(String), name)
}

async function focusText(page: Page, title: string): Promise<void> {
  await pane(page, title).getByRole('article').focus()
}

/** How far a text is scrolled, in CSS pixels. */
function scrolled(page: Page, title: string): Promise<number> {
  return pane(page, title)
    .locator('[data-scroller]')
    .evaluate(({ scrollTop }) => scrollTop)
}

test('arrow keys go by sentence, light up what answers, and a screen reader hears it', async ({
  collate,
}) => {
  const { page } = collate
  await compare(page)
  // The focus comes from the other text, and takes nothing out of view.
  await focusText(page, NORTHERN_WIRE)
  await focusText(page, COURIER)
  expect(await scrolled(page, COURIER)).toBe(0)
  await page.keyboard.press('ArrowDown')
  await expect(said(page)).toContainText(
    /^Sentence 1 of \d+; possible match in Northern Wire\. Harbour bridge/,
  )
  await page.keyboard.press('ArrowDown')
  await expect(said(page)).toContainText(/^Sentence 2 of \d+; strong match in Northern Wire\./)
  expect(await painted(page, 'collate-sentence')).toEqual([
    expect.stringContaining('The Harbour bridge was closed to all traffic'),
  ])
  expect(await painted(page, 'collate-partner')).toEqual([
    expect.stringContaining('City authorities on Tuesday closed the Harbour bridge'),
  ])
  await page.keyboard.press('ArrowDown')
  await expect(said(page)).toContainText('Sentence 3')
  await page.keyboard.press('ArrowUp')
  await expect(said(page)).toContainText('Sentence 2')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  await expect(said(page)).toContainText('Sentence 1')
  await page.keyboard.press('Escape')
  await expect(said(page)).toHaveText('')
  expect(await painted(page, 'collate-sentence')).toEqual([])
})

test('the caret still selects: by words with Ctrl, and by characters to the sides', async ({
  collate,
}) => {
  const { page } = collate
  await compare(page)
  await focusText(page, COURIER)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Control+ArrowRight')
  for (let character = 0; character < 4; character += 1) {
    await page.keyboard.press('ArrowRight')
  }
  for (let word = 0; word < 2; word += 1) await page.keyboard.press('Control+Shift+ArrowRight')
  await page.keyboard.press('Digit2')
  // A word ends before the space behind it, on Windows after it.
  await expect(pane(page, COURIER).locator('mark').first()).toHaveText(/^b?our bridge ?$/)
})

test('Enter goes to the answer and back, and dismissing stays at the sentence', async ({
  collate,
}) => {
  const { page } = collate
  await compare(page)
  await focusText(page, COURIER)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(pane(page, NORTHERN_WIRE).getByRole('article')).toBeFocused()
  await expect(said(page)).toContainText(/strong match in The Harbour Courier\. .*City/)
  await page.keyboard.press('Enter')
  await expect(pane(page, COURIER).getByRole('article')).toBeFocused()
  await expect(said(page)).toContainText('match in Northern Wire')
  const heard = await listen(page)
  await page.keyboard.press('x')
  await expect(page.getByRole('region', { name: 'Messages' })).toContainText('Match dismissed')
  await expect(said(page)).toContainText(/Sentence 2 .* no match found/)
  expect(await heard.jsonValue()).toEqual([expect.stringContaining('Sentence 2 ')])
  await page.keyboard.press('ArrowDown')
  await expect(said(page)).toContainText('Sentence 3')
  await page.keyboard.press('ArrowUp')
  await expect(said(page)).toContainText('Sentence 2')
})

test('a partner out of sight has an arrow at the pane’s edge that goes there', async ({
  collate,
}) => {
  const { page } = collate
  await page.setViewportSize({ width: 1400, height: 420 })
  await compare(page)
  await page.getByRole('button', { name: 'Scroll together' }).click()
  await matched(page, COURIER, 'vehicles').hover()
  const arrow = page.getByRole('button', { name: /in Northern Wire: go there/ })
  await pane(page, NORTHERN_WIRE)
    .locator('[data-scroller]')
    .evaluate((element) => element.scrollTo({ top: 2000 }))
  await expect(arrow).toHaveText('Further up')
  await expectAccessible(page)
  await arrow.click()
  await expect(arrow).toHaveCount(0)
  await expect(matched(page, NORTHERN_WIRE, 'vehicles')).toBeInViewport()
  await expect(pane(page, NORTHERN_WIRE).getByRole('article')).toBeFocused()
})

test(
  'with three panes, ribbons and a stack are for one sentence',
  { tag: '@full' },
  async ({ collate }) => {
    const { page } = collate
    await importAndOpen(collate, EVENING_POST, RECIPE)
    await compare(page)
    const ribbons = page.locator('svg g[data-kind]')
    await expect(ribbons).toHaveCount(0)
    await focusText(page, COURIER)
    await page.keyboard.press('Control+Home')
    while (!(await said(page).innerText()).includes('Nobody will cross')) {
      await page.keyboard.press('ArrowDown')
    }
    await expect(said(page)).toContainText('Evening Post')
    // Of its two answers the one in the pane beside it.
    await expect(ribbons).toHaveCount(1)
    await page.keyboard.press('s')
    await expect(stack(page)).toBeFocused()
    await expect(stack(page)).toContainText('Same words, different speaker')
    await expect(stack(page)).toContainText('Henrik Dahl:')
    await expect(stack(page)).toContainText('Plum cake the way my aunt made it')
    await expect(stack(page)).toContainText('No match found here.')
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await expect(stack(page)).toHaveCount(0)
    await expect(pane(page, COURIER).getByRole('article')).toBeFocused()
  },
)

test(
  'cards and the bar over a passage stay in view in a pane that is partly out of it',
  { tag: '@full' },
  async ({ collate }) => {
    const { page } = collate
    await importAndOpen(collate, EVENING_POST)
    await compare(page)
    const row = page.locator('[data-pane-row]')
    // So much that of the last pane two thirds are in view, then a third.
    for (const hidden of [120, 230]) {
      await row.evaluate((element, width) => {
        element.scrollLeft = element.scrollWidth - element.clientWidth - width
      }, hidden)
      await matched(page, NORTHERN_WIRE, 'safe').hover()
      await expectInside(stack(page), row)
      await page.mouse.move(5, 5)
      await expect(stack(page)).toHaveCount(0)
      await select(page, NORTHERN_WIRE, 'the chief engineer')
      await expectInside(selectionBar(page), row)
    }
  },
)

async function expectInside(inner: Locator, outer: Locator): Promise<void> {
  await expect(async () => {
    const [a, b] = [await inner.boundingBox(), await outer.boundingBox()]
    if (!a || !b) throw new Error('Not drawn.')
    expect(a.x).toBeGreaterThanOrEqual(b.x)
    expect(a.x + a.width).toBeLessThanOrEqual(b.x + b.width)
    expect(a.y).toBeGreaterThanOrEqual(b.y)
    expect(a.y + a.height).toBeLessThanOrEqual(b.y + b.height)
  }).toPass()
}
