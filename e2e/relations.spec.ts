import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { HARBOUR } from './fixtures/articles.ts'
import { expectAccessible } from './fixtures/axe.ts'
import { EVENING_POST } from './fixtures/accounts.ts'
import { expect, test } from './fixtures/collate.ts'
import { compare, COURIER, matched, NORTHERN_WIRE, stack } from './fixtures/compare.ts'
import { answerFileDialog } from './fixtures/file-dialog.ts'
import { choosePassages, painted, relationCard, relationSigns } from './fixtures/relations.ts'
import { importAndOpen, openSample } from './fixtures/states.ts'
import { articleRow, open, pane, savingStatus, select, selectionBar } from './fixtures/window.ts'
import type { Page } from '@playwright/test'

// What a person says of two passages of two articles.

const VEHICLES = { title: COURIER, words: 'About 14,000 vehicles use the bridge on a working day' }
const VEHICLES_TOO = { title: NORTHERN_WIRE, words: 'some 11,500 vehicles a day' }
const CONTRADICTS = 'Northern Wire contradicts The Harbour Courier'

const bar = (page: Page) => page.getByRole('region', { name: 'Relating two passages' })
const gutterSign = (page: Page) => page.locator('[data-relation-ribbon]')
const list = (page: Page) => page.getByRole('list', { name: 'Relations', exact: true })
const rows = (page: Page) => list(page).getByRole('listitem')

async function showList(page: Page): Promise<void> {
  await page.keyboard.press('Control+Shift+R')
  await expect(page.getByRole('tab', { name: /^Relations/ })).toHaveAttribute(
    'aria-selected',
    'true',
  )
}

async function close(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: `Close ${title}`, exact: true }).click()
}

async function relateVehicles(page: Page): Promise<void> {
  await choosePassages(page, VEHICLES_TOO, VEHICLES)
  await page.keyboard.press('Digit2')
  await expect(relationSigns(page, COURIER)).toHaveCount(1)
}

test('two selected passages are related with the pointer, and both ends show it', async ({
  collate,
}) => {
  await collate.start()
  const { page } = collate
  await openSample(collate)
  await select(page, NORTHERN_WIRE, VEHICLES_TOO.words)
  await selectionBar(page).getByRole('button', { name: 'Relate…' }).click()
  await expect(bar(page)).toContainText('“some 11,500 vehicles a day” (Northern Wire)')
  expect(await painted(page, 'relating')).toEqual(['some 11,500 vehicles a day'])
  await expectAccessible(page)
  await select(page, COURIER, VEHICLES.words)
  await selectionBar(page).getByRole('button', { name: 'Relate here' }).click()
  const card = relationCard(page)
  await expect(card).toContainText('How are these two related?')
  await expect(card).toBeFocused()
  await expect(bar(page)).toHaveCount(0)
  await expectAccessible(page)
  // Turned round, and back.
  await card.getByRole('button', { name: 'The other way round' }).click()
  await expect(card).toContainText('The Harbour Courier supports Northern Wire')
  await page.keyboard.press('t')
  await card.getByRole('button', { name: CONTRADICTS }).click()
  await expect(card).toHaveCount(0)
  await expect(page.getByRole('contentinfo')).toContainText(CONTRADICTS)

  for (const title of [COURIER, NORTHERN_WIRE]) {
    await expect(relationSigns(page, title)).toHaveAccessibleName(CONTRADICTS)
  }
  await expect.poll(() => painted(page, 'related')).toEqual([VEHICLES.words, VEHICLES_TOO.words])
  await expectAccessible(page)
  await gutterSign(page).click()
  await expect(card).toContainText(CONTRADICTS)
  await expect(card).toContainText('some 11,500 vehicles a day')
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(card).toHaveCount(0)
  await expect(pane(page, COURIER).getByRole('article')).toBeFocused()
})

