import { HARBOUR } from './fixtures/articles.ts'
import { expectAccessible } from './fixtures/axe.ts'
import { expect, test } from './fixtures/collate.ts'
import { open, pane, selectionBar, shown } from './fixtures/window.ts'

test.beforeEach(async ({ collate }) => {
  await collate.start()
  await collate.drop(await collate.file(HARBOUR.name, HARBOUR.text))
  await shown(collate.page, HARBOUR.title)
})

test('theme, reading size, line width and kind of export take effect at once and stay', async ({
  collate,
}) => {
  const paper = () =>
    pane(collate.page, HARBOUR.title).evaluate(
      (element) => getComputedStyle(element).backgroundColor,
    )
  const paragraph = () =>
    pane(collate.page, HARBOUR.title).getByRole('article').locator('p').first()
  await collate.page.keyboard.press('Control+,')
  const dialog = collate.page.getByRole('dialog', { name: 'Settings' })
  await expectAccessible(collate.page)
  await dialog.getByRole('radio', { name: 'Light' }).check()
  const light = await paper()
  await dialog.getByRole('radio', { name: 'Dark' }).check()
  await expect.poll(paper).not.toBe(light)
  await dialog.getByRole('slider', { name: 'Text size' }).fill('22')
  await dialog.getByRole('slider', { name: 'Line width' }).fill('45')
  await dialog.getByRole('group', { name: 'Export notes as' }).getByLabel('Pandoc').check()
  await expectAccessible(collate.page)
  await dialog.getByRole('button', { name: 'Done' }).click()
  await expect(paragraph()).toHaveCSS('font-size', '22px')
  const dark = await paper()
  const width = (await paragraph().boundingBox())?.width

  await collate.restart()
  await expect(paragraph()).toHaveCSS('font-size', '22px')
  expect(await paper()).toBe(dark)
  expect((await paragraph().boundingBox())?.width).toBe(width)
  await collate.page.keyboard.press('Control+0')
  await expect(paragraph()).toHaveCSS('font-size', '17px')
  await collate.page.keyboard.press('Control+,')
  await expect(collate.page.getByRole('radio', { name: 'Pandoc' })).toBeChecked()
})

test('the settings say where the library is', async ({ collate }) => {
  await collate.page.keyboard.press('Control+,')
  await expect(collate.page.getByRole('region', { name: 'Library' })).toContainText(collate.library)
})

test('in a narrow window library and note are drawers, and nothing is lost', async ({
  collate,
}) => {
  const { page } = collate
  await page.setViewportSize({ width: 1024, height: 640 })
  const library = page.getByRole('navigation', { name: 'Library' })
  await expect(library).toBeHidden()
  await page.keyboard.press('Control+Shift+l')
  await expect(library).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(library).toBeHidden()
  await page.keyboard.press('Control+j')
  await expect(page.getByRole('complementary', { name: 'Note' })).toBeVisible()
})

test(
  'what can be done with all of a long text stands in view',
  { tag: '@full' },
  async ({ collate }) => {
    const { page } = collate
    const paragraph = `The keeper of the Skerry light wrote down each ship that he saw from the rock.`
    const long = ['Ships seen', ...Array.from({ length: 80 }, () => paragraph)].join('\n\n')
    await collate.drop(await collate.file('ships.txt', long))
    await open(page, 'Ships seen')
    const article = pane(page, 'Ships seen').getByRole('article')
    await article.press('Control+a')
    const bar = selectionBar(page)
    const inView = async () => {
      const [own, all] = [await bar.boundingBox(), await pane(page, 'Ships seen').boundingBox()]
      return own!.y >= all!.y && own!.y + own!.height <= all!.y + all!.height
    }
    expect(await inView()).toBe(true)
    await article.evaluate((element) => element.closest('[data-scroller]')!.scrollBy(0, 2000))
    await page.keyboard.press('Escape')
    await article.press('Control+a')
    await expect.poll(inView).toBe(true)
  },
)

test(
  'in a narrow window what is quoted offers the note, which is out of sight',
  { tag: '@full' },
  async ({ collate }) => {
    const { page } = collate
    await page.setViewportSize({ width: 1024, height: 640 })
    const note = page.getByRole('complementary', { name: 'Note' })
    await pane(page, HARBOUR.title).getByRole('article').press('Control+a')
    await page.keyboard.press('q')
    await expect(note).toBeHidden()
    await page.getByRole('button', { name: 'Show the note' }).click()
    await expect(note).toBeVisible()
    await expect(note.getByRole('textbox', { name: 'Note', exact: true })).toContainText(
      HARBOUR.title,
    )
  },
)
