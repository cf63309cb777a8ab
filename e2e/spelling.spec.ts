import { mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { COURIER } from './fixtures/compare.ts'
import { expect, test } from './fixtures/collate.ts'
import { openSample } from './fixtures/states.ts'
import { marks } from './fixtures/window.ts'

test.skip(process.platform !== 'linux', 'elsewhere the system checks')

// Small dictionaries of our own win over the system's, whatever is installed there.
const AFF = 'SET UTF-8\nTRY esianrtolcdugmphbyfvkwzäöüß\nSFX S Y 1\nSFX S 0 s .\n'
const DICTIONARIES: Record<string, string> = {
  'en_US.aff': AFF,
  'en_US.dic': '6\nwe\nreceive/S\nthe\nhouse/S\nat\nand\n',
  'de_DE.aff': AFF,
  'de_DE.dic': '2\nStraße\nBrücke\n',
  'fr_FR.aff': AFF,
  'fr_FR.dic': '1\n',
}

const environment = { ...process.env }
test.beforeEach(async ({ collate }) => {
  const data = join(collate.folder, 'share')
  await mkdir(join(data, 'hunspell'), { recursive: true })
  for (const [name, content] of Object.entries(DICTIONARIES)) {
    await writeFile(join(data, 'hunspell', name), content)
  }
  Object.assign(process.env, { XDG_DATA_HOME: data, LANG: 'en_US.UTF-8', LANGUAGE: 'en_US:de' })
})
test.afterEach(() => {
  process.env = { ...environment }
})

test('a misspelled word is corrected or learned by its menu; nothing is fetched for it', async ({
  collate,
}) => {
  const network = join(collate.folder, 'network.json')
  await collate.start(`--log-net-log=${network}`)
  const { page } = collate
  await openSample(collate)
  await isReady(page)
  await page.keyboard.press('Control+n')
  const note = page.getByRole('textbox', { name: 'Note', exact: true })
  await expect(page.getByRole('textbox', { name: 'Note title' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(note).toBeFocused()
  await page.keyboard.type('We recieve houses at the Strasse and the Straße. ')
  const menu = page.getByRole('menu', { name: 'Actions for the note’s text' })

  await askAt(page, 'recieve', 'Add “recieve” to dictionary')
  await menu.getByRole('menuitem', { name: 'receive', exact: true }).click()
  await expect(note).toContainText('We receive houses')
  await page.keyboard.press('Control+z')
  await expect(note).toContainText('We recieve houses')

  // By then what was typed has been checked: what is right, in either language, is not corrected.
  await askAt(page, 'Strasse', 'Straße')
  await page.keyboard.press('Escape')
  for (const right of ['houses', 'Straße']) {
    await askAt(page, right, 'Select all')
    await expect(menu.getByRole('menuitem').first()).toHaveText('Cut')
    await page.keyboard.press('Escape')
  }

  await askAt(page, 'Strasse', 'Add “Strasse” to dictionary')
  await menu.getByRole('menuitem', { name: 'Add “Strasse”' }).click()
  await expect(page.getByText('“Strasse” is in your dictionary now.').last()).toBeVisible()
  const learned = () =>
    readFile(join(collate.profile, 'Custom Dictionary.txt'), 'utf8').catch(String)
  await expect.poll(learned).toContain('Strasse')
  await page.keyboard.press('Control+z')
  await expect.poll(learned).not.toContain('Strasse')

  // What a person writes is checked; names, searches and what was imported are not.
  await marks(page, COURIER).first().click()
  const isChecked = await page.evaluate(() =>
    ['[data-comment]', '[data-note-text]', 'article', 'nav input', '[aria-label="Note title"]'].map(
      (field) => document.querySelector<HTMLElement>(field)?.spellcheck,
    ),
  )
  expect(isChecked).toEqual([true, true, false, false, false])

  await collate.close()
  const asked = (await readFile(network, 'utf8')).match(/"url":"(?!collate-app:|blob:)[^"]*"/g)
  expect(asked).toBeNull()
})

test(
  'the settings say which dictionaries there are, and which cannot be used',
  { tag: '@full' },
  async ({ collate }) => {
    await collate.start()
    const { page } = collate
    await isReady(page)
    await page.keyboard.press('Control+,')
    const settings = page.getByRole('region', { name: 'Spelling' })
    await expect(settings.getByRole('checkbox', { name: 'English (United States)' })).toBeChecked()
    await settings.getByRole('checkbox', { name: 'French' }).click()
    await expect(settings).toContainText('The dictionary for French (France) can’t be used.')
    await settings.getByRole('checkbox', { name: 'German' }).uncheck()
    const used = () =>
      collate.app.evaluate(({ session }) => session.defaultSession.getSpellCheckerLanguages())
    await expect.poll(used).toEqual(['en-US'])
    await settings.getByRole('checkbox', { name: 'Check spelling' }).uncheck()
    await expect.poll(used).toEqual([])
    expect(await collate.log()).toContain('A dictionary cannot be used')

    // What was chosen is kept, and a dictionary that was made is not made again.
    await settings.getByRole('checkbox', { name: 'Check spelling' }).check()
    await expect.poll(used).toEqual(['en-US'])
    const made = join(collate.profile, 'Dictionaries', 'en-US-10-1.bdic')
    const { mtimeMs } = await stat(made)
    await collate.restart()
    await expect.poll(used).toEqual(['en-US'])
    expect((await stat(made)).mtimeMs).toBe(mtimeMs)
  },
)

/** The dictionaries are looked through a moment after the window can be used. */
async function isReady(page: Page): Promise<void> {
  const isKnown = () =>
    page.evaluate(async () => {
      const answer = await window.collate.request('spelling:read', undefined)
      return answer.ok && answer.value.isKnown
    })
  await expect.poll(isKnown).toBe(true)
}

/**
 * Asks for the menu of a word in the note until it has an entry. Chromium checks a note when it has
 * the focus and nothing has been done for a second: asking without a pause would put it off for ever.
 */
async function askAt(page: Page, word: string, entry: string): Promise<void> {
  const item = page.getByRole('menuitem', { name: entry, exact: true })
  await expect(async () => {
    const { x, y } = await placeOf(page, word)
    await page.mouse.click(x, y, { button: 'right' })
    await expect(page.getByRole('menu')).toBeVisible()
    if ((await item.count()) > 0) return
    await page.keyboard.press('Escape')
    throw new Error(`The menu of ${word} has no ${entry}.`)
  }).toPass({ timeout: 20_000, intervals: [2000] })
}

/** The middle of a word in the note. */
function placeOf(page: Page, word: string): Promise<{ x: number; y: number }> {
  return page.evaluate((word) => {
    const root = document.querySelector('[data-note-text]')!
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    while (texts.nextNode()) {
      const { textContent } = texts.currentNode
      const at = textContent?.indexOf(word) ?? -1
      if (at < 0) continue
      const range = new Range()
      range.setStart(texts.currentNode, at)
      range.setEnd(texts.currentNode, at + word.length)
      const rect = range.getBoundingClientRect()
      return { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 }
    }
    throw new Error(`The note does not say ${word}.`)
  }, word)
}
