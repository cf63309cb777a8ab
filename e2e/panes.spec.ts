import { expect, test } from './fixtures/collate.ts'
import { expectAccessible } from './fixtures/axe.ts'
import { open, pane, savingStatus } from './fixtures/window.ts'

const TITLES = [
  'First account',
  'Second account',
  'Third account',
  'Fourth account',
  'Fifth account',
]

/** A long article, so that there is something to scroll. */
function account(title: string): string {
  const paragraphs = Array.from(
    { length: 60 },
    (_, index) => `Paragraph ${index + 1} of ${title} tells what was seen at the quay that day.`,
  )
  return [title, ...paragraphs].join('\n\n')
}

test.beforeEach(async ({ collate }) => {
  await collate.start()
  const paths = []
  for (const title of TITLES) paths.push(await collate.file(`${title}.txt`, account(title)))
  await collate.drop(...paths)
  await expect(collate.page.getByRole('contentinfo')).toContainText('5 articles')
})

test('one to four articles stand side by side, none narrower than 320 pixels', async ({
  collate,
}) => {
  const { page } = collate
  for (const [index, title] of TITLES.slice(0, 4).entries()) {
    await open(page, title)
    await expect(page.locator('[data-pane]')).toHaveCount(index + 1)
  }
  const widths = await page
    .locator('[data-pane]')
    .evaluateAll((panes) => panes.map((element) => element.getBoundingClientRect().width))
  for (const width of widths) expect(width).toBeGreaterThanOrEqual(320)
  await expectAccessible(page)
  await open(page, TITLES[4] ?? '')
  await expect(page.locator('[data-pane]')).toHaveCount(4)

  // It is said whose place it took, and that is taken back.
  const messages = page.getByRole('region', { name: 'Messages' })
  const said = messages.getByRole('button', { name: 'Undo' }).locator('..')
  await expect(said).toContainText('“Fifth account” opened in place of “Fourth account”')
  await said.getByRole('button', { name: 'Undo' }).click()
  await expect(pane(page, 'Fourth account')).toBeVisible()
  await expect(pane(page, 'Fifth account')).toHaveCount(0)
})

test('panes are reordered, resized and closed, also by keyboard', async ({ collate }) => {
  const { page } = collate
  const [first = '', second = ''] = TITLES
  await open(page, first)
  await open(page, second)
  const order = () =>
    page
      .locator('[data-pane]')
      .evaluateAll((panes) => panes.map((p) => p.getAttribute('aria-label')))
  await page.keyboard.press('Alt+Shift+ArrowLeft')
  await expect.poll(order).toEqual([second, first])

  const width = async () => (await pane(page, second).boundingBox())?.width ?? 0
  const before = await width()
  await page.getByRole('separator').focus()
  for (let press = 0; press < 5; press += 1) await page.keyboard.press('ArrowRight')
  await expect.poll(width).toBeGreaterThan(before + 10)

  await pane(page, second)
    .getByRole('button', { name: `Close ${second}` })
    .click()
  await expect.poll(order).toEqual([first])
  await page.keyboard.press('Control+w')
  await expect(page.locator('[data-pane]')).toHaveCount(0)
})

test('everything open is there again after a restart: order, widths and places', async ({
  collate,
}) => {
  const [first = '', , third = ''] = TITLES
  await open(collate.page, third)
  await open(collate.page, first)
  await collate.page.getByRole('separator').focus()
  for (let press = 0; press < 4; press += 1) await collate.page.keyboard.press('ArrowLeft')
  const width = async () => (await pane(collate.page, first).boundingBox())?.width ?? 0
  const wide = await width()
  const target = () => pane(collate.page, third).getByText(/^Paragraph 40 of/)
  const top = async () => (await target().boundingBox())?.y ?? 0
  await target().evaluate((element) => element.scrollIntoView({ block: 'start' }))
  const place = await top()
  await collate.page.waitForTimeout(800) // A scroll is remembered when it has come to rest.

  await collate.restart()
  await target().waitFor()
  await expect.poll(async () => Math.abs((await top()) - place)).toBeLessThan(30)
  await expect.poll(async () => Math.abs((await width()) - wide)).toBeLessThan(12)
})

test(
  'articles read together make a dossier: named, added to, closed and reopened',
  { tag: '@full' },
  async ({ collate }) => {
    const [first = '', second = '', third = ''] = TITLES
    await open(collate.page, first)
    await open(collate.page, second)
    const header = collate.page.getByRole('banner')
    await header.getByRole('button', { name: 'Save as dossier' }).click()
    await collate.page.getByRole('textbox', { name: 'Dossier name' }).fill('The quay')
    await collate.page.keyboard.press('Enter')
    const dossiers = collate.page.getByRole('list', { name: 'Dossiers' })
    await expect(dossiers).toContainText('The quay')

    await collate.page
      .getByRole('grid', { name: 'Articles' })
      .getByRole('button', { name: `Actions for ${third}` })
      .click()
    await collate.page.getByRole('menuitem', { name: 'Add to this dossier' }).click()
    await expect(dossiers).toContainText('3 articles')
    await expect(savingStatus(collate.page)).toHaveText('Saved')
    await collate.page.waitForTimeout(800) // The layout is kept a moment after it changed.

    await collate.page.getByRole('button', { name: 'Close dossier' }).click()
    for (let open = 0; open < 3; open += 1) await collate.page.keyboard.press('Control+w')
    await expect(collate.page.locator('[data-pane]')).toHaveCount(0)
    await collate.restart()
    await collate.page
      .getByRole('list', { name: 'Dossiers' })
      .getByRole('button', { name: /^The quay/ })
      .click()
    await expect(collate.page.locator('[data-pane]')).toHaveCount(3)
  },
)

test('dropped together, files offer to be read together', async ({ collate }) => {
  const paths = [
    await collate.file('x.txt', 'Another view\n\nIt looked different from the sea.\n'),
    await collate.file('y.txt', 'Yet another view\n\nIt looked different from the hill.\n'),
  ]
  await collate.drop(...paths)
  await expect(collate.page.getByRole('contentinfo')).toContainText('7 articles')
  const message = collate.page.getByRole('region', { name: 'Messages' })
  await message.getByRole('button', { name: 'Save as dossier' }).last().click()
  await expect(pane(collate.page, 'Another view')).toBeVisible()
  await expect(pane(collate.page, 'Yet another view')).toBeVisible()
  await expect(collate.page.getByRole('list', { name: 'Dossiers' })).toContainText('2 articles')
})
