import iconv from 'iconv-lite'
import type { Page } from '@playwright/test'
import { HARBOUR, WIRE } from './fixtures/articles.ts'
import { expectAccessible } from './fixtures/axe.ts'
import { expect, test } from './fixtures/collate.ts'
import { exportedNote } from './fixtures/exported.ts'
import { byPalette, noteText, open, pane, savingStatus, select } from './fixtures/window.ts'

test.beforeEach(async ({ collate }) => {
  await collate.start()
  const paths = []
  for (const { name, text } of [HARBOUR, WIRE]) paths.push(await collate.file(name, text))
  await collate.drop(...paths)
  await expect(collate.page.getByRole('contentinfo')).toContainText('2 articles')
  await open(collate.page, HARBOUR.title)
})

/** A new note with a title, in which something is written. */
async function writeNote(page: Page, text: string) {
  await page.keyboard.press('Control+n')
  await page.keyboard.type('Leaving')
  await page.keyboard.press('Enter')
  await page.keyboard.type(text)
  await expect(noteText(page)).toContainText(text)
}

test('Shift+Q puts a bare reference after a paraphrase, which is one step and leads back', async ({
  collate,
}) => {
  const { page } = collate
  await writeNote(page, 'He took little with him')
  await select(page, HARBOUR.title, 'two goats and a box of books')
  await page.keyboard.press('Shift+Q')
  const note = noteText(page)
  const reference = note.locator('p', { hasText: 'He took little with him (' }).locator('a')
  await expect(reference).toHaveText(/^\(.*The Island Gazette, 3 March 2023, ¶\d\)$/)
  await expect(note).not.toContainText('two goats')
  await expect(page.getByRole('contentinfo')).toContainText('Cited in the note')
  await expectAccessible(page)

  await page.keyboard.press('Control+z')
  await expect(reference).toHaveCount(0)
  await expect(note).toContainText('He took little with him')
  await page.keyboard.press('Control+y')
  await expect(reference).toHaveCount(1)

  // What is written goes on after it.
  await page.keyboard.press('Control+j')
  await page.keyboard.press('Control+End')
  await page.keyboard.type('. So it was.')
  await expect(note).toContainText(/¶\d\)\. So it was\./)
  await expect(savingStatus(page)).toHaveText('Saved')
  await reference.click()
  await expect(page.getByRole('article').first()).toBeVisible()

  await collate.restart()
  await expect(noteText(collate.page).locator('a[data-passage-id]')).toHaveCount(1)
})

test('Alt+Left comes back from a passage, to the place in the note and in the text, and Alt+Right goes again', async ({
  collate,
}) => {
  const { page } = collate
  const rows = Array.from({ length: 60 }, (_, row) => `Row ${row + 1} of the long log.`)
  const log = await collate.file('log.txt', `The log of the light\n\n${rows.join('\n\n')}\n`)
  await collate.drop(log)
  await open(page, 'The log of the light')
  const scroller = pane(page, 'The log of the light').locator('[data-scroller]')
  const top = () => scroller.evaluate((element) => Math.round(element.scrollTop))
  await writeNote(page, 'As it stands:')
  await select(page, 'The log of the light', 'Row 50 of the long log.')
  await page.keyboard.press('q')
  const note = noteText(page)
  const link = note.getByRole('link', { name: 'Go to passage in The log of the light' })
  await expect(link).toHaveCount(1)
  await scroller.evaluate((element) => element.scrollTo({ top: 0 }))
  await note.getByText('Row 50 of the long log.').click()
  await expect.poll(top).toBe(0)
  await page.keyboard.press('Enter')
  await expect.poll(top).toBeGreaterThan(200)
  await page.keyboard.press('Alt+ArrowLeft')
  await expect.poll(top).toBe(0)
  await expect(note.locator('[data-selected]')).toContainText('Row 50')
  await expect(note).toBeFocused()
  await page.keyboard.press('Alt+ArrowRight')
  await expect.poll(top).toBeGreaterThan(200)

  // The mouse's own buttons, and where there is nothing more.
  await page.evaluate(() => window.dispatchEvent(new MouseEvent('mouseup', { button: 3 })))
  await expect.poll(top).toBe(0)
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(page.getByRole('contentinfo')).toContainText('nowhere to go back to')

  // An article that was closed meanwhile opens again.
  await page.keyboard.press('Alt+ArrowRight')
  await expect.poll(top).toBeGreaterThan(200)
  await page.getByRole('button', { name: 'Close The log of the light' }).click()
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(pane(page, 'The log of the light')).toBeVisible()
})

