import { BrowserWindow, dialog, type OpenDialogOptions, type SaveDialogOptions } from 'electron'

/** Asks for files or a folder; gives the paths chosen, absolute, none when the person cancelled. */
export async function askForPaths(options: OpenDialogOptions): Promise<string[]> {
  const window = BrowserWindow.getAllWindows()[0]
  const answer = window
    ? await dialog.showOpenDialog(window, options)
    : await dialog.showOpenDialog(options)
  return answer.canceled ? [] : answer.filePaths
}

interface NewFile {
  title: string
  /** What the person is offered, absolute. */
  defaultPath: string
  /** What files of that kind are called, and how their names end, without the dot. */
  kind: string
  ending: string
}

/** Asks where to write a file; gives its path, absolute, with its ending; null when the person cancelled. */
export async function askForNewFile({
  title,
  defaultPath,
  kind,
  ending,
}: NewFile): Promise<string | null> {
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
