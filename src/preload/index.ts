import { contextBridge, ipcRenderer, webUtils } from 'electron'
import { LANGUAGE_VARIABLE } from '../shared/words/language.ts'
import {
  type Bridge,
  DROP_CHANNEL,
  EVENT_CHANNEL,
  LANGUAGES_ARGUMENT,
  REQUEST_CHANNEL,
} from '../shared/bridge.ts'

/**
 * The bridge: `window.collate`, and nothing else. It knows no channel of the contract by name, so
 * that every start need not load them here: which there are, and what fits them, main looks after.
 */

type Listener = (payload: never) => void

const listeners = new Map<string, Set<Listener>>()

function listenersOf(name: string): Set<Listener> {
  const found = listeners.get(name) ?? new Set()
  listeners.set(name, found)
  return found
}

ipcRenderer.on(EVENT_CHANNEL, (_event, name: string, payload: unknown) => {
  for (const listener of listenersOf(name)) listener(payload as never)
})

/** A file from the file manager has a path; one dragged out of another application only bytes. */
async function importDropped(files: File[]): Promise<unknown> {
  const paths: string[] = []
  const withoutPath: { name: string; bytes: Uint8Array }[] = []
  for (const file of files) {
    const path = webUtils.getPathForFile(file)
    if (path) paths.push(path)
    // Its name is no UTF-8: Chromium has lost it, the path and the bytes. Main says so.
    else if (file.name === '') withoutPath.push({ name: '', bytes: new Uint8Array() })
    else withoutPath.push({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })
  }
  return ipcRenderer.invoke(DROP_CHANNEL, { paths, files: withoutPath })
}

function languagesIn(argv: readonly string[]): string[] {
  const told = argv.find((argument) => argument.startsWith(LANGUAGES_ARGUMENT))
  return told?.slice(LANGUAGES_ARGUMENT.length).split(',').filter(Boolean) ?? []
}

const bridge = {
  request: ((channel: string, request: unknown) =>
    ipcRenderer.invoke(REQUEST_CHANNEL, channel, request)) as Bridge['request'],
  importDropped: importDropped as Bridge['importDropped'],
  on: ((name: string, listener: Listener) => {
    listenersOf(name).add(listener)
    return () => listenersOf(name).delete(listener)
  }) as Bridge['on'],
  platform: process.platform,
  language: process.env[LANGUAGE_VARIABLE],
  languages: languagesIn(process.argv),
} satisfies Bridge

contextBridge.exposeInMainWorld('collate', bridge)
