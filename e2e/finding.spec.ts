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
  // What is typed ahead comes as words: stars are marks where they are typed one by one.
  await expect(noteText(page)).toBeFocused()
  await page.keyboard.type('The **lamp** burns. A Lamp, two lamps.')
  await page.keyboard.press('Enter')
  await expect(noteText(page)).toContainText('two lamps')
})

function bar(page: Page) {
  return page.getByRole('search', { name: 'Find in the open texts' })
}

function count(page: Page) {
  return bar(page).getByRole('status')
}

/** How many hits each text is said to have. */
function counts(page: Page) {
  return bar(page).getByRole('list', { name: 'Found in each text' }).getByRole('button')
}

function painted(page: Page, name: string) {
  return page.evaluate(
    (key) => [...(CSS.highlights.get(key) ?? [])].map((range) => (range as Range).toString()),
    name,
  )
}

/** In which text the hit is that is looked at. */
function hereIn(page: Page) {
  return page.evaluate(() => {
    const [range] = [...(CSS.highlights.get('collate-found-here') ?? [])] as Range[]
    const element = range?.startContainer.parentElement
    return element?.closest('[data-note-text]')
      ? 'note'
      : element?.closest('article')
        ? 'article'
        : null
  })
}

test('Ctrl+F finds in the open texts and the note at once, Enter and F3 go on across them', async ({
  collate,
}) => {
  const { page } = collate
  await page.keyboard.press('Control+f')
  await page.keyboard.type('lamp')
  await expect(counts(page)).toHaveText([/ 2$/, 'Note 3'])
  // From where one is: behind the last letter of the note it goes on in the article.
  await expect(count(page)).toHaveText('1 of 5')
  expect(await painted(page, 'collate-found')).toEqual(['lamp', 'lamp', 'lamp', 'Lamp', 'lamp'])
  expect(await hereIn(page)).toBe('article')
  await expect(page.locator('[data-pane] svg [data-look="found"]')).toHaveCount(1)
  await expectAccessible(page)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect(count(page)).toHaveText('3 of 5')
  expect(await hereIn(page)).toBe('note')
  await page.keyboard.press('Shift+Enter')
  await page.keyboard.press('F3')
  await page.keyboard.press('F3')
  await expect(count(page)).toHaveText('4 of 5')
  expect(await painted(page, 'collate-found-here')).toEqual(['Lamp'])
  await bar(page).getByRole('button', { name: 'Whole words' }).click()
  await expect(counts(page)).toHaveText([/ 2$/, 'Note 2'])
  await bar(page).getByRole('button', { name: 'Match case' }).click()
  await expect(counts(page)).toHaveText([/ 2$/, 'Note 1'])

  // Escape ends it where one is, in the note too.
  await noteText(page).press('Escape')
  await expect(bar(page)).toHaveCount(0)
  await expect(noteText(page)).toBeFocused()
  await page.keyboard.press('Control+f')
  await expect(counts(page)).toHaveText([/ 2$/, 'Note 1'])
  await counts(page).last().click()
  await page.keyboard.press('Escape')
  await expect(bar(page)).toHaveCount(0)
  await expect(noteText(page)).toBeFocused()
  expect(await page.evaluate(() => getSelection()?.toString())).toBe('lamp')
  expect(await painted(page, 'collate-found')).toEqual([])
  await expect(page.locator('[data-look="found"]')).toHaveCount(0)
})

test(
  'an article that is opened meanwhile is looked through, in a text one goes on by F3, and Escape ends it there',
  { tag: '@full' },
  async ({ collate }) => {
    const { page } = collate
    await open(page, HARBOUR.title)
    await select(page, HARBOUR.title, 'lamp')
    await page.keyboard.press('Control+f')
    await expect(bar(page).getByRole('textbox', { name: 'Find' })).toHaveValue('lamp')
    await expect(count(page)).toHaveText('1 of 5')
    const other = await collate.file('Other.txt', 'Other lamps\n\nTwo L\u00c1MPS, and l\u2019amp.')
    await collate.drop(other)
    await open(page, 'Other lamps')
    await expect(counts(page)).toHaveCount(3)
    const text = page.getByRole('region', { name: HARBOUR.title }).getByRole('article')
    await text.click()
    await page.keyboard.press('F3')
    await expect(text).toBeFocused()
    await expect(count(page)).toHaveText(/^2 of \d+$/)
    await page.keyboard.press('Escape')
    await expect(bar(page)).toHaveCount(0)
    await expect(text).toBeFocused()
    expect(await painted(page, 'collate-found')).toEqual([])
  },
)

test('all are replaced as one step in the note, but not the words of a quotation', async ({
  collate,
}) => {
  const { page } = collate
  await select(page, HARBOUR.title, 'From Monday the lamp will be switched')
  await page.keyboard.press('q')
  await expect(noteText(page)).toContainText('From Monday the lamp')
  await page.keyboard.press('Control+f')
  await bar(page).getByRole('textbox', { name: 'Find' }).fill('LAMP')
  await expect(counts(page)).toHaveText([/ 2$/, 'Note 4'])
  await bar(page).getByRole('textbox', { name: 'Replace in the note with' }).fill('light')
  await bar(page).getByRole('button', { name: 'Replace', exact: true }).click()
  await expect(count(page)).toHaveText('3 of 6')
  await bar(page).getByRole('button', { name: 'Replace', exact: true }).click()
  await expect(noteText(page)).toContainText('The light burns. A Lamp, two lamps.')
  await expect(noteText(page).locator('strong')).toHaveText('light')
  await bar(page).getByRole('button', { name: 'Replace all' }).click()
  await expect(noteText(page)).toContainText('The light burns. A light, two lights.')
  await expect(noteText(page)).toContainText('From Monday the lamp')
  const foot = page.getByRole('contentinfo')
  await expect(foot).toContainText('Replaced in 2 places. 1 place is in quotations')
  await expect(counts(page)).toHaveText([/ 2$/, 'Note 1'])
  await expect(savingStatus(page)).toHaveText('Saved')

  await bar(page).getByRole('button', { name: 'Close' }).click()
  await page.keyboard.press('Control+z')
  await expect(noteText(page)).toContainText('The light burns. A Lamp, two lamps.')
  await page.keyboard.press('Control+z')
  await expect(noteText(page)).toContainText('The lamp burns. A Lamp, two lamps.')
})
