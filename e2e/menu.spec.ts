import { COMMAND_IDS, commandWords } from '../src/shared/commands.ts'
import { messages } from '../src/shared/messages.ts'
import { expect, test } from './fixtures/collate.ts'

test('the native menu has every command once, by its words and keys, and runs it', async ({
  collate,
}) => {
  await collate.start()
  const readMenu = () =>
    collate.app.evaluate(({ Menu }) =>
      (Menu.getApplicationMenu()?.items ?? []).map(({ label, submenu }) => ({
        label,
        // What has a role is Electron's own: cut, copy, quit.
        items: (submenu?.items ?? [])
          .filter(({ type, role }) => type === 'normal' && !role)
          .map((item) => [
            item.label,
            item.accelerator?.replace('CommandOrControl', 'Mod') ?? null,
          ]),
      })),
    )
  await expect.poll(async () => (await readMenu()).length).toBeGreaterThan(0)
  const menus = await readMenu()
  expect(menus.map(({ label }) => label)).toEqual(Object.values(messages.menu))
  const words = COMMAND_IDS.map((id) => commandWords(id))
  const known = words.map(({ title, key }) => [title, key?.replace(/Arrow(?=\w)/, '') ?? null])
  const inOrder = (items: (string | null)[][]) => items.map(String).toSorted()
  expect(inOrder(menus.flatMap(({ items }) => items))).toEqual(inOrder(known))

  await collate.app.evaluate(({ Menu }, title) => {
    const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? [])
    items?.find(({ label }) => label === title)?.click()
  }, commandWords('note.new').title)
  await expect(collate.page.getByRole('textbox', { name: 'Note title' })).toBeVisible()
})
