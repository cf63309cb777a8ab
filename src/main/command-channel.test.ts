import { chmod, chown, lstat, mkdir, rename, stat, symlink, writeFile } from 'node:fs/promises'
import { createConnection } from 'node:net'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { askApplication, type AskOptions } from '../cli/command-client.ts'
import { commandAddress, type CommandAnswer } from '../cli/command-protocol.ts'
import { importFiles } from '../importing/import-files.ts'
import { Library } from '../library/library.ts'
import { temporaryFolder } from '../library/testing.ts'
import { CommandChannel, commandsOf } from './command-channel.ts'

// electron-log asks Electron where its folder is; there is no Electron in a unit test.
vi.mock('./log.ts', () => ({ log: { info() {}, warn() {}, error() {} } }))

/** None of these asks it. */
const NO_SEARCH = { ask: () => Promise.reject(new Error('There is none.')) }

let folder: string
let library: Library
let channel: CommandChannel | null

beforeEach(async () => {
  folder = await temporaryFolder()
  // Where the sockets lie; the real place may be in use.
  vi.stubEnv('TMPDIR', folder)
  library = await Library.open(join(folder, 'lib'), { create: true })
  channel = await CommandChannel.open(library.folder, commandsOf(library, importFiles, NO_SEARCH))
})

afterEach(async () => {
  await channel?.close()
  await library.close()
  vi.unstubAllEnvs()
})

async function files(count: number): Promise<string[]> {
  const paths = Array.from({ length: count }, (_, number) => join(folder, `${number}.txt`))
  for (const path of paths) await writeFile(path, `Story of ${path}\n\nIt is one of many.\n`)
  return paths
}

function askToImport(
  paths: string[],
  { signal = new AbortController().signal, onProgress = () => {} }: Partial<AskOptions> = {},
): ReturnType<typeof askApplication> {
  return askApplication(
    library.folder,
    { command: 'import', args: { paths } },
    { signal, onProgress },
  )
}

/** What the application answers to some bytes, until it ends the connection. */
async function answersTo(bytes: string): Promise<CommandAnswer[]> {
  const socket = createConnection(await commandAddress(library.folder))
  socket.setEncoding('utf8').write(bytes)
  let text = ''
  for await (const part of socket) text += part
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as CommandAnswer)
}

test('imports for the CLI, and tells how far it is', async () => {
  const paths = await files(3)
  const seen: { done: number; total: number }[] = []
  const onProgress = (progress: { done: number; total: number }): void => void seen.push(progress)
  const report = await askToImport([...paths, join(folder, 'gone.txt')], { onProgress })
  expect(report?.added).toHaveLength(3)
  expect(report?.problems).toMatchObject([{ name: 'gone.txt' }])
  expect(seen.at(-1)).toMatchObject({ done: 4, total: 4 })
  expect(library.list().articles).toHaveLength(3)
})

test('names with the line ends of Unicode arrive whole', async () => {
  const name = 'one\u2028two.txt'
  expect((await askToImport([join(folder, name)]))?.problems).toMatchObject([{ name }])
})

test('stops when the CLI goes', async () => {
  const controller = new AbortController()
  const { signal } = controller
  const asked = askToImport(await files(300), { signal, onProgress: () => controller.abort() })
  await expect(asked).rejects.toThrow('Import stopped. What was imported is kept.')
  expect(await settledCount()).toBeLessThan(300)
})

test('stops when it is closed, and says what had landed', async () => {
  const closeIt = (): void => void channel!.close()
  const report = await askToImport(await files(300), { onProgress: closeIt })
  channel = null
  expect(report?.cancelled).toBe(true)
  expect(report?.added.length).toBeLessThan(300)
  expect(library.list().articles).toHaveLength(report!.added.length)
})

/** How many articles there are when no more come. */
async function settledCount(): Promise<number> {
  let before = -1
  let count = 0
  while (count !== before) {
    before = count
    // A file takes some milliseconds to land.
    await new Promise((resolve) => setTimeout(resolve, 500))
    count = library.list().articles.length
  }
  return count
}

test.each([
  ['this is no JSON\n', 'invalid-request'],
  ['{"command":"import","args":{"paths":["relative.txt"]}}\n', 'invalid-request'],
  ['{"command":"trash","args":{}}\n', 'invalid-request'],
  ['null\n', 'invalid-request'],
])('refuses %j', async (bytes, code) => {
  expect(await answersTo(bytes)).toMatchObject([{ type: 'failed', code }])
})

test.runIf(process.platform !== 'win32')('only its owner can reach it', async () => {
  const address = await commandAddress(library.folder)
  expect((await stat(dirname(address))).mode & 0o777).toBe(0o700)
  expect((await lstat(address)).isSocket()).toBe(true)

  await chmod(dirname(address), 0o755)
  expect(await askToImport(await files(1))).toBeNull()
  await channel!.close()
  channel = await CommandChannel.open(library.folder, commandsOf(library, importFiles, NO_SEARCH))
  expect(channel).toBeNull()
})

test.runIf(process.platform === 'linux' && process.getuid?.() === 0)(
  'listens and asks nowhere where another user made the folder, or a link',
  async () => {
    const sockets = dirname(await commandAddress(library.folder))
    const nobody = 65_534
    await chown(sockets, nobody, nobody)
    expect(await askToImport(await files(1))).toBeNull()
    await channel!.close()
    channel = await CommandChannel.open(library.folder, commandsOf(library, importFiles, NO_SEARCH))
    expect(channel).toBeNull()

    await rename(sockets, `${sockets}-before`)
    await mkdir(join(folder, 'elsewhere'), { mode: 0o700 })
    await symlink(join(folder, 'elsewhere'), sockets)
    channel = await CommandChannel.open(library.folder, commandsOf(library, importFiles, NO_SEARCH))
    expect(channel).toBeNull()
  },
)

test('takes the place of one that died, and leaves nothing behind', async () => {
  const address = await commandAddress(library.folder)
  await channel!.close()
  await expect(lstat(address)).rejects.toMatchObject({ code: 'ENOENT' })
  await writeFile(address, '')
  channel = await CommandChannel.open(library.folder, commandsOf(library, importFiles, NO_SEARCH))
  expect((await askToImport(await files(1)))?.added).toHaveLength(1)
})
