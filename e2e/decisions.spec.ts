import { expectAccessible } from './fixtures/axe.ts'
import { expect, test } from './fixtures/collate.ts'
import {
  compare,
  COURIER,
  dismissedMatches,
  filter,
  matched,
  matches,
  NORTHERN_WIRE,
  showMatches,
  stack,
} from './fixtures/compare.ts'
import { EVENING_POST, RADIO } from './fixtures/accounts.ts'
import { importAndOpen, openSample } from './fixtures/states.ts'
import { pane, savingStatus, select } from './fixtures/window.ts'

// What a person says of matches, against the engine: it wins, it is kept, and it can be undone.

test('a dismissed match is gone from text and list, waits under Dismissed, and comes back', async ({
  collate,
}) => {
  await collate.start()
  const { page } = collate
  await openSample(collate)
  await compare(page)
  await showMatches(page)
  const figures = matches(page).filter({ hasText: '14,000' })
  await figures.waitFor()
  const found = await matches(page).count()
  await figures.hover()
  await page.keyboard.press('x')
  await expect(figures).toHaveCount(0)
  const marked = pane(page, COURIER).locator('[data-match-kind="figures-differ"]')
  await expect(marked.filter({ hasText: '14,000' })).toHaveCount(0)
  await expect(savingStatus(page)).toHaveText('Saved')

  await collate.restart()
  await compare(collate.page)
  await showMatches(collate.page)
  await expect(matches(collate.page)).toHaveCount(found - 1)
  await filter(collate.page, /^Dismissed 1/).click()
  const dismissed = dismissedMatches(collate.page)
  await expect(dismissed).toContainText('14,000')
  await expectAccessible(collate.page)
  await dismissed.getByRole('button', { name: 'Restore' }).click()
  await expect(matches(collate.page).filter({ hasText: '14,000' })).toHaveCount(1)
  await expect(filter(collate.page, /^Dismissed/)).toHaveCount(0)
})

test(
  'dismissing from the list goes on to the next match, and Ctrl+Z brings it back',
  { tag: '@full' },
  async ({ collate }) => {
    await collate.start()
    const { page } = collate
    await openSample(collate)
    await compare(page)
    await showMatches(page)
    const first = matches(page).first()
    const firstBody = first.getByRole('button').first()
    const words = await firstBody.innerText()
    const found = await matches(page).count()
    await firstBody.focus()
    await page.keyboard.press('ArrowDown')
    await expect(matches(page).nth(1).getByRole('button').first()).toBeFocused()
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await expect(first.getByRole('button', { name: 'Dismiss' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(matches(page)).toHaveCount(found - 1)
    await expect(firstBody).toBeFocused()
    await expect(firstBody).not.toHaveText(words, { useInnerText: true })
    await page.keyboard.press('Control+z')
    await expect(matches(page)).toHaveCount(found)
    await expect(firstBody).toHaveText(words, { useInnerText: true })
    await page.keyboard.press('Control+Shift+z')
    await expect(matches(page)).toHaveCount(found - 1)
  },
)

test(
  'a match is confirmed by key, in its card, and the confirmation is taken back',
  { tag: '@full' },
  async ({ collate }) => {
    await collate.start()
    const { page } = collate
    await openSample(collate)
    await compare(page)
    await matched(page, COURIER, 'vehicles').hover()
    const card = stack(page)
    await expect(card).toContainText('11,500')
    await expectAccessible(page)
    await page.keyboard.press('y')
    await expect(card.getByRole('button', { name: 'Confirmed' })).toHaveAttribute(
      'aria-pressed',
      'true',
    )
    await expect(page.locator('[data-ribbon][data-verdict="confirmed"]')).toBeVisible()
    await card.getByRole('button', { name: 'Confirmed' }).click()
    await expect(card.getByRole('button', { name: 'Confirm', exact: true })).toBeVisible()
    await page.keyboard.press('Control+z')
    await expect(card.getByRole('button', { name: 'Confirmed' })).toBeVisible()
  },
)

test(
  'two passages are joined by hand with the pointer, and stay joined',
  { tag: '@full' },
  async ({ collate }) => {
    await collate.start()
    const { page } = collate
    await openSample(collate)
    await compare(page)
    await select(page, COURIER, 'which adds half an hour to the journey')
    await page
      .getByRole('toolbar', { name: 'Passage' })
      .getByRole('button', { name: 'Link with…' })
      .click()
    const joining = page.getByRole('region', { name: 'Linking by hand' })
    await expect(joining).toContainText('which adds half an hour to the journey')
    await expect(joining).toContainText('The Harbour Courier')
    await expectAccessible(page)
    await select(page, NORTHERN_WIRE, 'the state of its piers')
    await page.getByRole('button', { name: 'Link here' }).click()
    await expect(joining).toHaveCount(0)
    await expect(matched(page, COURIER, 'half an hour')).toHaveAttribute(
      'data-match-kind',
      'joined',
    )
    await expect(savingStatus(page)).toHaveText('Saved')
    await collate.restart()
    await compare(collate.page)
    await showMatches(collate.page)
    const joined = matches(collate.page).filter({ hasText: 'Linked by hand' })
    await expect(joined).toHaveAttribute('data-match-band', 'strong')
    await expect(joined).toContainText('the state of its piers')
    await joined.getByRole('button').first().click()
    await joined.getByRole('button', { name: 'Unlink' }).click()
    await expect(joined).toHaveCount(0)
  },
)

test(
  'two passages are joined by keyboard alone, and Escape leaves off',
  { tag: '@full' },
  async ({ collate }) => {
    await collate.start()
    const { page } = collate
    await openSample(collate)
    await compare(page)
    const joining = page.getByRole('region', { name: 'Linking by hand' })
    await page.keyboard.press('j')
    await expect(joining).toContainText('Select a passage')
    await page.keyboard.press('Escape')
    await expect(joining).toHaveCount(0)

    const selectLine = async () => {
      await page.keyboard.press('Control+Home')
      await page.keyboard.press('Control+Home')
      await page.keyboard.press('Shift+End')
    }
    // Compare leaves the focus in the text that is read.
    await selectLine()
    await page.keyboard.press('j')
    await expect(joining).toContainText('now select the matching passage')
    await page.keyboard.press('F6')
    await selectLine()
    await page.keyboard.press('j')
    await expect(joining).toHaveCount(0)
    await expect(page.locator('article [data-match-kind="joined"]')).not.toHaveCount(0)
    await page.keyboard.press('Control+z')
    await expect(page.locator('article [data-match-kind="joined"]')).toHaveCount(0)
  },
)

test(
  'what is said of a match where no dossier is open makes one, and the panes stay',
  { tag: '@full' },
  async ({ collate }) => {
    await collate.start()
    const { page } = collate
    await importAndOpen(collate, EVENING_POST, RADIO)
    await compare(page)
    await showMatches(page)
    const count = await matches(page).count()
    await matches(page).first().hover()
    await page.keyboard.press('x')
    await expect(matches(page)).toHaveCount(count - 1)
    await expect(page.getByRole('region', { name: 'Messages' })).toContainText(
      /Saved as dossier “.*”/,
    )
    await expect(page.locator('[data-pane]')).toHaveCount(2)
    await expect(page.getByRole('list', { name: 'Dossiers' }).getByRole('listitem')).toHaveCount(1)
  },
)