test('two highlights are related by keyboard alone; it is changed, undone, redone and kept', async ({
  collate,
}) => {
  await collate.start()
  let { page } = collate
  await openSample(collate)
  await pane(page, COURIER).getByRole('article').focus()
  await page.keyboard.press('n')
  await page.keyboard.press('r')
  await expect(bar(page)).toContainText('“Nobody will cross until I am sure it is…”')
  await page.keyboard.press('F6')
  await expect(pane(page, NORTHERN_WIRE).getByRole('article')).toBeFocused()
  await page.keyboard.press('n')
  await page.keyboard.press('n')
  await page.keyboard.press('r')
  const card = relationCard(page)
  await expect(card).toContainText('no one would be allowed to cross')
  await page.keyboard.press('Digit3')
  await expect(card).toHaveCount(0)
  const article = pane(page, NORTHERN_WIRE).getByRole('article')
  await expect(article).toBeFocused()
  const said = 'The Harbour Courier says the same as Northern Wire'
  await expect(relationSigns(page, NORTHERN_WIRE)).toHaveAccessibleName(said)

  // In the text its card opens by key, where the word is changed.
  await page.keyboard.press('Shift+R')
  await expect(card).toContainText(said)
  await page.keyboard.press('Digit5')
  await page.keyboard.type('softens')
  await page.keyboard.press('Enter')
  await expect(card).toContainText('The Harbour Courier “softens” Northern Wire')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+z')
  await expect(relationSigns(page, NORTHERN_WIRE)).toHaveAccessibleName(said)
  await page.keyboard.press('Control+z')
  await expect(relationSigns(page, NORTHERN_WIRE)).toHaveCount(0)
  await expect(gutterSign(page)).toHaveCount(0)
  await page.keyboard.press('Control+Shift+z')
  await page.keyboard.press('Control+Shift+z')
  await expect(relationSigns(page, NORTHERN_WIRE)).toHaveAccessibleName(/“softens”/)
  await expect(savingStatus(page)).toHaveText('Saved')

  await collate.restart()
  ;({ page } = collate)
  await expect(relationSigns(page, COURIER)).toHaveAccessibleName(/“softens”/)
  await expect(gutterSign(page)).toHaveCount(1)
})

test('a match is related in one step, and what joins its passages is shown the next time', async ({
  collate,
}) => {
  await collate.start()
  const { page } = collate
  await openSample(collate)
  await compare(page)
  await matched(page, COURIER, 'vehicles').hover()
  await expect(stack(page)).toContainText('11,500')
  await page.keyboard.press('r')
  const card = relationCard(page)
  await expect(card).toContainText('How are these two related?')
  await expect(stack(page)).toHaveCount(0)
  await page.keyboard.press('Digit2')
  await expect(relationSigns(page, COURIER)).toHaveAccessibleName(
    'The Harbour Courier contradicts Northern Wire',
  )
  await expect(gutterSign(page)).toHaveCount(1)
  await page.getByRole('tab', { name: /^Matches/ }).click()
  const match = page
    .getByRole('list', { name: 'Matches', exact: true })
    .getByRole('listitem')
    .filter({ hasText: '14,000' })
  await match.getByRole('button').first().click()
  await match.getByRole('button', { name: 'Relate…' }).click()
  await expect(card).toContainText('The Harbour Courier contradicts Northern Wire')
  await expect(card).not.toContainText('How are these two related?')
})

test(
  'Escape gives up what was begun, wherever the focus is, and another article can be opened meanwhile',
  { tag: '@full' },
  async ({ collate }) => {
    await collate.start()
    const { page } = collate
    await openSample(collate)
    await importAndOpen(collate, EVENING_POST)
    await select(page, EVENING_POST.title, 'Nobody told me anything')
    await page.keyboard.press('r')
    await articleRow(page, COURIER).focus()
    await page.keyboard.press('Escape')
    await expect(bar(page)).toHaveCount(0)
    await expect(page.getByRole('contentinfo')).toContainText('Nothing was related.')

    await select(page, EVENING_POST.title, 'Nobody told me anything')
    await page.keyboard.press('r')
    await close(page, EVENING_POST.title)
    await expect(bar(page)).toContainText('Nobody told me anything')
    await select(page, COURIER, 'the work was put off twice for lack of money')
    await page.keyboard.press('r')
    const card = relationCard(page)
    await card.getByRole('button', { name: 'Evening Post updates The Harbour Courier' }).click()
    await expect(relationSigns(page, COURIER)).toHaveCount(1)

    // The card leads to the other end, whose article is closed, beside what is open.
    await relationSigns(page, COURIER).click()
    await card.getByRole('button', { name: /Nobody told me anything/ }).click()
    await expect(pane(page, EVENING_POST.title)).toBeVisible()
    await expect(relationSigns(page, EVENING_POST.title)).toHaveCount(1)
    await expect(pane(page, COURIER)).toBeVisible()
  },
)

