import { toImportedArticle } from '../src/importing/to-imported-article.ts'
import { Library } from '../src/library/library.ts'
import { HARBOUR } from './fixtures/articles.ts'
import { expectAccessible } from './fixtures/axe.ts'
import { type Collate, expect, test } from './fixtures/collate.ts'
import { marks, open, pane, select } from './fixtures/window.ts'

/** Passages whose text has changed: where they seem to stand, and where a person says that they do. */

const LOST = 'two goats and a box of books'
const CHANGED = 'The port authority expects to save 900,000 crowns a year.'
const MONDAY = 'From Monday the lamp will be switched by a computer'
const NOW = 'The port authority expects to save 750,000 crowns a year.'

test('a passage whose place is lost is attached again by selecting it, and Undo takes that back', async ({
  collate,
}) => {
  await prepare(collate, HARBOUR.text.replace(LOST, 'a dog, a stove and a Bible'), LOST)
  const { page } = collate
  const asks = pane(page, HARBOUR.title).getByText(`Select where “${LOST}” stands now`)
  const tray = page.getByText('1 passage has lost its place in this text')
  await tray.click()
  await pane(page, HARBOUR.title).getByRole('button', { name: 'Re-attach' }).click()
  await expect(asks).toBeVisible()
  // Escape leaves it as it was.
  await page.keyboard.press('Escape')
  await expect(asks).toBeHidden()
  await pane(page, HARBOUR.title).getByRole('button', { name: 'Re-attach' }).click()
  await expectAccessible(page)
  await select(page, HARBOUR.title, 'a dog, a stove')
  await page.keyboard.press('Enter')
  await expect(marks(page, HARBOUR.title)).toHaveText('a dog, a stove')
  await expect(marks(page, HARBOUR.title)).toHaveAttribute('data-color', 'red')
  await expect(tray).toBeHidden()
  await page.keyboard.press('Control+z')
  await expect(marks(page, HARBOUR.title)).toHaveCount(0)
  await expect(tray).toBeVisible()
})

test('a passage whose words changed is shown as unsure, asks, and is what one answers', async ({
  collate,
}) => {
  await prepare(collate, HARBOUR.text.replace(CHANGED, NOW), CHANGED)
  const { page } = collate
  const mark = marks(page, HARBOUR.title).filter({ hasText: '750,000' })
  await expect(mark).toHaveAttribute('data-doubtful', '')
  await mark.click()
  const card = page.getByRole('dialog', { name: 'Highlight' })
  const check = card.getByRole('region', { name: 'Check place' })
  await expect(check.locator('em')).toHaveText(['900,000', '750,000'])
  await expect(check.getByRole('button', { name: 'Yes, it is' })).toBeFocused()
  await expectAccessible(page)
  await page.keyboard.press('Enter')
  await expect(mark).not.toHaveAttribute('data-doubtful')
  await expect(check).toBeHidden()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+z')
  await expect(mark).toHaveAttribute('data-doubtful', '')

  await mark.click()
  await check.getByRole('button', { name: 'No, its place is lost' }).click()
  await expect(mark).toHaveCount(0)
  await expect(page.getByText('1 passage has lost its place in this text')).toBeVisible()
  // Kept, and lost after a restart too.
  await collate.restart()
  await expect(collate.page.getByText('1 passage has lost its place in this text')).toBeVisible()
})

test('a citation whose passage changed leads to where it seems to stand, and asks', async ({
  collate,
}) => {
  await prepare(collate, HARBOUR.text.replace(CHANGED, NOW), CHANGED)
  const { page } = collate
  const mark = marks(page, HARBOUR.title).filter({ hasText: '750,000' })
  await page.getByRole('tab', { name: /^Highlights/ }).click()
  await page.locator('[data-highlight]').click()
  await expect(page.getByText('Is this still the passage?').first()).toBeVisible()
  await page.getByRole('button', { name: 'Yes, it is' }).click()
  await expect(mark).not.toHaveAttribute('data-doubtful')
})

test('those to be checked are gone through in the list, by a key each', async ({ collate }) => {
  const changed = HARBOUR.text
    .replace(CHANGED, NOW)
    .replace(MONDAY, MONDAY.replace('Monday', 'Tuesday'))
  await prepare(collate, changed, CHANGED, MONDAY)
  const { page } = collate
  await page.getByRole('tab', { name: /^Highlights/ }).click()
  const list = page.getByRole('tabpanel', { name: /^Highlights/ })
  await page.getByRole('button', { name: 'Filter and order the highlights' }).click()
  await page.getByRole('menuitem', { name: 'Place to be checked' }).click()
  const rows = list.locator('[data-highlight]')
  await expect(rows).toHaveCount(2)
  await expect(rows.first()).toContainText('Check place')
  await rows.first().focus()
  await page.keyboard.press('y')
  await expect(rows).toHaveCount(1)
  // The next has the focus: one goes on without the pointer.
  await expect(rows.first()).toBeFocused()
  await page.keyboard.press('n')
  await expect(rows).toHaveCount(0)
  await expect(marks(page, HARBOUR.title).filter({ hasText: 'Tuesday' })).toHaveCount(1)
  await expect(marks(page, HARBOUR.title).filter({ hasText: '750,000' })).toHaveCount(0)
})

/** A library with the harbour's article, which was highlighted before its text became another. */
async function prepare(collate: Collate, text: string, ...marked: string[]): Promise<void> {
  const library = await Library.open(collate.library, { create: true })
  const bytes = (words: string) => new TextEncoder().encode(words)
  const { article } = await library.articles.add(
    await toImportedArticle(bytes(HARBOUR.text), HARBOUR.name),
  )
  const { version } = await library.articles.read(article.id)
  for (const words of marked) {
    const start = version.text.indexOf(words)
    const mark = { start, end: start + words.length, color: 'red' as const }
    await library.annotations.addHighlight(article.id, mark)
  }
  await library.rereading.reread(article.id, await toImportedArticle(bytes(text), HARBOUR.name))
  await library.close()
  await collate.start()
  await open(collate.page, HARBOUR.title)
}
