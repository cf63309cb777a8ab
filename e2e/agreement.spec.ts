import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  addClaim,
  cell,
  claimRow,
  details,
  filled,
  grid,
  openAgreement,
  panel,
} from './fixtures/agreement.ts'
import { expectAccessible } from './fixtures/axe.ts'
import { expect, test } from './fixtures/collate.ts'
import { COURIER, NORTHERN_WIRE } from './fixtures/compare.ts'
import { answerFileDialog } from './fixtures/file-dialog.ts'
import { choosePassages } from './fixtures/relations.ts'
import { nextFlash, pane, savingStatus, select } from './fixtures/window.ts'

const QUOTED = 'both quote Lind, in different words'
const SURVEY = 'mentions the survey of 2019'
const CLOSED = 'The bridge was closed to all traffic on Tuesday after inspectors found cracks.'
const VEHICLES = 'About 14,000 vehicles use the bridge on a working day.'

test.beforeEach(async ({ collate }) => {
  await collate.start()
  await openAgreement(collate)
})

test('the claims of the notes stand beside the articles, with what these cite and who says it', async ({
  collate,
}) => {
  const { page } = collate
  await expect(grid(page).getByRole('rowheader')).toHaveCount(2)
  await expect(await cell(page, QUOTED, 'The Harbour Courier')).toContainText('Says it')
  await expect(await cell(page, QUOTED, 'Northern Wire')).toContainText('Says it')
  await expect(await cell(page, QUOTED, 'Evening Post')).toContainText(
    'Differs: said by Henrik Dahl',
  )
  await expect(claimRow(page, QUOTED)).toContainText('2 outlets')
  await expect(claimRow(page, QUOTED)).toContainText('First: The Harbour Courier, 3 May 2022')
  // Nobody has looked at what was only found, nor at where nothing was.
  await expect(await cell(page, SURVEY, 'Northern Wire')).toContainText('Not checked')
  await expect(claimRow(page, SURVEY)).toContainText('1 outlet')
  // Two of the five are one text.
  await expect(panel(page).getByRole('status')).toHaveText(
    '5 outlets, 4 sources; 6 of 10 cells not checked',
  )
  await expect(
    grid(page).getByRole('columnheader', { name: 'One source: copies of one text' }),
  ).toHaveAttribute('colspan', '2')
  await expectAccessible(page)

  const flashed = nextFlash(page)
  await (await cell(page, SURVEY, 'The Harbour Courier')).click()
  expect(await flashed).toContain('had recommended repairs to the same piers')
  await expect(details(page)).toContainText('The claim cites this passage.')
})

test('all of it by keyboard: walked, judged, shown, undone; who judged and when stays', async ({
  collate,
}) => {
  const { page } = collate
  // It was opened from the window; the first cell has the focus.
  await expect(await cell(page, QUOTED, 'The Harbour Courier')).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowRight')
  const wire = await cell(page, SURVEY, 'Northern Wire')
  await expect(wire).toBeFocused()
  await page.keyboard.press('4')
  await expect(wire).toContainText('Silent')
  await expect(details(page)).toContainText(/Judged by .+, \d+ \w+ \d{4}/)
  await page.keyboard.press('Control+z')
  await expect(wire).toContainText('Not checked')
  await page.keyboard.press('Control+y')
  await expect(wire).toContainText('Silent')
  await expect(wire).toBeFocused()
  await page.keyboard.press('Backspace')
  await expect(wire).toContainText('Not checked')
  // A press beside the cells takes nobody out of the table.
  await grid(page).getByRole('columnheader', { name: 'Said by' }).click()
  await expect(wire).toBeFocused()
  // What nothing was found for can't be said to say it: the passage is missing.
  await page.keyboard.press('1')
  await expect(page.getByText('Select the passage of Northern Wire').first()).toBeVisible()
  await expect(wire).toContainText('Not checked')
  await page.keyboard.press('4')
  await expect(wire).toContainText('Silent')

  await page.keyboard.press('ArrowLeft')
  const flashed = nextFlash(page)
  await page.keyboard.press('Enter')
  expect(await flashed).toContain('had recommended repairs')

  await savingStatus(page).getByText('Saved').waitFor()
  await collate.restart()
  await collate.page.keyboard.press('Control+Shift+G')
  await filled(collate.page)
  await expect(await cell(collate.page, SURVEY, 'Northern Wire')).toContainText('Silent')
  await collate.page.keyboard.press('Escape')
  await expect(panel(collate.page)).toHaveCount(0)
})

