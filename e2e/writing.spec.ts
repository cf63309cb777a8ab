import type { Page } from '@playwright/test'
import { expectAccessible } from './fixtures/axe.ts'
import { expect, test } from './fixtures/collate.ts'
import { openSample } from './fixtures/states.ts'
import { savingStatus } from './fixtures/window.ts'

const textOf = (page: Page) => page.getByRole('textbox', { name: 'Note', exact: true })
const titleOf = (page: Page) => page.getByRole('textbox', { name: 'Note title' })
const messagesOf = (page: Page) => page.getByRole('region', { name: 'Messages' })

test.beforeEach(async ({ collate }) => {
  await collate.start()
  await openSample(collate)
})

test('a title of any length is cut to a line, and its rest begins the note: one step', async ({
  collate,
}) => {
  const { page, app } = collate
  await page.keyboard.press('Control+n')
  await page.keyboard.type('Old')
  await page.keyboard.press('Enter')
  await page.keyboard.type('What stood here.')
  await titleOf(page).focus()
  await page.keyboard.press('Control+a')
  const rest = 'The inspectors had asked for repairs. '.repeat(400)
  await app.evaluate(
    ({ clipboard }, text) => clipboard.writeText(text),
    `\nWho knew of it\n\n${rest}\n\n- one\n- two\n`,
  )
  await page.keyboard.press('Control+v')
  await expect(titleOf(page)).toHaveValue('Who knew of it')
  await expect(titleOf(page)).toBeFocused()
  await expect(textOf(page)).toContainText(
    /^The inspectors had asked.*one.*two.*What stood here\.$/s,
  )
  await expect(textOf(page).getByRole('listitem')).toHaveCount(2)
  await expect(messagesOf(page)).toContainText('the rest is now at the top of the note')
  await expect(savingStatus(page)).toHaveText('Saved')
  await expectAccessible(page)

  await page.keyboard.press('Control+z')
  await expect(titleOf(page)).toHaveValue('Old')
  await expect(textOf(page)).toHaveText('What stood here.')
  await page.keyboard.press('Control+Shift+z')
  await expect(titleOf(page)).toHaveValue('Who knew of it')

  // One line that is as long as a page.
  await titleOf(page).focus()
  await page.keyboard.press('Control+a')
  await app.evaluate(({ clipboard }, text) => clipboard.writeText(text), rest)
  await page.keyboard.press('Control+v')
  await expect(titleOf(page)).toHaveValue(/^The inspectors .{100,180}\w\.?$/)
  await expect(savingStatus(page)).toHaveText('Saved')
  await collate.restart()
  await expect(titleOf(collate.page)).toHaveValue(/^The inspectors .{100,180}\w\.?$/)
  await expect(textOf(collate.page)).toContainText('What stood here.')
})
