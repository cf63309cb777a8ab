import type { Locator, Page } from '@playwright/test'
import { HARBOUR, WEATHER, WIRE } from './fixtures/articles.ts'
import { expectAccessible } from './fixtures/axe.ts'
import { expect, test } from './fixtures/collate.ts'
import { marks, noteText, open, pane, select, shown } from './fixtures/window.ts'

/** The list of highlights: of what is open, of a dossier, of the library. */

test.beforeEach(async ({ collate }) => {
  await collate.start()
  await collate.drop(await collate.file(HARBOUR.name, HARBOUR.text))
  await shown(collate.page, HARBOUR.title)
})

test('the library’s highlights are found by colour, tag and comment, and one goes there', async ({
  collate,
}) => {
  const { page } = collate
  await highlight(page, HARBOUR.title, 'two goats', '1', 'Whose?')
  await highlight(page, HARBOUR.title, 'forty winters.', '2')
  await openOther(collate, WEATHER)
  await highlight(page, WEATHER.title, 'Fog at night', '2')
  const list = await listOfHighlights(page)
  await expect(rows(list)).toHaveCount(1)
  await list.getByRole('radio', { name: 'Library' }).check({ force: true })
  await expect(rows(list)).toHaveCount(3)
  // In the order of the text within an article.
  const harbour = list.getByRole('list', { name: `Highlights: ${HARBOUR.title}` })
  await expect(rows(harbour)).toHaveText([/forty winters/, /two goats/])

  await list.getByRole('button', { name: 'Red', exact: true }).click()
  await expect(rows(list)).toHaveText([/Fog at night/, /forty winters/])
  await expect(list.getByRole('status')).toHaveText('2 of 3')
  await expectAccessible(page)
  await list.getByRole('button', { name: 'Red', exact: true }).click()
  await choose(page, 'With a comment')
  await expect(rows(list)).toHaveText([/two goats/])
  await list.getByRole('button', { name: /With a comment/ }).click()
  await expect(rows(list)).toHaveCount(3)
  await rows(list).filter({ hasText: 'two goats' }).click()
  await shown(page, HARBOUR.title)
  await expect(marks(page, HARBOUR.title).filter({ hasText: 'two goats' })).toBeInViewport()
})

test('several are picked, coloured, tagged and removed at once, each one step of Undo', async ({
  collate,
}) => {
  const { page } = collate
  for (const words of ['two goats', 'a box of books', 'three boxes']) {
    await highlight(page, HARBOUR.title, words, '1')
  }
  const list = await listOfHighlights(page)
  await rows(list).first().focus()
  await page.keyboard.press('Shift+ArrowDown')
  const picked = page.getByRole('region', { name: 'Selected highlights' })
  await expect(picked.getByRole('status')).toHaveText('2 selected')
  // In a hurry: the last key counts, for all of them.
  await page.keyboard.press('Digit2')
  await page.keyboard.press('Digit3')
  const mark = marks(page, HARBOUR.title)
  await expect(mark.nth(0)).toHaveAttribute('data-color', 'green')
  await expect(mark.nth(1)).toHaveAttribute('data-color', 'green')
  await expect(mark.nth(2)).toHaveAttribute('data-color', 'yellow')
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect(list.locator('[data-color="yellow"][data-highlight]')).toHaveCount(3)

  await picked.getByRole('button', { name: 'Add a tag' }).click()
  await page.keyboard.type('boat')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await expect(list.getByText('boat')).toHaveCount(3)
  await expectAccessible(page)
  await rows(list).first().focus()
  await page.keyboard.press('Control+a')
  await expect(picked.getByRole('status')).toHaveText('3 selected')
  await page.keyboard.press('Delete')
  await expect(mark).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(mark).toHaveCount(3)
})

