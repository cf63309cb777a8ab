// The least Electron application with an editor in it: what writing in a note is measured beside.
import { join } from 'node:path'
import { app, BrowserWindow } from 'electron'

app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1560, height: 900 })
  return window.loadFile(join(import.meta.dirname, 'index.html'))
})
