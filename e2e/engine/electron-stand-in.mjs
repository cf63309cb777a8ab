// What Collate's main process uses of Electron, for a Node that has none: its window is a page that
// a browser shows, its requests and events go over HTTP on this machine's own address. So the built
// main process, with its real library, and the built page meet the engine that Collate ships with,
// where no Electron of that version is to be had. Nothing is checked here of windows, menus,
// dialogs or the sandbox: those belong to Electron, and the end-to-end tests.

import { EventEmitter } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { join, resolve } from 'node:path'

const PROJECT = resolve(import.meta.dirname, '../..')
const PAGE = 'collate-app://window'

/** What main would read from its flags. */
const profile = process.argv.find((argument) => argument.startsWith('--user-data-dir='))
const USER_DATA = profile?.split('=')[1] ?? ''

// The script's own path is no file to open.
process.defaultApp = true

// By these electron-log knows where it is.
const versions = { ...process.versions, electron: '0', chrome: '0' }
Object.defineProperty(process, 'versions', { value: versions })
process.type = 'browser'

export const app = Object.assign(new EventEmitter(), {
  name: 'Collate',
  isPackaged: false,
  getName: () => 'Collate',
  getVersion: () => '0.0.0-engine',
  getAppPath: () => PROJECT,
  getPath: (name) => (name === 'userData' ? USER_DATA : join(USER_DATA, name)),
  getPreferredSystemLanguages: () => ['en-US'],
  commandLine: { getSwitchValue: () => '' },
  whenReady: () => Promise.resolve(),
  isReady: () => true,
  quit: () => process.exit(),
  exit: (code) => process.exit(code),
})

// Requests and events -------------------------------------------------------------------------

const handlers = new Map()
const frame = { url: `${PAGE}/index.html` }
const sender = { mainFrame: frame }

export const ipcMain = Object.assign(new EventEmitter(), {
  handle: (channel, handler) => handlers.set(channel, handler),
})

const files = Promise.withResolvers()

export const protocol = {
  registerSchemesAsPrivileged() {},
  registerFileProtocol: (_scheme, handler) => files.resolve(handler),
}

/** The pages that listen to events. */
const listeners = new Set()

createServer((request, response) => {
  answer(request, response).catch((error) => response.writeHead(500).end(String(error)))
}).listen(0, '127.0.0.1', function () {
  console.log(`page http://127.0.0.1:${this.address().port}/index.html`)
})

async function answer(request, response) {
  const path = new URL(request.url, 'http://page').pathname
  if (path === '/events') {
    response.writeHead(200, { 'Content-Type': 'text/event-stream' })
    listeners.add(response)
    request.on('close', () => listeners.delete(response))
  } else if (path.startsWith('/request/')) {
    const channel = decodeURIComponent(path.slice('/request/'.length))
    // JSON has no undefined: a request of nothing comes as null.
    const args = JSON.parse(await textOf(request), revive).map((arg) => arg ?? undefined)
    const outcome = await handlers.get(channel)({ senderFrame: frame, sender }, ...args)
    response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(outcome))
  } else {
    // A page asked for before main knows where its files are waits, as in Electron.
    const serve = await files.promise
    const found = await new Promise((resolve) => serve({ url: `${PAGE}${path}` }, resolve))
    const bytes = found.error ? null : await readFile(found.path).catch(() => null)
    if (bytes) response.writeHead(200, found.headers).end(bytes)
    else response.writeHead(404).end()
  }
}

async function textOf(request) {
  let text = ''
  for await (const part of request.setEncoding('utf8')) text += part
  return text
}

/** JSON has no bytes; the page sends them as {base64}. */
function revive(_key, value) {
  if (typeof value?.base64 === 'string') return new Uint8Array(Buffer.from(value.base64, 'base64'))
  return value
}

// The window ----------------------------------------------------------------------------------

const windows = []

export class BrowserWindow extends EventEmitter {
  static getAllWindows = () => windows

  webContents = Object.assign(new EventEmitter(), {
    send(channel, ...args) {
      for (const listener of listeners) {
        listener.write(`data: ${JSON.stringify([channel, ...args])}\n\n`)
      }
    },
  })

  constructor() {
    super()
    windows.push(this)
  }

  loadURL = async () => {}
  show() {}
  isDestroyed = () => false
}

// The system ----------------------------------------------------------------------------------

/** The folder that the test says a person chooses, whatever they are asked for. */
export const dialog = {
  showOpenDialog: async () => ({ canceled: false, filePaths: [process.env.CHOSEN_FOLDER] }),
}
const area = { x: 0, y: 0, width: 1920, height: 1080 }
export const screen = {
  getPrimaryDisplay: () => ({ workArea: area }),
  getDisplayMatching: () => ({ workArea: area }),
}
export const nativeTheme = { themeSource: 'system', shouldUseDarkColors: false }
export const Menu = { buildFromTemplate: () => ({}), setApplicationMenu() {} }
export const clipboard = { writeText() {} }
export const shell = { openPath: async () => '', openExternal: async () => {} }
const nothing = () => {}
export const session = {
  defaultSession: {
    setPermissionRequestHandler: nothing,
    setPermissionCheckHandler: nothing,
    setSpellCheckerDictionaryDownloadURL: nothing,
    setSpellCheckerLanguages: nothing,
    setSpellCheckerEnabled: nothing,
    availableSpellCheckerLanguages: [],
    webRequest: { onBeforeRequest: nothing },
  },
}
export default { app, ipcMain, dialog, screen, shell, session, BrowserWindow }
