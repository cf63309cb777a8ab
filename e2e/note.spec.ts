import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { HARBOUR, WIRE } from './fixtures/articles.ts'
import { expectAccessible } from './fixtures/axe.ts'
import { expect, test } from './fixtures/collate.ts'
import { PROJECT, run } from './fixtures/executable.ts'
import { exportedNote } from './fixtures/exported.ts'
import { nextFlash, open, pane, savingStatus, select, selectionBar } from './fixtures/window.ts'

test.beforeEach(async ({ collate }) => {
  await collate.start()
  const paths = []
  for (const { name, text } of [HARBOUR, WIRE]) paths.push(await collate.file(name, text))
  await collate.drop(...paths)
  await expect(collate.page.getByRole('contentinfo')).toContainText('2 articles')
  await open(collate.page, HARBOUR.title)
})

test('q quotes a passage in a note, which is made when none is open', async ({ collate }) => {
  await select(collate.page, HARBOUR.title, 'I shall miss the storms most of all')
  await collate.page.keyboard.press('q')
  const note = collate.page.getByRole('textbox', { name: 'Note', exact: true })
  await expect(note).toContainText('I shall miss the storms most of all')
  const link = note.getByRole('link', { name: `Go to passage in ${HARBOUR.title}` })
  await expect(link).toHaveAttribute('data-passage-id', /^[a-z0-9]+$/)
  await expect(note).toContainText('The Island Gazette, 3 March 2023')
  await expect(savingStatus(collate.page)).toHaveText('Saved')
  await expectAccessible(collate.page)
  await collate.restart()
  await expect(collate.page.getByRole('textbox', { name: 'Note', exact: true })).toContainText(
    'I shall miss the storms most of all',
  )
})

test('a quotation leads back to its passage, and opens the article when it is closed', async ({
  collate,
}) => {
  const { page } = collate
  await select(page, HARBOUR.title, 'two goats and a box of books')
  await selectionBar(page).getByRole('button', { name: 'Quote in note' }).click()
  const link = page.getByRole('link', { name: `Go to passage in ${HARBOUR.title}` })
  await link.waitFor()
  await page.getByRole('button', { name: `Close ${HARBOUR.title}` }).click()
  await expect(pane(page, HARBOUR.title)).toHaveCount(0)
  const flashed = nextFlash(page)
  await link.click()
  await expect(pane(page, HARBOUR.title)).toBeVisible()
  expect(await flashed).toBe('two goats and a box of books')
})

test('a note is written with Markdown shortcuts, undone and redone', async ({ collate }) => {
  await collate.page.keyboard.press('Control+n')
  const title = collate.page.getByRole('textbox', { name: 'Note title' })
  await title.fill('What the keeper said')
  const note = collate.page.getByRole('textbox', { name: 'Note', exact: true })
  await note.click()
  const { keyboard } = collate.page
  await keyboard.type('## On leaving')
  await keyboard.press('Enter')
  await keyboard.type('He said **little** and *less*.')
  await keyboard.press('Enter')
  await keyboard.type('- one')
  await keyboard.press('Enter')
  await keyboard.type('two')
  await expect(note.getByRole('heading', { name: 'On leaving' })).toBeVisible()
  await expect(note.locator('strong')).toHaveText('little')
  await expect(note.locator('em')).toHaveText('less')
  await expect(note.getByRole('listitem')).toHaveCount(2)
  await keyboard.press('Control+z')
  await expect(note).not.toContainText('two')
  await keyboard.press('Control+Shift+z')
  await expect(note).toContainText('two')
  await expect(savingStatus(collate.page)).toHaveText('Saved')

  await collate.restart()
  const again = collate.page.getByRole('textbox', { name: 'Note', exact: true })
  await expect(collate.page.getByRole('textbox', { name: 'Note title' })).toHaveValue(
    'What the keeper said',
  )
  await expect(again.getByRole('heading', { name: 'On leaving' })).toBeVisible()
  await expect(again.getByRole('listitem')).toHaveCount(2)
})

