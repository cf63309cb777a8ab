import type { Page } from '@playwright/test'
import { HARBOUR, WEATHER } from './fixtures/articles.ts'
import { expectAccessible } from './fixtures/axe.ts'
import { expect, test } from './fixtures/collate.ts'
import { marks, open, pane, select, shown } from './fixtures/window.ts'

/** What becomes of highlights after they are made: over the same words, with other ends, with comments. */

test.beforeEach(async ({ collate }) => {
  await collate.start()
  await collate.drop(await collate.file(HARBOUR.name, HARBOUR.text))
  await shown(collate.page, HARBOUR.title)
})

test('the same words are one highlight, whatever colour they get', async ({ collate }) => {
  const { page } = collate
  const mark = marks(page, HARBOUR.title)
  await select(page, HARBOUR.title, 'two goats')
  // In a hurry: the second key comes before the first highlight is there.
  await page.keyboard.press('Digit1')
  await page.keyboard.press('Digit1')
  await expect(mark).toHaveAttribute('data-highlight-ids', /^[a-z0-9]+$/)
  const id = await mark.getAttribute('data-highlight-ids')
  await select(page, HARBOUR.title, 'two goats')
  await page.keyboard.press('Digit4')
  await expect(mark).toHaveAttribute('data-color', 'blue')
  await expect(mark).toHaveAttribute('data-highlight-ids', id!)
  // Undone is the colour, not the highlight.
  await page.keyboard.press('Control+z')
  await expect(mark).toHaveAttribute('data-color', 'yellow')
  // What only overlaps stays apart.
  await select(page, HARBOUR.title, 'two goats and a box')
  await page.keyboard.press('Digit4')
  await expect(mark).toHaveCount(2)
})

test('an end of a highlight is dragged to other words, and back by Undo', async ({ collate }) => {
  const { page } = collate
  const mark = marks(page, HARBOUR.title)
  await select(page, HARBOUR.title, 'two goats')
  await page.keyboard.press('Digit3')
  await mark.click()
  await page.getByRole('textbox', { name: 'Comment on this passage' }).fill('Whose?')
  await drag(page, 'end', await placeOf(page, 'a box'))
  await expect(mark).toHaveText('two goats and a box')
  await drag(page, 'start', await placeOf(page, 'goats', 'start'))
  await expect(mark).toHaveText('goats and a box')
  // The card is still that highlight's, with what was being written.
  await expect(page.getByRole('textbox', { name: 'Comment on this passage' })).toHaveValue('Whose?')
  await page.keyboard.press('Escape')
  await expect(mark).toHaveAttribute('data-color', 'green')
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('Control+z')
  await expect(mark).toHaveText('two goats')
})

test('the ends are moved by keyboard, and Escape leaves them where they were', async ({
  collate,
}) => {
  const { page } = collate
  const mark = marks(page, HARBOUR.title)
  const bar = page.getByRole('toolbar', { name: 'Change what the highlight covers' })
  await select(page, HARBOUR.title, 'two goats')
  await page.keyboard.press('Digit3')
  await expect(mark).toHaveText('two goats')
  await page.keyboard.press('e')
  await expect(bar).toBeVisible()
  for (let word = 0; word < 3; word += 1) await page.keyboard.press('Control+Shift+ArrowRight')
  // Now the beginning.
  await page.keyboard.press('e')
  await page.keyboard.press('Control+Shift+ArrowRight')
  await expectAccessible(page)
  await page.keyboard.press('Enter')
  await expect(mark).toHaveText('goats and a box')
  await expect(bar).toBeHidden()

  await page.keyboard.press('e')
  await page.keyboard.press('Shift+ArrowLeft')
  await page.keyboard.press('Escape')
  await expect(bar).toBeHidden()
  await expect(mark).toHaveText('goats and a box')
  // The caret is on the highlight, which the next key acts on.
  await page.keyboard.press('Digit2')
  await expect(mark).toHaveAttribute('data-color', 'red')
})

