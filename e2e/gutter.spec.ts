import type { Page } from '@playwright/test'
import { EVENING_POST, RADIO, SHORT, SHORT_TOO } from './fixtures/accounts.ts'
import { expectAccessible } from './fixtures/axe.ts'
import { expect, test } from './fixtures/collate.ts'
import {
  compare,
  COURIER,
  filter,
  matched,
  NORTHERN_WIRE,
  showMatches,
  stack,
} from './fixtures/compare.ts'
import { LONG } from './fixtures/long-accounts.ts'
import { importAndOpen, openSample } from './fixtures/states.ts'
import { pane } from './fixtures/window.ts'

/** The gutter between two panes, by mouse: its ribbons and signs are the instrument. */

interface Point {
  x: number
  y: number
}

test.beforeEach(async ({ collate }) => {
  await collate.start()
  // As wide as a usual screen: library and note stand beside the panes.
  await collate.page.setViewportSize({ width: 1560, height: 900 })
  await openSample(collate)
})

function separator(page: Page) {
  return page.getByRole('separator').first()
}

/**
 * A point of the first gutter where nothing but the separator is, or where the ribbon of a match is:
 * asked of the page, as the pointer does.
 */
function pointIn(page: Page, kind: string | null): Promise<Point> {
  return separator(page).evaluate((element, wanted) => {
    const { left, right, top, bottom } = element.getBoundingClientRect()
    for (let y = top + 40; y < bottom - 40; y += 3) {
      for (let x = left + 24; x < right - 8; x += 2) {
        const hit = document.elementFromPoint(x, y)
        const ribbon = hit?.closest<HTMLElement>('[data-ribbon]')
        if (wanted === null ? hit === element : ribbon?.dataset['kind'] === wanted) return { x, y }
      }
    }
    throw new Error(`Nowhere in the gutter is ${wanted ?? 'nothing'}.`)
  }, kind)
}

function looks(page: Page) {
  return separator(page).evaluate((element) => {
    const { backgroundColor, cursor } = getComputedStyle(element)
    const over = document.querySelector('[data-ribbon]:hover')
    return {
      background: backgroundColor,
      cursor: over ? getComputedStyle(over.querySelector(':hover') ?? over).cursor : cursor,
      ribbons: [...element.querySelectorAll('g[data-ribbon] path')].filter((path) => {
        const { fill, stroke } = getComputedStyle(path)
        return fill !== 'none' || stroke !== 'none'
      }).length,
    }
  })
}

async function press(page: Page, { x, y }: Point): Promise<void> {
  await page.mouse.move(x, y)
  await page.mouse.down()
  // A hand that presses is never quite still.
  await page.mouse.move(x + 1, y + 1)
  await page.mouse.up()
}

/** Where the lines of a passage begin on the screen. */
async function topOf(page: Page, title: string, words: string): Promise<number> {
  return (await matched(page, title, words).boundingBox())?.y ?? Number.NaN
}

test('the pointer over the gutter hides nothing, and shows what a press or a drag would do', async ({
  collate,
}) => {
  const { page } = collate
  await compare(page)
  await page.locator('g[data-ribbon]').first().waitFor()
  const before = await looks(page)
  const bare = await pointIn(page, null)
  await page.mouse.move(bare.x, bare.y)
  expect(await looks(page)).toEqual({
    background: 'rgba(0, 0, 0, 0)',
    cursor: 'col-resize',
    ribbons: before.ribbons,
  })
  const ribbon = await pointIn(page, 'same-quotation')
  await page.mouse.move(ribbon.x, ribbon.y)
  expect(await looks(page)).toMatchObject({ background: 'rgba(0, 0, 0, 0)', cursor: 'pointer' })
  await separator(page).focus()
  expect(await looks(page)).toMatchObject({ background: 'rgba(0, 0, 0, 0)' })
})

test(
  'pointing at a ribbon isolates its match, in the gutter and in both texts',
  { tag: '@full' },
  async ({ collate }) => {
    const { page } = collate
    await compare(page)
    const { x, y } = await pointIn(page, 'same-quotation')
    await page.mouse.move(x, y)
    const isolated = page.locator('article [data-match-focused]')
    await expect(isolated.first()).toBeVisible()
    await expect(isolated.filter({ hasText: 'Nobody will cross' })).toBeVisible()
    await expect(isolated.filter({ hasText: 'allowed' })).toBeVisible()
    const opacity = (kind: string) =>
      page
        .locator(`g[data-ribbon][data-kind="${kind}"]`)
        .first()
        .evaluate((element) => getComputedStyle(element).opacity)
    expect(await opacity('same-quotation')).toBe('1')
    expect(await opacity('figures-differ')).toBe('0.25')
    await expect(stack(page)).toHaveCount(0)
    await page.mouse.move(5, 5)
    await expect(isolated).toHaveCount(0)
  },
)

