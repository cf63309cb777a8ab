import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { HARBOUR, WIRE } from './fixtures/articles.ts'
import { Collate, expect, test } from './fixtures/collate.ts'
import { answerFileDialog } from './fixtures/file-dialog.ts'
import { articleRow, open, pane, savingStatus, select, shown } from './fixtures/window.ts'

test('files are chosen in the system’s dialog', async ({ collate }) => {
  await collate.start()
  const path = await collate.file(HARBOUR.name, HARBOUR.text)
  await collate.page.getByRole('button', { name: 'Choose files' }).click()
  await answerFileDialog('Choose files…', path)
  await expect(articleRow(collate.page, HARBOUR.title)).toBeVisible()
})

test('notes are exported as Markdown, and again without touching what did not change', async ({
  collate,
}) => {
  await collate.start()
  const { page } = collate
  await collate.drop(await collate.file(HARBOUR.name, HARBOUR.text))
  await shown(page, HARBOUR.title)
  await select(page, HARBOUR.title, 'I shall miss the storms most of all')
  await page.keyboard.press('q')
  await page.getByRole('textbox', { name: 'Note title' }).fill('Storms: a *note*')
  await page.getByRole('textbox', { name: 'Note', exact: true }).click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type('1986. A great year # not a heading')
  await expect(savingStatus(page)).toHaveText('Saved')

  const folder = join(collate.folder, 'exported')
  await mkdir(folder)
  const messages = page.getByRole('region', { name: 'Messages' })
  await page.keyboard.press('Control+e')
  await answerFileDialog('Export the note as Markdown…', folder)
  await expect(messages).toContainText('1 note exported')
  const [name = '', ...others] = await readdir(folder)
  expect(others).toEqual([])
  expect(name).toMatch(/\.md$/)
  const markdown = await readFile(join(folder, name), 'utf8')
  expect(markdown).toMatch(/^---\n/)
  expect(markdown).toContain('> I shall miss the storms most of all')
  expect(markdown).toMatch(/collate:\/\/passage\/[a-z0-9]+/)
  expect(markdown).toMatch(/1986\\\. A great year/)

  await page.keyboard.press('Control+Shift+e')
  await answerFileDialog('Export the note as Markdown…', folder)
  await expect(messages).toContainText('Nothing has changed')
  expect(await readFile(join(folder, name), 'utf8')).toBe(markdown)

  await page.keyboard.press('Control+,')
  const settings = page.getByRole('dialog', { name: 'Settings' })
  await settings.getByRole('radio', { name: 'Obsidian' }).check()
  await expect(settings).toContainText('callouts')
  await settings.getByRole('button', { name: 'Done' }).click()
  await page.keyboard.press('Control+Shift+e')
  await answerFileDialog('Export the note as Markdown…', folder)
  await expect.poll(() => readFile(join(folder, name), 'utf8')).toContain('> [!quote] ')
  await expect(messages).toContainText('1 note exported')
  expect(await readdir(folder)).toEqual([name])
})

test(
  'another library is made, and opened again with everything in it',
  { tag: '@full' },
  async ({ collate }) => {
    await collate.start()
    const { page } = collate
    await collate.drop(await collate.file(HARBOUR.name, HARBOUR.text))
    await shown(page, HARBOUR.title)
    const second = join(collate.folder, 'second library')
    await mkdir(second)
    await page.keyboard.press('Control+,')
    await page.getByRole('button', { name: 'Create a new one…' }).click()
    await answerFileDialog('Create a new library…', second)
    await expect(page.getByRole('heading', { name: 'Drop articles here' })).toBeVisible()
    await collate.drop(await collate.file(WIRE.name, WIRE.text))
    await open(page, WIRE.title)

    await page.keyboard.press('Control+,')
    await page.getByRole('button', { name: 'Open another…' }).click()
    await answerFileDialog('Open another library…', collate.library)
    await expect(pane(page, HARBOUR.title)).toBeVisible()
    await expect(articleRow(page, WIRE.title)).toHaveCount(0)
  },
)

test(
  'a folder that is no library is refused with a sentence, and what was open stays',
  { tag: '@full' },
  async ({ collate }) => {
    await collate.start()
    const { page } = collate
    const path = await collate.file(HARBOUR.name, HARBOUR.text)
    await collate.drop(path)
    await shown(page, HARBOUR.title)
    await page.keyboard.press('Control+,')
    await page.getByRole('button', { name: 'Open another…' }).click()
    await answerFileDialog('Open another library…', join(collate.folder, 'files'))
    await expect(page.getByRole('alert')).toContainText(/library/)
    await expect(pane(page, HARBOUR.title)).toBeVisible()
  },
)

test(
  'a second place for backups is chosen, and a lost library restored from it',
  { tag: '@full' },
  async ({ collate }) => {
    await collate.start()
    const { page } = collate
    await collate.drop(await collate.file(HARBOUR.name, HARBOUR.text))
    await shown(page, HARBOUR.title)
    const second = join(collate.folder, 'second place')
    await mkdir(second)
    const row = page.getByRole('region', { name: 'Second backup location' })
    const choose = async (folder: string) => {
      await page.keyboard.press('Control+,')
      await row.getByRole('button', { name: 'Choose…' }).click()
      await answerFileDialog('Choose a second backup location', folder)
    }
    await choose(join(collate.library, 'notes'))
    await expect(page.getByRole('alert')).toContainText('That folder is inside the library')
    await expect(row).toContainText('None yet.')
    await row.getByRole('button', { name: 'Choose…' }).click()
    await answerFileDialog('Choose a second backup location', second)
    await expect(row).toContainText(second)
    await expect(row).toContainText('Last reached')
    await collate.close()

    // Another computer, with nothing but the second place.
    const another = new Collate(join(collate.folder, 'another computer'))
    await another.start()
    await another.page.getByRole('button', { name: 'Restore a backup' }).click()
    const history = another.page.getByRole('dialog', { name: 'History and backups' })
    await history.getByRole('button', { name: 'Choose a folder with backups…' }).click()
    await answerFileDialog('Choose a folder with backups…', second)
    await history.getByRole('option', { name: /1 article/ }).click()
    await history.getByRole('button', { name: 'Restore everything…' }).click()
    await another.page.getByRole('alertdialog').getByRole('button', { name: 'Restore' }).click()
    await expect(articleRow(another.page, HARBOUR.title)).toBeVisible()
    await another.close()
  },
)
