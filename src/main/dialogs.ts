import { join } from 'node:path'
import {
  app,
  BrowserWindow,
  dialog,
  type OpenDialogOptions,
  type SaveDialogOptions,
} from 'electron'

/** Asks for files or a folder; gives the paths chosen, absolute, none when the person cancelled. */
export async function askForPaths(options: OpenDialogOptions): Promise<string[]> {
  const window = BrowserWindow.getAllWindows()[0]
  const answer = window
    ? await dialog.showOpenDialog(window, options)
    : await dialog.showOpenDialog(options)
  return answer.canceled ? [] : answer.filePaths
}

/** Asks for a folder, which may be made for it; gives its absolute path, null when the person cancelled. */
export async function askForFolder(title: string): Promise<string | null> {
  const [folder] = await askForPaths({ title, properties: ['openDirectory', 'createDirectory'] })
  return folder ?? null
}

interface NewFile {
  title: string
  /** What is written, by which the person is offered a name for the file. */
  name: string
  /** What files of that kind are called, and how their names end, without the dot. */
  kind: string
  ending: string
}

/**
 * Asks where to write a file, and offers the documents of the person; gives its path, absolute, with its
 * ending, null when the person cancelled.
 */
export async function askForNewFile({
  title,
  name,
  kind,
  ending,
}: NewFile): Promise<string | null> {
  // Loaded when it is needed: the start shall not wait for it.
  const { fileStem } = await import('../exporting/file-names.ts')
  const defaultPath = join(app.getPath('documents'), `${fileStem(name)}.${ending}`)
  const filters = [{ name: kind, extensions: [ending] }]
  const options: SaveDialogOptions = { title, defaultPath, filters }
  const window = BrowserWindow.getAllWindows()[0]
  const answer = window
    ? await dialog.showSaveDialog(window, options)
    : await dialog.showSaveDialog(options)
  if (answer.canceled) return null
  // Not every system's dialog adds the ending.
  const path = answer.filePath
  return path.toLowerCase().endsWith(`.${ending}`) ? path : `${path}.${ending}`
}
