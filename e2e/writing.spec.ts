import type { Locator, Page } from '@playwright/test'
import { expectAccessible } from './fixtures/axe.ts'
import { expect, test } from './fixtures/collate.ts'
import { openSample } from './fixtures/states.ts'
import { pane, savingStatus } from './fixtures/window.ts'

const COURIER = 'Harbour bridge shut after inspectors find cracks'

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
  // Until then an Enter is on its way that goes on to the text.
  await expect(textOf(page)).toHaveText('What stood here.')
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

test('Enter and Escape of an input method are its own, in every field', async ({ collate }) => {
  const { page } = collate
  const session = await page.context().newCDPSession(page)
  const compose = async (text: string) => {
    const range = { selectionStart: text.length, selectionEnd: text.length }
    await session.send('Input.imeSetComposition', { text, ...range })
  }
  /** As the window gets it: what a key types is the input method's. */
  const press = async (key: 'Enter' | 'Escape') => {
    const keyCode = { Enter: 13, Escape: 27 }[key]
    const event = { key, code: key, windowsVirtualKeyCode: keyCode }
    await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...event })
    await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event })
  }
  /** Both keys leave the field as it is, with what is composed in it. */
  const tryIn = async (field: Locator) => {
    await expect(field).toBeFocused()
    await compose('かんじ')
    await expect.poll(() => valueOf(field)).toContain('かんじ')
    await press('Enter')
    await press('Escape')
    await session.send('Input.insertText', { text: '漢字' })
    await expect(field).toBeFocused()
    await expect.poll(() => valueOf(field)).toMatch(/漢字$/)
  }

  await page.keyboard.press('Control+n')
  await tryIn(titleOf(page))
  await page.keyboard.press('Enter')
  await tryIn(textOf(page))
  await expect(textOf(page).locator('p')).toHaveCount(1)
  await page.keyboard.type(' and [[ha')
  const choices = page.getByRole('listbox', { name: 'Link to' })
  await expect(choices).toBeVisible()
  await compose('ん')
  await press('Enter')
  await expect(textOf(page).getByRole('link')).toHaveCount(0)
  await session.send('Input.insertText', { text: '橋' })
  await expect(textOf(page)).toContainText('[[ha橋')
  for (const _ of ' [[ha橋') await page.keyboard.press('Backspace')

  await page.keyboard.press('Shift+Home')
  await page.keyboard.press('Control+Shift+k')
  await tryIn(page.getByRole('textbox', { name: 'Address' }))
  await page.keyboard.press('Escape')

  await page.keyboard.press('Control+k')
  await tryIn(page.getByRole('combobox', { name: 'Commands' }))
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)

  const search = page.getByRole('searchbox', { name: 'Search' })
  await search.click()
  await tryIn(search)
  await page.keyboard.press('Escape')
  await expect(search).toHaveValue('')

  const courier = pane(page, COURIER)
  await courier.getByRole('button', { name: /^Outlet/ }).click()
  await tryIn(courier.getByRole('textbox', { name: 'Outlet' }))
  await page.keyboard.press('Enter')
  await expect(courier.getByRole('button', { name: 'Outlet: 漢字' })).toBeVisible()

  const dossier = page.getByRole('list', { name: 'Dossiers' }).getByRole('listitem').first()
  await dossier.getByRole('button').first().focus()
  await page.keyboard.press('F2')
  await tryIn(page.getByRole('list', { name: 'Dossiers' }).getByRole('textbox'))
  await page.keyboard.press('Escape')

  await courier.locator('mark', { hasText: 'Nobody will cross' }).click()
  await tryIn(page.getByRole('dialog', { name: 'Highlight' }).getByRole('textbox'))
})

test(
  'under a note stands how many words it has, and how many are selected',
  { tag: '@full' },
  async ({ collate }) => {
    const { page } = collate
    const panel = page.getByRole('complementary', { name: 'Note', exact: true })
    await expect(panel.getByTitle(/^\d+ of them in quotations$/)).toHaveText(/^\d+ words$/)
    await page.keyboard.press('Control+n')
    await page.keyboard.type('What counts')
    await page.keyboard.press('Enter')
    await page.keyboard.type('Four words, no more.')
    const words = panel.getByTitle('0 of them in quotations')
    await expect(words).toHaveText('4 words')
    await textOf(page).getByText('Four words').dblclick()
    await expect(words).toHaveText('1 of 4 words')
    await page.keyboard.press('Control+a')
    await expect(words).toHaveText('4 of 4 words')
    await expectAccessible(page)
    // What an editor keeps for later is not selected for who looks at it.
    await titleOf(page).click()
    await expect(words).toHaveText('4 words')
  },
)

