import { COURIER } from './fixtures/compare.ts'
import { expectAccessible } from './fixtures/axe.ts'
import { expect, test } from './fixtures/collate.ts'
import { openSample } from './fixtures/states.ts'
import { articleRow, marks, pane, select, shown } from './fixtures/window.ts'

test.beforeEach(async ({ collate }) => {
  await collate.start()
  await openSample(collate)
})

test('a highlight’s menu acts on the highlight that was right-clicked', async ({ collate }) => {
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
})

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

test('the menu key opens the menu where the caret is', async ({ collate }) => {
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
    'Remove from this dossier',
    'Move to trash',
  ])
  await page.keyboard.press('Escape')
  await row.focus()
  await page.keyboard.press('Shift+F10')
  await expect(menu.getByRole('menuitem').first()).toBeFocused()
  await menu.getByRole('menuitem', { name: 'Move to trash' }).press('Enter')
  await expect(row).toHaveCount(0)
})

test('a quotation’s menu goes to its passage, and removes it so that undo brings it back', async ({
  collate,
}) => {
  const { page } = collate
  const note = page.getByRole('textbox', { name: 'Note', exact: true })
  const quoted = note.getByText('had recommended repairs to the same piers')
  await quoted.click({ button: 'right' })
  const menu = page.getByRole('menu', { name: 'Actions for the quotation' })
  await expect(menu.getByRole('menuitem')).toHaveText([
    'Go to the quoted passage',
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
})