test('- [ ] makes a check list: ticked by click and by key, kept, and exported as one', async ({
  collate,
}) => {
  const { page } = collate
  await page.keyboard.press('Control+n')
  await page.getByRole('textbox', { name: 'Note title' }).fill('To do')
  const note = page.getByRole('textbox', { name: 'Note', exact: true })
  await note.click()
  await page.keyboard.type('- [ ] ask the port authority')
  await page.keyboard.press('Enter')
  await page.keyboard.type('call Aarvik')
  const boxes = note.getByRole('checkbox')
  await expect(boxes).toHaveCount(2)
  await expect(note).not.toContainText('[')
  await page.keyboard.press('Control+Enter')
  await expect(boxes.nth(1)).toBeChecked()
  const box = (await boxes.first().boundingBox())!
  await page.mouse.click(box.x + 7, box.y + 12)
  await expect(boxes.first()).toBeChecked()
  await page.mouse.click(box.x + 7, box.y + 12)
  await expect(boxes.first()).not.toBeChecked()
  await expect(savingStatus(page)).toHaveText('Saved')

  await collate.restart()
  const again = collate.page.getByRole('textbox', { name: 'Note', exact: true })
  await expect(again.getByRole('checkbox').nth(1)).toBeChecked()
  const out = join(collate.folder, 'out')
  const script = join(PROJECT, 'src/cli/index.ts')
  const args = [script, 'export', '--library', collate.library, '--out', out]
  expect(await run(process.execPath, args)).toMatchObject({ code: 0 })
  const file = await readFile(join(out, 'To do.md'), 'utf8')
  expect(file).toContain('- [ ] ask the port authority\n- [x] call Aarvik\n')
  expect(file).not.toContain('tags')
})

test(
  'a quotation shows its source as it is called now, and no colour that it has not',
  { tag: '@full' },
  async ({ collate }) => {
    const { page } = collate
    await select(page, HARBOUR.title, 'two goats and a box of books')
    await page.keyboard.press('q')
    const note = page.getByRole('textbox', { name: 'Note', exact: true })
    await expect(note).toContainText('The Island Gazette')
    const link = note.getByRole('link', { name: `Go to passage in ${HARBOUR.title}` })
    const card = link.locator('xpath=ancestor::div[2]')
    await expect(card).not.toHaveAttribute('data-color')
    // In whatever notation: nothing of it is opaque.
    await expect(card).toHaveCSS('background-color', /[ ,]0\)$/)

    const harbour = pane(page, HARBOUR.title)
    await harbour.getByRole('button', { name: /^Outlet:/ }).click()
    await harbour.getByRole('textbox', { name: 'Outlet' }).fill('The Skerry Post')
    await page.keyboard.press('Enter')
    await expect(note).toContainText('The Skerry Post')
    await expect(note).not.toContainText('The Island Gazette')
  },
)

test('a quotation is selected whole by a click, an arrow and Ctrl+A, which is seen, and Enter follows it', async ({
  collate,
}) => {
  const { page } = collate
  await select(page, HARBOUR.title, 'two goats and a box of books')
  await page.keyboard.press('q')
  const note = page.getByRole('textbox', { name: 'Note', exact: true })
  const quoted = note.getByText('two goats and a box of books')
  const selected = note.locator('[data-selected]').filter({ hasText: 'two goats' })
  await quoted.click()
  await expect(selected).toHaveCount(1)
  await page.keyboard.press('ArrowDown')
  await expect(selected).toHaveCount(0)
  await page.keyboard.press('ArrowUp')
  await expect(selected).toHaveCount(1)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.type('Both came.')
  await expect(selected).toHaveCount(0)
  await page.keyboard.press('Control+a')
  await expect(selected).toHaveCount(1)
  await quoted.click()
  const flashed = nextFlash(page)
  await page.keyboard.press('Enter')
  expect(await flashed).toBe('two goats and a box of books')
})

