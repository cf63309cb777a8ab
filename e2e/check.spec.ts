import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expectAccessible } from './fixtures/axe.ts'
import {
  checkDraft,
  checkNote,
  claimBox,
  claimRow,
  claimsIn,
  COURIER,
  SAYS,
  writeNoteToCheck,
} from './fixtures/check.ts'
import { expect, test } from './fixtures/collate.ts'
import { answerFileDialog } from './fixtures/file-dialog.ts'
import { openSample } from './fixtures/states.ts'
import { nextFlash, pane } from './fixtures/window.ts'

const panel = (page: Page) => page.getByRole('group', { name: 'Check', exact: true })
const progress = (page: Page) => panel(page).getByRole('status')

test.beforeEach(async ({ collate }) => {
  await collate.start()
})

test('F7 walks the claims beside their sources; Enter ticks, Ctrl+Z takes it back, Esc leaves', async ({
  collate,
}) => {
  const { page } = collate
  await openSample(collate)
  await writeNoteToCheck(collate)
  const flashed = nextFlash(page)
  await page.keyboard.press('F7')
  // The first claim has the focus, and its passage is shown.
  await expect(claimBox(page, SAYS.cited)).toBeFocused()
  expect(await flashed).toContain('closed to all traffic on Tuesday')
  await expect(progress(page)).toHaveText('0 of 6 checked, 5 bare')
  await expect(claimsIn(page).getByRole('checkbox')).toHaveCount(6)
  await expectAccessible(page)

  await page.keyboard.press('Enter')
  await expect(claimBox(page, SAYS.verbatim)).toBeFocused()
  await expect(claimBox(page, SAYS.cited)).toBeChecked()
  await expect(progress(page)).toHaveText('1 of 6 checked, 5 bare')
  await expect(claimRow(page, SAYS.cited)).toContainText(/Checked by .+, \d+ \w+ \d{4}/)

  await page.keyboard.press('j')
  await expect(claimBox(page, SAYS.changed)).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(claimBox(page, SAYS.other)).toBeFocused()
  await page.keyboard.press('k')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  await expect(claimBox(page, SAYS.cited)).toBeFocused()
  await page.keyboard.press('Backspace')
  await expect(claimBox(page, SAYS.cited)).not.toBeChecked()
  await page.keyboard.press('Control+z')
  await expect(claimBox(page, SAYS.cited)).toBeChecked()
  await page.keyboard.press('Control+z')
  await expect(claimBox(page, SAYS.cited)).not.toBeChecked()
  await expect(claimBox(page, SAYS.cited)).toBeFocused()
  await page.keyboard.press('Control+y')
  await expect(claimBox(page, SAYS.cited)).toBeChecked()
  await page.keyboard.press('Enter')
  await expect(claimBox(page, SAYS.cited)).not.toBeChecked()

  await page.keyboard.press('Escape')
  await expect(panel(page)).toHaveCount(0)
  await expect(page.getByRole('textbox', { name: 'Note', exact: true })).toBeFocused()
})

test('a tick stays with the note, and falls when its words change', async ({ collate }) => {
  const { page } = collate
  await checkNote(collate)
  await claimBox(page, SAYS.bare).click()
  await page.keyboard.press('Enter')
  await expect(claimBox(page, SAYS.bare)).toBeChecked()
  await collate.restart()
  const again = collate.page
  await again.getByRole('textbox', { name: 'Note', exact: true }).click()
  await again.keyboard.press('F7')
  await expect(claimBox(again, SAYS.bare)).toBeChecked()

  await again.keyboard.press('Escape')
  await expect(again.getByRole('textbox', { name: 'Note', exact: true })).toBeFocused()
  await again.keyboard.press('Control+End')
  await again.keyboard.type(' Or 160.')
  for (let count = 0; count < ' Or 160.'.length; count += 1) await again.keyboard.press('Backspace')
  for (let count = 0; count < 'row it.'.length; count += 1) await again.keyboard.press('Backspace')
  await again.keyboard.type('sail it.')
  await again.keyboard.press('F7')
  const fallen = claimRow(again, 'It takes 150 people to sail it.')
  await expect(fallen).toContainText('No longer checked')
  await fallen.getByRole('checkbox').click()
  await expect(fallen).toContainText(`Its words were:${SAYS.bare}`)
  await expect(fallen.locator('[data-differs]')).toHaveText('row')
  await expectAccessible(again)
  await again.keyboard.press('Enter')
  await expect(fallen.getByRole('checkbox')).toBeChecked()
  await expect(progress(again)).toHaveText('1 of 6 checked, 5 bare')
})

