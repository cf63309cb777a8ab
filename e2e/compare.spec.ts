import { expectAccessible } from './fixtures/axe.ts'
import { expect, test } from './fixtures/collate.ts'
import { openSample } from './fixtures/states.ts'
import { pane } from './fixtures/window.ts'

const COURIER = 'Harbour bridge shut after inspectors find cracks'
const WIRE = 'City closes bridge; ferry to run free for a month'

test.beforeEach(async ({ collate }) => {
  await collate.start()
  await openSample(collate)
})

test('Compare shows which passages answer each other, in the text, the gutter and a list', async ({
  collate,
}) => {
  const { page } = collate
  const compare = page.getByRole('button', { name: 'Compare', exact: true })
  await expect(compare).toHaveAttribute('aria-pressed', 'false')
  await compare.click()
  await expect(compare).toHaveAttribute('aria-pressed', 'true')
  for (const title of [COURIER, WIRE]) {
    await expect(pane(page, title).locator('[data-match-id]').first()).toBeVisible()
  }
  await page.getByRole('tab', { name: /^Matches/ }).click()
  const matches = page.getByRole('list', { name: 'Matches' }).getByRole('listitem')
  const quotation = matches.filter({ hasText: 'Nobody will cross until I am sure' })
  await expect(quotation).toHaveAttribute('data-match-kind', 'same-quotation')
  await expect(quotation).toHaveAttribute('data-match-band', /strong|likely/)
  await expect(quotation).toContainText('Ada Lind:')
  await expect(quotation).toContainText('until I can be sure it’s safe')
  const figures = matches.filter({ hasText: '14,000' })
  await expect(figures).toHaveAttribute('data-match-kind', 'figures-differ')
  await expect(figures).toContainText('11,500')
  await expect(page.locator('svg [data-kind]').first()).toBeAttached()
  await expectAccessible(page)

  await compare.click()
  await expect(page.locator('[data-match-id]')).toHaveCount(0)
})

test('F8 walks the matches, and B quotes both sides of one in the note', async ({ collate }) => {
  const { page } = collate
  await page.keyboard.press('Control+Shift+c')
  await pane(page, WIRE).locator('[data-match-id]').first().waitFor()
  await page.keyboard.press('F8')
  await expect(page.locator('[data-match-focused]').first()).toBeVisible()
  const first = await page.locator('[data-match-focused]').first().getAttribute('data-match-id')
  await page.keyboard.press('F8')
  await expect
    .poll(() => page.locator('[data-match-focused]').first().getAttribute('data-match-id'))
    .not.toBe(first)
  await page.keyboard.press('b')
  const note = page.getByRole('textbox', { name: 'Note', exact: true })
  await expect(note.getByRole('link', { name: /^Go to passage in/ })).toHaveCount(3 + 2)
})

test('filters leave matches of a kind out, in the list and in the text', async ({ collate }) => {
  const { page } = collate
  await page.keyboard.press('Control+Shift+c')
  await page.getByRole('tab', { name: /^Matches/ }).click()
  const filters = page.getByRole('group', { name: 'Matches' })
  const list = page.getByRole('list', { name: 'Matches' })
  await expect(list.getByRole('listitem').first()).toBeVisible()
  for (const name of [/^Quotations/, /^Facts/, /^Figures differ/]) {
    await filters.getByRole('button', { name }).click()
  }
  await expect(list.getByRole('listitem')).toHaveCount(0)
  await expect(page.locator('article [data-match-id]')).toHaveCount(0)
  await filters.getByRole('button', { name: /^Figures differ/ }).click()
  await expect(list.getByRole('listitem').first()).toHaveAttribute(
    'data-match-kind',
    'figures-differ',
  )
})
