import { HARBOUR } from './fixtures/articles.ts'
import { expect, test } from './fixtures/collate.ts'
import { expectAccessible } from './fixtures/axe.ts'
import { marks, open, pane, savingStatus, select, selectionBar, shown } from './fixtures/window.ts'

test.beforeEach(async ({ collate }) => {
  await collate.start()
  await collate.drop(await collate.file(HARBOUR.name, HARBOUR.text))
  await shown(collate.page, HARBOUR.title)
})

test('a selected passage is coloured from the bar, and is there again after a restart', async ({
  collate,
}) => {
  await select(collate.page, HARBOUR.title, 'put out the lamp by hand')
  await selectionBar(collate.page).getByRole('button', { name: 'Green' }).click()
  const mark = marks(collate.page, HARBOUR.title)
  await expect(mark).toHaveText('put out the lamp by hand')
  await expect(mark).toHaveAttribute('data-color', 'green')
  await expect(mark).toHaveAttribute('data-highlight-ids', /^[a-z0-9]+$/)
  await expect(savingStatus(collate.page)).toHaveText('Saved')

  await collate.restart()
  await expect(marks(collate.page, HARBOUR.title)).toHaveText('put out the lamp by hand')
})

test('digits colour a selection, and h takes the last colour again', async ({ collate }) => {
  const { page } = collate
  await select(page, HARBOUR.title, 'forty winters.')
  await page.keyboard.press('Digit5')
  await expect(marks(page, HARBOUR.title)).toHaveAttribute('data-color', 'purple')
  await select(page, HARBOUR.title, 'two goats')
  await page.keyboard.press('h')
  await expect(marks(page, HARBOUR.title)).toHaveCount(2)
  await expect(marks(page, HARBOUR.title).nth(1)).toHaveAttribute('data-color', 'purple')
})

test('undo and redo walk through everything done to highlights', async ({ collate }) => {
  const { page } = collate
  await select(page, HARBOUR.title, 'two goats')
  await page.keyboard.press('Digit1')
  const mark = marks(page, HARBOUR.title)
  await mark.click()
  await page
    .getByRole('dialog', { name: 'Highlight' })
    .getByRole('button', { name: 'Blue' })
    .click()
  await expect(mark).toHaveAttribute('data-color', 'blue')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+z')
  await expect(mark).toHaveAttribute('data-color', 'yellow')
  await page.keyboard.press('Control+z')
  await expect(mark).toHaveCount(0)
  await page.keyboard.press('Control+Shift+z')
  await page.keyboard.press('Control+Shift+z')
  await expect(mark).toHaveAttribute('data-color', 'blue')
})

test('a comment is written on a highlight, kept, and read again', async ({ collate }) => {
  const { page } = collate
  await select(page, HARBOUR.title, 'handed over the keys')
  await page.keyboard.press('m')
  await page.getByRole('textbox', { name: 'Comment on this passage' }).fill('To whom?')
  await page.keyboard.press('Escape')
  await expect(savingStatus(page)).toHaveText('Saved')
  await collate.restart()
  await marks(collate.page, HARBOUR.title).click()
  await expect(collate.page.getByRole('textbox', { name: 'Comment on this passage' })).toHaveValue(
    'To whom?',
  )
})

test('a removed highlight comes back with Undo', async ({ collate }) => {
  const { page } = collate
  await select(page, HARBOUR.title, 'two goats')
  await page.keyboard.press('Digit2')
  const mark = marks(page, HARBOUR.title)
  await mark.click()
  await page.getByRole('button', { name: 'Remove' }).click()
  await expect(mark).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(mark).toHaveText('two goats')
  await open(page, HARBOUR.title)
})

test('overlapping highlights carry several ids and say which of them is open', async ({
  collate,
}) => {
  const { page } = collate
  await select(page, HARBOUR.title, 'to the rock in 1983 with two goats')
  await page.keyboard.press('Digit1')
  await expect(marks(page, HARBOUR.title)).toHaveCount(1)
  await select(page, HARBOUR.title, 'with two goats and a box')
  await page.keyboard.press('Digit4')
  const both = marks(page, HARBOUR.title).filter({ hasText: /^with two goats$/ })
  await expect(both).toHaveAttribute('data-highlight-ids', /^[a-z0-9]+ [a-z0-9]+$/)
  await both.click()
  await expect(page.getByRole('dialog', { name: 'Highlight' })).toContainText('of 2')
  await expectAccessible(page)
})

test('a passage is selected and coloured by the keyboard alone', async ({ collate }) => {
  const { page } = collate
  // What was imported by itself has the focus.
  await expect(pane(page, HARBOUR.title).getByRole('article')).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Control+Home')
  for (let word = 0; word < 2; word += 1) await page.keyboard.press('Control+Shift+ArrowRight')
  await page.keyboard.press('Digit3')
  await expect(marks(page, HARBOUR.title)).toHaveText(/^Lighthouse keeper/)
})

test(
  'a triple click colours the last paragraph, though its selection ends outside',
  { tag: '@full' },
  async ({ collate }) => {
    const { page } = collate
    const last = pane(page, HARBOUR.title).getByRole('article').locator('p').last()
    await last.click({ clickCount: 3 })
    await page.keyboard.press('Digit2')
    await expect(last.locator('mark')).toHaveText(/^Aarvik, 67, .* three boxes of books\.$/)
  },
)
