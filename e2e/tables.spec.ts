import type { Page } from '@playwright/test'
import { expectAccessible } from './fixtures/axe.ts'
import { expect, test } from './fixtures/collate.ts'
import { exportedNote } from './fixtures/exported.ts'
import { byPalette, noteText, savingStatus } from './fixtures/window.ts'

test.beforeEach(async ({ collate }) => {
  await collate.start()
  const { page } = collate
  await page.keyboard.press('Control+n')
  await page.keyboard.type('Boats')
  await page.keyboard.press('Enter')
  await expect(noteText(page)).toBeFocused()
})

function rows(page: Page) {
  return noteText(page).locator('tr')
}

test('a table is made, written in by keys, changed by commands, kept and exported', async ({
  collate,
}) => {
  const { page } = collate
  await page.keyboard.type('/tab')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Day')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Boats')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Monday')
  await page.keyboard.press('Tab')
  await page.keyboard.type('2')
  await expect(rows(page)).toHaveText(['DayBoats', 'Monday2'])
  // Tab goes on, and Enter down; both make a row where there is none.
  await page.keyboard.press('Tab')
  await expect(rows(page)).toHaveCount(3)
  await page.keyboard.press('Control+z')
  await expect(rows(page)).toHaveCount(2)
  await page.keyboard.press('Enter')
  await page.keyboard.type('3')
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.type('**Tuesday** ')
  await expect(rows(page).last()).toHaveText('Tuesday 3')
  await expect(rows(page).last().locator('strong')).toHaveText('Tuesday')
  await expectAccessible(page)

  await byPalette(page, 'Insert a column after')
  await expect(rows(page).first().locator('th')).toHaveCount(3)
  await page.keyboard.press('Control+z')
  await expect(rows(page).first().locator('th')).toHaveCount(2)
  await byPalette(page, 'Remove the row')
  await expect(rows(page)).toHaveText(['DayBoats', 'Monday2'])
  await page.keyboard.press('Control+z')
  await expect(rows(page)).toHaveCount(3)

  // Enter in an empty last row leaves the table.
  await noteText(page).getByText('3', { exact: true }).click()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.keyboard.type('So it was.')
  await expect(rows(page)).toHaveCount(3)
  await expect(noteText(page).locator('p', { hasText: 'So it was.' })).toHaveCount(1)
  await expect(savingStatus(page)).toHaveText('Saved')
  await collate.restart()
  await expect(rows(collate.page)).toHaveText(['DayBoats', 'Monday2', 'Tuesday 3'])
  await collate.close()
  const markdown = await exportedNote(collate)
  expect(markdown).toContain(
    '| Day         | Boats |\n| ----------- | ----- |\n| Monday      | 2     |\n',
  )
  expect(markdown).toContain('| **Tuesday** | 3     |\n\nSo it was.\n')
})

test('a command for the note brings it into view, and what is typed next goes into it', async ({
  collate,
}) => {
  const { page } = collate
  await page.getByRole('tab', { name: 'Highlights' }).click()
  await byPalette(page, 'Insert a table')
  await page.keyboard.type('Day')
  await expect(rows(page).first()).toHaveText('Day')
  await expect(noteText(page)).toBeVisible()
})

test(
  'the menu beside a table changes it; a cell holds words on one line',
  { tag: '@full' },
  async ({ collate }) => {
    const { page } = collate
    await byPalette(page, 'Insert a table')
    await expect(rows(page)).toHaveCount(2)
    await page.keyboard.type('# not a heading')
    await expect(rows(page).first().locator('h1')).toHaveCount(0)
    await page.getByRole('button', { name: 'Actions for the table' }).click()
    await page.getByRole('menuitem', { name: 'Insert a row below' }).click()
    await expect(rows(page)).toHaveCount(3)
    await page.getByRole('button', { name: 'Actions for the table' }).click()
    await page.getByRole('menuitem', { name: 'Remove the table' }).click()
    await expect(rows(page)).toHaveCount(0)
    await page.keyboard.type('Gone.')
    await expect(noteText(page)).toContainText('Gone.')
    await expect(page.getByRole('button', { name: 'Actions for the table' })).toHaveCount(0)
  },
)

test('a table that a browser copied is a table, and lists of Word are lists', async ({
  collate,
}) => {
  const { page } = collate
  const paste = (html: string) =>
    noteText(page).evaluate((element, written) => {
      const data = new DataTransfer()
      data.setData('text/html', written)
      data.setData('text/plain', 'plain')
      const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true })
      element.dispatchEvent(event)
    }, html)
  await paste('<table><tr><th>Day<th>Boats<tr><td>Monday<td>2</table>')
  await expect(rows(page)).toHaveText(['DayBoats', 'Monday2'])
  const item = (sign: string, words: string) =>
    `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>${sign}&nbsp; </span>${words}</p>`
  await paste(`${item('·', 'one')}${item('·', 'two')}`)
  await expect(noteText(page).locator('ul > li')).toHaveText(['one', 'two'])
})
