import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { HARBOUR, WIRE } from './fixtures/articles.ts'
import { type Collate, expect, test } from './fixtures/collate.ts'
import { compare, COURIER } from './fixtures/compare.ts'
import { importAndOpen, openSample } from './fixtures/states.ts'
import { marks, open, pane, savingStatus, select, selectionBar } from './fixtures/window.ts'

// Where the focus is, what a key acts on, and what undoing takes back.

const title = (page: Page) => page.getByRole('textbox', { name: 'Note title' })
const note = (page: Page) => page.getByRole('textbox', { name: 'Note', exact: true })
const comment = (page: Page) => page.getByRole('textbox', { name: 'Comment on this passage' })
const said = (page: Page) => page.getByRole('region', { name: 'Messages' })

/** Everything that a person made, as it stands on the disk. */
async function madeIn({ library }: Collate): Promise<string> {
  const folders = ['annotations', 'dossiers', 'notes']
  const texts = folders.map(async (folder) => {
    const names = await readdir(join(library, folder)).catch(() => [])
    const files = names.filter((name) => name.endsWith('.json')).toSorted()
    return Promise.all(files.map((name) => readFile(join(library, folder, name), 'utf8')))
  })
  return (await Promise.all(texts)).flat().join('\n')
}

test('a new note takes what is typed, from the first letter on', async ({ collate }) => {
  await collate.start()
  const { page } = collate
  await openSample(collate)
  await compare(page)
  await page.keyboard.press('F8')
  const before = await pane(page, COURIER).locator('[data-match-id]').count()
  await page.keyboard.press('Control+n')
  await page.keyboard.type('Next year: box office')
  await expect(title(page)).toBeFocused()
  await expect(title(page)).toHaveValue('Next year: box office')
  await page.keyboard.press('Enter')
  await page.keyboard.type('4 in 5 say yes, 3 no.')
  await expect(note(page)).toHaveText('4 in 5 say yes, 3 no.')
  await expect(pane(page, COURIER).locator('[data-match-id]')).toHaveCount(before)
  await expect(said(page)).toHaveText('')
})

test('a note that is opened has the caret, by its button, from the list, by Ctrl+J, by the palette', async ({
  collate,
}) => {
  await collate.start()
  const { page } = collate
  await importAndOpen(collate, HARBOUR)
  await page.getByRole('button', { name: 'New note' }).click()
  await page.keyboard.type('First')
  await expect(title(page)).toHaveValue('First')
  await expect(savingStatus(page)).toHaveText('Saved')
  await page.keyboard.press('Control+n')
  await page.keyboard.type('Second')
  await expect(title(page)).toHaveValue('Second')

  const listed = (name: string) =>
    page.getByRole('list', { name: 'Notes' }).getByRole('button', { name: new RegExp(`^${name}`) })
  await listed('First').click()
  await page.keyboard.type('one')
  await expect(note(page)).toHaveText('one')
  await pane(page, HARBOUR.title).getByRole('article').click()
  await page.keyboard.press('Control+j')
  await page.keyboard.type(' two')
  await expect(note(page)).toHaveText('one two')
  await page.keyboard.press('Control+j')
  await expect(note(page)).toBeHidden()
  await expect(pane(page, HARBOUR.title).getByRole('article')).toBeFocused()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('Second')
  await page.keyboard.press('Enter')
  await expect(title(page)).toHaveValue('Second')
  await expect(note(page)).toBeFocused()
})

test('a clicked highlight’s comment takes what is typed, and the card stays', async ({
  collate,
}) => {
  await collate.start()
  const { page } = collate
  await importAndOpen(collate, HARBOUR)
  await select(page, HARBOUR.title, 'two goats')
  await page.keyboard.press('Digit1')
  await marks(page, HARBOUR.title).click()
  await page.keyboard.type('3 of them, says Max; not 2.')
  await expect(comment(page)).toHaveValue('3 of them, says Max; not 2.')
  await page.keyboard.press('Escape')
  await expect(marks(page, HARBOUR.title)).toHaveAttribute('data-color', 'yellow')
  await expect(pane(page, HARBOUR.title).getByRole('article')).toBeFocused()
})

