import { existsSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from './fixtures/collate.ts'
import { compare, matches, showMatches, stack } from './fixtures/compare.ts'
import { marks, nextFlash, pane, savingStatus, select } from './fixtures/window.ts'

// Two real articles on one event, where a developer has them. Nothing of them is in the project.
const SEEDS = resolve('../shared/seeds')
test.skip(!existsSync(SEEDS), 'the real articles are not on this machine')

test('two real articles are dropped, read together, highlighted and quoted', async ({
  collate,
}) => {
  await collate.start()
  const files = readdirSync(SEEDS).map((name) => join(SEEDS, name))
  await collate.drop(...files)
  await expect(collate.page.getByRole('contentinfo')).toContainText(`${files.length} articles`)
  const messages = collate.page.getByRole('region', { name: 'Messages' })
  await messages.getByRole('button', { name: 'Save as dossier' }).click()
  await expect(collate.page.locator('[data-pane]')).toHaveCount(files.length)

  const quotes: string[] = []
  const note = collate.page.getByRole('textbox', { name: 'Note', exact: true })
  for (const element of await collate.page.locator('[data-pane]').all()) {
    const title = (await element.getAttribute('aria-label')) ?? ''
    const paragraph = await element.getByRole('article').locator('p').nth(2).innerText()
    const words = paragraph.split(' ').slice(2, 7).join(' ')
    await select(collate.page, title, words)
    await collate.page.keyboard.press('Digit4')
    await expect(marks(collate.page, title)).toHaveText(words)
    await select(collate.page, title, words)
    await collate.page.keyboard.press('q')
    // With the first quotation the note opens, and makes room for itself beside the texts.
    await expect(note).toContainText(words)
    quotes.push(words)
  }
  for (const words of quotes) await expect(note).toContainText(words)
  await expect(savingStatus(collate.page)).toHaveText('Saved')

  await collate.restart()
  await expect(collate.page.locator('[data-pane]')).toHaveCount(files.length)
  await expect(collate.page.locator('article mark')).toHaveCount(quotes.length)
  const [first = ''] = quotes
  const flashed = nextFlash(collate.page)
  await collate.page
    .getByRole('link', { name: /^Go to passage in/ })
    .first()
    .click()
  expect(await flashed).toBe(first)
  await expect(
    pane(
      collate.page,
      (await collate.page.locator('[data-pane]').first().getAttribute('aria-label')) ?? '',
    ),
  ).toBeVisible()
})

test('two real articles are compared: matches in both, walked, stacked, confirmed and kept', async ({
  collate,
}) => {
  await collate.start()
  const { page } = collate
  await collate.drop(...readdirSync(SEEDS).map((name) => join(SEEDS, name)))
  const messages = page.getByRole('region', { name: 'Messages' })
  await messages.getByRole('button', { name: 'Save as dossier' }).click()
  await compare(page)
  await showMatches(page)
  const count = await matches(page).count()
  expect(count).toBeGreaterThan(3)
  for (const element of await page.locator('[data-pane]').all()) {
    await expect(element.locator('[data-match-id]').first()).toBeAttached()
  }
  await page.keyboard.press('F8')
  await expect(page.locator('[data-sentence]')).toContainText(/^Sentence \d+ of \d+; /)
  await page.keyboard.press('s')
  await expect(stack(page)).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('y')
  await page.keyboard.press('F8')
  await page.keyboard.press('x')
  await expect(matches(page)).toHaveCount(count - 1)
  await expect(savingStatus(page)).toHaveText('Saved')
  await collate.restart()
  await compare(collate.page)
  await showMatches(collate.page)
  await expect(matches(collate.page)).toHaveCount(count - 1)
  await expect(collate.page.locator('li[data-verdict="confirmed"]')).toHaveCount(1)
})
