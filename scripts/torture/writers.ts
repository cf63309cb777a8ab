import { spawn, type ChildProcess } from 'node:child_process'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Library } from '../../src/library/library.ts'
import { Outcome, type Task } from './outcome.ts'
import { Random } from './random.ts'
import { folderOnDisk } from './temporary.ts'

const PROCESSES = 20

/** What a holder process says of itself. */
interface Said {
  writes: boolean
  holder: number | null
  alone: boolean
  /** Why it could not open the library at all. */
  failed?: string
}

/**
 * Opens one library in 20 processes at once; kills the one that writes; opens it again; and lays
 * the lock of another machine into it. There must be one writer at any time, everybody else must
 * know who, and nobody may be kept out by the dead.
 */
export async function writers({ n, seed, broken }: Task): Promise<Outcome> {
  const outcome = new Outcome()
  outcome.promise(
    'rounds',
    'processes',
    'notOneWriter',
    'untold',
    'blocked',
    'takenByItself',
    'failed',
  )
  const random = new Random(seed)
  for (let round = 0; round < n; round++) {
    const base = await folderOnDisk()
    const folder = join(base, 'library')
    await (await Library.open(folder, { create: true })).close()
    await contend(folder, join(base, 'sentinel'), random, broken, outcome)
    await meetForeignLock(folder, outcome)
    outcome.count('rounds')
    await rm(base, { recursive: true })
  }
  return outcome
}

async function contend(
  folder: string,
  sentinel: string,
  random: Random,
  broken: boolean,
  outcome: Outcome,
): Promise<void> {
  const holders = Array.from({ length: PROCESSES }, () => start(folder, sentinel, broken))
  const said = await Promise.all(holders.map(({ line }) => line))
  outcome.count('processes', PROCESSES)
  const writing = holders.filter((_, index) => said[index]?.writes)
  if (writing.length !== 1) outcome.violate('notOneWriter', `${writing.length} of ${PROCESSES}`)
  for (const one of said) {
    if (!one.alone) outcome.violate('notOneWriter', 'two processes write at once')
    if (one.failed !== undefined) outcome.violate('failed', one.failed)
    else if (!one.writes && !writing.some(({ child }) => child.pid === one.holder)) {
      outcome.violate('untold', `told that ${one.holder} writes`)
    }
  }

  const [writer] = writing
  if (writer) await end(writer.child, 'SIGKILL')
  const next = start(folder, sentinel, broken)
  const { writes } = await next.line
  if (!writes) outcome.violate('blocked', 'a killed writer kept the next one out')

  const others = [...holders, next].filter((holder) => holder !== writer)
  // In any order, some gently and some not: a reader's end is nothing to the writer.
  await Promise.all(
    others.map(({ child }) => end(child, random.chance(0.5) ? 'SIGKILL' : 'SIGTERM')),
  )
}

function start(
  folder: string,
  sentinel: string,
  broken: boolean,
): { child: ChildProcess; line: Promise<Said> } {
  const program = join(import.meta.dirname, 'holder.ts')
  const child = spawn(process.execPath, [program, folder, sentinel, broken ? 'broken' : ''], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const line = new Promise<Said>((resolve, reject) => {
    child.stdout?.once('data', (data) => resolve(JSON.parse(String(data)) as Said))
    child.once('exit', (code) => reject(new Error(`a holder ended with ${code}`)))
  })
  return { child, line }
}

function end(child: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null) return resolve()
    child.once('exit', () => resolve())
    child.kill(signal)
  })
}

async function meetForeignLock(folder: string, outcome: Outcome): Promise<void> {
  const lock = join(folder, 'lock.json')
  const record = { host: 'elsewhere', pid: 1, machine: 'other', token: 'theirs', counter: 1 }
  await writeFile(lock, JSON.stringify(record))
  const reading = await Library.open(folder)
  if (!reading.readOnly) outcome.violate('takenByItself', 'another machine’s lock was ignored')
  if (reading.heldBy?.holder.host !== 'elsewhere') outcome.violate('untold', 'not told of the host')
  await reading.close()
  if (!(await readFile(lock, 'utf8')).includes('theirs')) {
    outcome.violate('takenByItself', 'another machine’s lock was written over')
  }
  const taken = await Library.open(folder, { takeOver: true })
  if (taken.readOnly) outcome.violate('blocked', 'a person’s word did not take it over')
  await taken.close()
}