test('keys pressed right after a highlight was made act on it, by key and by mouse', async ({
  collate,
}) => {
  await collate.start()
  const { page } = collate
  await importAndOpen(collate, HARBOUR)
  const mark = marks(page, HARBOUR.title)
  await select(page, HARBOUR.title, 'two goats')
  await page.keyboard.press('Digit3')
  await page.keyboard.press('Digit5')
  await page.keyboard.press('m')
  await expect(comment(page)).toBeFocused()
  await expect(mark).toHaveText('two goats')
  await expect(mark).toHaveAttribute('data-color', 'purple')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Delete')
  await expect(mark).toHaveCount(0)

  await select(page, HARBOUR.title, 'forty winters')
  await selectionBar(page).getByRole('button', { name: 'Green' }).click()
  await expect(mark).toHaveText('forty winters')
  await page.keyboard.press('q')
  await expect(note(page)).toContainText('forty winters')
  await expect(pane(page, HARBOUR.title).getByRole('article')).toBeFocused()
  await page.keyboard.press('Delete')
  await expect(mark).toHaveCount(0)
})

test('what is typed in a hurry after M is the comment, however much is still to be done', async ({
  collate,
}) => {
  await collate.start()
  const { page } = collate
  await openSample(collate)
  await compare(page)
  await page.keyboard.press('F8')
  const matched = await pane(page, COURIER).locator('[data-match-id]').count()
  await select(page, COURIER, 'Divers had seen the cracks')
  await page.keyboard.type('3mxy 5 or 3?')
  await expect(comment(page)).toHaveValue('xy 5 or 3?')
  await expect(comment(page)).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(savingStatus(page)).toHaveText('Saved')
  expect(await pane(page, COURIER).locator('[data-match-id]').count()).toBe(matched)
  await expect(said(page)).not.toContainText('dismissed')

  // While comparing the sentence at the caret is a passage too.
  await select(page, COURIER, 'The Harbour bridge was closed')
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('contentinfo')).toContainText('Keys act on the sentence')
  await page.keyboard.type('4mWhole? 3')
  await expect(comment(page)).toHaveValue('Whole? 3')
  await expect(page.locator('article mark[data-color="blue"]').first()).toBeVisible()

  // Where there is nothing to comment on, what is typed on does nothing either.
  await page.keyboard.press('Control+Shift+c')
  await page.keyboard.press('Escape')
  await pane(page, COURIER).getByRole('article').focus()
  await page.keyboard.press('Control+End')
  await page.keyboard.type('mnq')
  await expect(said(page)).toContainText('Select a passage first')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(said(page)).not.toContainText('Quoted')
})

test('what is typed in a hurry after Ctrl+K or Ctrl+Shift+F is looked for, and does nothing else', async ({
  collate,
}) => {
  await collate.start()
  const { page } = collate
  await openSample(collate)
  const marked = await page.locator('article mark').count()
  await pane(page, COURIER).getByRole('article').press('Control+End')
  await atOnce(collate, { keyCode: 'k', modifiers: ['control'] }, 'hm')
  await expect(page.getByRole('dialog').getByRole('combobox')).toHaveValue('hm')
  await page.keyboard.press('Escape')
  // The box is an icon there, which has to grow first.
  await page.setViewportSize({ width: 700, height: 800 })
  await pane(page, COURIER).getByRole('article').focus()
  await atOnce(collate, { keyCode: 'f', modifiers: ['control', 'shift'] }, 'hm')
  await expect(page.getByRole('search').getByRole('combobox')).toHaveValue('hm')
  await expect(page.locator('article mark')).toHaveCount(marked)
})

