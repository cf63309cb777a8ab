import type { Page } from '@playwright/test'
import { HARBOUR, WEATHER, WIRE } from './fixtures/articles.ts'
import { expectAccessible } from './fixtures/axe.ts'
import { type Collate, expect, test } from './fixtures/collate.ts'
import { importArticles } from './fixtures/states.ts'
import { articleRow, noteText, open, pane, savingStatus, select } from './fixtures/window.ts'

function box(page: Page) {
  return page.getByRole('combobox', { name: 'Search articles, highlights, notes' })
}

function found(page: Page, title: string) {
  return page.getByRole('listbox', { name: 'Found' }).getByRole('group', { name: title })
}

/** The words behind the reading caret. */
function atCaret(page: Page) {
  return page.evaluate(() => {
    const { anchorNode, anchorOffset = 0 } = getSelection() ?? {}
    return anchorNode instanceof Text ? anchorNode.data.slice(anchorOffset, anchorOffset + 12) : ''
  })
}

async function begin(collate: Collate): Promise<Page> {
  await collate.start()
  await importArticles(collate, [HARBOUR, WIRE, WEATHER])
  return collate.page
}

test('words of articles, comments and notes are found as one types, and opened where they stand', async ({
  collate,
}) => {
  const page = await begin(collate)
  await open(page, WEATHER.title)
  await select(page, WEATHER.title, 'Fog at night')
  await page.keyboard.press('Digit3')
  await page.keyboard.press('m')
  await page.keyboard.type('Was the lamp lit?')
  await page.keyboard.press('Control+Enter')
  await page.keyboard.press('Control+n')
  await page.keyboard.type('Lamps of the north')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Nothing here.')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Nobody lit the lamp on Sunday.')
  await expect(savingStatus(page)).toHaveText('Saved')

  // What is typed right after the key goes into the box.
  await page.keyboard.press('Control+Shift+F')
  await page.keyboard.type('lam')
  await expect(found(page, HARBOUR.title).getByRole('option')).toHaveCount(2)
  await expect(found(page, HARBOUR.title).locator('em').first()).toHaveText('lamp')
  await expect(found(page, WEATHER.title)).toContainText('Was the lamp lit?')
  await expect(found(page, 'Lamps of the north')).toContainText('Nobody lit the lamp on Sunday.')
  await expectAccessible(page)

  // The first is taken by Enter, in the place of what was read; the words are under the caret.
  await found(page, HARBOUR.title).getByRole('option').first().hover()
  await page.keyboard.press('Enter')
  await expect(pane(page, HARBOUR.title).getByRole('article')).toBeFocused()
  await expect.poll(() => atCaret(page)).toBe('lamp by hand')
  await expect(pane(page, WEATHER.title)).toHaveCount(0)
  await expect(page.getByRole('listbox')).toHaveCount(0)
  // All of it is marked and counted in what is open, and gone through.
  const inTexts = () => page.evaluate(() => CSS.highlights.get('collate-found')?.size ?? 0)
  await expect(page.getByRole('search').first()).toContainText('1 of 3')
  await expect.poll(inTexts).toBe(3)
  await page.keyboard.press('F3')
  await expect(page.getByRole('search').first()).toContainText('2 of 3')
  await page.keyboard.press('Shift+F3')
  await page.keyboard.press('Shift+F3')
  await expect(page.getByRole('search').first()).toContainText('3 of 3')

  // Beside it with Ctrl; the search is still there, all of it selected.
  await page.keyboard.press('Control+Shift+F')
  await expect(box(page)).toHaveValue('lam')
  // In a hurry: what is found by what is typed, and not what is still shown.
  await page.keyboard.type('compu')
  await page.keyboard.press('Control+Enter')
  await expect(pane(page, WIRE.title).getByRole('article')).toBeFocused()
  await expect.poll(() => atCaret(page)).toBe('computer wil')
  await expect(pane(page, HARBOUR.title)).toBeVisible()

  // A comment opens with its highlight, a note at its words.
  await page.keyboard.press('Control+Shift+F')
  await page.keyboard.type('lamp lit')
  await found(page, WEATHER.title).getByRole('option').click()
  await expect(page.getByRole('dialog', { name: 'Highlight' })).toContainText('Was the lamp lit?')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+Shift+F')
  await found(page, 'Lamps of the north').getByRole('option').click()
  await expect(noteText(page)).toBeFocused()
  await expect.poll(() => atCaret(page)).toContain('Nobody lit')

  // One comes back from there, and Escape ends the search where one was.
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(pane(page, WEATHER.title).getByRole('article')).toBeFocused()
  await page.keyboard.press('Control+Shift+F')
  await page.keyboard.press('Escape')
  await expect.poll(inTexts).toBe(0)
  await expect(box(page)).toHaveValue('')
  await expect(pane(page, WEATHER.title).getByRole('article')).toBeFocused()
  await page.keyboard.press('Control+Shift+F')
  await expect(box(page)).toHaveValue('lamp lit')
  await page.keyboard.press('Escape')

  // With another set of panes the focus is in a text still, also in one that stays.
  await articleRow(page, WIRE.title).click()
  await articleRow(page, HARBOUR.title).click()
  await expect(pane(page, HARBOUR.title).getByRole('article')).toBeFocused()
  await page.keyboard.press('Control+w')
  await expect(pane(page, HARBOUR.title)).toHaveCount(0)
  await expect(page.locator('[data-pane] article:focus')).toHaveCount(1)
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(page.locator('[data-pane] article:focus')).toHaveCount(1)
})