test('a quotation goes into the sentence, becomes a reference, and a block again', async ({
  collate,
}) => {
  const { page } = collate
  await writeNote(page, 'He says:')
  await select(page, HARBOUR.title, 'I shall miss the storms most of all')
  await page.keyboard.press('q')
  const note = noteText(page)
  await note.getByText('I shall miss the storms').click()
  await byPalette(page, 'Show the quotation in the sentence')
  const sentence = note.locator('p', { hasText: 'He says:' })
  await expect(sentence).toContainText('He says: “I shall miss the storms most of all” (')
  await byPalette(page, 'Show the reference only')
  await expect(sentence).not.toContainText('storms')
  await expect(sentence.locator('a')).toHaveCount(1)
  await byPalette(page, 'Show the quotation as a block')
  await expect(sentence).toHaveText(/^He says:\s*$/)
  await expect(note.locator('[data-selected]')).toContainText('I shall miss the storms most of all')
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('Control+z')
  await expect(note.locator('p', { hasText: /^He says:$/ })).toHaveCount(1)
  await expect(note.getByRole('link', { name: 'Go to passage in' })).toHaveCount(1)
})

test('words are left out of a quotation by deleting them, and it can say what it says elsewhere', async ({
  collate,
}) => {
  const { page } = collate
  await select(page, HARBOUR.title, 'I shall miss the storms most of all')
  await page.keyboard.press('q')
  const note = noteText(page)
  await note.getByText('I shall miss the storms').click()
  await byPalette(page, 'Shorten or translate')
  const card = page.getByRole('dialog', { name: 'The quotation' })
  const shown = card.getByRole('textbox', { name: 'Words shown' })
  await expect(shown).toBeFocused()
  await expectAccessible(page)

  await page.keyboard.press('Control+Home')
  await page.keyboard.press('Control+ArrowRight')
  await page.keyboard.press('Control+ArrowRight')
  await page.keyboard.press('Control+Shift+ArrowRight')
  await page.keyboard.press('Delete')
  await expect(shown).toHaveValue('I shall […] the storms most of all')
  await page.keyboard.type('x')
  await expect(shown).toHaveValue('I shall […] the storms most of all')
  await expect(card.getByRole('alert')).toContainText('can only be left out')
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Backspace')
  await expect(shown).toHaveValue('I shall […] the storms most of […]')
  await page.keyboard.press('Backspace')
  await expect(shown).toHaveValue('I shall […] the storms most of all')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Die Stürme werden mir fehlen')
  await page.keyboard.press('Escape')

  await expect(card).toHaveCount(0)
  await expect(note).toContainText('I shall […] the storms most of all')
  await expect(note).toContainText('Die Stürme werden mir fehlen')
  await expect(note).toContainText('shortened')
  await expect(note.locator('[data-selected]')).toHaveCount(1)
  await page.keyboard.press('Control+z')
  await expect(note).toContainText('I shall miss the storms most of all')
  await expect(note).not.toContainText('Stürme')
  await page.keyboard.press('Control+y')
  await expect(savingStatus(page)).toHaveText('Saved')

  await collate.close()
  const markdown = await exportedNote(collate)
  expect(markdown).toContain('> I shall \\[…] the storms most of all\n')
  expect(markdown).toContain('> \\[Die Stürme werden mir fehlen]\n')
})

