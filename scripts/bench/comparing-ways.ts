import type { Page } from '@playwright/test'

/** What one does with two articles that are compared: each builds on the one before. */

export async function turnOn(page: Page): Promise<void> {
  await page.keyboard.press('Control+Shift+c')
  await page.locator('article [data-match-id]').nth(200).waitFor({ state: 'attached' })
}

// So many times each: more than a screen of matches, in seconds.
const TIMES = 40

export async function pointAround(page: Page): Promise<void> {
  const words = page.locator('[data-pane]').first().locator('article [data-match-id]')
  for (let time = 0; time < TIMES; time += 1) {
    const box = await words.nth(time).boundingBox()
    // Of those further down the card of one before may lie over the words: that is pointed at then.
    if (!box || box.y > 800) break
    await page.mouse.move(box.x + 3, box.y + box.height / 2)
    // Longer than it takes to mean what is pointed at; every fourth time until its card is there.
    await page.waitForTimeout(time % 4 === 0 ? 700 : 120)
  }
}

export async function scrollThrough(page: Page): Promise<void> {
  await page.mouse.move(500, 500)
  for (let time = 0; time < TIMES * 3; time += 1) {
    await page.mouse.wheel(0, 120)
    await page.waitForTimeout(40)
  }
}

export async function walk(page: Page): Promise<void> {
  await page.getByRole('tab', { name: /^Matches/ }).click()
  for (let time = 0; time < TIMES; time += 1) {
    await page.keyboard.press('F8')
    await page.waitForTimeout(60)
  }
}

export async function goBySentence(page: Page): Promise<void> {
  await page.locator('article').first().focus()
  for (let time = 0; time < TIMES; time += 1) {
    await page.keyboard.press('ArrowDown')
    await page.waitForTimeout(60)
  }
}

export async function quotePair(page: Page): Promise<void> {
  await page.keyboard.press('F8')
  await page.keyboard.press('b')
  await page
    .getByRole('link', { name: /^Go to passage/ })
    .nth(1)
    .waitFor({ state: 'attached' })
}

export async function highlight(page: Page): Promise<void> {
  await page.locator('article').first().focus()
  await page.keyboard.press('Control+Home')
  for (let word = 0; word < 5; word += 1) await page.keyboard.press('Control+Shift+ArrowRight')
  await page.keyboard.press('Digit1')
  await page.locator('article mark').first().waitFor()
}