test('undo takes back the last thing that was done, whatever it was, and names it', async ({
  collate,
}) => {
  await collate.start()
  const { page } = collate
  await importAndOpen(collate, HARBOUR, WIRE)
  const mark = marks(page, HARBOUR.title)
  const citations = note(page).getByRole('link')
  await page.keyboard.press('Control+n')
  await page.keyboard.type('Keeper')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Before.')
  await expect(note(page)).toContainText('Before.')
  await select(page, HARBOUR.title, 'two goats')
  await page.keyboard.press('Digit1')
  await page.keyboard.press('m')
  await page.keyboard.type('How many?')
  await page.keyboard.press('Escape')
  await expect(savingStatus(page)).toHaveText('Saved')
  await page.keyboard.press('q')
  await expect(citations).toHaveCount(1)
  await page.keyboard.press('Control+j')
  await page.keyboard.type('After.')
  await expect(note(page)).toContainText('After.')

  // On a busy machine what is typed comes in pieces, each a step of its own.
  let steps = 0
  const undo = async (step: string, isDone: () => Promise<boolean>) => {
    do {
      await page.keyboard.press('Control+z')
      await expect(said(page)).toContainText(`Undid: ${step}`)
      steps += 1
    } while (!(await isDone()))
  }
  const text = () => note(page).innerText()
  const count = (locator: Locator) => async (wanted: number) => (await locator.count()) === wanted
  await undo('typing', async () => !(await text()).includes('A'))
  await expect(citations).toHaveCount(1)
  await undo('quotation', () => count(citations)(0))
  await undo('comment', () => count(mark)(1))
  await undo('yellow highlight', () => count(mark)(0))
  await undo('typing', async () => (await text()).trim() === '')
  await undo('note title', async () => (await title(page).inputValue()) === '')
  await undo('new note', () => count(title(page))(0))

  for (let step = 0; step < steps; step += 1) await page.keyboard.press('Control+Shift+z')
  await expect(note(page)).toContainText('After.')
  await expect(note(page)).toContainText('Before.')
  await expect(title(page)).toHaveValue('Keeper')
  await expect(citations).toHaveCount(1)
  await mark.click()
  await expect(comment(page)).toHaveValue('How many?')
})

test('undoing a quotation leaves the focus in the text that it was made from', async ({
  collate,
}) => {
  await collate.start()
  const { page } = collate
  await importAndOpen(collate, HARBOUR)
  const article = pane(page, HARBOUR.title).getByRole('article')
  await select(page, HARBOUR.title, 'two goats')
  await page.keyboard.press('q')
  await expect(note(page).getByRole('link')).toHaveCount(1)
  await page.keyboard.press('Control+z')
  await expect(note(page).getByRole('link')).toHaveCount(0)
  await expect(article).toBeFocused()
  await page.keyboard.press('Control+Shift+z')
  await expect(note(page).getByRole('link')).toHaveCount(1)
  await expect(article).toBeFocused()
  await page.keyboard.press('4')
  await expect(marks(page, HARBOUR.title)).toHaveText('two goats')
})

test('what was written in a note that is closed since is taken back in it, in view', async ({
  collate,
}) => {
  await collate.start()
  const { page } = collate
  await importAndOpen(collate, HARBOUR)
  await page.keyboard.press('Control+n')
  await page.keyboard.type('One')
  await page.keyboard.press('Enter')
  await page.keyboard.type('First words.')
  await page.keyboard.press('Control+n')
  await page.keyboard.type('Two')
  await expect(title(page)).toHaveValue('Two')
  // On a busy machine what is typed comes in pieces, each a step of its own.
  const undoUntil = (isDone: () => Promise<boolean>) =>
    expect(async () => {
      await page.keyboard.press('Control+z')
      // It may have to open the note first: pressed again meanwhile, it would take back one more.
      await expect.poll(isDone, { timeout: 2000 }).toBe(true)
    }).toPass()
  await undoUntil(async () => (await title(page).count()) === 0)
  await undoUntil(async () => (await note(page).count()) === 1)
  await expect(title(page)).toHaveValue('One')
  await expect(note(page)).not.toHaveText('First words.')
  await expect(async () => {
    await page.keyboard.press('Control+Shift+z')
    await expect(note(page)).toHaveText('First words.', { timeout: 2000 })
  }).toPass()
})