test('lists of the open articles, the dossier and the library: walked, filtered, opened, emptied by keys', async ({
  collate,
}) => {
  await collate.start()
  const { page } = collate
  await openSample(collate)
  await showList(page)
  await expect(page.getByText('The open articles have no relations yet.')).toBeVisible()
  await relateVehicles(page)
  await choosePassages(
    page,
    { title: NORTHERN_WIRE, words: 'Nobody was hurt, and its driver was fined' },
    { title: COURIER, words: 'people took the news with patience' },
  )
  await page.keyboard.press('Digit1')
  await expect(rows(page)).toHaveCount(2)
  await expect(rows(page).first()).toContainText(CONTRADICTS)
  await expect(rows(page).first()).toContainText('About 14,000 vehicles')
  await expect(rows(page).first()).toContainText('some 11,500 vehicles a day')
  await expectAccessible(page)

  const kinds = page.getByRole('group', { name: 'Kinds of relation shown' })
  await kinds.getByRole('button', { name: 'Supports 1' }).click()
  await expect(rows(page)).toHaveCount(1)
  await kinds.getByRole('button', { name: 'Supports 1' }).click()

  // With one end closed, and with both.
  await close(page, NORTHERN_WIRE)
  await expect(rows(page)).toHaveCount(2)
  await close(page, COURIER)
  await expect(rows(page)).toHaveCount(0)
  const scopes = page.getByRole('group', { name: 'Relations of' })
  await scopes.getByRole('button', { name: 'Dossier' }).click()
  await expect(rows(page)).toHaveCount(2)
  await scopes.getByRole('button', { name: 'Library' }).click()
  await expect(rows(page)).toHaveCount(2)

  await showList(page)
  await expect(rows(page).first().getByRole('button').first()).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(rows(page).nth(1)).toContainText(CONTRADICTS)
  await page.keyboard.press('Enter')
  await expect(relationSigns(page, COURIER)).toHaveCount(2)
  await expect(relationSigns(page, NORTHERN_WIRE)).toHaveCount(2)
  await showList(page)
  await page.keyboard.press('Delete')
  await expect(rows(page)).toHaveCount(1)
  await expect(rows(page).first().getByRole('button').first()).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(rows(page)).toHaveCount(2)

  // What the menu of a row does.
  await rows(page)
    .first()
    .getByRole('button', { name: /^Actions for/ })
    .click()
  await page.getByRole('menuitem', { name: 'The other way round' }).click()
  await expect(rows(page).first()).toContainText('The Harbour Courier supports Northern Wire')
})

test('in another version of a text a related passage is kept or said to be lost, and comes back', async ({
  collate,
}) => {
  await collate.start()
  const { page } = collate
  const letter = {
    name: 'letter.txt',
    title: 'Ferry to Ålesund runs again',
    text: 'Ferry to Ålesund runs again\n\nThe ferry to Ålesund runs again from May, the harbour office said on Monday.\n',
  }
  await importAndOpen(collate, HARBOUR, letter)
  const { title } = letter
  const harbour = { title: HARBOUR.title, words: 'Aarvik, 67, came to the rock in 1983' }
  await choosePassages(page, harbour, { title, words: 'the harbour office said on Monday' })
  await page.keyboard.press('Digit1')
  await expect(relationSigns(page, title)).toHaveCount(1)
  await choosePassages(page, harbour, { title, words: 'ferry to Ålesund' })
  await page.keyboard.press('Digit4')
  await expect(relationSigns(page, title)).toHaveCount(2)

  await page.keyboard.press('Control+k')
  await page.keyboard.type('another encoding')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Read it as…' })
  await dialog.getByRole('combobox', { name: 'Search encodings' }).fill('windows-1252')
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  const wrong = 'Ferry to Ã…lesund runs again'
  await expect(relationSigns(page, wrong)).toHaveCount(1)
  await expect(relationSigns(page, wrong)).toHaveAccessibleName(/supports/)
  await pane(page, wrong).getByText('1 passage has lost its place in this text').click()
  await expect(pane(page, wrong).getByRole('listitem')).toContainText('ferry to Ålesund')
  await expect(pane(page, wrong).getByRole('listitem')).toContainText('updates')
  await showList(page)
  await expect(rows(page).filter({ hasText: 'updates' })).toContainText('Place lost')
  await expect(rows(page).filter({ hasText: 'supports' })).not.toContainText('Place lost')
  await page.keyboard.press('Control+z')
  await expect(relationSigns(page, title)).toHaveCount(2)
  await expect(rows(page).filter({ hasText: 'updates' })).not.toContainText('Place lost')
})