test('a press on a ribbon levels both sides and opens the card', async ({ collate }) => {
  const { page } = collate
  await compare(page)
  await page.getByRole('button', { name: 'Scroll together' }).click()
  const width = (await pane(page, COURIER).boundingBox())?.width
  await press(page, await pointIn(page, 'same-quotation'))
  const card = stack(page)
  await expect(card).toBeFocused()
  await expect(card).toContainText('Nobody will cross until I am sure')
  const tops = [
    await topOf(page, COURIER, 'Nobody will cross'),
    await topOf(page, NORTHERN_WIRE, 'no one'),
  ] as const
  expect(Math.abs(tops[0] - tops[1])).toBeLessThan(3)
  expect(tops[0]).toBeGreaterThan(100)
  expect(tops[0]).toBeLessThan(500)
  expect((await pane(page, COURIER).boundingBox())?.width).toBe(width)
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(card).toHaveCount(0)
  await expect(pane(page, COURIER).getByRole('article')).toBeFocused()
})

test(
  'a press on a sign does the same, for the last lines of a text too',
  { tag: '@full' },
  async ({ collate }) => {
    const { page } = collate
    await compare(page)
    await page.getByRole('button', { name: 'Scroll together' }).click()
    await pane(page, COURIER)
      .locator('[data-scroller]')
      .evaluate((element) => element.scrollTo({ top: 600 }))
    const sign = page.locator('span[data-ribbon][data-kind="figures-differ"]').last()
    await sign.click()
    await expect(stack(page)).toBeFocused()
    const id = await page.locator('[data-match-focused]').first().getAttribute('data-match-id')
    const top = (title: string) =>
      pane(page, title)
        .locator(`[data-match-id="${id}"]`)
        .first()
        .evaluate((element) => element.getClientRects()[0]?.top ?? Number.NaN)
    expect(Math.abs((await top(COURIER)) - (await top(NORTHERN_WIRE)))).toBeLessThan(3)
  },
)

test('a drag resizes the panes, from a ribbon as from beside one', async ({ collate }) => {
  const { page } = collate
  await compare(page)
  const width = async () => (await pane(page, COURIER).boundingBox())?.width ?? 0
  for (const kind of ['same-fact', null]) {
    const before = await width()
    const { x, y } = await pointIn(page, kind)
    await page.mouse.move(x, y)
    await page.mouse.down()
    await page.mouse.move(x + 40, y, { steps: 8 })
    await page.mouse.up()
    await expect.poll(width).toBeGreaterThan(before + 30)
    await expect.poll(width).toBeLessThan(before + 50)
  }
  await expect(stack(page)).toHaveCount(0)
})

test('no two signs lie over each other', { tag: '@full' }, async ({ collate }) => {
  const { page } = collate
  await importAndOpen(collate, SHORT, SHORT_TOO)
  for (const title of [COURIER, NORTHERN_WIRE]) {
    await page.getByRole('button', { name: `Close ${title}` }).click()
  }
  await compare(page)
  const signs = page.locator('span[data-ribbon]')
  await expect(signs.nth(3)).toBeVisible()
  const boxes = await signs.evaluateAll((all) =>
    all.map((element) => element.getBoundingClientRect()).map(({ x, y }) => ({ x, y })),
  )
  for (const [index, a] of boxes.entries()) {
    for (const b of boxes.slice(index + 1)) {
      expect(Math.abs(a.y - b.y) >= 20 || Math.abs(a.x - b.x) >= 20).toBe(true)
    }
  }
})

test(
  'the passage is underlined in one run, and the scroll bar stands at the outer edge',
  { tag: '@full' },
  async ({ collate }) => {
    const { page } = collate
    await compare(page)
    const runs = await pane(page, COURIER)
      .locator('article [data-match-id]')
      .evaluateAll((all) => all.map((element) => element.textContent))
    expect(runs).toContain(
      'The Harbour bridge was closed to all traffic on Tuesday after inspectors found cracks in two of its piers',
    )
    const gap = await page.evaluate((title) => {
      const scroller = document.querySelector(`[aria-label="${title}"] [data-scroller]`)!
      return (
        scroller.getBoundingClientRect().right -
        (scroller.getBoundingClientRect().left + scroller.clientLeft + scroller.clientWidth)
      )
    }, COURIER)
    expect(gap).toBeLessThan(1)
  },
)

test(
  'what was not found elsewhere is labelled in the text',
  { tag: '@full' },
  async ({ collate }) => {
    const { page } = collate
    await compare(page)
    const labels = pane(page, COURIER).locator('[data-only-label]')
    await expect(labels.first()).toHaveText('unmatched')
    await showMatches(page)
    await filter(page, /^Unmatched/).click()
    await expect(labels).toHaveCount(0)
  },
)

