import type { Page } from '@playwright/test'
import { expectAccessible } from './fixtures/axe.ts'
import { expect, test } from './fixtures/collate.ts'
import { openSample } from './fixtures/states.ts'
import { pane, savingStatus } from './fixtures/window.ts'

const FIRST = 'Who knew about the cracks, and when'
const COURIER = 'Harbour bridge shut after inspectors find cracks'

const textOf = (page: Page) => page.getByRole('textbox', { name: 'Note', exact: true })
const titleOf = (page: Page) => page.getByRole('textbox', { name: 'Note title' })
const choices = (page: Page) => page.getByRole('listbox', { name: 'Link to' })
const linkedFrom = (page: Page) => page.getByRole('region', { name: 'Linked from' })
const linkTo = (page: Page, name: string) => textOf(page).getByRole('link', { name, exact: true })

async function writeAtEnd(page: Page, words: string): Promise<void> {
  await textOf(page).click()
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Enter')
  await page.keyboard.type(words)
}

async function openNote(page: Page, title: string): Promise<void> {
  await page.getByRole('list', { name: 'Notes' }).getByText(title).click()
  await expect(titleOf(page)).toHaveValue(title)
}

test.beforeEach(async ({ collate }) => {
  await collate.start()
  await openSample(collate)
})

test('[[ completes, makes a note, and the links lead there and back', async ({ collate }) => {
  const { page } = collate
  await writeAtEnd(page, 'See [[harb')
  const offered = choices(page).getByRole('option')
  await expect(offered).toHaveText([/shut after/, /Harbour bridge closure\s*Dossier/, /^Create/])
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(choices(page)).toHaveCount(0)
  await expect(textOf(page)).toContainText('See [[harb')
  // It stays away until something is asked for anew.
  await page.keyboard.type('our')
  await expect(choices(page)).toHaveCount(0)
  for (const _ of '[[harbour') await page.keyboard.press('Backspace')
  await page.keyboard.type('[[harbour bridge cl')
  await expect(offered.first()).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await expect(linkTo(page, 'Harbour bridge closure')).toBeVisible()

  await page.keyboard.type(', [[courier')
  await offered.first().click()
  await page.keyboard.type(' and [[Ferry capacity')
  await page.keyboard.press('Enter')
  // Written on at once: the link comes where the words were.
  await page.keyboard.type(' in full.')
  await expect(textOf(page)).toContainText(
    `See Harbour bridge closure, ${COURIER} and Ferry capacity in full.`,
  )
  await expectAccessible(page)

  // What it leads to, while the pointer rests on it.
  await linkTo(page, COURIER).hover()
  await expect(page.getByRole('tooltip')).toContainText('The Harbour Courier, 3 May 2022')

  await linkTo(page, 'Ferry capacity').click()
  await expect(titleOf(page)).toHaveValue('Ferry capacity')
  await expect(textOf(page)).toBeFocused()
  await expect(linkedFrom(page)).toContainText(
    `See Harbour bridge closure, ${COURIER} and Ferry capacity in full.`,
  )
  await expectAccessible(page)
  await linkedFrom(page)
    .getByRole('button', { name: /in full/ })
    .click()
  await expect(titleOf(page)).toHaveValue(FIRST)
  await expect(textOf(page).locator('[data-selected]')).toHaveText('Ferry capacity')
  // By key: the selected link says what it is, and Enter follows it.
  await expect(page.getByRole('tooltip')).toContainText('Ferry capacity')
  await page.keyboard.press('Enter')
  await expect(titleOf(page)).toHaveValue('Ferry capacity')
})

test('a click opens an article in the place of the one read last, with Ctrl beside it', async ({
  collate,
}) => {
  const { page } = collate
  await writeAtEnd(page, '[[courier')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: `Close ${COURIER}` }).click()
  await expect(page.locator('[data-pane]')).toHaveCount(1)
  await linkTo(page, COURIER).click({ modifiers: ['Control'] })
  await expect(pane(page, COURIER)).toBeVisible()
  await expect(page.locator('[data-pane]')).toHaveCount(2)

  await page.getByRole('button', { name: `Close ${COURIER}` }).click()
  await linkTo(page, COURIER).click()
  await expect(pane(page, COURIER)).toBeVisible()
  await expect(page.locator('[data-pane]')).toHaveCount(1)
  await expect(page.getByRole('region', { name: 'Messages' })).toContainText('opened in place of')
})