test('notes asked for in a hurry come one after the other, each with what was typed for it', async ({
  collate,
}) => {
  await collate.start()
  const { page } = collate
  await importAndOpen(collate, HARBOUR)
  // The library does one thing after another: the notes asked for below wait for these.
  await page.evaluate(() => {
    const busy = Array.from({ length: 60 }, () =>
      window.collate.request('note:create', { title: '' }),
    )
    void Promise.all(busy)
  })
  await page.keyboard.press('Control+n')
  await page.keyboard.type('One')
  await page.keyboard.press('Enter')
  await page.keyboard.type('First words.')
  await page.keyboard.press('Control+n')
  await page.keyboard.type('Two')
  await expect(title(page)).toHaveValue('Two')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Second words.')
  await expect(note(page)).toHaveText('Second words.')
  const notes = page.getByRole('list', { name: 'Notes' })
  await notes.getByRole('button', { name: /^One/ }).click()
  await expect(note(page)).toHaveText('First words.')
})

test('Escape leaves a comment that is still on its way, and the next key is no word of it', async ({
  collate,
}) => {
  await collate.start()
  const { page } = collate
  await importAndOpen(collate, HARBOUR)
  await select(page, HARBOUR.title, 'two goats')
  // The library does one thing after another: the highlight asked for below waits for these.
  await page.evaluate(() => {
    for (let note = 0; note < 60; note += 1) {
      void window.collate.request('note:create', { title: '' })
    }
  })
  await page.keyboard.type('1mHow many?')
  await page.keyboard.press('Escape')
  await page.keyboard.type('q4')
  await expect(note(page).getByRole('link')).toHaveCount(1)
  await expect(marks(page, HARBOUR.title)).toHaveAttribute('data-color', 'blue')
  await marks(page, HARBOUR.title).click()
  await expect(comment(page)).toHaveValue('How many?')
})

test('undoing brings what it changed into view, and opens the article when it is closed', async ({
  collate,
}) => {
  await collate.start()
  const { page } = collate
  await importAndOpen(collate, HARBOUR)
  await select(page, HARBOUR.title, 'two goats')
  await page.keyboard.press('Digit2')
  await expect(marks(page, HARBOUR.title)).toHaveCount(1)
  await page.keyboard.press('Control+w')
  await expect(pane(page, HARBOUR.title)).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(pane(page, HARBOUR.title)).toBeVisible()
  await expect(pane(page, HARBOUR.title).getByText('two goats')).toBeInViewport()
  await expect(marks(page, HARBOUR.title)).toHaveCount(0)
})

test(
  'a colour chosen while a comment is written leaves the comment when it is undone',
  { tag: '@full' },
  async ({ collate }) => {
    await collate.start()
    const { page } = collate
    await importAndOpen(collate, HARBOUR)
    const mark = marks(page, HARBOUR.title)
    await select(page, HARBOUR.title, 'two goats')
    await page.keyboard.press('Digit1')
    await page.keyboard.press('m')
    await page.keyboard.type('Counted twice')
    await page
      .getByRole('dialog', { name: 'Highlight' })
      .getByRole('button', { name: 'Blue' })
      .click()
    await expect(mark).toHaveAttribute('data-color', 'blue')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+z')
    await expect(mark).toHaveAttribute('data-color', 'yellow')
    await mark.click()
    await expect(comment(page)).toHaveValue('Counted twice')
  },
)

test('Ctrl+A in a text selects that article, and Ctrl+Home goes to its start', async ({
  collate,
}) => {
  await collate.start()
  const { page } = collate
  await importAndOpen(collate, HARBOUR, WIRE)
  await pane(page, WIRE.title).getByRole('article').click()
  await page.keyboard.press('Control+a')
  const selected = await page.evaluate(() => String(getSelection()))
  expect(selected).toContain(WIRE.text.trim().split('\n').at(-1)!.slice(-20))
  expect(selected).not.toContain('two goats')
  await expect(selectionBar(page)).toBeVisible()
  // On a button there is nothing to select: the window's own words are none.
  await page.getByRole('button', { name: /^Order of the articles/ }).focus()
  await page.keyboard.press('Control+a')
  expect(await page.evaluate(() => String(getSelection()))).not.toContain('Dossiers')
})

