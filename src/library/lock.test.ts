import { spawn } from 'node:child_process'
import { readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { Library } from './library.ts'
import { noteTree, temporaryFolder } from './testing.ts'

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
    expect(second.heldBy).toMatchObject({ isHere: true, holder: { pid: process.pid } })
    expect(second.readOnlyBecause).toContain(String(process.pid))
    expect(second.list().notes).toHaveLength(1)
    await expect(second.notes.create({ title: 'x' })).rejects.toMatchObject({ code: 'read-only' })
    await first.close()
    await second.close()
    const third = await Library.open(folder)
    expect(third.readOnly).toBe(false)
    await third.close()
  })

  test('a killed writer never blocks the next start', async () => {
    const module = join(import.meta.dirname, 'library.ts')
    const code = `import { Library } from ${JSON.stringify(module)}
      const library = await Library.open(${JSON.stringify(folder)})
      console.log(library.readOnly); setInterval(() => {}, 1000)`
    const args = ['--input-type=module-typescript', '-e', code]
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
    const printed = await new Promise<string>((resolve) => {
      child.stdout.once('data', (data) => resolve(String(data).trim()))
    })
    expect(printed).toBe('false')
    const held = await Library.open(folder)
    expect(held.heldBy).toMatchObject({ isHere: true, holder: { pid: child.pid } })
    await held.close()
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

describe('another computer’s lock', () => {
  test('makes a library read-only, until a person takes it over', async () => {
    await layForeignLock()
    const reading = await Library.open(folder)
    expect(reading.heldBy).toMatchObject({ isHere: false, holder: { host: 'reading-room' } })
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
    expect(library.readOnlyBecause).toContain('reading-room')
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
