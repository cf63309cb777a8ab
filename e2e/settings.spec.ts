import { HARBOUR } from './fixtures/articles.ts'
import { expectAccessible } from './fixtures/axe.ts'
import { expect, test } from './fixtures/collate.ts'
import { pane, shown } from './fixtures/window.ts'

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
