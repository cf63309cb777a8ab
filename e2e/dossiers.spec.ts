import { CRANE, CRANE_WIRE, HARBOUR, LONG, WIRE } from './fixtures/articles.ts'
import { expectAccessible } from './fixtures/axe.ts'
import { type Collate, expect, test } from './fixtures/collate.ts'
import { articleRow, marks, open, pane, savingStatus } from './fixtures/window.ts'

type Article = typeof HARBOUR

async function importEach({ page, drop, file }: Bound, ...articles: Article[]): Promise<void> {
  for (const { name, text, title } of articles) {
    await drop(await file(name, text))
    await expect(articleRow(page, title)).toBeVisible()
  }
}

interface Bound {
  page: Collate['page']
  drop: (...paths: string[]) => Promise<void>
  file: (name: string, content: string) => Promise<string>
}
const bound = (collate: Collate): Bound => ({
  page: collate.page,
  drop: (...paths) => collate.drop(...paths),
  file: (name, content) => collate.file(name, content),
})

const dossiers = (page: Collate['page']) => page.getByRole('list', { name: 'Dossiers' })
const noteTitle = (page: Collate['page']) => page.getByRole('textbox', { name: 'Note title' })

test(
  'a dossier is called by what its articles share, and the month',
  { tag: '@full' },
  async ({ collate }) => {
    await collate.start()
    const { page } = collate
    await importEach(bound(collate), CRANE, CRANE_WIRE)
    await open(page, CRANE.title)
    await open(page, CRANE_WIRE.title)
    await page.keyboard.press('Control+d')
    await expect(dossiers(page)).toContainText('Osmark crane, June 2024')
  },
)

test('what is typed after Ctrl+D is the dossier’s name, and the text has the focus again after it', async ({
  collate,
}) => {
  await collate.start()
  const { page } = collate
  await importEach(bound(collate), CRANE, CRANE_WIRE)
  await open(page, CRANE.title)
  await page.keyboard.press('Control+d')
  // With letters that are commands in a text: to highlight, to comment, to quote.
  await page.keyboard.type('Hm, quays')
  await page.keyboard.press('Enter')
  await expect(dossiers(page)).toContainText('Hm, quays')
  await expect(pane(page, CRANE.title).getByRole('article')).toBeFocused()
  await expect(marks(page, CRANE.title)).toHaveCount(0)
})

test(
  'a name being typed is kept by a click elsewhere, which has the focus, and by a command',
  { tag: '@full' },
  async ({ collate }) => {
    await collate.start()
    const { page } = collate
    await importEach(bound(collate), CRANE)
    await open(page, CRANE.title)
    await page.keyboard.press('Control+d')
    await page.keyboard.type('Quays')
    const text = pane(page, CRANE.title).getByRole('article')
    await text.click()
    await expect(dossiers(page)).toContainText('Quays')

    const row = dossiers(page).getByRole('button', { name: /^Quays/ })
    const field = dossiers(page).getByRole('textbox', { name: 'Dossier name' })
    await row.focus()
    // With Ctrl it is no key of the row.
    await page.keyboard.press('Control+Delete')
    await page.keyboard.press('F2')
    await field.fill('Cranes')
    await text.click()
    await expect(dossiers(page)).toContainText('Cranes')
    await expect(text).toBeFocused()

    await dossiers(page)
      .getByRole('button', { name: /^Cranes/ })
      .focus()
    await page.keyboard.press('F2')
    await field.fill('Harbours')
    await page.keyboard.press('Control+n')
    await page.keyboard.type('Seen from the quay')
    await expect(noteTitle(page)).toHaveValue('Seen from the quay')
    await expect(dossiers(page)).toContainText('Harbours')
  },
)

test('a dossier opens with each article where it was being read', async ({ collate }) => {
  await collate.start()
  const { page } = collate
  await importEach(bound(collate), HARBOUR, LONG)
  await open(page, LONG.title)
  await open(page, HARBOUR.title)
  await page.keyboard.press('Control+d')
  await expect(dossiers(page).getByRole('listitem')).toHaveCount(1)
  await page.getByRole('button', { name: 'Close dossier' }).click()
  await page.getByRole('button', { name: `Close ${HARBOUR.title}` }).click()

  const day = pane(page, LONG.title).getByText(/^On day 40 /)
  await day.evaluate((element) => element.scrollIntoView({ block: 'start' }))
  // In a hurry: the scrolling has only just ended.
  await dossiers(page).getByRole('button').first().click()
  await expect(pane(page, HARBOUR.title)).toBeVisible()
  await expect(day).toBeInViewport()
})

