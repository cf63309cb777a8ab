import { contextBridge, ipcRenderer, webUtils } from 'electron'
import { type Bridge, EVENT_CHANNEL, type PageChannel } from '../shared/bridge.ts'
import { contract } from '../shared/contract.ts'
import { EVENT_NAMES, type EventName } from '../shared/events.ts'

/** The bridge: `window.collate`, and nothing else. It forwards the contract's channels alone. */

type Call = (request: unknown) => Promise<unknown>

const requests: Record<string, Call> = {}
for (const channel of Object.keys(contract)) {
  if (channel === 'import:drop') continue // Takes paths; only importDropped below may name them.
  requests[channel] = (request) => ipcRenderer.invoke(channel, request)
}

const listeners = new Map<EventName, Set<(payload: never) => void>>(
  EVENT_NAMES.map((name) => [name, new Set()]),
)

ipcRenderer.on(EVENT_CHANNEL, (_event, name: EventName, payload: unknown) => {
  for (const listener of listeners.get(name) ?? []) listener(payload as never)
})

/** A file from the file manager has a path; one dragged out of another application only bytes. */
async function importDropped(files: File[]): Promise<unknown> {
  const paths: string[] = []
  const withoutPath: { name: string; bytes: Uint8Array }[] = []
  for (const file of files) {
    const path = webUtils.getPathForFile(file)
    if (path) paths.push(path)
    else withoutPath.push({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })
  }
  return ipcRenderer.invoke('import:drop', { paths, files: withoutPath })
}

const bridge = {
  requests: requests as unknown as Bridge['requests'] & Record<PageChannel, Call>,
  importDropped: importDropped as Bridge['importDropped'],
  on: ((name: EventName, listener: (payload: never) => void) => {
    listeners.get(name)?.add(listener)
    return () => listeners.get(name)?.delete(listener)
  }) as Bridge['on'],
  platform: process.platform,
} satisfies Bridge

contextBridge.exposeInMainWorld('collate', bridge)
