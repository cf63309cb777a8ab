import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFile, cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createPackage } from '@electron/asar'
import { PACKAGED, packageApplication } from '../package/make.ts'
import { ensureDisplay } from '../setup/display.ts'
import { ensureLibraries, VIRTUAL_DISPLAY } from '../setup/libraries.ts'
import { makeLibrary } from './made-library.ts'
import { median, ratioRow, type Row } from './row.ts'

/** The packaged application's start, beside that of a window with nothing in it. */

// Odd, so that the median is a run; a start that something else on the machine delays is not it.
const RUNS = 15

const GIVEN_UP_AFTER_MS = 60_000
const LOOK_EVERY_MS = 25

export const startRows: Row[] = [
  ratioRow('start until usable, packaged, empty library', 1.3, 'a bare window', () =>
    measureStart(0),
  ),
  ratioRow('start until usable, packaged, 20,000 articles', 1.5, 'a bare window', () =>
    measureStart(20_000),
  ),
]

async function measureStart(articles: number) {
  await packageApplication({ what: 'folder', release: false })
  await ensureLibraries(join(PACKAGED, 'collate'), [VIRTUAL_DISPLAY])
  Object.assign(process.env, await ensureDisplay())
  const scratch = await mkdtemp(join(tmpdir(), 'collate-bench-start-'))
  try {
    const bare = await makeBareWindow(scratch)
    const collate = join(PACKAGED, 'collate')
    if (articles > 0) await makeLibrary(join(scratch, 'library'), articles)
    const library = `--library=${join(scratch, 'library')}`
    const startCollate = () => timeStart(collate, join(scratch, 'collate'), [library])
    const startBare = () => timeStart(bare, join(scratch, 'bare'), [])
    // The first start makes profile and library, and brings the files into memory.
    await startCollate()
    if (articles > 0) await keepCatalogue(collate, join(scratch, 'collate'), library)
    await startBare()
    const times = { collate: [] as number[], bare: [] as number[] }
    for (let run = 0; run < RUNS; run += 1) {
      times.bare.push(await startBare())
      times.collate.push(await startCollate())
    }
    return { value: median(times.collate), beside: median(times.bare) }
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

/** Starts the application until it has kept what it knows of the articles, as it has after any use. */
async function keepCatalogue(executable: string, profile: string, library: string): Promise<void> {
  const kept = async () => {
    const names = await readdir(join(profile, 'catalogues'))
    return names.find((name) => name.endsWith('.jsonl'))
  }
  await timeStart(executable, profile, [library], () => waitFor(kept))
}

/** The packaged application with another inside: the same Electron, with the same fuses. */
async function makeBareWindow(scratch: string): Promise<string> {
  const folder = join(scratch, 'bare-window')
  await cp(PACKAGED, folder, { recursive: true })
  const source = join(import.meta.dirname, 'bare-window')
  await createPackage(source, join(folder, 'resources/app.asar'))
  // The fuses let no file: page come out of an archive.
  await copyFile(join(source, 'index.html'), join(folder, 'resources/index.html'))
  return join(folder, 'collate')
}

/**
 * Starts an application, waits until its page has marked itself as usable, and ends it.
 *
 * @param profile its folder, kept from start to start
 * @param meanwhile what is done with it before it is ended
 * @returns milliseconds from before the process to the mark, both by the clock of the machine
 */
async function timeStart(
  executable: string,
  profile: string,
  args: string[],
  meanwhile: () => Promise<unknown> = () => Promise.resolve(),
): Promise<number> {
  const port = join(profile, 'DevToolsActivePort')
  await rm(port, { force: true })
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const flags = [...sandbox, `--user-data-dir=${profile}`, '--remote-debugging-port=0']
  const before = Date.now()
  const child = spawn(executable, [...flags, ...args], { stdio: 'ignore' })
  try {
    const usable = await usableSince(port)
    await meanwhile()
    return usable - before
  } finally {
    await end(child)
  }
}

async function usableSince(port: string): Promise<number> {
  const address = await waitFor(async () => {
    const number = (await readFile(port, 'utf8')).split('\n')[0]
    const targets = await (await fetch(`http://127.0.0.1:${number}/json/list`)).json()
    const page = (targets as { type: string; webSocketDebuggerUrl: string }[]).find(
      ({ type }) => type === 'page',
    )
    return page?.webSocketDebuggerUrl
  })
  const socket = new WebSocket(address)
  await once(socket, 'open')
  try {
    return await waitFor(() => evaluate(socket, MOMENT_OF_THE_MARK))
  } finally {
    socket.close()
  }
}

const MOMENT_OF_THE_MARK = `(() => {
  const [mark] = performance.getEntriesByName('usable')
  return mark && performance.timeOrigin + mark.startTime
})()`

/** What an expression comes to in the page, by the DevTools protocol. */
async function evaluate(socket: WebSocket, expression: string): Promise<number | undefined> {
  socket.send(JSON.stringify({ id: 1, method: 'Runtime.evaluate', params: { expression } }))
  const [event] = (await once(socket, 'message')) as [MessageEvent<string>]
  return JSON.parse(event.data).result?.result?.value
}

async function waitFor<T>(look: () => Promise<T | undefined>): Promise<T> {
  for (let waited = 0; waited < GIVEN_UP_AFTER_MS; waited += LOOK_EVERY_MS) {
    const found = await look().catch(() => undefined) // It is not there yet.
    if (found !== undefined) return found
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))
  }
  throw new Error('The window did not become usable.')
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  const ended = once(child, 'exit')
  child.kill()
  await ended
}
