import type { Page } from '@playwright/test'
import { HARBOUR } from './fixtures/articles.ts'
import { expectAccessible } from './fixtures/axe.ts'
import { expect, test } from './fixtures/collate.ts'
import { noteText, open, savingStatus, select } from './fixtures/window.ts'

test.beforeEach(async ({ collate }) => {
  await collate.start()
  const { page } = collate
  await collate.drop(await collate.file(HARBOUR.name, HARBOUR.text))
  await open(page, HARBOUR.title)
  await page.keyboard.press('Control+n')
  await page.keyboard.type('Lamps')
  await page.keyboard.press('Enter')
  await page.keyboard.type('The **lamp** burns. A Lamp, two lamps.')
  await page.keyboard.press('Enter')
  await expect(noteText(page)).toContainText('two lamps')
})

function bar(page: Page) {
  return page.getByRole('search', { name: 'Find in the note' })
}

function painted(page: Page, name: string) {
  return page.evaluate(
    (key) => [...(CSS.highlights.get(key) ?? [])].map((range) => (range as Range).toString()),
    name,
  )
}

test('Ctrl+F finds in the note, Enter goes on, and Escape goes to what was found', async ({
  collate,
}) => {
  const { page } = collate
  await page.keyboard.press('Control+f')
  await page.keyboard.type('lamp')
  await expect(bar(page).getByRole('status')).toHaveText('1 of 3')
  expect(await painted(page, 'collate-found')).toEqual(['lamp', 'Lamp', 'lamp'])
  await expectAccessible(page)
  await page.keyboard.press('Enter')
  await expect(bar(page).getByRole('status')).toHaveText('2 of 3')
  expect(await painted(page, 'collate-found-here')).toEqual(['Lamp'])
  await page.keyboard.press('Shift+Enter')
  await page.keyboard.press('F3')
  await expect(bar(page).getByRole('status')).toHaveText('2 of 3')
  await bar(page).getByRole('button', { name: 'Whole words' }).click()
  await expect(bar(page).getByRole('status')).toHaveText('2 of 2')
  await bar(page).getByRole('button', { name: 'Match case' }).click()
  await expect(bar(page).getByRole('status')).toHaveText('1 of 1')
  await page.keyboard.press('Escape')
  await expect(bar(page)).toHaveCount(0)
  await expect(noteText(page)).toBeFocused()
  expect(await page.evaluate(() => getSelection()?.toString())).toBe('lamp')
  expect(await painted(page, 'collate-found')).toEqual([])
})

test('all are replaced as one step, but not the words of a quotation', async ({ collate }) => {
  const { page } = collate
  await select(page, HARBOUR.title, 'From Monday the lamp will be switched')
  await page.keyboard.press('q')
  await expect(noteText(page)).toContainText('From Monday the lamp')
  await page.keyboard.press('Control+f')
  await page.keyboard.type('LAMP')
  await expect(bar(page).getByRole('status')).toHaveText('1 of 4')
  await page.keyboard.press('Shift+Tab')
  await bar(page).getByRole('textbox', { name: 'Replace with' }).fill('light')
  await bar(page).getByRole('button', { name: 'Replace', exact: true }).click()
  await expect(noteText(page)).toContainText('The light burns. A Lamp, two lamps.')
  await expect(noteText(page).locator('strong')).toHaveText('light')
  await bar(page).getByRole('button', { name: 'Replace all' }).click()
  await expect(noteText(page)).toContainText('The light burns. A light, two lights.')
  await expect(noteText(page)).toContainText('From Monday the lamp')
  const foot = page.getByRole('contentinfo')
  await expect(foot).toContainText('2 matches replaced. 1 match is in quotations')
  await expect(bar(page).getByRole('status')).toHaveText('1 of 1')
  await expect(savingStatus(page)).toHaveText('Saved')

  await bar(page).getByRole('button', { name: 'Close' }).click()
  await page.keyboard.press('Control+z')
  await expect(noteText(page)).toContainText('The light burns. A Lamp, two lamps.')
  await page.keyboard.press('Control+z')
  await expect(noteText(page)).toContainText('The lamp burns. A Lamp, two lamps.')
})