test('/ offers what a line can be made, and is a slash after Escape', async ({ collate }) => {
  const { page } = collate
  const offered = page.getByRole('listbox', { name: 'Make this line' })
  await page.keyboard.press('Control+n')
  await page.keyboard.type('What it is')
  await page.keyboard.press('Enter')
  await page.keyboard.type('/')
  await expect(offered.getByRole('option')).toHaveCount(10)
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(offered).toHaveCount(0)
  await page.keyboard.type('x or y/z')
  await expect(offered).toHaveCount(0)
  await expect(textOf(page)).toHaveText('/x or y/z')

  await page.keyboard.press('Enter')
  await page.keyboard.type('/h')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await page.keyboard.type('On leaving')
  await expect(textOf(page).getByRole('heading', { name: 'On leaving' })).toBeVisible()
  await page.keyboard.press('Enter')
  await page.keyboard.type('/check')
  await offered.getByRole('option').first().click()
  await page.keyboard.type('ask the harbour')
  await expect(textOf(page).getByRole('checkbox')).toHaveText('ask the harbour')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  // Typed faster than anything is drawn.
  await page.keyboard.type('See /link')
  await page.keyboard.press('Enter')
  await page.keyboard.type('courier')
  await page.getByRole('listbox', { name: 'Link to' }).getByRole('option').first().click()
  await expect(textOf(page)).toContainText(`See ${COURIER}`)
  await page.keyboard.type(' /line')
  await page.keyboard.press('Tab')
  await expect(textOf(page).locator('hr')).toHaveCount(1)

  await page.keyboard.press('Control+z')
  await expect(textOf(page).locator('hr')).toHaveCount(0)
  await expect(textOf(page)).toContainText('/line')
  await page.keyboard.press('Control+Shift+z')
  await expect(textOf(page).locator('hr')).toHaveCount(1)
  await expect(savingStatus(page)).toHaveText('Saved')
})

test('over selected words is a bar that stays in its place, goes as one types, and is reached by key', async ({
  collate,
}) => {
  const { page } = collate
  const bar = page.getByRole('toolbar', { name: 'Selected words' })
  const button = (name: string) => bar.getByRole('button', { name })
  await page.keyboard.press('Control+n')
  await page.keyboard.type('What they said')
  await page.keyboard.press('Enter')
  await page.keyboard.type('First line.')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Nobody will cross')
  await expect(bar).toHaveCount(0)
  await textOf(page).getByText('Nobody').dblclick()
  await expect(bar).toBeVisible()
  await expectAccessible(page)
  const before = await bar.boundingBox()
  await button('Bold').click()
  await expect(textOf(page).locator('strong')).toHaveCount(1)
  await expect(button('Bold')).toHaveAttribute('aria-pressed', 'true')
  await expect(textOf(page)).toBeFocused()
  expect(await bar.boundingBox()).toEqual(before)

  await page.keyboard.press('Alt+F10')
  await expect(button('Bold')).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect(textOf(page).locator('code')).toHaveCount(1)
  await expect(textOf(page)).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(textOf(page).locator('code')).toHaveCount(0)

  await page.keyboard.press('End')
  await expect(bar).toHaveCount(0)
  await page.keyboard.press('Control+Shift+ArrowLeft')
  await expect(bar).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(bar).toHaveCount(0)
  await page.keyboard.press('Shift+Home')
  await expect(bar).toBeVisible()
  await page.keyboard.type('x')
  await expect(bar).toHaveCount(0)
  await page.keyboard.press('Shift+Home')
  await button('Link').click()
  await expect(page.getByRole('textbox', { name: 'Address' })).toBeFocused()
  await expect(bar).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(bar).toBeVisible()
  await titleOf(page).click()
  await expect(bar).toHaveCount(0)
})

test('the palette goes to the headings of the open note', async ({ collate }) => {
  const { page } = collate
  await page.keyboard.press('Control+n')
  await page.keyboard.type('What they said')
  await page.keyboard.press('Enter')
  await page.keyboard.type('/head')
  await page.keyboard.press('Enter')
  await page.keyboard.type('On leaving')
  for (let line = 0; line < 40; line += 1) await page.keyboard.press('Enter')
  await page.keyboard.type('On returning')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('on leav')
  const found = page.getByRole('option').first()
  await expect(found).toHaveText(/On leaving\s*Heading in the note/)
  await page.keyboard.press('Enter')
  await expect(textOf(page)).toBeFocused()
  const heading = textOf(page).getByRole('heading', { name: 'On leaving' })
  await expect(heading).toBeInViewport()
  await page.keyboard.type('Again: ')
  await expect(heading).toHaveText('Again: On leaving')
})

function valueOf(field: Locator): Promise<string> {
  return field.evaluate((element) =>
    'value' in element ? String(element.value) : (element.textContent ?? ''),
  )
}
