import { BrowserWindow, dialog, type OpenDialogOptions } from 'electron'

/** Asks for files or a folder; gives the paths chosen, absolute, none when the person cancelled. */
export async function askForPaths(options: OpenDialogOptions): Promise<string[]> {
  const window = BrowserWindow.getAllWindows()[0]
  const answer = window
    ? await dialog.showOpenDialog(window, options)
    : await dialog.showOpenDialog(options)
  return answer.canceled ? [] : answer.filePaths
}
