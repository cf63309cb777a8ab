import { COURIER } from './fixtures/compare.ts'
import { expectAccessible } from './fixtures/axe.ts'
import { expect, test } from './fixtures/collate.ts'
import { openSample } from './fixtures/states.ts'
import { articleRow, marks, pane, select, shown } from './fixtures/window.ts'

test.beforeEach(async ({ collate }) => {
  await collate.start()
  await openSample(collate)
})

test(
  'a highlight’s menu acts on the highlight that was right-clicked',
  { tag: '@full' },
  async ({ collate }) => {
    const { page } = collate
    const mark = marks(page, COURIER).filter({ hasText: 'About 14,000 vehicles' })
    await mark.click({ button: 'right' })
    const menu = page.getByRole('menu', { name: 'Actions for the text' })
    await expect(menu.getByRole('menuitem', { name: 'Remove the highlight' })).toBeVisible()
    await expectAccessible(page)
    await menu.getByRole('menuitem', { name: 'Highlight green' }).click()
    await expect(mark).toHaveAttribute('data-color', 'green')
    await expect(menu).toHaveCount(0)
    await expect(pane(page, COURIER).getByRole('article')).toBeFocused()
  },
)

test('a selection’s menu has what can be done with the selected words', async ({ collate }) => {
  const { page } = collate
  await select(page, COURIER, 'the transport office')
  const { x, y } = await page.evaluate(() => {
    const rect = getSelection()!.getRangeAt(0).getBoundingClientRect()
    return { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 }
  })
  await page.mouse.click(x, y, { button: 'right' })
  const menu = page.getByRole('menu', { name: 'Actions for the text' })
  // There is no highlight to remove.
  await expect(menu.getByRole('menuitem', { name: 'Find in others' })).toBeVisible()
  await expect(menu.getByRole('menuitem', { name: 'Remove the highlight' })).toHaveCount(0)
  await menu.getByRole('menuitem', { name: 'Quote in note' }).click()
  await expect(page.getByRole('textbox', { name: 'Note', exact: true })).toContainText(
    'the transport office',
  )
})

test('the menu key opens the menu where the caret is', { tag: '@full' }, async ({ collate }) => {
  const { page } = collate
  await shown(page, COURIER)
  await pane(page, COURIER).getByRole('article').focus()
  await page.keyboard.press('n')
  await page.keyboard.press('ContextMenu')
  const menu = page.getByRole('menu', { name: 'Actions for the text' })
  await expect(menu.getByRole('menuitem').first()).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(menu).toHaveCount(0)
  await expect(pane(page, COURIER).getByRole('article')).toBeFocused()
})

test('a row of the library has the same menu by its button, the pointer and the key', async ({
  collate,
}) => {
  const { page } = collate
  const row = articleRow(page, COURIER)
  await row.click({ button: 'right' })
  const menu = page.getByRole('menu', { name: `Actions for ${COURIER}` })
  await expect(menu.getByRole('menuitem')).toHaveText([
    'Open',
    'Tag…',
    'Remove from this dossier',
    'Export as Markdown…',
    /Move to trash/,
  ])
  await page.keyboard.press('Escape')
  await row.focus()
  await page.keyboard.press('Shift+F10')
  await expect(menu.getByRole('menuitem').first()).toBeFocused()
  await menu.getByRole('menuitem', { name: 'Move to trash' }).press('Enter')
  await expect(row).toHaveCount(0)
})

test(
  'a quotation’s menu goes to its passage, and removes it so that undo brings it back',
  { tag: '@full' },
  async ({ collate }) => {
    const { page } = collate
    const note = page.getByRole('textbox', { name: 'Note', exact: true })
    const quoted = note.getByText('had recommended repairs to the same piers')
    await quoted.click({ button: 'right' })
    const menu = page.getByRole('menu', { name: 'Actions for the quotation' })
    await expect(menu.getByRole('menuitem')).toHaveText([
      'Go to the quoted passage',
      'Shorten or translate the quotation…',
      'Show the quotation in the sentence',
      'Show the reference only',
      'Copy the quotation',
      'Remove the quotation',
    ])
    await menu.getByRole('menuitem', { name: 'Remove the quotation' }).click()
    await expect(quoted).toHaveCount(0)
    await page.keyboard.press('Control+z')
    await expect(quoted).toHaveCount(1)

    await quoted.click()
    await page.keyboard.press('ContextMenu')
    await menu.getByRole('menuitem', { name: 'Go to the quoted passage' }).press('Enter')
    await expect(pane(page, COURIER).getByRole('article')).toBeInViewport()
    await expect(menu).toHaveCount(0)
  },
)

