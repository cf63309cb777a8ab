import { expectAccessible } from './fixtures/axe.ts'
import { type Collate, expect, test } from './fixtures/collate.ts'
import { COURIER, NORTHERN_WIRE } from './fixtures/compare.ts'
import { openSample } from './fixtures/states.ts'
import { addTagHere, showTags, tagHere, tagRows, tagsOf } from './fixtures/tags.ts'
import { articleRow, nextFlash, noteText, pane } from './fixtures/window.ts'

const QUOTE = 'Nobody will cross until I am sure it is safe'
const OF_COURIER = `Tags of “${COURIER}”`
const OF_WIRE = `Tags of “${NORTHERN_WIRE}”`
const OF_NOTE = 'Tags of the note'
const OF_HIGHLIGHT = 'Tags of the highlight'

test.beforeEach(async ({ collate }) => {
  await collate.start()
})

test('an article, a highlight and a note are tagged by keyboard, found by their tag, and it is renamed, made one with another and undone', async ({
  collate,
}) => {
  await openSample(collate)
  const { page } = collate

  // An article: what is typed right after the key goes into the field, and Enter waits for the next.
  await pane(page, COURIER).getByRole('article').focus()
  await page.keyboard.press('Control+t')
  await page.keyboard.type('Harbour')
  await page.keyboard.press('Enter')
  await page.keyboard.type('to check')
  await page.keyboard.press('Enter')
  await expect(tagsOf(page, OF_COURIER)).toHaveText(['Harbour', 'to check'])
  await page.keyboard.press('Escape')
  await expect(pane(page, COURIER).getByRole('article')).toBeFocused()
  await expect(articleRow(page, COURIER)).toContainText('to check')

  // A highlight: the tags that there are complete what is typed, whatever its case.
  await pane(page, COURIER).locator('mark').filter({ hasText: QUOTE }).click()
  await addTagHere(page)
  const options = page.getByRole('listbox', { name: 'Tags' }).getByRole('option')
  await expect(options).toHaveText([/^Harbour/, /^to check/])
  await page.keyboard.type('harb')
  await expect(options).toHaveText([/^Harbour/, 'New tag “harb”'])
  await expectAccessible(page)
  await page.keyboard.press('Enter')
  await expect(tagsOf(page, OF_HIGHLIGHT)).toHaveText(['Harbour'])
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')

  // The note; what is left in the field when it is left is kept.
  await noteText(page).click()
  await addTagHere(page)
  await page.keyboard.type('HARBOUR')
  await noteText(page).click()
  await expect(tagsOf(page, OF_NOTE)).toHaveText(['Harbour'])

  // All tags, the page of one, and the way to each thing.
  await showTags(page)
  await expect(tagRows(page)).toHaveText([
    /^Harbour1 article, 1 highlight and 1 note/,
    /^to check1 article/,
  ])
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Digit4')
  await expect(tagRows(page).first()).toHaveAttribute('data-color', 'blue')
  await expectAccessible(page)
  await page.keyboard.press('Enter')
  const panel = page.getByRole('tabpanel', { name: 'Tags' })
  const highlight = panel.getByRole('list', { name: 'Highlights' }).getByRole('button')
  await expect(highlight).toContainText(QUOTE)
  await expect(panel.getByRole('list', { name: 'Articles' }).getByRole('button')).toBeFocused()
  await expectAccessible(page)
  const flash = nextFlash(page)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  expect(await flash).toBe(QUOTE)
  await expect(highlight).toBeVisible()

  // Another name; then that of another tag.
  const rename = async (to: string) => {
    await panel.getByRole('button', { name: /^Name of the tag/ }).click()
    await page.keyboard.type(to)
  }
  await rename('bridge')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Renamed “Harbour” to “bridge” on 3 items').last()).toBeVisible()
  await expect(tagsOf(page, OF_COURIER)).toHaveText(['bridge', 'to check'])
  await expect(page.getByRole('list', { name: 'Notes' }).first()).toContainText('bridge')
  await rename('to check')
  await expect(panel.getByText('the two become one')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(tagsOf(page, OF_COURIER)).toHaveText(['to check'])
  await expect(panel.getByRole('heading', { level: 2 })).toHaveText('to check')
  for (const tags of [
    ['bridge', 'to check'],
    ['Harbour', 'to check'],
  ]) {
    await page.keyboard.press('Control+z')
    await expect(tagsOf(page, OF_COURIER)).toHaveText(tags)
  }
  await expect(panel.getByRole('heading', { level: 2 })).toHaveText('Harbour')
  await page.keyboard.press('Control+Shift+z')
  await expect(tagsOf(page, OF_COURIER)).toHaveText(['bridge', 'to check'])

  // It is as it was after a start; the pages of the tags are not.
  await collate.restart()
  await expect(tagsOf(collate.page, OF_COURIER)).toHaveText(['bridge', 'to check'])
  await expect(collate.page.getByRole('tab', { name: 'Tags' })).toHaveCount(0)
})

test('tags are walked and taken away by key or pointer, from one thing or from everything', async ({
  collate,
}) => {
  await openSample(collate)
  const { page } = collate
  const text = pane(page, COURIER).getByRole('article')
  await text.focus()
  await tagHere(page, 'one', 'two', 'three')
  await pane(page, NORTHERN_WIRE).getByRole('article').focus()
  await tagHere(page, 'two', 'three')

  // Delete takes away the one that has the focus, and never the highlight or the article.
  await tagsOf(page, OF_COURIER).nth(1).focus()
  await page.keyboard.press('Delete')
  await expect(tagsOf(page, OF_COURIER)).toHaveText(['one', 'three'])
  await expect(tagsOf(page, OF_COURIER).nth(1)).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await expect(tagsOf(page, OF_COURIER).first()).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(tagsOf(page, OF_COURIER)).toHaveText(['one', 'two', 'three'])
  await pane(page, COURIER).getByRole('button', { name: 'Remove the tag “one”' }).click()
  await expect(tagsOf(page, OF_COURIER)).toHaveText(['two', 'three'])

  // A tag leads to its page, and from there back to where one was.
  await tagsOf(page, OF_WIRE).first().focus()
  await page.keyboard.press('Enter')
  const articles = page
    .getByRole('tabpanel', { name: 'Tags' })
    .getByRole('list', { name: 'Articles' })
  await expect(articles.getByRole('button')).toHaveCount(2)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('tab', { name: 'Note' })).toHaveAttribute('aria-selected', 'true')
  await expect(tagsOf(page, OF_WIRE).first()).toBeFocused()

  // In a hurry, too: what was on its way for the page does not come to the list that follows it.
  for (let hurry = 0; hurry < 4; hurry += 1) {
    await page.keyboard.press('Enter')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('tab', { name: 'Tags' })).toHaveCount(0)
    await showTags(page)
    await page.keyboard.press('Escape')
    await expect(tagsOf(page, OF_WIRE).first()).toBeFocused()
  }
  await showTags(page)
  await page.keyboard.type('thr')
  await expect(tagRows(page)).toHaveCount(1)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Delete')
  await expect(page.getByText('Removed “three” from everything: 2 items').last()).toBeVisible()
  await expect(tagsOf(page, OF_COURIER)).toHaveText(['two'])
  await expect(tagsOf(page, OF_WIRE)).toHaveText(['two'])
  await page.getByRole('button', { name: 'Undo' }).last().click()
  await expect(tagsOf(page, OF_WIRE)).toHaveText(['two', 'three'])
})

