import { isDeepStrictEqual } from 'node:util'
import { app, Menu as NativeMenu, type MenuItemConstructorOptions } from 'electron'
import type { ColorNames } from '../core/model/passage.ts'
import { COMMAND_IDS, commandTitle, commandWords, type CommandId } from '../shared/commands.ts'
import { type Menu, MENUS } from '../shared/commands/command.ts'
import { messages } from '../shared/messages.ts'
import { sendEvent } from './events.ts'

/** The names of colours in the menu that is there; null: there is none yet. */
let named: ColorNames | null = null

/**
 * The native menu, made from the command registry; the window runs what is chosen. It is made anew only
 * where it would be another one.
 *
 * @param names of the person's own for the colours of highlights
 */
export function setMenu(names: ColorNames): void {
  if (isDeepStrictEqual(names, named)) return
  named = names
  const menus = MENU_NAMES.map((menu) => ({
    label: messages.menu[menu],
    submenu: [...lined(menu, names), ...(OWN_ITEMS[menu] ?? [])],
  }))
  NativeMenu.setApplicationMenu(
    NativeMenu.buildFromTemplate(IS_MAC ? [appleMenu(names), ...menus] : menus),
  )
}

const IS_MAC = process.platform === 'darwin'
const LINE: MenuItemConstructorOptions = { type: 'separator' }
const MENU_NAMES = Object.keys(MENUS) as Menu[]

/** What the system does by itself stands at the end of a menu. */
const OWN_ITEMS: { readonly [M in Menu]?: readonly MenuItemConstructorOptions[] } = {
  file: [LINE, { role: 'quit' }],
  edit: [LINE, { role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'selectAll' }],
}

/** The commands of a menu, with a line between its groups. */
function lined(menu: Menu, names: ColorNames): MenuItemConstructorOptions[] {
  const groups = MENUS[menu].map((group) =>
    COMMAND_IDS.filter((id) => commandWords(id).menu === `${menu}.${group}`).map((id) =>
      toItem(id, names),
    ),
  )
  return groups.flatMap((items, k) => (k === 0 ? items : [LINE, ...items]))
}

/** The menu that carries the application's name on macOS; its own About box is ours. */
function appleMenu(names: ColorNames): MenuItemConstructorOptions {
  return {
    label: app.name,
    submenu: [
      toItem('help.about', names),
      LINE,
      { role: 'services' },
      LINE,
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      LINE,
      { role: 'quit' },
    ],
  }
}

function toItem(id: CommandId, names: ColorNames): MenuItemConstructorOptions {
  const { key } = commandWords(id)
  // A Mac's menu takes its keys itself, also in a field, where a letter is a letter.
  const isShown = key !== undefined && (!IS_MAC || key.startsWith('Mod'))
  return {
    label: commandTitle(id, names),
    click: () => sendEvent('command:chosen', { id }),
    ...(isShown ? { accelerator: toAccelerator(key) } : {}),
    // The window hears keys itself, since many mean something only where the focus is.
    registerAccelerator: false,
  }
}

/** From the registry's way of writing a key to Electron's. */
function toAccelerator(key: string): string {
  return key.replace('Mod', 'CommandOrControl').replace(/Arrow(?=\w)/, '')
}