test(
  'the dossier’s map has what joins its articles, in its direction',
  { tag: '@full' },
  async ({ collate }) => {
    await collate.start()
    const { page } = collate
    await openSample(collate)
    await relateVehicles(page)
    await choosePassages(
      page,
      { title: NORTHERN_WIRE, words: 'Nobody was hurt, and its driver was fined' },
      { title: COURIER, words: 'people took the news with patience' },
    )
    await page.keyboard.press('Digit1')
    await expect(relationSigns(page, COURIER)).toHaveCount(2)
    await page.keyboard.press('Control+k')
    await page.keyboard.type('map of the dossier')
    await page.keyboard.press('Enter')
    const map = page.getByRole('dialog', { name: /^Map of/ })
    for (const title of [COURIER, NORTHERN_WIRE]) {
      const box = map.getByRole('button', { name: new RegExp(`^.?${title}`) })
      await expect(box).toHaveAccessibleName(new RegExp(CONTRADICTS))
      await expect(box).toHaveAccessibleName(/Northern Wire supports The Harbour Courier/)
    }
    await expectAccessible(page)
  },
)

test('the listed relations are exported as Markdown and CSV, from the list’s menu', async ({
  collate,
}) => {
  await collate.start()
  const { page } = collate
  await openSample(collate)
  await relateVehicles(page)
  await showList(page)
  await page.getByRole('group', { name: 'Relations of' }).getByText('Dossier').click()
  const folder = join(collate.folder, 'exported')
  await mkdir(folder)
  await page.getByRole('button', { name: 'More for this list' }).click()
  const title = 'Export relations as Markdown and CSV…'
  await page.getByRole('menuitem', { name: title }).click()
  await answerFileDialog(title, folder)
  await expect(page.getByRole('contentinfo')).toContainText('Exported')
  const name = 'Relations of Harbour bridge closure'
  expect((await readdir(folder)).toSorted()).toEqual([`${name}.csv`, `${name}.md`])
  const text = await readFile(join(folder, `${name}.md`), 'utf8')
  expect(text).toContain(`## ${CONTRADICTS}`)
  expect(text).toContain('> some 11,500 vehicles a day')
  const csv = await readFile(join(folder, `${name}.csv`), 'utf8')
  expect(csv).toContain('contradicts,contradicts,Northern Wire,')
})

test(
  'the trash: a relation comes back from it, and one says that an article at its end lies there',
  { tag: '@full' },
  async ({ collate }) => {
    await collate.start()
    const { page } = collate
    await openSample(collate)
    await relateVehicles(page)
    await relationSigns(page, COURIER).click()
    await expect(relationCard(page)).toContainText(CONTRADICTS)
    await page.keyboard.press('Delete')
    await expect(relationCard(page)).toHaveCount(0)
    await expect(relationSigns(page, COURIER)).toHaveCount(0)
    const openTrash = () =>
      page
        .getByRole('navigation', { name: 'Library' })
        .getByRole('button', { name: /^Trash/ })
        .click()
    const trash = page.getByRole('dialog', { name: 'Trash' })
    await openTrash()
    await expect(trash.getByRole('list', { name: 'Relations' })).toContainText(CONTRADICTS)
    await trash.getByRole('button', { name: `Restore ${CONTRADICTS}` }).click()
    await page.keyboard.press('Escape')
    await expect(relationSigns(page, COURIER)).toHaveCount(1)

    await articleRow(page, NORTHERN_WIRE).focus()
    await page.keyboard.press('Delete')
    await expect(pane(page, NORTHERN_WIRE)).toHaveCount(0)
    await relationSigns(page, COURIER).click()
    await expect(relationCard(page)).toContainText('Article in the trash')
    await relationCard(page)
      .getByRole('button', { name: /some 11,500/ })
      .click()
    await expect(page.getByRole('contentinfo')).toContainText('is in the trash')
    await page.keyboard.press('Escape')
    await openTrash()
    await trash.getByRole('button', { name: `Restore ${NORTHERN_WIRE}` }).click()
    await page.keyboard.press('Escape')
    await open(page, NORTHERN_WIRE)
    await expect(relationSigns(page, NORTHERN_WIRE)).toHaveAccessibleName(CONTRADICTS)

    // Gone for good, an article takes its relations along.
    await articleRow(page, NORTHERN_WIRE).focus()
    await page.keyboard.press('Delete')
    await openTrash()
    await trash.getByRole('button', { name: /^Empty/ }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Delete permanently' }).click()
    await expect(relationSigns(page, COURIER)).toHaveCount(0)
  },
)
