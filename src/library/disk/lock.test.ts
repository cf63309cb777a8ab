import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile, rm, stat, writeFile } from 'node:fs/promises'
import { createServer, type Socket } from 'node:net'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { realDisk } from './disk.ts'
import { Library } from '../library.ts'
import { Lock } from './lock.ts'
import { socketAddress } from './lock-socket.ts'
import { noteTree, temporaryFolder } from '../testing.ts'

let folder: string
const lockFile = (): string => join(folder, 'lock.json')

beforeEach(async () => {
  folder = await temporaryFolder()
  const library = await Library.open(folder, { create: true })
  await library.notes.create({ title: 'here' })
  await library.close()
})

async function layForeignLock(): Promise<void> {
  const record = { host: 'reading-room', pid: 7, machine: 'other', token: 'theirs', counter: 4 }
  await writeFile(lockFile(), JSON.stringify(record))
}

describe('on one computer', () => {
  test('the second to open a library reads it and is told who writes', async () => {
    const first = await Library.open(folder)
    const second = await Library.open(folder)
    expect(first.readOnly).toBe(false)
    expect(second.readOnly).toBe(true)
    expect(second.heldBy).toMatchObject({ by: 'here', holder: { pid: process.pid } })
    expect(second.readOnlyBecause).toEqual([{ says: 'held-here', pid: process.pid }])
    expect(second.list().notes).toHaveLength(1)
    await expect(second.notes.create({ title: 'x' })).rejects.toMatchObject({ code: 'read-only' })
    await first.close()
    await second.close()
    const third = await Library.open(folder)
    expect(third.readOnly).toBe(false)
    await third.close()
  })

  test('a killed writer never blocks the next start', async () => {
    const module = join(import.meta.dirname, '../library.ts')
    const code = `import { Library } from ${JSON.stringify(module)}
      const library = await Library.open(${JSON.stringify(folder)})
      console.log(library.readOnly); setInterval(() => {}, 1000)`
    const args = ['--input-type=module-typescript', '-e', code]
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
    const printed = await new Promise<string>((resolve) => {
      child.stdout.once('data', (data) => resolve(String(data).trim()))
    })
    expect(printed).toBe('false')
    // Also while it is stopped, and can't answer.
    for (const signal of ['SIGCONT', 'SIGSTOP'] as const) {
      child.kill(signal)
      const held = await Library.open(folder)
      expect(held.heldBy).toMatchObject({ by: 'here', holder: { pid: child.pid } })
      await held.close()
    }
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGKILL')
    await ended
    const next = await Library.open(folder)
    expect(next.readOnly).toBe(false)
    await next.close()
  })

  test('closing leaves no lock behind', async () => {
    const library = await Library.open(folder)
    await stat(lockFile())
    await library.close()
    await expect(stat(lockFile())).rejects.toMatchObject({ code: 'ENOENT' })
  })
})

// Elsewhere no other user can take the name, or nobody can tell who has (lock-socket.ts).
describe.runIf(process.platform === 'linux')('a program that took the name of the lock', () => {
  const flood = Buffer.alloc(64 * 1024, 'x')
  test.each<[string, (socket: Socket) => void]>([
    ['answers with another process', (socket) => socket.end('{"host":"here","pid":1}')],
    ['answers with no process', (socket) => socket.end('{"host":"here","pid":4194305}')],
    ['answers nonsense', (socket) => socket.end('{"host":["x"]}')],
    ['answers nothing', (socket) => socket.end()],
    ['says nothing', () => {}],
    [
      'says one letter after another, for ever',
      (socket) => {
        const timer = setInterval(() => socket.write('x'), 100)
        socket.on('close', () => clearInterval(timer))
      },
    ],
    [
      'floods',
      (socket) => {
        const more = (): void => {
          while (!socket.destroyed && socket.write(flood));
        }
        socket.on('drain', more)
        more()
      },
    ],
    ['hangs up', (socket) => socket.destroy()],
  ])('and %s leaves the library to be read, within seconds', async (_, behave) => {
    const server = createServer((socket) => {
      socket.on('error', () => {})
      behave(socket)
    })
    const sockets = new Set<Socket>()
    server.on('connection', (socket) => sockets.add(socket))
    server.listen(await socketAddress(folder, realDisk))
    await once(server, 'listening')
    const begun = Date.now()
    const library = await Library.open(folder)
    expect(Date.now() - begun).toBeLessThan(4000)
    expect(library.list().notes).toHaveLength(1)
    expect(library.readOnlyBecause).toEqual([{ says: 'held-by-stranger' }])
    // What it sends is not taken in for ever either: 4 MB are in the system's buffers at once.
    for (const socket of sockets) expect(socket.bytesWritten).toBeLessThan(4_000_000)
    await library.close()
    for (const socket of sockets) socket.destroy()
    await new Promise((resolve) => server.close(resolve))
    const next = await Library.open(folder)
    expect(next.readOnly).toBe(false)
    await next.close()
  })
})

describe('another computer’s lock', () => {
  test('makes a library read-only, until a person takes it over', async () => {
    await layForeignLock()
    const reading = await Library.open(folder)
    expect(reading.heldBy).toMatchObject({ by: 'elsewhere', holder: { host: 'reading-room' } })
    await reading.close()
    expect(await readFile(lockFile(), 'utf8')).toContain('theirs')

    const taken = await Library.open(folder, { takeOver: true })
    await taken.notes.create({ title: 'mine now' })
    expect(JSON.parse(await readFile(lockFile(), 'utf8'))).toMatchObject({ counter: 5 })
    await taken.close()
  })

  test('stops a writer that it is laid over, before its next rename', async () => {
    const library = await Library.open(folder)
    await layForeignLock()
    await expect(library.notes.create({ title: 'x' })).rejects.toMatchObject({ code: 'read-only' })
    expect(library.readOnlyBecause).toEqual([{ says: 'held-elsewhere', host: 'reading-room' }])
    await library.close()
    expect(await readFile(lockFile(), 'utf8')).toContain('theirs')
  })

  test('that is gone again lets the writer go on', async () => {
    const library = await Library.open(folder)
    await rm(lockFile())
    const { id } = await library.notes.create({ title: 'on' })
    await library.notes.save(id, { title: 'and on', tree: noteTree('x') })
    expect(JSON.parse(await readFile(lockFile(), 'utf8'))).toMatchObject({ pid: process.pid })
    await library.close()
  })

  test('that is half written is nobody’s', async () => {
    await writeFile(lockFile(), '{"host":"read')
    const library = await Library.open(folder)
    expect(library.readOnly).toBe(false)
    await library.close()
  })
})

test('one that is just letting go is never taken for a stranger', async () => {
  for (let round = 0; round < 300; round += 1) {
    const held = await Lock.acquire(folder, realDisk, false)
    if (!(held instanceof Lock)) throw new Error(`${held.by} has it in round ${round}`)
    const letGo = held.release()
    const next = await Lock.acquire(folder, realDisk, false)
    await letGo
    const by = next instanceof Lock ? 'here' : next.by
    if (next instanceof Lock) await next.release()
    expect(by).toBe('here')
  }
})