test(
  'the text of a note has a menu, and so has a row of the list of highlights',
  { tag: '@full' },
  async ({ collate }) => {
    const { page } = collate
    const note = page.getByRole('textbox', { name: 'Note', exact: true })
    const menu = page.getByRole('menu', { name: 'Actions for the note’s text' })
    const item = (name: string) => menu.getByRole('menuitem', { name, exact: true })
    const copied = () => collate.app.evaluate(({ clipboard }) => clipboard.readText())
    await collate.app.evaluate(({ clipboard }) => clipboard.writeText(''))

    await note.click()
    await page.keyboard.press('Control+End')
    // The note ends with a list, which an empty item leaves.
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await page.keyboard.type('and 13 more')
    // Nothing is selected, nothing is copied: what can't be done says why.
    await page.keyboard.press('ContextMenu')
    await expect(item('Copy')).toBeDisabled()
    await expect(item('Copy').getByTitle('No text is selected.')).toBeVisible()
    await expect(item('Paste').getByTitle('There is no text on the clipboard.')).toBeVisible()
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await expect(menu).toHaveCount(0)
    await page.keyboard.press('Shift+Home')
    await page.keyboard.press('ContextMenu')
    await item('Cut').click()
    await expect(note).not.toContainText('and 13 more')
    expect(await copied()).toBe('and 13 more')

    // As Markdown it would be a heading; as plain text it is what was copied.
    await collate.app.evaluate(({ clipboard }) => clipboard.writeText('# Pasted'))
    await page.keyboard.press('ContextMenu')
    await item('Paste as plain text').click()
    await expect(note).toContainText('# Pasted')
    await page.keyboard.press('Enter')
    await page.keyboard.press('ContextMenu')
    await item('Paste').click()
    await expect(note.getByRole('heading', { name: 'Pasted', exact: true })).toBeVisible()
    await page.keyboard.press('ContextMenu')
    await item('Select all').click()
    await expect.poll(() => page.evaluate(() => String(getSelection()))).toContain('# Pasted')

    await page.getByRole('tab', { name: /^Highlights/ }).click()
    const row = page.getByRole('button', { name: /About 14,000 vehicles/ })
    await row.focus()
    await page.keyboard.press('ContextMenu')
    const ofRow = page.getByRole('menu', { name: 'Actions for “About 14,000 vehicles”' })
    await ofRow.getByRole('menuitem', { name: 'Highlight green' }).press('Enter')
    await expect(row).toHaveAttribute('data-color', 'green')
    await row.click({ button: 'right' })
    await ofRow.getByRole('menuitem', { name: 'Copy' }).click()
    await expect.poll(copied).toBe('About 14,000 vehicles')
    await row.click({ button: 'right' })
    await ofRow.getByRole('menuitem', { name: 'Comment on the passage' }).click()
    const comment = page.getByRole('textbox', { name: 'Comment on this passage' })
    await page.keyboard.type('Counted when? ')
    await expect(comment).toHaveValue(/^Counted when\? Northern Wire/)
    // Every field has its menu; it gives the focus back.
    await page.keyboard.press('ContextMenu')
    const ofField = page.getByRole('menu', { name: 'Actions for the field' })
    await expect(ofField.getByRole('menuitem')).toHaveText(['Cut', 'Copy', 'Paste', 'Select all'])
    await ofField.getByRole('menuitem', { name: 'Paste' }).click()
    await expect(comment).toHaveValue(/^Counted when\? About 14,000 vehicles/)
    await row.click({ button: 'right' })
    await ofRow.getByRole('menuitem', { name: 'Remove the highlight' }).click()
    await expect(row).toHaveCount(0)
  },
)
