import type { Locator, Page } from '@playwright/test'
import { expectAccessible } from './fixtures/axe.ts'
import { HARBOUR } from './fixtures/articles.ts'
import { type Collate, expect, test } from './fixtures/collate.ts'
import { exportedNote } from './fixtures/exported.ts'
import { importAndOpen } from './fixtures/states.ts'
import { byPalette, noteText, pane, savingStatus, select } from './fixtures/window.ts'

const handle = (page: Page) => page.getByRole('button', { name: 'Actions for the block' })
const dropLine = (page: Page) => page.locator('[data-drop-line]')
// After a last block without words the editor draws something that the caret can stand by.
const blocks = (page: Page) => noteText(page).locator('> :not(br, img)')
const middle = async (block: Locator) => {
  const box = (await block.boundingBox())!
  const { width, height } = box
  return { x: box.x + width / 2, y: box.y + height / 2, width, height }
}

test.beforeEach(({ collate }) => collate.start())

async function startNote(page: Page, ...lines: string[]): Promise<void> {
  await page.keyboard.press('Control+n')
  await page.keyboard.type('In order')
  await page.keyboard.press('Enter')
  await expect(noteText(page)).toBeFocused()
  for (const [index, line] of lines.entries()) {
    if (index > 0) await page.keyboard.press('Enter')
    await page.keyboard.type(line)
  }
}

/** Takes hold of a block and moves it to a height, and sideways. */
async function take(page: Page, block: Locator, toY: number, by = 0): Promise<void> {
  const from = await middle(block)
  await page.mouse.move(from.x, from.y)
  await page.mouse.move(from.x + 3, from.y)
  await expect(handle(page)).toBeVisible()
  const grip = await middle(handle(page))
  await page.mouse.move(grip.x, grip.y)
  await page.mouse.down()
  await page.mouse.move(grip.x + by, (grip.y + toY) / 2, { steps: 3 })
  await page.mouse.move(grip.x + by, toY, { steps: 3 })
}

async function drag(page: Page, block: Locator, beside: Locator, side: 'above' | 'below', by = 0) {
  const to = await middle(beside)
  await take(
    page,
    block,
    side === 'above' ? to.y - to.height / 2 + 1 : to.y + to.height / 2 - 1,
    by,
  )
  await expect(dropLine(page)).toBeVisible()
  await page.mouse.up()
  await expect(dropLine(page)).toHaveCount(0)
}

test('a block is dragged by its handle, in one step, and what is shown is what is kept and exported', async ({
  collate,
}) => {
  const { page } = collate
  await startNote(page, 'First.', 'Second.', '## Third', 'Fourth.', '- a', 'b')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.type('c')
  const item = (words: string) => noteText(page).getByText(words, { exact: true })
  await drag(page, blocks(page).nth(3), blocks(page).nth(0), 'above')
  await expect(blocks(page)).toHaveText(['Fourth.', 'First.', 'Second.', 'Third', 'abc'])
  await page.keyboard.press('Control+z')
  await expect(blocks(page)).toHaveText(['First.', 'Second.', 'Third', 'Fourth.', 'abc'])
  await page.keyboard.press('Control+Shift+z')
  await expect(blocks(page)).toHaveText(['Fourth.', 'First.', 'Second.', 'Third', 'abc'])

  // An item goes with those under it, and a list parts around what is none.
  await drag(page, item('a'), item('c'), 'below')
  await expect(blocks(page).last()).toHaveText('cab')
  await drag(page, blocks(page).nth(3), item('c'), 'below')
  await expect(blocks(page)).toHaveText(['Fourth.', 'First.', 'Second.', 'c', 'Third', 'ab'])
  // Drawn to the right, an item falls under the one above.
  await drag(page, item('c'), item('b'), 'below', 40)
  await expect(noteText(page).locator('ul ul > li')).toHaveText(['b', 'c'])
  await page.keyboard.type('!')
  await expect(item('!c')).toBeVisible()

  await expect(savingStatus(page)).toHaveText('Saved')
  await collate.restart()
  await expect(blocks(collate.page)).toHaveText(['Fourth.', 'First.', 'Second.', 'Third', 'ab!c'])
  await collate.close()
  const markdown = await exportedNote(collate)
  expect(markdown).toContain('Fourth.\n\nFirst.\n\nSecond.\n\n## Third\n\n- a\n  - b\n  - !c\n')
})

