import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { commandAddress, makePrivate } from '../cli/command-protocol.ts'
import { realDisk } from '../library/disk/disk.ts'
import { socketAddress } from '../library/disk/lock-socket.ts'
import { temporaryFolder } from '../library/testing.ts'
import { CommandChannel, commandsOfProfile } from './command-channel.ts'
import { becomeTheOnlyOne, type Start } from './only-one.ts'

// electron-log asks Electron where its folder is; there is no Electron in a unit test.
vi.mock('./log.ts', () => ({ log: { info() {}, warn() {}, error() {} } }))

let profile: string
let taken: Start[]
let channel: CommandChannel | null

beforeEach(async () => {
  const folder = await temporaryFolder()
  // Where the sockets lie; the real place may be in use.
  vi.stubEnv('TMPDIR', folder)
  profile = join(folder, 'profile')
  taken = []
  channel = null
})
afterEach(async () => {
  await channel?.close()
  vi.unstubAllEnvs()
})

async function listen(): Promise<void> {
  const take = commandsOfProfile((argv, cwd) => void taken.push({ argv, cwd }))
  channel = await CommandChannel.open(profile, take)
}

const start = (...argv: string[]): Start => ({ argv: ['collate', ...argv], cwd: '/somewhere' })

test.each<[string, Start]>([
  ['nothing', start()],
  ['150 files', start(...paths(150))],
  ['1,500 files', start(...paths(1500))],
  ['a link of 20,000 letters', start(`collate://passage/${'a'.repeat(20_000)}`)],
  ['2 MB, the most that a system passes on', start('x'.repeat(2_000_000))],
])('a second start with %s hands it to the first', async (_, second) => {
  expect(await becomeTheOnlyOne(profile, start())).toBe(true)
  await listen()
  expect(await becomeTheOnlyOne(profile, second)).toBe(false)
  expect(taken).toEqual([second])
})

test('a second start waits for a first that does not listen yet', async () => {
  expect(await becomeTheOnlyOne(profile, start())).toBe(true)
  const second = becomeTheOnlyOne(profile, start('a.txt'))
  setTimeout(() => void listen(), 1000)
  expect(await second).toBe(false)
  expect(taken).toEqual([start('a.txt')])
})

test(
  'a second start ends by itself when the first does not answer',
  { timeout: 30_000 },
  async () => {
    expect(await becomeTheOnlyOne(profile, start())).toBe(true)
    const address = await commandAddress(profile)
    await makePrivate(address)
    // As one that is stopped: the system takes the connection for it.
    const stopped = createServer(() => {}).listen(address)
    await expect(becomeTheOnlyOne(profile, start('a.txt'))).rejects.toMatchObject({
      name: 'HeldError',
      message: expect.stringContaining('does not answer'),
    })
    stopped.close()
  },
)

test.runIf(process.platform === 'linux' && process.getuid?.() === 0)(
  'a program of another user that took the name and says nothing keeps nobody from starting for long',
  async () => {
    await mkdir(profile)
    const address = JSON.stringify(await socketAddress(profile, realDisk))
    const listen = `require('node:net').createServer(() => {}).listen(${address}, () => console.log())`
    const nobody = 65_534
    const stranger = spawn(process.execPath, ['-e', listen], { uid: nobody, gid: nobody })
    await once(stranger.stdout, 'data')
    const begun = performance.now()
    expect(await becomeTheOnlyOne(profile, start())).toBe(true)
    // It is asked once, which takes two seconds, and not waited for as one that is starting.
    expect(performance.now() - begun).toBeLessThan(10_000)
    stranger.kill()
  },
)

// Elsewhere no other user can take the name, or nobody can tell who has (library/lock-socket.ts).
test.runIf(process.platform === 'linux')(
  'a program that took the name keeps nobody from starting',
  async () => {
    const stranger = createServer((socket) => socket.end('{"host":"here","pid":1}'))
    await mkdir(profile)
    stranger.listen(await socketAddress(profile, realDisk))
    await new Promise((resolve) => stranger.once('listening', resolve))
    expect(await becomeTheOnlyOne(profile, start('a.txt'))).toBe(true)
    stranger.close()
  },
)

function paths(count: number): string[] {
  return Array.from({ length: count }, (_, number) => `/some/folder/with a long name/${number}.txt`)
}