test('links, quotations and lists are made from the toolbar, and links open by Ctrl+click', async ({
  collate,
}) => {
  const { page } = collate
  await page.keyboard.press('Control+n')
  const note = page.getByRole('textbox', { name: 'Note', exact: true })
  await note.click()
  await page.keyboard.type('See the forecast')
  for (let word = 0; word < 1; word += 1) await page.keyboard.press('Control+Shift+ArrowLeft')
  const toolbar = page.getByRole('toolbar', { name: 'Formatting' })
  await toolbar.getByRole('button', { name: 'Link' }).click()
  await page.getByRole('textbox', { name: 'Address' }).fill('weather.example/week')
  await page.keyboard.press('Enter')
  await expect(note.getByRole('link', { name: 'forecast' })).toHaveAttribute(
    'href',
    'https://weather.example/week',
  )
  await note.click()
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Enter')
  await toolbar.getByRole('button', { name: 'Quotation' }).click()
  await page.keyboard.type('Said by somebody')
  await expect(note.locator('blockquote')).toHaveText('Said by somebody')
  await expectAccessible(page)

  // Copied and pasted it is the same, with its link.
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Control+c')
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+v')
  await expect(note.getByRole('link', { name: 'forecast' })).toHaveCount(2)
  await expect(note.locator('blockquote')).toHaveCount(2)
})

test('a dossier comes back with its note', async ({ collate }) => {
  const { page } = collate
  await open(page, WIRE.title)
  await page.keyboard.press('Control+d')
  await expect(page.getByRole('banner')).toContainText('Dossier:')
  await page.keyboard.press('Control+n')
  await page.getByRole('textbox', { name: 'Note title' }).fill('For the dossier')
  await expect(page.getByRole('list', { name: 'Dossiers' })).toContainText('1 note')
  await expect(savingStatus(page)).toHaveText('Saved')
  await page.waitForTimeout(800) // The layout is kept a moment after it changed.
  await page.getByRole('button', { name: 'Close dossier' }).click()
  await page.getByRole('button', { name: 'More actions for this note' }).click()
  await page.getByRole('menuitem', { name: 'Close note' }).click()
  await expect(page.getByRole('textbox', { name: 'Note title' })).toHaveCount(0)
  await page.getByRole('list', { name: 'Dossiers' }).getByRole('button').first().click()
  await expect(page.getByRole('textbox', { name: 'Note title' })).toHaveValue('For the dossier')
})

test('the status says Saving… while a change is not on the disk, and Saved when it is', async ({
  collate,
}) => {
  const { page } = collate
  await page.evaluate(() => {
    const status = document.querySelector('footer [role=status]')
    const heard: string[] = []
    Object.assign(window, { heard })
    new MutationObserver(() => heard.push(status?.textContent ?? '')).observe(status as Node, {
      childList: true,
      characterData: true,
      subtree: true,
    })
  })
  const heard = () => page.evaluate(() => (window as unknown as { heard: string[] }).heard)
  await page.keyboard.press('Control+n')
  await page.getByRole('textbox', { name: 'Note', exact: true }).click()
  await expect.poll(async () => (await heard()).slice(-2)).toEqual(['Saving…', 'Saved'])
  const made = (await heard()).length
  await page.keyboard.type('x')
  await expect.poll(async () => (await heard()).slice(made)).toEqual(['Saving…', 'Saved'])
})

test('what was typed last is saved when the window closes at once', async ({ collate }) => {
  await collate.page.keyboard.press('Control+n')
  await collate.page.getByRole('textbox', { name: 'Note', exact: true }).click()
  await collate.page.keyboard.type('the last words')
  await collate.restart()
  await expect(collate.page.getByRole('textbox', { name: 'Note', exact: true })).toHaveText(
    'the last words',
  )
})

test('a note goes to the trash and comes back with Undo', async ({ collate }) => {
  const { page } = collate
  await page.keyboard.press('Control+n')
  await page.getByRole('textbox', { name: 'Note title' }).fill('To be kept')
  const notes = page.getByRole('list', { name: 'Notes' })
  await expect(notes).toContainText('To be kept')
  await page.getByRole('button', { name: 'More actions for this note' }).click()
  await page.getByRole('menuitem', { name: 'Move to trash' }).click()
  await expect(notes).not.toContainText('To be kept')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(notes).toContainText('To be kept')
})