test('a highlight is not moved onto words that are one already', async ({ collate }) => {
  const { page } = collate
  await select(page, HARBOUR.title, 'two goats')
  await page.keyboard.press('Digit3')
  await select(page, HARBOUR.title, 'two')
  await page.keyboard.press('Digit1')
  await expect(marks(page, HARBOUR.title)).toHaveCount(2)
  await page.keyboard.press('e')
  await page.keyboard.press('Control+Shift+ArrowRight')
  await page.keyboard.press('Enter')
  await expect(
    page.getByText('These very words are a highlight of their own already'),
  ).toBeVisible()
  await expect(marks(page, HARBOUR.title).first()).toHaveText('two')
})

test('a comment stands in the margin where there is room, else as a sign', async ({ collate }) => {
  const { page } = collate
  const comments = pane(page, HARBOUR.title).locator('[data-comment-on]')
  await select(page, HARBOUR.title, 'two goats')
  await page.keyboard.press('m')
  // Typed at once, without a click.
  await page.keyboard.type('What became of them?')
  await page.keyboard.press('Escape')
  await expect(comments).toHaveAttribute('title', 'What became of them?')
  await expect(comments).toHaveText('')
  // Without the library there is room for words.
  await page.keyboard.press('Control+Shift+L')
  await expect(comments).toHaveText('What became of them?')
  const text = await pane(page, HARBOUR.title).getByRole('article').boundingBox()
  expect((await comments.boundingBox())!.x).toBeGreaterThan(text!.x + text!.width)
  await page.keyboard.press('Control+Shift+L')
  await expect(comments).toHaveText('')
  await expect(comments).toHaveAttribute('title', 'What became of them?')
  await comments.click()
  await expect(page.getByRole('textbox', { name: 'Comment on this passage' })).toBeFocused()
  await expectAccessible(page)
})

test('comments close to each other stand below one another', async ({ collate }) => {
  const { page } = collate
  await page.keyboard.press('Control+Shift+L')
  for (const words of ['two goats', 'a box of books', 'three boxes']) {
    await select(page, HARBOUR.title, words)
    await page.keyboard.press('m')
    await page.keyboard.type(`Said of ${words}, and more than fits on one line of the margin.`)
    await page.keyboard.press('Escape')
  }
  const comments = pane(page, HARBOUR.title).locator('[data-comment-on]')
  await expect(comments).toHaveCount(3)
  const boxes = await comments.evaluateAll((all) => all.map((one) => one.getBoundingClientRect()))
  for (const [index, box] of boxes.slice(1).entries()) {
    expect(box.top).toBeGreaterThanOrEqual(boxes[index]!.bottom)
  }
})

test('a selection that begins inside a link is highlighted, and the link stays one', async ({
  collate,
}) => {
  const { page } = collate
  await collate.drop(await collate.file(WEATHER.name, WEATHER.text))
  await open(page, WEATHER.title)
  await select(page, WEATHER.title, 'forecast.')
  await page.keyboard.press('Digit1')
  await expect(marks(page, WEATHER.title)).toHaveText('forecast.')
  const links = pane(page, WEATHER.title).getByRole('article').locator('a')
  expect(await links.allTextContents()).toEqual(['the ', 'forecast'])
})

async function drag(page: Page, edge: 'start' | 'end', to: { x: number; y: number }) {
  const handle = page.locator(`[data-edge="${edge}"]`)
  await handle.hover()
  await page.mouse.down()
  await page.mouse.move(to.x - 3, to.y, { steps: 4 })
  await page.mouse.move(to.x, to.y)
  await page.mouse.up()
}

/** Where words of the harbour's article end, or begin, in the window. */
function placeOf(page: Page, words: string, side: 'start' | 'end' = 'end') {
  return pane(page, HARBOUR.title)
    .getByRole('article')
    .evaluate(
      (article, [wanted, which]) => {
        const texts = document.createTreeWalker(article, NodeFilter.SHOW_TEXT)
        for (let node = texts.nextNode(); node; node = texts.nextNode()) {
          const at = (node as Text).data.indexOf(wanted!)
          if (at === -1) continue
          const range = document.createRange()
          range.setStart(node, at)
          range.setEnd(node, at + wanted!.length)
          const { left, right, top, height } = range.getBoundingClientRect()
          return { x: which === 'start' ? left : right, y: top + height / 2 }
        }
        throw new Error(`The article does not say “${wanted}”.`)
      },
      [words, side] as const,
    )
}