/** Main answers what is asked by a name this much later. */
async function answerLate(collate: Collate, name: string, ms: number): Promise<void> {
  await collate.app.evaluate(
    ({ ipcMain }, { late, by }) => {
      type Handle = (event: unknown, asked: unknown, ...more: unknown[]) => unknown
      const { _invokeHandlers: handlers } = ipcMain as unknown as {
        _invokeHandlers: Map<string, Handle>
      }
      for (const [channel, handle] of handlers) {
        handlers.set(channel, async (event, asked, ...more) => {
          if (asked === late) await new Promise((resolve) => setTimeout(resolve, by))
          return handle(event, asked, ...more)
        })
      }
    },
    { late: name, by: ms },
  )
}

test('tags that are typed in a hurry are completed, and none is given twice', async ({
  collate,
}) => {
  await openSample(collate)
  const { page } = collate
  await pane(page, NORTHERN_WIRE).getByRole('article').focus()
  await tagHere(page, 'Harbour')
  await expect(tagsOf(page, OF_WIRE)).toHaveText(['Harbour'])

  await pane(page, COURIER).getByRole('article').focus()
  await answerLate(collate, 'tag:list', 2500)
  await answerLate(collate, 'tag:change', 700)
  await addTagHere(page)
  // The tags that there are still are on their way, and so is each that is given.
  for (const tag of ['harb', 'New one', 'new one', 'other']) {
    await page.keyboard.type(tag)
    await page.keyboard.press('Enter')
  }
  await page.keyboard.press('Backspace')
  await page.keyboard.press('Escape')
  await expect(tagsOf(page, OF_COURIER)).toHaveText(['Harbour', 'New one'])
})

