import type { Page } from '@playwright/test'
import { expectAccessible } from './fixtures/axe.ts'
import { expect, test } from './fixtures/collate.ts'
import { byPalette, noteText, savingStatus } from './fixtures/window.ts'

const outline = (page: Page) => page.getByRole('navigation', { name: 'Outline' })
const rows = (page: Page) => outline(page).getByRole('listitem')
const row = (page: Page, words: string) => outline(page).getByRole('button', { name: words })
const present = (page: Page) => outline(page).locator('[aria-current]')

test.beforeEach(async ({ collate }) => {
  await collate.start()
  const { page } = collate
  await page.keyboard.press('Control+n')
  await page.keyboard.type('What they said')
  await page.keyboard.press('Enter')
  await expect(noteText(page)).toBeFocused()
})

/** Pastes a note of sections, each with as many paragraphs. */
async function pasteSections(page: Page, sections: number, paragraphs: number): Promise<void> {
  const html = Array.from({ length: sections }, (_, section) => {
    const lines = Array.from({ length: paragraphs }, (_line, at) => `<p>Line ${at + 1}.</p>`)
    return `<h${section % 3 === 0 ? 2 : 3}>Section ${section + 1}</h2>${lines.join('')}`
  })
  await noteText(page).evaluate((element, written) => {
    const data = new DataTransfer()
    data.setData('text/html', written)
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }))
  }, html.join(''))
  await expect(noteText(page).getByRole('heading')).toHaveCount(sections)
}

test('the outline shows the headings as they are written, marks where one is and goes to each', async ({
  collate,
}) => {
  const { page } = collate
  await page.getByRole('button', { name: 'Outline' }).click()
  await expect(outline(page)).toBeFocused()
  await expect(outline(page)).toContainText('No headings yet.')
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(outline(page)).toHaveCount(0)
  await expect(noteText(page)).toBeFocused()

  await page.keyboard.type('## On leaving')
  await page.keyboard.press('Control+Shift+h')
  await expect(row(page, 'On leaving')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(noteText(page)).toBeFocused()
  await page.keyboard.press('End')
  await page.keyboard.type(' the rock')
  await expect(rows(page)).toHaveText(['On leaving the rock'])
  await page.keyboard.press('Enter')
  await page.keyboard.type('He came with two goats.')
  await page.keyboard.press('Enter')
  await page.keyboard.type('### What he took')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Books.')
  await page.keyboard.press('Enter')
  await page.keyboard.type('## On returning')
  await expect(rows(page)).toHaveText(['On leaving the rock', 'What he took', 'On returning'])
  await expect(present(page)).toHaveText('On returning')
  const left = async (words: string) =>
    row(page, words).evaluate((button) => parseFloat(getComputedStyle(button).paddingInlineStart))
  expect(await left('What he took')).toBeGreaterThan(await left('On returning'))
  expect(await left('On leaving the rock')).toBe(await left('On returning'))
  await expectAccessible(page)

  await noteText(page).getByText('Books.').click()
  await expect(present(page)).toHaveText('What he took')
  await row(page, 'On leaving the rock').click()
  await page.keyboard.type('Again: ')
  await expect(noteText(page).getByRole('heading').first()).toHaveText('Again: On leaving the rock')
  await expect(rows(page).first()).toHaveText('Again: On leaving the rock')

  // Moved, taken back and removed, they stand in the order of the note.
  await page.keyboard.press('Alt+Shift+ArrowDown')
  await page.keyboard.press('Alt+Shift+ArrowDown')
  await expect(rows(page)).toHaveText([
    'What he took',
    'Again: On leaving the rock',
    'On returning',
  ])
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect(rows(page)).toHaveText(['On leaving the rock', 'What he took', 'On returning'])

  // It stays as long as it is wanted, also in another note.
  await page.keyboard.press('Control+n')
  await expect(outline(page)).toContainText('No headings yet.')
  await byPalette(page, 'outline of the note')
  await page.getByRole('button', { name: 'Close the outline' }).click()
  await expect(outline(page)).toHaveCount(0)
})

test('keys walk three hundred headings, and reading marks where one is', async ({ collate }) => {
  const { page } = collate
  await pasteSections(page, 300, 4)
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('Control+Shift+h')
  await expect(rows(page)).toHaveCount(300)
  await expect(row(page, 'Section 1').first()).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.keyboard.type('x')
  await expect(rows(page).nth(3)).toHaveText('xSection 4')
  await page.keyboard.press('Control+Shift+h')
  await page.keyboard.press('End')
  await expect(rows(page).last().getByRole('button')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(noteText(page).getByRole('heading', { name: 'Section 300' })).toBeInViewport()
  await expect(present(page)).toHaveText('Section 300')
  await expect(present(page)).toBeInViewport()

  // Away from the caret it is what is read.
  const view = (await page.locator('[data-scroller]', { has: noteText(page) }).boundingBox())!
  await page.mouse.move(view.x + view.width / 2, view.y + view.height / 2)
  await page.mouse.wheel(0, -1500)
  await expect(present(page)).toHaveText(/^Section 2[89]\d$/)
  await expect(savingStatus(page)).toHaveText('Saved')
})

test('in a narrow window it stands in the drawer', { tag: '@full' }, async ({ collate }) => {
  const { page } = collate
  await pasteSections(page, 40, 1)
  await page.setViewportSize({ width: 760, height: 600 })
  await page.keyboard.press('Control+Shift+h')
  await expect(rows(page)).toHaveCount(40)
  const box = (await outline(page).boundingBox())!
  const text = (await page.locator('[data-scroller]', { has: noteText(page) }).boundingBox())!
  expect(box.height).toBeLessThan(text.height)
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await expect(noteText(page).getByRole('heading', { name: 'Section 40' })).toBeInViewport()
  await expectAccessible(page)
})
