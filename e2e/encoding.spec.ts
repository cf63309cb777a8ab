import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import type { Page } from '@playwright/test'
import { expectAccessible } from './fixtures/axe.ts'
import { expect, test } from './fixtures/collate.ts'
import { articleRow, marks, pane, select, shown } from './fixtures/window.ts'

// Few letters beyond ASCII, and none that settles it: a guess, and a wrong one.
const LETTER = {
  name: 'letter.txt',
  title: 'Ferry to Ålesund runs again',
  text: 'Ferry to Ålesund runs again\n\nThe ferry to Ålesund runs again from May, the harbour office said on Monday.\n',
}

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Read it as…' })

test('an ISO-8859-2 name is read right, and found without its stroke', async ({ collate }) => {
  await collate.start()
  const { page } = collate
  const text = 'Łukasz Nowak shut the bridge\n\nŁukasz Nowak, the engineer, shut it on Tuesday.\n'
  await collate.drop(await collate.file('nowak.txt', iconv.encode(text, 'ISO-8859-2')))
  await shown(page, 'Łukasz Nowak shut the bridge')
  await page.getByRole('searchbox', { name: 'Search' }).fill('Lukasz')
  await expect(articleRow(page, 'Łukasz Nowak shut the bridge')).toBeVisible()
})

test('an article is read in another encoding, with its highlights, and back', async ({
  collate,
}) => {
  await collate.start()
  const { page } = collate
  await collate.drop(await collate.file(LETTER.name, iconv.encode(LETTER.text, 'windows-1252')))
  await shown(page, LETTER.title)
  await select(page, LETTER.title, 'Ålesund runs again from')
  await page.keyboard.press('Digit3')
  await expect(marks(page, LETTER.title)).toHaveText('Ålesund runs again from')

  await page.getByRole('button', { name: `More actions for ${LETTER.title}` }).click()
  await page.getByRole('menuitem', { name: 'Read it as…' }).click()
  const field = dialog(page).getByRole('combobox', { name: 'Search encodings' })
  await expect(field).toBeFocused()
  await expect(dialog(page).getByRole('option').first()).toContainText('windows-1252')
  await expectAccessible(page)
  await field.fill('1251')
  const preview = dialog(page).getByRole('region', { name: 'How the text reads' })
  await expect(preview).toContainText('Ferry to Еlesund runs again')
  await page.keyboard.press('Enter')

  const wrong = page.getByRole('region', { name: /^Ferry to Еlesund runs again/ })
  await expect(wrong).toBeVisible()
  await expect(wrong.locator('mark')).toHaveText('Еlesund runs again from')
  await expect(page.getByText(/is read as windows-1251/).first()).toBeVisible()

  await page.keyboard.press('Control+z')
  await expect(marks(page, LETTER.title)).toHaveText('Ålesund runs again from')
  await page.keyboard.press('Control+Shift+z')
  await expect(wrong.locator('mark')).toHaveText('Еlesund runs again from')
  await collate.restart()
  await expect(marks(collate.page, 'Ferry to Еlesund runs again')).toHaveText(
    'Еlesund runs again from',
  )
})

test('a highlight whose place is lost is listed, and comes back with the earlier text', async ({
  collate,
}) => {
  await collate.start()
  const { page } = collate
  await collate.drop(await collate.file(LETTER.name, LETTER.text))
  await shown(page, LETTER.title)
  await select(page, LETTER.title, 'ferry to Ålesund')
  await page.keyboard.press('Digit3')
  await expect(marks(page, LETTER.title)).toHaveCount(1)
  await page.keyboard.press('Control+k')
  // In one go: what is typed after Enter is for the dialog, whose list is still on its way.
  await page.keyboard.type('another encoding\n1252\n')
  await expect(
    page.getByText(/1 highlight has lost its place.*“ferry to Ålesund”/).first(),
  ).toBeVisible()
  await expect(page.getByText('1 passage has lost its place in this text')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(marks(page, LETTER.title)).toHaveText('ferry to Ålesund')
})

test('a guess says so, and leads to the other encodings', { tag: '@full' }, async ({ collate }) => {
  await collate.start()
  const { page } = collate
  const bytes = Buffer.from('Ferry fares\n\nA crossing costs 5 \xF3 now.\n', 'latin1')
  await collate.drop(await collate.file('fares.txt', bytes))
  await shown(page, 'Ferry fares')
  await pane(page, 'Ferry fares')
    .getByRole('button', { name: /^Read as .*: a guess$/ })
    .click()
  await expect(dialog(page).getByRole('option').nth(3)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog(page)).toBeHidden()
})

test('without the original it says what is missing', { tag: '@full' }, async ({ collate }) => {
  await collate.start()
  const { page } = collate
  await collate.drop(await collate.file(LETTER.name, LETTER.text))
  await shown(page, LETTER.title)
  const originals = join(collate.library, 'originals')
  for (const name of await readdir(originals)) await rm(join(originals, name))
  await page.getByRole('button', { name: `More actions for ${LETTER.title}` }).click()
  await page.getByRole('menuitem', { name: 'Read it as…' }).click()
  await expect(dialog(page).getByRole('alert')).toContainText('is missing')
})