const RATIONS = {
  name: 'rations.md',
  title: 'What the keeper took',
  text: `# What the keeper took

Upon the rock he built,\\
his goats about his feet.

1. two goats
2. a box of books

| Day | Boats |
| --- | --- |
| Monday | 2 |
| Tuesday | none |

Nothing else.
`,
}

test('verse, lists and tables are quoted as what they are, and leave as that', async ({
  collate,
}) => {
  const { page } = collate
  await collate.drop(await collate.file(RATIONS.name, RATIONS.text))
  await open(page, RATIONS.title)
  const article = pane(page, RATIONS.title).getByRole('article')
  await article.locator('p', { hasText: 'Upon the rock' }).click()
  await page.keyboard.press('Control+a')
  await page.keyboard.press('q')
  const quotation = page.getByRole('textbox', { name: 'Note', exact: true })
  await expect(quotation.locator('p').filter({ hasText: 'Upon the rock' })).toHaveText(
    'Upon the rock he built,his goats about his feet.',
  )
  await expect(quotation.locator('p', { hasText: 'Upon the rock' }).locator('br')).toHaveCount(1)
  await expect(quotation.locator('ol > li')).toHaveText(['two goats', 'a box of books'])
  await expect(quotation.locator('tr')).toHaveText(['DayBoats', 'Monday2', 'Tuesdaynone'])
  await expect(quotation.locator('th')).toHaveCount(2)
  await expect(savingStatus(page)).toHaveText('Saved')

  await collate.close()
  const markdown = await exportedNote(collate)
  expect(markdown).toContain('> Upon the rock he built,\\\n> his goats about his feet.\n')
  expect(markdown).toContain('> 1. two goats\n> 2. a box of books\n')
  expect(markdown).toMatch(/> \| Day +\| Boats +\|\n> \| -+ +\| -+ +\|\n> \| Monday +\| 2 +\|/)
})

test('what is copied in an article is a quotation in a note, and clean words elsewhere', async ({
  collate,
}) => {
  const { page } = collate
  await select(page, HARBOUR.title, 'I shall miss the storms most of all')
  await page.keyboard.press('Control+c')
  await page.keyboard.press('Control+n')
  await page.keyboard.type('Copied')
  await page.keyboard.press('Enter')
  await page.keyboard.type('As he says:')
  await page.keyboard.press('Control+v')
  const note = page.getByRole('textbox', { name: 'Note', exact: true })
  const link = note.getByRole('link', { name: `Go to passage in ${HARBOUR.title}` })
  await expect(link).toHaveCount(1)
  await expect(note).toContainText('Jon Aarvik, in The Island Gazette, 3 March 2023')
  await page.keyboard.press('Control+z')
  await expect(link).toHaveCount(0)

  await page.keyboard.press('Control+Shift+v')
  await expect(note).toContainText('As he says:I shall miss the storms most of all')
  await expect(link).toHaveCount(0)
  const title = page.getByRole('textbox', { name: 'Note title' })
  await title.fill('')
  await title.press('Control+v')
  await expect(title).toHaveValue('I shall miss the storms most of all')
})

test('a passage is quoted by dragging it into the note', async ({ collate }) => {
  const { page } = collate
  await page.keyboard.press('Control+n')
  await page.keyboard.type('Dragged')
  const note = page.getByRole('textbox', { name: 'Note', exact: true })
  const words = 'two goats and a box of books'
  await select(page, HARBOUR.title, words)
  const from = await page.evaluate(() => {
    const { x, y, width, height } = getSelection()!.getRangeAt(0).getBoundingClientRect()
    return { x: x + width / 2, y: y + height / 2 }
  })
  const to = (await note.boundingBox())!
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(from.x + 20, from.y + 20, { steps: 4 })
  await page.mouse.move(to.x + 60, to.y + 20, { steps: 8 })
  await page.mouse.up()
  await expect(note.getByRole('link', { name: `Go to passage in ${HARBOUR.title}` })).toHaveCount(1)
  await expect(note).toContainText(words)
})
