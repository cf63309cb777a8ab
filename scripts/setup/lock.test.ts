import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'

let resource: string
let children: ChildProcess[]

beforeEach(() => {
  resource = mkdtempSync(join(tmpdir(), 'collate-lock-'))
  children = []
})

afterEach(() => {
  for (const child of children) child.kill('SIGKILL')
  rmSync(resource, { recursive: true })
})

test('work on one resource never overlaps', async () => {
  const holders = [start(), start(), start()]
  const lines = await Promise.all(holders.map(linesOf))
  const events = lines.flat().filter((line) => line.includes('@'))
  const inOrder = events
    .toSorted((a, b) => timeOf(a) - timeOf(b))
    .map((event) => event.split('@')[0])
  expect(inOrder).toEqual(['begin', 'end', 'begin', 'end', 'begin', 'end'])
})

test('a holder that is killed holds nothing back', async () => {
  const holder = start('for ever')
  await once(holder.stdout!, 'data')
  const waiting = start()
  const said = linesOf(waiting)
  await once(waiting.stdout!, 'data')
  holder.kill('SIGKILL')
  const lines = await said
  expect(lines[0]).toBe('Waiting for another set-up to end…')
  expect(lines.filter((line) => line.includes('@'))).toHaveLength(2)
})

/** A process that takes the lock, says so with the time, and gives it back a moment later. */
function start(howLong: 'a moment' | 'for ever' = 'a moment'): ChildProcess {
  const lock = pathToFileURL(join(import.meta.dirname, 'lock.mjs')).href
  // One clock for all processes, fine enough to tell two events apart.
  const code = `
    import { oneAtATime } from ${JSON.stringify(lock)}
    const say = (event) => console.log(event + '@' + process.hrtime.bigint())
    await oneAtATime(${JSON.stringify(resource)}, async () => {
      say('begin')
      await new Promise((end) => setTimeout(end, ${howLong === 'for ever' ? 600_000 : 50}))
      say('end')
    })`
  const child = spawn(process.execPath, ['--input-type=module', '-e', code])
  children.push(child)
  return child
}

async function linesOf(child: ChildProcess): Promise<string[]> {
  let output = ''
  child.stdout!.setEncoding('utf8').on('data', (text: string) => (output += text))
  await once(child, 'close')
  return output.trim().split('\n')
}

const timeOf = (event: string) => Number(event.split('@')[1])