test('a comment is written in the list, by a key, and kept by Escape', async ({ collate }) => {
  const { page } = collate
  await highlight(page, HARBOUR.title, 'two goats', '1')
  const list = await listOfHighlights(page)
  await rows(list).first().focus()
  await page.keyboard.press('m')
  // In a hurry.
  await page.keyboard.type('Whose were they?')
  await page.keyboard.press('Escape')
  await expect(rows(list)).toContainText('Whose were they?')
  // The focus is on the row, whose keys act on it.
  await expect(rows(list).first()).toBeFocused()
  await page.keyboard.press('Digit5')
  await expect(marks(page, HARBOUR.title)).toHaveAttribute('data-color', 'purple')
  // Quoted, the new note is shown, and the focus is not left where nothing is seen.
  await page.keyboard.press('q')
  const note = page.getByRole('tab', { name: 'Note', exact: true })
  await expect(note).toHaveAttribute('aria-selected', 'true')
  await expect(note).toBeFocused()
  await collate.restart()
  await (await listOfHighlights(collate.page)).getByText('Whose were they?').waitFor()
})

test('highlights of an article that is not open are quoted, by key and by dragging', async ({
  collate,
}) => {
  const { page } = collate
  await highlight(page, HARBOUR.title, 'two goats', '1')
  await highlight(page, HARBOUR.title, 'forty winters.', '2')
  await page.keyboard.press('Control+n')
  await page.keyboard.type('Quotes\nHere:')
  await openOther(collate, WIRE)
  const list = await listOfHighlights(page)
  await expect(rows(list)).toHaveCount(0)
  await list.getByRole('radio', { name: 'Library' }).check({ force: true })
  await rows(list).first().focus()
  await page.keyboard.press('q')
  const note = page.getByRole('tab', { name: 'Note', exact: true })
  await note.click()
  await expect(noteText(page)).toContainText('forty winters.')
  await listOfHighlights(page)
  await rows(list).nth(1).hover()
  await page.mouse.down()
  // Held over the tab, the note comes up to be dropped into.
  await note.hover()
  await note.hover({ position: { x: 5, y: 5 } })
  await expect(noteText(page)).toBeVisible()
  await noteText(page).getByText('Here:').hover()
  await page.mouse.up()
  await expect(noteText(page)).toContainText('two goats')
})

test('a dossier’s highlights are those of its articles', { tag: '@full' }, async ({ collate }) => {
  const { page } = collate
  await highlight(page, HARBOUR.title, 'two goats', '1')
  await openOther(collate, WEATHER)
  await highlight(page, WEATHER.title, 'Fog at night', '2')
  await page.keyboard.press('Control+d')
  await page.keyboard.press('Enter')
  const list = await listOfHighlights(page)
  await list.getByRole('radio', { name: 'Dossier' }).check({ force: true })
  await expect(rows(list)).toHaveText([/Fog at night/])
})

async function highlight(page: Page, title: string, words: string, key: string, comment = '') {
  const before = await marks(page, title).count()
  await select(page, title, words)
  await page.keyboard.press(key)
  await expect(marks(page, title)).toHaveCount(before + 1)
  if (comment === '') return
  await page.keyboard.press('m')
  await page.keyboard.type(comment)
  await page.keyboard.press('Escape')
}

/** Opens another article in the place of the one that is read. */
async function openOther(
  collate: { page: Page; drop: (path: string) => Promise<void>; file: FileOf },
  { name, title, text }: typeof HARBOUR,
) {
  await collate.drop(await collate.file(name, text))
  await open(collate.page, title)
  await pane(collate.page, HARBOUR.title).getByRole('button', { name: 'Close' }).click()
  await expect(pane(collate.page, HARBOUR.title)).toHaveCount(0)
}

type FileOf = (name: string, text: string) => Promise<string>

async function listOfHighlights(page: Page): Promise<Locator> {
  await page.getByRole('tab', { name: /^Highlights/ }).click()
  return page.getByRole('tabpanel', { name: /^Highlights/ })
}

function rows(list: Locator): Locator {
  return list.locator('[data-highlight]')
}

async function choose(page: Page, name: string) {
  await page.getByRole('button', { name: 'Filter and order the highlights' }).click()
  await page.getByRole('menuitem', { name }).click()
}
