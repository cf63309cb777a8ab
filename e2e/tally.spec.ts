import { EVENING_POST } from './fixtures/accounts.ts'
import { expectAccessible } from './fixtures/axe.ts'
import { expect, test } from './fixtures/collate.ts'
import { compare, COURIER, matches, showMatches } from './fixtures/compare.ts'
import { chooseInPane, mark, marks, openBase } from './fixtures/tally.ts'
import { nextFlash, pane, savingStatus, select } from './fixtures/window.ts'

const CLOSED = 'The Harbour bridge was closed to all traffic'
const VEHICLES = 'About 14,000 vehicles use the bridge'

test.beforeEach(async ({ collate }) => {
  await collate.start()
  await openBase(collate)
})

test('beside each sentence of the base stands how many say it, open or not, copies once', async ({
  collate,
}) => {
  const { page } = collate
  await expect(page.locator('[data-pane]')).toHaveCount(2)
  await expect(pane(page, COURIER).getByText('Baseline', { exact: true })).toBeVisible()
  await expect(mark(collate, CLOSED)).toHaveAccessibleName(/^3 say this: /)
  await expect(mark(collate, VEHICLES)).toHaveAccessibleName(/^2 differ: /)
  await expectAccessible(page)

  await mark(collate, CLOSED).click()
  const card = page.getByRole('dialog', { name: 'How the dossier’s articles put this' })
  const answers = card.getByRole('list').getByRole('listitem')
  await expect(answers).toHaveCount(3)
  await expect(card.getByRole('heading')).toHaveText('3 say this')
  await expect(answers.first()).toContainText('4 May 2022')
  await expect(card.getByText('and 1 copy')).toHaveCount(1)
  await expectAccessible(page)

  const flashed = nextFlash(page)
  await answers.filter({ hasText: 'Evening Post' }).getByRole('button').click()
  expect(await flashed).toContain('City authorities closed the Harbour bridge')
  await expect(pane(page, EVENING_POST.title)).toBeVisible()
})

test(
  'the tally is walked by the keyboard, T opens it at the caret, and what is dismissed is not counted',
  { tag: '@full' },
  async ({ collate }) => {
    const { page } = collate
    // Marks come as they are found: before the last there may be nowhere to go to, and one of two alone
    // would look as after the other was dismissed.
    await expect(mark(collate, CLOSED)).toHaveAccessibleName(/^3 say this: /)
    await expect(mark(collate, VEHICLES)).toHaveAccessibleName(/^2 differ: /)
    const before = await mark(collate, VEHICLES).innerText()
    await marks(collate).first().focus()
    await page.keyboard.press('ArrowDown')
    await expect(marks(collate).nth(1)).toBeFocused()
    await page.keyboard.press('Enter')
    const card = page.getByRole('dialog', { name: 'How the dossier’s articles put this' })
    await expect(card).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(card).toBeHidden()
    await expect(marks(collate).nth(1)).toBeFocused()

    await select(page, COURIER, 'vehicles use the bridge')
    await page.keyboard.press('t')
    await expect(card.getByRole('heading')).toHaveText('2 differ')
    await page.keyboard.press('Escape')

    await compare(page)
    await showMatches(page)
    await matches(page).filter({ hasText: '14,000' }).hover()
    await page.keyboard.press('x')
    await expect(mark(collate, VEHICLES)).not.toHaveText(before)
    await expect(mark(collate, VEHICLES)).toHaveAccessibleName(/1 differs/)
  },
)

test('the base is kept with the dossier, and taken back', { tag: '@full' }, async ({ collate }) => {
  await expect(savingStatus(collate.page)).toHaveText('Saved')
  await collate.restart()
  await expect(mark(collate, CLOSED)).toHaveAccessibleName(/^3 say this: /)
  await chooseInPane(collate, 'Stop using as baseline')
  await expect(marks(collate)).toHaveCount(0)
  await collate.page
    .getByRole('region', { name: 'Messages' })
    .getByText('no longer the dossier’s baseline')
    .last()
    .locator('..')
    .getByRole('button', { name: 'Undo' })
    .click()
  await expect(mark(collate, CLOSED)).toBeVisible()
})
