import { BrowserWindow, dialog, type OpenDialogOptions, type SaveDialogOptions } from 'electron'

/** Asks for files or a folder; gives the paths chosen, absolute, none when the person cancelled. */
export async function askForPaths(options: OpenDialogOptions): Promise<string[]> {
  const window = BrowserWindow.getAllWindows()[0]
  const answer = window
    ? await dialog.showOpenDialog(window, options)
    : await dialog.showOpenDialog(options)
  return answer.canceled ? [] : answer.filePaths
}

/** Asks where to write a file; gives its path, absolute, null when the person cancelled. */
export async function askForNewFile(options: SaveDialogOptions): Promise<string | null> {
  const window = BrowserWindow.getAllWindows()[0]
  const answer = window
    ? await dialog.showSaveDialog(window, options)
    : await dialog.showSaveDialog(options)
  return answer.canceled ? null : answer.filePath
}