test('a renamed note is linked by its new name, and found by its old one', async ({ collate }) => {
  const { page } = collate
  await writeAtEnd(page, '[[Ferry capacity')
  await page.keyboard.press('Enter')
  await linkTo(page, 'Ferry capacity').click()
  await titleOf(page).fill('Boats')
  await titleOf(page).press('Enter')
  await expect(savingStatus(page)).toHaveText('Saved')
  await openNote(page, FIRST)
  await expect(linkTo(page, 'Boats')).toBeVisible()

  // Typed to its end by the old name, it leads there all the same.
  await writeAtEnd(page, 'As in [[ferry capacity]] and [[no such thing]].')
  await expect(linkTo(page, 'Boats')).toHaveCount(2)
  await expect(textOf(page)).toContainText('As in Boats and [[no such thing]].')

  // One undo takes the name back, everywhere.
  await linkTo(page, 'Boats').first().click()
  await expect(linkedFrom(page)).toContainText('As in Boats and')
  await titleOf(page).fill('Ships')
  await expect(linkedFrom(page)).toContainText('As in Ships and')
  await page.keyboard.press('Control+z')
  await expect(titleOf(page)).toHaveValue('Boats')
  await expect(linkedFrom(page)).toContainText('As in Boats and')
})

test('mentions without a link are found, linked by a click, and parted again by undo', async ({
  collate,
}) => {
  const { page } = collate
  await page.keyboard.press('Control+n')
  await page.keyboard.type('Traffic figures')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Its own words of traffic figures do not count.')
  const unlinked = page.getByText('Unlinked mentions')
  await unlinked.click()
  const link = page.getByRole('button', { name: `Link this mention in “${FIRST}”` })
  await expect(link).toHaveCount(1)
  await expectAccessible(page)
  await link.click()
  await expect(linkedFrom(page)).toContainText('The traffic figures differ by a fifth')
  await expect(link).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(linkedFrom(page)).toHaveCount(0)
  await expect(link).toHaveCount(1)
})

test(
  'a link to what is in the trash says so, at either end, until it is restored',
  { tag: '@full' },
  async ({ collate }) => {
    const { page } = collate
    await writeAtEnd(page, '[[Ferry capacity')
    await page.keyboard.press('Enter')
    await linkTo(page, 'Ferry capacity').click()
    await expect(linkedFrom(page)).toBeVisible()
    await page.getByRole('button', { name: 'More actions for this note' }).click()
    await page.getByRole('menuitem', { name: 'Move to trash' }).click()
    await openNote(page, FIRST)
    await linkTo(page, 'Ferry capacity (in the trash)').click()
    const message = page.getByRole('region', { name: 'Messages' })
    await expect(message).toContainText('“Ferry capacity” is in the trash.')
    await expect(titleOf(page)).toHaveValue(FIRST)
    await message.getByRole('button', { name: 'Restore' }).click()
    await linkTo(page, 'Ferry capacity').click()
    await expect(linkedFrom(page)).toContainText('Ferry capacity')
  },
)

test('an article and a highlight say which notes quote them', async ({ collate }) => {
  const { page } = collate
  const courier = pane(page, COURIER)
  await courier.getByRole('button', { name: 'Quoted in 1 note' }).click()
  await page
    .getByRole('menuitem', { name: `${FIRST}: “had recommended repairs to the same piers”` })
    .click()
  await expect(textOf(page)).toBeFocused()
  const quotation = textOf(page).locator('[data-selected]')
  await expect(quotation).toContainText('had recommended repairs to the same piers')

  await courier.locator('mark', { hasText: 'Nobody will cross' }).click()
  const card = page.getByRole('dialog', { name: 'Highlight' })
  await expect(card).toContainText(`Quoted in ${FIRST}`)
  await expectAccessible(page)
  await card.getByRole('button', { name: FIRST }).click()
  await expect(quotation).toContainText('Nobody will cross until I am sure it is safe')
})

test('a dossier’s map shows what its notes quote and link to, and is walked by key', async ({
  collate,
}) => {
  const { page } = collate
  await writeAtEnd(page, 'See [[Ferry capacity')
  await page.keyboard.press('Enter')
  await expect(linkTo(page, 'Ferry capacity')).toBeVisible()
  await expect(savingStatus(page)).toHaveText('Saved')
  await page.getByRole('button', { name: 'Map of the dossier' }).click()
  const map = page.getByRole('dialog', { name: 'Map of “Harbour bridge closure”' })
  const quotes = `2 passages quoted in “${FIRST}”`
  await expect(map.getByRole('listitem').first()).toHaveText(`${COURIER}: ${quotes}`)
  await expect(map.getByRole('button', { name: `${COURIER}: ${quotes}` })).toBeFocused()
  await expectAccessible(page)
  await page.keyboard.press('ArrowRight')
  await expect(map.getByRole('button', { name: new RegExp(`^${FIRST}: quotes`) })).toBeFocused()
  await page.keyboard.press('ArrowDown')
  const ferry = map.getByRole('button', { name: `Ferry capacity: linked from “${FIRST}”` })
  await expect(ferry).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(map).toHaveCount(0)
  await expect(titleOf(page)).toHaveValue('Ferry capacity')
  await expect(textOf(page)).toBeFocused()
})