const LETTER = {
  name: 'letter.txt',
  title: 'Ferry to Ålesund runs again',
  text: 'Ferry to Ålesund runs again\n\nThe ferry to Ålesund runs again from May, the harbour office said on Monday.\n',
}

async function readAs(page: Page, encoding: string) {
  await byPalette(page, 'another encoding')
  await page.getByRole('combobox', { name: 'Search encodings' }).fill(encoding)
  await page.keyboard.press('Enter')
}

test('when the words of a source have changed, a quotation shows both and asks', async ({
  collate,
}) => {
  const { page } = collate
  await collate.drop(await collate.file(LETTER.name, iconv.encode(LETTER.text, 'windows-1252')))
  await open(page, LETTER.title)
  await select(page, LETTER.title, 'Ålesund runs again from May')
  await page.keyboard.press('q')
  const note = noteText(page)
  await expect(note).toContainText('Ålesund runs again from May')
  await expect(note).not.toContainText('now says')
  await select(page, LETTER.title, 'The ferry to Ålesund')
  await page.keyboard.press('Shift+Q')
  await readAs(page, '1251')
  await expect(note).toContainText('The article now says: “Еlesund runs again from May”')
  await expect(note).toContainText('Ålesund runs again from May')
  await expectAccessible(page)

  await note.getByRole('button', { name: 'Keep these words' }).click()
  await expect(note).not.toContainText('now says')
  await page.keyboard.press('Control+z')
  await expect(note).toContainText('The article now says')
  await note.getByRole('button', { name: 'Take the new words' }).click()
  await expect(note.locator('p', { hasText: 'Еlesund runs again from May' })).toHaveCount(1)
  await expect(note).not.toContainText('Ålesund runs again')
  await page.keyboard.press('Control+z')
  await expect(note).toContainText('The article now says')

  // By keyboard, and of a bare reference, which shows both in its card.
  await note.getByText('Ålesund runs again from May').first().click()
  await byPalette(page, 'Keep the words of the quotation')
  await expect(note).not.toContainText('now says')
  await note.getByRole('button', { name: 'source changed' }).click()
  const card = page.getByRole('dialog', { name: 'The quotation' })
  await expect(card).toContainText('The article now says: “The ferry to Еlesund”')
  await expect(card.getByRole('textbox', { name: 'Words shown' })).toHaveValue(
    'The ferry to Ålesund',
  )
  await card.getByRole('button', { name: 'Take the new words' }).click()
  await expect(note.getByRole('button', { name: 'source changed' })).toHaveCount(0)
  await expect(savingStatus(page)).toHaveText('Saved')
  await collate.restart()
  await expect(noteText(collate.page)).toContainText('Ålesund runs again from May')
  await expect(noteText(collate.page)).not.toContainText('now says')
})

test('a quotation whose place is lost says so', async ({ collate }) => {
  const { page } = collate
  await collate.drop(await collate.file(LETTER.name, LETTER.text))
  await open(page, LETTER.title)
  await select(page, LETTER.title, 'ferry to Ålesund')
  await page.keyboard.press('q')
  const note = noteText(page)
  await expect(note).toContainText('ferry to Ålesund')
  await readAs(page, '1252')
  await expect(note).toContainText('has lost its place in the article’s text')
  await expect(note.getByRole('button', { name: 'Take the new words' })).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(note).not.toContainText('has lost its place')
})

test(
  'pointing at where a quotation is from shows it among its neighbours',
  { tag: '@full' },
  async ({ collate }) => {
    const { page } = collate
    await select(page, HARBOUR.title, 'I shall miss the storms most of all')
    await page.keyboard.press('q')
    const note = noteText(page)
    await note.getByRole('link', { name: 'Go to passage in' }).hover()
    const card = page.getByRole('tooltip')
    await expect(card.locator('mark')).toHaveText('I shall miss the storms most of all')
    await expect(card).toContainText('ending a service of forty winters')
    await expect(card).toContainText('Jon Aarvik told a small crowd')
    await page.mouse.move(400, 400)
    await expect(card).toHaveCount(0)
  },
)
