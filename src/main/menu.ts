import { app, Menu, type MenuItemConstructorOptions } from 'electron'
import { commandWords, type CommandId } from '../shared/commands.ts'
import { messages } from '../shared/messages.ts'
import { sendEvent } from './events.ts'

const SEPARATOR = null

const MENUS: [label: string, commands: (CommandId | typeof SEPARATOR)[]][] = [
  [
    messages.menu.file,
    [
      'import.files',
      'import.folder',
      'library.openSample',
      SEPARATOR,
      'library.open',
      'library.create',
      'library.reveal',
      SEPARATOR,
      'trash.open',
      'history.open',
      'health.open',
      SEPARATOR,
      'settings.open',
    ],
  ],
  [
    messages.menu.view,
    [
      'library.toggle',
      'note.toggle',
      'library.search',
      'palette.open',
      SEPARATOR,
      'pane.next',
      'pane.previous',
      'pane.moveLeft',
      'pane.moveRight',
      'pane.close',
      SEPARATOR,
      'text.larger',
      'text.smaller',
      'text.standard',
    ],
  ],
  [
    messages.menu.passage,
    [
      'highlight.yellow',
      'highlight.red',
      'highlight.green',
      'highlight.blue',
      'highlight.purple',
      'highlight.again',
      SEPARATOR,
      'passage.quote',
      'highlight.comment',
      'highlight.remove',
    ],
  ],
  [
    messages.menu.note,
    ['note.new', 'note.close', SEPARATOR, 'note.export', 'note.exportAll', SEPARATOR, 'note.trash'],
  ],
  [messages.menu.help, ['help.keys', SEPARATOR, 'help.about']],
]

/** The native menu, made from the command registry; the window runs what is chosen. */
export function setMenu(): void {
  const isMac = process.platform === 'darwin'
  const menus = MENUS.map(([label, ids]) => ({ label, submenu: ids.map(toItem) }))
  const [file, ...others] = menus
  const template: MenuItemConstructorOptions[] = [
    ...(isMac ? [appleMenu()] : []),
    { ...file, submenu: [...(file?.submenu ?? []), { type: 'separator' }, { role: 'quit' }] },
    editMenu(),
    ...others,
  ]
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}

/** The menu that carries the application's name on macOS; its own About box is ours. */
function appleMenu(): MenuItemConstructorOptions {
  return {
    label: app.name,
    submenu: [
      toItem('help.about'),
      { type: 'separator' },
      { role: 'services' },
      { type: 'separator' },
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      { type: 'separator' },
      { role: 'quit' },
    ],
  }
}

function editMenu(): MenuItemConstructorOptions {
  return {
    label: messages.menu.edit,
    submenu: [
      toItem('edit.undo'),
      toItem('edit.redo'),
      { type: 'separator' },
      { role: 'cut' },
      { role: 'copy' },
      { role: 'paste' },
      { role: 'selectAll' },
    ],
  }
}

function toItem(id: CommandId | typeof SEPARATOR): MenuItemConstructorOptions {
  if (id === SEPARATOR) return { type: 'separator' }
  const words = commandWords(id)
  return {
    label: words.title,
    click: () => sendEvent('command:chosen', { id }),
    ...(words.key ? { accelerator: toAccelerator(words.key) } : {}),
    // The window hears keys itself, since many mean something only where the focus is.
    registerAccelerator: false,
  }
}

/** From the registry's way of writing a key to Electron's. */
function toAccelerator(key: string): string {
  return key.replace('Mod', 'CommandOrControl').replace(/Arrow(?=\w)/, '')
}