test('quotations, tables, code and lines are dragged whole, and several selected blocks together', async ({
  collate,
}) => {
  const { page } = collate
  await importAndOpen(collate, HARBOUR)
  await startNote(page, 'One.')
  await select(page, HARBOUR.title, 'You never feel so much alive')
  await page.keyboard.press('q')
  const quotation = blocks(page).filter({ hasText: 'You never feel' })
  await expect(quotation).toBeVisible()
  await noteText(page).click({ position: { x: 40, y: 200 } })
  await page.keyboard.press('Control+End')
  await page.keyboard.type('/table')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Day')
  await page.keyboard.press('Control+End')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.type('Two.')
  await page.keyboard.press('Enter')
  await page.keyboard.type('/line')
  await page.keyboard.press('Enter')
  await page.keyboard.type('/code')
  await page.keyboard.press('Enter')
  await page.keyboard.type('x = 1')
  const order = async () => {
    const texts = await blocks(page).allTextContents()
    return texts.map((words) => /\w+/.exec(words)?.[0] ?? '---').join(' ')
  }
  expect(await order()).toBe('One You Day Two --- x')
  await drag(page, quotation, blocks(page).nth(3), 'below')
  expect(await order()).toBe('One Day Two You --- x')
  await expect(quotation.getByRole('link')).toHaveCount(1)
  await drag(page, blocks(page).nth(1), blocks(page).nth(0), 'above')
  expect(await order()).toBe('Day One Two You --- x')
  await drag(page, blocks(page).nth(4), blocks(page).nth(0), 'above')
  await drag(page, blocks(page).nth(5), blocks(page).nth(0), 'below')
  expect(await order()).toBe('--- x Day One Two You')

  // The words from the middle of one to the middle of another.
  const [one, two] = [await middle(blocks(page).nth(3)), await middle(blocks(page).nth(4))]
  await page.mouse.move(one.x - one.width / 2 + 12, one.y)
  await page.mouse.down()
  await page.mouse.move(two.x - two.width / 2 + 20, two.y, { steps: 8 })
  await page.mouse.up()
  await expect.poll(() => page.evaluate(() => String(getSelection()))).toMatch(/\n/)
  await drag(page, blocks(page).nth(4), quotation, 'below')
  expect(await order()).toBe('--- x Day You One Two')
  await page.keyboard.press('Control+z')
  expect(await order()).toBe('--- x Day One Two You')
})

test(
  'a drag that is given up, or ends outside of the note, moves nothing',
  { tag: '@full' },
  async ({ collate }) => {
    const { page } = collate
    await importAndOpen(collate, HARBOUR)
    await startNote(page, 'First.', 'Second.', 'Third.')
    const stays = async () => {
      await expect(dropLine(page)).toHaveCount(0)
      await page.mouse.up()
      await expect(blocks(page)).toHaveText(['First.', 'Second.', 'Third.'])
      await expect(noteText(page).locator('[data-dragged]')).toHaveCount(0)
    }
    const first = await middle(blocks(page).nth(0))
    await take(page, blocks(page).nth(2), first.y - 8)
    await expect(dropLine(page)).toBeVisible()
    await expect(blocks(page).nth(2)).toHaveAttribute('data-dragged')
    await page.keyboard.press('Escape')
    await stays()

    await take(page, blocks(page).nth(2), first.y - 8)
    const article = await middle(pane(page, HARBOUR.title))
    await page.mouse.move(article.x, article.y, { steps: 4 })
    await stays()
    await expect(pane(page, HARBOUR.title)).not.toContainText('Third.')

    await take(page, blocks(page).nth(2), first.y - 8)
    await page.mouse.move(first.x, -20, { steps: 4 })
    await stays()

    // A press alone offers what can be done with the block.
    await blocks(page).nth(2).hover()
    await expectAccessible(page)
    await handle(page).click()
    await page.getByRole('menuitem', { name: 'Move the block up' }).click()
    await expect(blocks(page)).toHaveText(['First.', 'Third.', 'Second.'])
  },
)

test('at the edge of a long note a drag scrolls on', { tag: '@full' }, async ({ collate }) => {
  const { page } = collate
  const lines = Array.from({ length: 60 }, (_, index) => `Line ${index + 1}.`)
  await startNote(page, ...lines)
  await page.keyboard.press('Control+Home')
  const first = noteText(page).getByText('Line 1.', { exact: true })
  await expect(first).toBeInViewport()
  const box = (await page.locator('[data-scroller]', { has: noteText(page) }).boundingBox())!
  await take(page, first, box.y + box.height - 10)
  await expect(noteText(page).getByText('Line 60.', { exact: true })).toBeInViewport({
    timeout: 20_000,
  })
  await page.mouse.up()
  await expect(first).toBeInViewport()
  const place = (await blocks(page).allTextContents()).indexOf('Line 1.')
  expect(place).toBeGreaterThan(50)
})

test('keys move the block with the caret, or the selected ones, each press a step', async ({
  collate,
}) => {
  const { page } = collate
  await startNote(page, 'First.', 'Second.', 'Third.')
  await page.keyboard.press('Alt+Shift+ArrowUp')
  await page.keyboard.press('Alt+Shift+ArrowUp')
  await expect(blocks(page)).toHaveText(['Third.', 'First.', 'Second.'])
  await page.keyboard.type('!')
  await expect(blocks(page)).toHaveText(['Third.!', 'First.', 'Second.'])
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Alt+Shift+ArrowDown')
  await expect(blocks(page)).toHaveText(['Second.', 'Third.!', 'First.'])
  await page.keyboard.press('Control+z')
  await expect(blocks(page)).toHaveText(['Third.!', 'First.', 'Second.'])
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect(blocks(page)).toHaveText(['First.', 'Third.', 'Second.'])
  await byPalette(page, 'Move the block down')
  await expect(blocks(page)).toHaveText(['First.', 'Second.', 'Third.'])
  await expect(noteText(page)).toBeFocused()
  await expectMoved(collate)
})

/** It is on the disk in the order that is shown. */
async function expectMoved(collate: Collate): Promise<void> {
  await expect(savingStatus(collate.page)).toHaveText('Saved')
  await collate.close()
  expect(await exportedNote(collate)).toContain('First.\n\nSecond.\n\nThird.\n')
}
