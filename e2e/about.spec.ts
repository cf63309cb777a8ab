import { expectAccessible } from './fixtures/axe.ts'
import { expect, test } from './fixtures/collate.ts'

test(
  'the About box says which version this is, and what it is made of, by keyboard',
  { tag: '@full' },
  async ({ collate }) => {
    await collate.start()
    const { page } = collate
    const versions = await collate.app.evaluate(({ app }) => ({
      own: app.getVersion(),
      electron: process.versions.electron,
    }))
    await page.keyboard.press('Control+k')
    await page.keyboard.type('about collate')
    await page.keyboard.press('Enter')
    const about = page.getByRole('dialog', { name: 'About Collate' })
    await expect(about).toContainText(`Version ${versions.own}`)
    await expect(about).toContainText(versions.electron)
    await expectAccessible(page)

    // What is only a tool is not in the package; what a dependency brings along is.
    const names = await about.locator('summary').allTextContents()
    const has = (name: string) => names.some((line) => line.startsWith(`${name} `))
    for (const name of ['Electron', 'react', 'lexical', 'lowdb', 'micromark', 'stemmer']) {
      expect(has(name), name).toBe(true)
    }
    expect(names.some((line) => line.startsWith('@fontsource-variable/literata '))).toBe(true)
    expect(has('vite') || has('typescript') || has('@playwright/test')).toBe(false)

    const react = about.locator('details').filter({ hasText: /^react \d/ })
    await react.locator('summary').focus()
    await page.keyboard.press('Enter')
    await expect(react).toContainText('Permission is hereby granted')
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await expect(about).toHaveCount(0)
  },
)

test('the menu leads to the About box', { tag: '@full' }, async ({ collate }) => {
  await collate.start()
  await collate.app.evaluate(({ Menu }) => {
    const help = Menu.getApplicationMenu()?.items.find(({ label }) => label === 'Help')
    help?.submenu?.items.find(({ label }) => label === 'About Collate')?.click()
  })
  await expect(collate.page.getByRole('dialog', { name: 'About Collate' })).toBeVisible()
})