test('a tag is given by key whatever was selected before and has gone, and its list says why nothing is there', async ({
  collate,
}) => {
  await openSample(collate)
  const { page } = collate
  await articleRow(page, COURIER).click({ modifiers: ['Control'] })
  await page.getByRole('searchbox', { name: 'Search' }).fill('northern wire')
  await expect(articleRow(page, COURIER)).toHaveCount(0)
  await articleRow(page, NORTHERN_WIRE).focus()
  await tagHere(page, 'found')
  await expect(tagsOf(page, OF_WIRE)).toHaveText(['found'])

  // The library lists by a tag under its new name, and all when the tag has gone.
  await page.getByRole('searchbox', { name: 'Search' }).fill('')
  await page.getByRole('button', { name: 'Filter the articles' }).click()
  await page.getByRole('menuitem', { name: 'Tag', exact: true }).click()
  await page.getByRole('menuitem', { name: 'found' }).click()
  const filters = page.getByRole('group', { name: 'Filters of the list' })
  await showTags(page)
  await expect(tagRows(page)).toHaveCount(1)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('F2')
  await page.keyboard.type('kept')
  await page.keyboard.press('Enter')
  await expect(filters.getByRole('button')).toHaveText('Tagged “kept”')
  await expect(articleRow(page, NORTHERN_WIRE)).toBeVisible()

  // Digits and Delete with Ctrl are the window's.
  const panel = page.getByRole('tabpanel', { name: 'Tags' })
  const actions = panel.getByRole('button', { name: 'Actions for the tag “kept”' })
  await actions.focus()
  await page.keyboard.press('Control+Delete')
  await page.keyboard.press('Control+Digit0')
  await page.keyboard.press('Control+Digit2')
  await page.keyboard.press('Digit4')
  await expect(panel.getByRole('button', { name: 'Blue' })).toHaveAttribute('aria-pressed', 'true')
  await expect(panel.getByRole('heading', { level: 2 })).toHaveText('kept')

  // Who deletes the tag of the page goes on in the list of all.
  await page.keyboard.press('Delete')
  await expect(page.getByRole('searchbox', { name: 'Find a tag' })).toBeFocused()
  await expect(filters).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(filters.getByRole('button')).toHaveText('Tagged “kept”')

  // The last filter that is let go gives the focus to what offers others.
  await filters.getByRole('button').focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Filter the articles' })).toBeFocused()
})

test('the colours have names of a person’s own, and are called by them everywhere', async ({
  collate,
}) => {
  await openSample(collate)
  const { page } = collate
  await page.keyboard.press('Control+,')
  const settings = page.getByRole('dialog', { name: 'Settings' })
  await settings.getByRole('textbox', { name: 'Yellow' }).fill('Claim')
  await settings.getByRole('textbox', { name: 'Red' }).fill('Figure')
  await page.keyboard.press('Enter')
  await expectAccessible(page)
  await page.keyboard.press('Escape')

  await pane(page, COURIER).locator('mark').filter({ hasText: QUOTE }).click()
  const card = page.getByRole('dialog', { name: 'Highlight' })
  await expect(card.getByText('Claim')).toBeVisible()
  await expect(card.getByRole('button', { name: 'Figure (Red)' })).toHaveAttribute(
    'title',
    'Figure (2)',
  )
  await page.keyboard.press('Escape')
  await page.getByRole('tab', { name: /^Highlights/ }).click()
  const list = page.getByRole('tabpanel', { name: /^Highlights/ })
  await expect(list.getByRole('button', { name: QUOTE })).toContainText('Claim')
  await list.getByRole('button', { name: QUOTE }).click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Highlight as “Figure” (Red)' }).click()
  await expect(list.getByRole('button', { name: QUOTE })).toContainText('Figure')
  const inMenu = () =>
    collate.app.evaluate(({ Menu }) =>
      Menu.getApplicationMenu()?.items.flatMap(({ submenu }) =>
        submenu?.items.map(({ label }) => label),
      ),
    )
  await expect.poll(inMenu).toContain('Highlight as “Claim” (Yellow)')

  // Undone as anything else, and kept in the library.
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect.poll(inMenu).toContain('Highlight red')
  await collate.restart()
  await expect.poll(inMenu).toContain('Highlight as “Claim” (Yellow)')
})
