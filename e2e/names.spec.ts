import type { Locator, Page } from '@playwright/test'
import { Library } from '../src/library/library.ts'
import { importedArticle } from '../src/library/testing.ts'
import { expectAccessible } from './fixtures/axe.ts'
import { type Collate, expect, test } from './fixtures/collate.ts'
import { articleRow, marks, open, pane, select, shown } from './fixtures/window.ts'

// Names that others gave, and what their articles say: what would turn them round is seen and turns nothing,
// and those that run from right to left look as they are written.

const TRICK = 'photo\u202Egpj.exe'
const TRICK_SHOWN = 'photo‹RLO›gpj.exe'
const HEBREW = 'הגשר בנמל נסגר!'
const HEBREW_OUTLET = 'הארץ'
const ARABIC = 'أُغلق جسر الميناء (٢٠٢٤)'

async function makeLibrary(collate: Collate): Promise<void> {
  const library = await Library.open(collate.library, { create: true })
  const add = async (title: string, outlet: string) => {
    const imported = importedArticle(`${title.length} words of it.`, title)
    const date = { value: '2024-05-03', from: 'person' } as const
    const { article } = await library.articles.add({ ...imported, date })
    if (outlet) await library.articles.describe(article.id, { outlet })
    return article.id
  }
  const ids = [
    await add(TRICK, 'ecruoS \u2067eht'),
    await add(HEBREW, HEBREW_OUTLET),
    await add(ARABIC, ''),
  ]
  const { id: noteId } = await library.notes.create({ title: `On ${TRICK}` })
  await library.notes.create({ title: HEBREW })
  await library.dossiers.create({
    name: `${TRICK}\u2069 of mine`,
    articleIds: ids,
    noteIds: [noteId],
  })
  await library.close()
}

/** How far left each of some words is drawn, in CSS pixels. */
function lefts(element: Locator, words: readonly string[]): Promise<number[]> {
  return element.evaluate((root, wanted) => {
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    const nodes: Text[] = []
    for (let node = texts.nextNode(); node; node = texts.nextNode()) nodes.push(node as Text)
    return wanted.map((word) => {
      const node = nodes.find(({ data }) => data.includes(word))
      if (!node) throw new Error(`Nothing says ${word}.`)
      const range = document.createRange()
      range.setStart(node, node.data.indexOf(word))
      range.setEnd(node, node.data.indexOf(word) + word.length)
      return range.getBoundingClientRect().left
    })
  }, words)
}

function inOrder(places: readonly number[]): boolean {
  return places.every((place, index) => index === 0 || places[index - 1]! < place)
}

function message(page: Page): Locator {
  return page.getByRole('region', { name: 'Messages' })
}

test('what turns the order of letters is shown in a name and turns nothing', async ({
  collate,
}) => {
  await makeLibrary(collate)
  await collate.start()
  const { page } = collate
  const row = articleRow(page, TRICK_SHOWN)
  await expect(row).toContainText(TRICK_SHOWN)
  expect(inOrder(await lefts(row, ['photo', 'gpj', '.exe']))).toBe(true)
  expect(inOrder(await lefts(row, ['ecruoS', '‹RLI›', 'eht', '3 May 2024']))).toBe(true)
  await expect(row.locator('abbr').first()).toHaveAttribute('title', /turns the order of letters/)
  for (const list of ['Dossiers', 'Notes']) {
    const items = page.getByRole('list', { name: list }).getByRole('listitem')
    const item = items.filter({ hasText: TRICK_SHOWN })
    expect(inOrder(await lefts(item, ['photo', 'gpj', '.exe']))).toBe(true)
  }

  await row.click()
  await shown(page, TRICK_SHOWN)
  const head = pane(page, TRICK_SHOWN).getByRole('heading')
  expect(inOrder(await lefts(head, ['photo', 'gpj', '.exe']))).toBe(true)
  await page.keyboard.press('Control+k')
  await page.keyboard.type('photo')
  const option = page.getByRole('option').filter({ hasText: TRICK_SHOWN }).first()
  expect(inOrder(await lefts(option, ['photo', 'gpj', '.exe']))).toBe(true)
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await row.click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Move to trash' }).click()
  await expect(message(page)).toContainText(`“${TRICK_SHOWN}” moved to the trash`)
})

test(
  'a field for a name says how it will read where something in it turns the order of letters',
  { tag: '@full' },
  async ({ collate }) => {
    await makeLibrary(collate)
    await collate.start()
    const { page } = collate
    const said = page.getByText('Reads everywhere else as:')
    await articleRow(page, HEBREW).click()
    await shown(page, HEBREW)
    await pane(page, HEBREW).locator('[data-editable="Title"]').click()
    const field = page.getByRole('textbox', { name: 'Title', exact: true })
    await expect(said).toBeHidden()
    await field.fill(TRICK)
    await expect(said).toContainText(TRICK_SHOWN)
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await expect(said).toBeHidden()

    const notes = page.getByRole('list', { name: 'Notes' })
    await notes.getByRole('listitem').filter({ hasText: HEBREW }).click()
    const title = page.getByLabel('Note title')
    await expect(title).toHaveValue(HEBREW)
    await title.fill(`On ${TRICK}`)
    await expect(said).toContainText(`On ${TRICK_SHOWN}`)
    await title.fill(HEBREW)
    await expect(said).toBeHidden()

    const dossiers = page.getByRole('list', { name: 'Dossiers' })
    await dossiers.getByRole('listitem').click({ button: 'right' })
    await page.getByRole('menuitem', { name: 'Rename' }).click()
    await dossiers.getByRole('textbox').fill(TRICK)
    await expect(said).toContainText(TRICK_SHOWN)
  },
)