test('a claim is written into the table, and what each article has on it is offered', async ({
  collate,
}) => {
  const { page } = collate
  await addClaim(page, CLOSED)
  await addClaim(page, VEHICLES)
  await expect(grid(page).getByRole('rowheader')).toHaveCount(4)
  const courier = await cell(page, VEHICLES, 'The Harbour Courier')
  await expect(courier).toContainText('Not checked')
  await expect(courier).toContainText('Perhaps: About 14,000 vehicles')
  const wire = await cell(page, VEHICLES, 'Northern Wire')
  await expect(wire).toContainText('11,500 vehicles a day')
  await wire.click()
  await expect(details(page)).toContainText(
    'The most similar passage found. Nobody has checked it.',
  )
  await expect(details(page)).toContainText('11,500')

  // Each digit is for the cell that one was on, however soon the next follows.
  await courier.click()
  await page.keyboard.press('1')
  await wire.click()
  await page.keyboard.press('2')
  await expect(courier).toContainText('Says it')
  await expect(wire).toContainText('Differs')
  await filled(page)
  await expect(wire).toContainText(/Differs: 11,500/)

  // The mayor says elsewhere what the engineer says here.
  await page.getByRole('button', { name: /^In dispute 2/ }).click()
  await expect(grid(page).getByRole('rowheader')).toHaveCount(2)
  await page.getByRole('button', { name: /^All 4/ }).click()
  await page.getByRole('combobox', { name: 'Order' }).selectOption('disputed')
  await expect(grid(page).getByRole('rowheader').last()).not.toContainText(VEHICLES)

  // It is changed in place, and what was judged of it falls.
  await claimRow(page, VEHICLES).getByRole('rowheader').click()
  await page.keyboard.press('F2')
  await page.getByRole('textbox', { name: 'Claim', exact: true }).fill(`${VEHICLES} Or more.`)
  await page.keyboard.press('Enter')
  const changed = await cell(page, `${VEHICLES} Or more.`, 'Northern Wire')
  await expect(changed).toContainText('Check again')
  await changed.click()
  await expect(details(page)).toContainText(
    /No longer judged “Differs” .*the claim read otherwise then/,
  )
  await claimRow(page, 'Or more.').getByRole('rowheader').click()
  await page.keyboard.press('Delete')
  await expect(grid(page).getByRole('rowheader')).toHaveCount(3)
  await page.keyboard.press('Control+z')
  await expect(grid(page).getByRole('rowheader')).toHaveCount(4)
})

test(
  'one judges by the passage that is selected in the text',
  { tag: '@full' },
  async ({ collate }) => {
    const { page } = collate
    await select(page, NORTHERN_WIRE, 'had not come overnight')
    const wire = await cell(page, SURVEY, 'Northern Wire')
    await wire.click()
    await expect(details(page)).toContainText(
      'Judges by the selected passage: “had not come overnight',
    )
    await details(page).getByRole('button', { name: 'Contradicts' }).click()
    await expect(wire).toContainText('Contradicts')
    await expect(wire).toContainText('had not come overnight')
    // It was for this cell.
    await expect(details(page)).not.toContainText('Judges by')
    await expect(panel(page).getByRole('button', { name: /^In dispute 2/ })).toBeVisible()
  },
)

test(
  'a relation fills a cell as it is made, and a claim that is reworded asks again',
  { tag: '@full' },
  async ({ collate }) => {
    const { page } = collate
    await choosePassages(
      page,
      { title: COURIER, words: 'had recommended repairs to the same piers' },
      { title: NORTHERN_WIRE, words: 'had not come overnight' },
    )
    await page.getByRole('button', { name: 'Contradicts' }).first().click()
    const wire = await cell(page, SURVEY, 'Northern Wire')
    await expect(wire).toContainText('Contradicts')
    await wire.click()
    await expect(details(page)).toContainText('It is related to a passage that the claim cites.')
    const post = await cell(page, SURVEY, 'Evening Post')
    await post.click()
    await page.keyboard.press('4')
    await expect(post).toContainText('Silent')

    const note = page.getByRole('textbox', { name: 'Note', exact: true })
    await note.getByText(SURVEY).click()
    await page.keyboard.press('End')
    await page.keyboard.type(' It is public.')
    await expect(claimRow(page, 'It is public.')).toBeVisible()
    const again = await cell(page, 'It is public.', 'Evening Post')
    await expect(again).toContainText('Check again')
    await again.click()
    await expect(details(page)).toContainText('No longer judged')
  },
)

test('the table leaves as Markdown, CSV and HTML', { tag: '@full' }, async ({ collate }) => {
  const { page } = collate
  for (const [format, item] of [
    ['md', 'As Markdown…'],
    ['csv', 'As a table (CSV)…'],
    ['html', 'As a page (HTML)…'],
  ] as const) {
    const path = join(collate.folder, `table.${format}`)
    await page.getByRole('button', { name: 'Export the table' }).click()
    await page.getByRole('menuitem', { name: item }).click()
    await answerFileDialog('Export the table', path)
    await expect(page.getByText(`The table was exported to ${path}`).first()).toBeVisible()
    const text = await readFile(path, 'utf8')
    expect(text).toContain('Nobody will cross until I am sure it is safe')
    if (format !== 'csv') expect(text).toContain('copies of one text')
    expect(text).toContain('Not checked')
    expect(text).not.toMatch(/[\u2066-\u2069]/)
  }
})

test(
  'it closes with the focus back where it was, and says how to begin where nothing is claimed',
  { tag: '@full' },
  async ({ collate }) => {
    const { page } = collate
    await page.keyboard.press('Escape')
    await expect(panel(page)).toHaveCount(0)
    await pane(page, COURIER).getByRole('article').click()
    await page.keyboard.press('Control+Shift+G')
    await expect(await cell(page, QUOTED, 'The Harbour Courier')).toBeFocused()
    await page.keyboard.press('Control+Shift+G')
    await expect(panel(page)).toHaveCount(0)
    await expect(pane(page, COURIER).getByRole('article')).toBeFocused()

    // A note that cites nothing goes with the new dossier.
    await page.keyboard.press('Control+n')
    await page.keyboard.type('Empty')
    await page.keyboard.press('Control+d')
    await page.keyboard.type('Another one')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Control+Shift+G')
    await expect(panel(page)).toContainText('No note of this dossier has a paragraph that cites')
    const field = panel(page).getByRole('textbox', { name: 'Add a claim' })
    await expect(field).toBeFocused()
    await page.keyboard.type('It was shut on Tuesday.')
    await page.keyboard.press('Enter')
    await expect(claimRow(page, 'It was shut on Tuesday.')).toBeVisible()
    await expect(field).toBeFocused()
    await expect(field).toHaveValue('')
    await expectAccessible(page)
  },
)