test('filters are typed, completed, clicked and taken away: the words and the chips are one', async ({
  collate,
}) => {
  const page = await begin(collate)
  await box(page).click()
  await page.keyboard.type('keeper ou')
  await page.keyboard.press('Tab')
  await expect(box(page)).toHaveValue('keeper outlet:')
  const suggestions = page.getByRole('group', { name: 'Suggestions' })
  await expect(suggestions.getByRole('option').first()).toContainText('The Island Gazette')
  // While the filter has no value it is left out.
  await expect(found(page, HARBOUR.title)).toBeVisible()
  await page.keyboard.type('isl')
  await page.keyboard.press('Tab')
  await expect(box(page)).toHaveValue('keeper outlet:"The Island Gazette" ')
  await expect(found(page, HARBOUR.title)).toBeVisible()
  await expect(found(page, WIRE.title)).toHaveCount(0)

  await page.getByRole('button', { name: 'Add a filter: Has' }).click()
  await suggestions.getByRole('option', { name: /^comment/ }).click()
  await expect(box(page)).toHaveValue('keeper outlet:"The Island Gazette" has:comment ')
  await expect(page.getByText('Nothing found for')).toBeVisible()
  await page.getByRole('button', { name: 'Remove the filter has:comment' }).click()
  await expect(box(page)).toHaveValue('keeper outlet:"The Island Gazette"')
  await expect(found(page, HARBOUR.title)).toBeVisible()
  await expect(box(page)).toBeFocused()

  // What was read since is known, and the palette begins with it.
  await page.keyboard.press('Control+a')
  await page.keyboard.type('is:unread lamp OR storms')
  await expect(found(page, WIRE.title)).toBeVisible()
  await expect(found(page, HARBOUR.title)).toBeVisible()
  await page.keyboard.press('Escape')
  await open(page, HARBOUR.title)
  await page.keyboard.press('Control+w')
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('option').first()).toContainText(HARBOUR.title)
  await expect(page.getByRole('option').first()).toContainText('Recently read')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+Shift+F')
  await expect(found(page, WIRE.title)).toBeVisible()
  await expect(found(page, HARBOUR.title)).toHaveCount(0)

  // What can't be taken as it looks is taken as words, and said.
  await page.keyboard.press('Control+a')
  await page.keyboard.type('planet:mars OR lamp')
  await expect(page.getByText('There is no filter “planet”')).toBeVisible()
  await expect(found(page, HARBOUR.title)).toBeVisible()
  // An article that is deleted is found no more, and one that is restored again.
  await page.keyboard.press('Escape')
  await articleRow(page, HARBOUR.title).focus()
  await page.keyboard.press('Delete')
  await page.keyboard.press('Control+Shift+F')
  await expect(found(page, WIRE.title)).toBeVisible()
  await expect(found(page, HARBOUR.title)).toHaveCount(0)
})

test('a search is saved, counts what it finds, is named, opened again, deleted and brought back', async ({
  collate,
}) => {
  const page = await begin(collate)
  const searches = page.getByRole('list', { name: 'Searches' })
  await expect(searches).toHaveCount(0)
  await page.keyboard.press('Control+Shift+F')
  await page.keyboard.type('lamp')
  await page.getByRole('button', { name: 'Save this search' }).click()
  await expect(page.getByText('This search is saved.')).toBeVisible()
  await expect(box(page)).toBeFocused()
  await page.keyboard.press('Escape')
  const row = searches.getByRole('listitem')
  await expect(row).toContainText('2 results')

  await row.getByRole('button', { name: 'lamp' }).first().focus()
  await page.keyboard.press('F2')
  await page.keyboard.type('The lamp at Skerry')
  await page.keyboard.press('Enter')
  await expect(row).toContainText('The lamp at Skerry')
  await expectAccessible(page)
  // What comes in is counted.
  const path = await collate.file('more.txt', 'More of the lamp\n\nThe lamp is for sale.')
  await collate.drop(path)
  await expect(row).toContainText('3 results')

  await collate.restart()
  await expect(collate.page.getByRole('list', { name: 'Searches' })).toContainText(
    'The lamp at Skerry3 results',
  )
  const again = collate.page
  await again.getByRole('list', { name: 'Searches' }).getByRole('button').first().click()
  await expect(box(again)).toHaveValue('lamp')
  await expect(box(again)).toBeFocused()
  await expect(found(again, HARBOUR.title)).toBeVisible()
  await again.keyboard.press('Escape')
  // What was looked for last is there again, and what is typed at once takes its place.
  await again.keyboard.press('Control+Shift+F')
  await again.keyboard.type('goats')
  await expect(box(again)).toHaveValue('goats')
  await again.keyboard.press('Escape')
  await again.getByRole('list', { name: 'Searches' }).getByRole('button').first().focus()
  await again.keyboard.press('Delete')
  await expect(again.getByRole('list', { name: 'Searches' })).toHaveCount(0)
  await again.keyboard.press('Control+z')
  await expect(again.getByRole('list', { name: 'Searches' })).toContainText('The lamp at Skerry')
})

test('a search for what is unread counts one less when one is opened', async ({ collate }) => {
  const page = await begin(collate)
  await page.keyboard.press('Control+Shift+F')
  await page.keyboard.type('lamp is:unread')
  await page.getByRole('button', { name: 'Save this search' }).click()
  await page.keyboard.press('Escape')
  const row = page.getByRole('list', { name: 'Searches' }).getByRole('listitem')
  await expect(row).toContainText('2 results')
  await articleRow(page, WIRE.title).click()
  await expect(row).toContainText('1 result')
})