test(
  'a note that is open stays open when a dossier is opened, and its own is offered',
  { tag: '@full' },
  async ({ collate }) => {
    await collate.start()
    const { page } = collate
    await importEach(bound(collate), HARBOUR, WIRE)
    await open(page, HARBOUR.title)
    await page.keyboard.press('Control+d')
    await expect(dossiers(page).getByRole('listitem')).toHaveCount(1)
    await page.getByRole('button', { name: 'Close dossier' }).click()

    await page.keyboard.press('Control+n')
    await noteTitle(page).fill('Of my own')
    await expect(savingStatus(page)).toHaveText('Saved')
    await dossiers(page).getByRole('button').first().click()
    await expect(page.getByRole('banner')).toContainText('Dossier:')
    await expect(noteTitle(page)).toHaveValue('Of my own')

    // Now the dossier has a note, and another note is open.
    await page.keyboard.press('Control+n')
    await expect(noteTitle(page)).toHaveValue('')
    await noteTitle(page).fill('Of the dossier')
    await expect(dossiers(page)).toContainText('1 note')
    await page.getByRole('button', { name: 'Close dossier' }).click()
    await page
      .getByRole('list', { name: 'Notes' })
      .getByRole('button', { name: /^Of my own/ })
      .click()
    await expect(noteTitle(page)).toHaveValue('Of my own')
    await dossiers(page).getByRole('button').first().click()
    await expect(page.getByRole('banner')).toContainText('Dossier:')
    await expect(noteTitle(page)).toHaveValue('Of my own')
    await page.getByRole('button', { name: 'Open its note' }).click()
    await expect(noteTitle(page)).toHaveValue('Of the dossier')
  },
)

test(
  'saving what is open as a dossier keeps the open note open, as one of its own',
  { tag: '@full' },
  async ({ collate }) => {
    await collate.start()
    const { page } = collate
    await importEach(bound(collate), HARBOUR)
    await page.keyboard.press('Control+n')
    await noteTitle(page).fill('Beside it')
    await expect(savingStatus(page)).toHaveText('Saved')
    await page.keyboard.press('Control+d')
    await expect(dossiers(page)).toContainText('1 article, 1 note')
    await expect(noteTitle(page)).toHaveValue('Beside it')
  },
)

test(
  'an article is removed from a dossier, and comes back with Undo',
  { tag: '@full' },
  async ({ collate }) => {
    await collate.start()
    const { page } = collate
    await importEach(bound(collate), HARBOUR, WIRE)
    await open(page, HARBOUR.title)
    await open(page, WIRE.title)
    await page.keyboard.press('Control+d')
    await expect(dossiers(page)).toContainText('2 articles')

    await articleRow(page, WIRE.title).hover()
    await page.getByRole('button', { name: `Actions for ${WIRE.title}`, exact: true }).click()
    await page.getByRole('menuitem', { name: 'Remove from this dossier' }).click()
    await expect(dossiers(page)).toContainText('1 article,')
    await expect(pane(page, WIRE.title)).toHaveCount(0)
    await expect(articleRow(page, WIRE.title)).toBeVisible()
    const message = page.getByRole('region', { name: 'Messages' })
    await expect(message).toContainText(`“${WIRE.title}” removed from`)
    await expectAccessible(page)
    // The one before it is for the dossier that was saved.
    await message.getByRole('button', { name: 'Undo' }).last().click()
    await expect(dossiers(page)).toContainText('2 articles')
    await expect(pane(page, WIRE.title)).toBeVisible()

    await pane(page, WIRE.title)
      .getByRole('button', { name: `More actions for ${WIRE.title}` })
      .click()
    await page.getByRole('menuitem', { name: 'Remove from this dossier' }).click()
    await expect(dossiers(page)).toContainText('1 article,')
    await expect(savingStatus(page)).toHaveText('Saved')
    await collate.restart()
    await expect(dossiers(collate.page)).toContainText('1 article,')
  },
)

test(
  'what lies in the trash is not counted in a dossier',
  { tag: '@full' },
  async ({ collate }) => {
    await collate.start()
    const { page } = collate
    await importEach(bound(collate), HARBOUR, WIRE)
    await open(page, HARBOUR.title)
    await open(page, WIRE.title)
    await page.keyboard.press('Control+d')
    await expect(dossiers(page)).toContainText('2 articles, 0 notes')
    await page.keyboard.press('Control+n')
    await noteTitle(page).fill('One of one')
    await expect(dossiers(page)).toContainText('2 articles, 1 note')
    await page.getByRole('button', { name: 'More actions for this note' }).click()
    await page.getByRole('menuitem', { name: 'Move to trash' }).click()
    await expect(dossiers(page)).toContainText('2 articles, 0 notes')
    await articleRow(page, WIRE.title).focus()
    await page.keyboard.press('Delete')
    await expect(dossiers(page)).toContainText('1 article, 0 notes')
  },
)
