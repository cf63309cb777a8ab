// The least Electron application with a window: what any start is measured beside.
import { join } from 'node:path'
import { app, BrowserWindow } from 'electron'

app.whenReady().then(() => {
  const window = new BrowserWindow({ show: false, width: 1560, height: 900 })
  window.once('ready-to-show', () => window.show())
  return window.loadFile(join(process.resourcesPath, 'index.html'))
})