test('each quotation has its verdict, with both wordings', async ({ collate }) => {
  const { page } = collate
  await checkNote(collate)
  const finding = (words: string) => claimRow(page, words).locator('section').first()

  await claimBox(page, SAYS.verbatim).click()
  await expect(finding(SAYS.verbatim)).toContainText('The Harbour Courier has exactly these words.')
  await expect(finding(SAYS.verbatim)).toContainText('Ada Lind says it.')

  await claimBox(page, SAYS.changed).click()
  await expect(claimRow(page, SAYS.changed)).toContainText('Words changed')
  await expect(finding(SAYS.changed)).toContainText('has 9 of its 11 words')
  await expect(finding(SAYS.changed).locator('[data-differs]')).toHaveText([
    'ever',
    'certain',
    'sure',
  ])

  await claimBox(page, SAYS.other).click()
  await expect(claimRow(page, SAYS.other)).toContainText('Another speaker')
  await expect(finding(SAYS.other)).toContainText(
    'Here it is attributed to Tomas Arendt; in The Harbour Courier, Ada Lind says it.',
  )
  const flashed = nextFlash(page)
  await finding(SAYS.other)
    .getByRole('button', { name: /^Show the passage/ })
    .click()
  expect(await flashed).toContain('I would rather be blamed for a queue')
  await expect(pane(page, COURIER)).toBeVisible()

  await claimBox(page, SAYS.missing).click()
  await expect(claimRow(page, SAYS.missing)).toContainText('Not found')
  await expect(finding(SAYS.missing)).toContainText('These words were not found in')

  await page.getByRole('button', { name: /^Bare 5/ }).click()
  await expect(claimsIn(page).getByRole('checkbox')).toHaveCount(5)
  await expect(claimRow(page, SAYS.bare)).toContainText(
    'It cites nothing, and states a figure (150).',
  )
  await page.getByRole('button', { name: /^Doubtful 3/ }).click()
  await expect(claimsIn(page).getByRole('checkbox')).toHaveCount(3)
})

test('a draft that is dropped is checked in the same view, and becomes no article', async ({
  collate,
}) => {
  const { page } = collate
  await checkDraft(collate)
  await expect(page.getByRole('grid', { name: 'Articles' }).getByRole('row')).toHaveCount(2)
  await expect(claimsIn(page).getByRole('checkbox')).toHaveCount(0)
  await expect(progress(page)).toHaveText('2 claims, 2 bare')
  const changed = claimRow(page, 'We read about it')
  await changed.getByRole('button').first().click()
  await expect(changed.locator('section')).toContainText('Northern Wire has 6 of its 7 words')
  await expect(pane(page, 'City closes bridge; ferry to run free for a month')).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('ArrowUp')
  await expect(claimRow(page, 'Nobody will cross').getByRole('button').first()).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(changed.getByRole('button').first()).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(panel(page)).toHaveCount(0)
})

test(
  'a draft is chosen in the system’s dialog, and one that is no draft is said to be none',
  { tag: '@full' },
  async ({ collate }) => {
    const { page } = collate
    await openSample(collate)
    const path = await collate.file('letter.docx', 'Dear editor')
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog').getByRole('combobox').fill('Check a draft')
    await page.keyboard.press('Enter')
    await answerFileDialog('Check a draft against the dossier', path)
    await expect(page.getByText('“letter.docx” is damaged, or is no Word document.')).toBeVisible()
  },
)

test('the check is exported as Word, Markdown and CSV', async ({ collate }) => {
  const { page } = collate
  await checkNote(collate)
  await page.keyboard.press('Enter')
  await expect(claimBox(page, SAYS.cited)).toBeChecked()
  for (const [format, item] of [
    ['docx', 'As a Word document with comments…'],
    ['md', 'As a Markdown table…'],
    ['csv', 'As a table (CSV)…'],
  ] as const) {
    const path = join(collate.folder, `sheet.${format}`)
    await page.getByRole('button', { name: 'Export the check' }).click()
    await page.getByRole('menuitem', { name: item }).click()
    await answerFileDialog('Export the check', path)
    await expect(page.getByText(`The check was exported to ${path}`).first()).toBeVisible()
    const bytes = await readFile(path)
    if (format === 'docx') expect(bytes.subarray(0, 2).toString()).toBe('PK')
    else {
      expect(bytes.toString()).toContain('Nobody will ever cross')
      expect(bytes.toString()).toContain('Words changed')
      expect(bytes.toString()).toContain('Checked by')
    }
  }
})