test(
  'names in Hebrew and Arabic look as they are written, unmarked, and so do those beside them',
  { tag: '@full' },
  async ({ collate }) => {
    await makeLibrary(collate)
    await collate.start()
    const { page } = collate
    const row = articleRow(page, HEBREW)
    await expect(row.locator('abbr')).toHaveCount(0)
    await expect(articleRow(page, ARABIC).locator('abbr')).toHaveCount(0)
    // Its mark ends the sentence, on the left; the date stands after the outlet, on the right.
    expect(inOrder(await lefts(row, ['!', 'נסגר', 'הגשר']))).toBe(true)
    expect(inOrder(await lefts(row, [HEBREW_OUTLET, '3 May 2024']))).toBe(true)
    expect(inOrder(await lefts(articleRow(page, ARABIC), ['(', 'أُغلق']))).toBe(true)

    await row.click({ button: 'right' })
    await page.getByRole('menuitem', { name: 'Move to trash' }).click()
    await expect(message(page)).toContainText(`“\u2068${HEBREW}\u2069” moved to the trash`)
    expect(
      inOrder(await lefts(message(page).locator('p:visible').last(), ['“', 'הגשר', 'moved'])),
    ).toBe(true)
  },
)

const HEADING = 'The bridge is \u202Edesolc\u202C today'
const TURNED = 'The board said \u202Enepo si ti taht\u202C, and then \u2067nothing more of it.'
const HONEST = 'She wrote \u2067הגשר נסגר! (Osmark)\u2069 and left, by 10\u200E:30.'

test('what turns the order of letters in a text is shown there and where it is quoted, and turns nothing', async ({
  collate,
}) => {
  const library = await Library.open(collate.library, { create: true })
  const text = [HEADING, TURNED, HONEST].join('\n\n')
  const blockOf = (words: string, kind: 'heading' | 'paragraph') => ({
    kind,
    start: text.indexOf(words),
    end: text.indexOf(words) + words.length,
  })
  const blocks = [
    { ...blockOf(HEADING, 'heading'), level: 2 },
    blockOf(TURNED, 'paragraph'),
    blockOf(HONEST, 'paragraph'),
  ]
  await library.articles.add({
    ...importedArticle(text, 'Turned'),
    version: { text, blocks, spans: [] },
  })
  await library.close()
  await collate.start()
  const { page } = collate
  await open(page, 'Turned')
  const article = pane(page, 'Turned').getByRole('article')
  const heading = article.getByRole('heading')
  expect(inOrder(await lefts(heading, ['bridge', 'desolc', 'today']))).toBe(true)
  const turned = article.locator('p').first()
  const parts = ['board', 'nepo', 'taht', 'and then', 'nothing']
  expect(inOrder(await lefts(turned, parts))).toBe(true)
  // Its name takes room, as words do.
  const seen = turned.locator('abbr[data-control="RLO"]')
  await expect(seen).toHaveAttribute('title', /turns the order of letters/)
  expect((await seen.boundingBox())!.width).toBeGreaterThan(15)
  await expect(turned.locator('abbr[data-control="RLI"]')).toHaveCount(1)
  const honest = article.locator('p').last()
  await expect(honest.locator('abbr')).toHaveCount(0)
  expect(inOrder(await lefts(honest, ['wrote', '(Osmark)', '!', 'הגשר', 'left']))).toBe(true)

  // The text has the characters still, and its passages stand where they stood.
  expect(await turned.textContent()).toBe(TURNED)
  await select(page, 'Turned', 'said \u202Enepo si')
  await page.keyboard.press('1')
  await expect(marks(page, 'Turned')).toHaveText('said \u202Enepo si')
  await select(page, 'Turned', 'taht\u202C, and then \u2067nothing')
  await page.keyboard.press('q')
  const quotation = page.locator('[data-color], [class*=citation]').filter({ hasText: 'taht' })
  await expect(quotation.locator('abbr[data-control="RLI"]')).toHaveCount(1)
  expect(inOrder(await lefts(quotation, ['taht', 'and then', 'nothing']))).toBe(true)
  await page.getByRole('tab', { name: 'Highlights' }).click()
  const listed = page.getByRole('list', { name: 'Highlights: Turned' })
  await expect(listed.locator('abbr[data-control="RLO"]')).toHaveCount(1)
  expect(inOrder(await lefts(listed, ['said', 'nepo']))).toBe(true)
  await expectAccessible(page)
})