test('F8 says which of how many, where one looks and to a screen reader', async ({ collate }) => {
  const { page } = collate
  await compare(page)
  const gutter = page.locator('[data-gutter]')
  const tab = await page.getByRole('tab', { name: /^Matches/ }).innerText()
  const all = Number(/\d+/.exec(tab)?.[0])
  expect(all).toBeGreaterThan(3)
  for (const index of [1, 2, 3]) {
    await page.keyboard.press('F8')
    await expect(gutter.getByText(`${index} of ${all}`, { exact: true })).toBeInViewport()
    await expect(page.getByRole('contentinfo')).toContainText(`Match ${index} of ${all}`)
  }
  await expect(
    page.getByRole('region', { name: 'Messages' }).getByText(`Match 3 of ${all}: Same`),
  ).toBeAttached()
  await page.keyboard.press('Shift+F8')
  await expect(gutter.getByText(`2 of ${all}`, { exact: true })).toBeInViewport()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('contentinfo')).not.toContainText(`Match 2 of ${all}`)
})

test(
  'Compare is as it was left after a restart, with its filters and its list',
  { tag: '@full' },
  async ({ collate }) => {
    await compare(collate.page)
    await collate.page.getByRole('button', { name: 'Scroll together' }).click()
    await showMatches(collate.page)
    await filter(collate.page, /^Facts/).click()
    await collate.restart()
    const { page } = collate
    const pressed = (name: string) =>
      page.getByRole('banner').getByRole('button', { name, exact: true })
    await expect(pressed('Compare')).toHaveAttribute('aria-pressed', 'true')
    await expect(pressed('Scroll together')).toHaveAttribute('aria-pressed', 'false')
    await expect(page.locator('article [data-match-kind="figures-differ"]').first()).toBeVisible()
    await expect(page.locator('article [data-match-kind="same-fact"]')).toHaveCount(0)
    await expect(page.getByRole('tab', { name: /^Matches/ })).toHaveAttribute(
      'aria-selected',
      'true',
    )
    await expect(filter(page, /^Facts/)).toHaveAttribute('aria-pressed', 'false')
    await pressed('Compare').click()
    await collate.restart()
    const compareButton = collate.page.getByRole('banner').getByRole('button', { name: 'Compare' })
    await expect(compareButton).toHaveAttribute('aria-pressed', 'false')
  },
)

test(
  'with four panes whole columns are seen, and their titles stand level',
  { tag: '@full' },
  async ({ collate }) => {
    const { page } = collate
    await importAndOpen(collate, EVENING_POST, RADIO)
    await compare(page)
    const cut = () =>
      page.locator('[data-pane-row]').evaluate((row) => {
        const view = row.getBoundingClientRect()
        const panes = [...row.querySelectorAll('[data-pane]')].map((p) => p.getBoundingClientRect())
        const seen = panes.filter(
          ({ left, right }) => right > view.left + 1 && left < view.right - 1,
        )
        return seen.filter(({ left, right }) => left < view.left - 1 || right > view.right + 1)
          .length
      })
    for (const title of [RADIO.title, COURIER, NORTHERN_WIRE, EVENING_POST.title]) {
      await pane(page, title).getByRole('article').focus()
      await expect.poll(cut).toBe(0)
    }
    // A long name wraps, and the other titles keep level.
    await pane(page, COURIER)
      .getByRole('button', { name: /^Outlet/ })
      .click()
    await page
      .getByRole('textbox', { name: 'Outlet' })
      .fill('The Harbour Courier and Halversund Gazette with Shipping News of the North')
    await page.keyboard.press('Enter')
    const titles = page.locator('[data-pane] h1')
    await expect
      .poll(async () => {
        // Where it is scrolled to is another matter.
        const tops = await titles.evaluateAll((all) =>
          all.map(
            (h1) => h1.getBoundingClientRect().top + h1.closest('[data-scroller]')!.scrollTop,
          ),
        )
        return Math.max(...tops) - Math.min(...tops)
      })
      .toBeLessThan(1)
  },
)

test(
  'a long comparison says how far it is, is stopped, and begun again',
  { tag: '@full' },
  async ({ collate }) => {
    const { page } = collate
    await importAndOpen(collate, ...LONG)
    for (const title of [COURIER, NORTHERN_WIRE]) {
      await page.getByRole('button', { name: `Close ${title}` }).click()
    }
    await page.getByRole('button', { name: 'Compare', exact: true }).click()
    const foot = page.getByRole('contentinfo')
    await expect(foot.getByRole('progressbar', { name: 'Comparing…' })).toBeVisible()
    await expect(foot).toContainText(/Comparing: \d+ %/)
    await foot.getByRole('button', { name: 'Stop' }).focus()
    await page.keyboard.press('Enter')
    await expect(foot).toContainText(/Stopped at \d+ %\./)
    await expect(foot.getByRole('progressbar')).toHaveCount(0)
    const again = foot.getByRole('button', { name: 'Compare again' })
    await expect(again).toBeFocused()
    await expectAccessible(page)
    await again.click()
    await expect(foot).toContainText(/Comparing: \d+ %/)
  },
)
