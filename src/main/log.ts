import log from 'electron-log/main'

/**
 * The application's log: a file in the application's own folder. It holds what happened and what
 * failed, never the text of an article or a note.
 */
export function startLog(): void {
  // The window sends its errors by the contract; electron-log's own channel to it stays closed.
  log.transports.ipc.level = false
  log.transports.file.level = 'info'
  log.transports.console.level = 'warn'
  // 1 MB holds months of ordinary use; electron-log keeps one older file beside it.
  log.transports.file.maxSize = 1_048_576
  log.errorHandler.startCatching({ showDialog: false })
}

export { log }