test('a key that can do nothing says why, and does nothing elsewhere', async ({ collate }) => {
  await collate.start()
  await importAndOpen(collate, HARBOUR)
  await collate.restart()
  const again = collate.page
  await expect(marks(again, HARBOUR.title)).toHaveCount(0)
  await again.keyboard.press('n')
  await expect(said(again)).toContainText('Click into it first')
  await again.keyboard.press('F6')
  await again.keyboard.press('Control+Home')
  await again.keyboard.press('f')
  await expect(said(again)).toContainText('Select a passage first')
  await again.keyboard.press('n')
  await expect(said(again)).toContainText('There is no highlight in this article')
  await again.keyboard.press('Delete')
  await expect(said(again)).toContainText('Go to a highlight first')
  await again.keyboard.press('Control+Shift+c')
  await expect(said(again)).toContainText('Open two articles')
})

test('F6 goes through the library, the texts and the note; the foot says what keys act on', async ({
  collate,
}) => {
  await collate.start()
  const { page } = collate
  const foot = page.getByRole('contentinfo')
  await importAndOpen(collate, HARBOUR, WIRE)
  await page.keyboard.press('Control+n')
  await page.keyboard.type('A note')
  await expect(foot).toContainText('Typing in: Note title')
  await page.keyboard.press('F6')
  await expect(page.getByRole('navigation', { name: 'Library' })).toContainText(HARBOUR.title)
  expect(await page.evaluate(() => document.activeElement?.closest('nav') !== null)).toBe(true)
  await page.keyboard.press('F6')
  await expect(pane(page, HARBOUR.title).getByRole('article')).toBeFocused()
  await page.keyboard.press('F6')
  await expect(pane(page, WIRE.title).getByRole('article')).toBeFocused()
  await page.keyboard.press('F6')
  await expect(note(page)).toBeFocused()
  await page.keyboard.press('Shift+F6')
  await page.keyboard.press('Shift+F6')
  await expect(pane(page, HARBOUR.title).getByRole('article')).toBeFocused()
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('Control+Home')
  await expect(foot).toContainText('Keys move the caret')
  await page.keyboard.press('Control+Shift+ArrowRight')
  await expect(foot).toContainText('Keys act on the selected passage')
  await page.keyboard.press('Digit3')
  await expect(foot).toContainText('Keys act on the green highlight')
  // A message stands beside it, not in its place.
  await page.keyboard.press('Delete')
  await expect(foot.getByRole('button', { name: 'Undo' })).toBeVisible()
  await expect(foot.getByText('Keys move the caret')).toBeVisible()
})

test('the focus comes back to where it was when a dialog closes', async ({ collate }) => {
  await collate.start()
  const { page } = collate
  await importAndOpen(collate, HARBOUR)
  await select(page, HARBOUR.title, 'two goats')
  const dialogs = [
    ['Control+k', 'Commands'],
    ['Control+,', 'Settings'],
    ['F1', 'Keyboard'],
  ] as const
  for (const [key, name] of dialogs) {
    await page.keyboard.press(key)
    await page.getByRole('dialog', { name }).waitFor()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog', { name })).toHaveCount(0)
    await expect(pane(page, HARBOUR.title).getByRole('article')).toBeFocused()
    expect(await page.evaluate(() => String(getSelection()))).toBe('two goats')
  }
  const before = await madeIn(collate)
  await page.keyboard.press('Digit4')
  await expect(marks(page, HARBOUR.title)).toHaveText('two goats')
  expect(await madeIn(collate)).not.toBe(before)
  await open(page, HARBOUR.title)
})

/** Keys that wait for no frame between them, as Playwright's do. */
async function atOnce(
  { app }: Collate,
  first: { keyCode: string; modifiers: ('control' | 'shift')[] },
  letters: string,
): Promise<void> {
  const keys = [first, ...[...letters].map((keyCode) => ({ keyCode, modifiers: [] }))]
  await app.evaluate(({ BrowserWindow }, pressed) => {
    const page = BrowserWindow.getAllWindows()[0]?.webContents
    for (const { keyCode, modifiers } of pressed) {
      page?.sendInputEvent({ type: 'keyDown', keyCode, modifiers })
      if (modifiers.length === 0) page?.sendInputEvent({ type: 'char', keyCode })
      page?.sendInputEvent({ type: 'keyUp', keyCode, modifiers })
    }
  }, keys)
}
