import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { inBrief } from '../../src/core/model/saying.ts'
import { Backups } from '../../src/library/history/backups.ts'
import { realDisk } from '../../src/library/disk/disk.ts'
import { isTemporary } from '../../src/library/disk/write-whole.ts'
import { Library } from '../../src/library/library.ts'
import { restoreLibrary } from '../../src/library/history/restore.ts'
import { Ledger } from './ledger.ts'
import { Outcome, type Task } from './outcome.ts'
import { Random } from './random.ts'
import { contentNames, readState } from './state.ts'
import { folderInMemory, folderOnDisk } from './temporary.ts'

// A library serves so many kills: enough to be damaged by one and found by the next, and few
// enough that reading all of it after each stays quick.
const KILLS_OF_ONE_LIBRARY = 12

/** Kills writers at random moments, opens the library again, and compares. */
export async function kill({ n, seed, broken }: Task): Promise<Outcome> {
  const outcome = new Outcome()
  outcome.promise('kills', 'changes', 'lost', 'partial', 'strange', 'unreadable', 'leftOver')
  outcome.promise('blocked', 'refused', 'gone', 'back', 'snapshots', 'snapshotLost')
  const random = new Random(seed)
  while ((outcome.counts['kills'] ?? 0) < n) {
    const left = n - (outcome.counts['kills'] ?? 0)
    await tortureOne(Math.min(left, KILLS_OF_ONE_LIBRARY), random, broken, outcome)
  }
  return outcome
}

async function tortureOne(
  kills: number,
  random: Random,
  broken: boolean,
  outcome: Outcome,
): Promise<void> {
  const base = await folderOnDisk()
  const folder = join(base, 'library')
  await (await Library.open(folder, { create: true })).close()
  const ledger = new Ledger()
  for (let index = 0; index < kills; index++) {
    const log = join(base, `log-${index}`)
    const writer = startWriter(folder, log, random, ledger.next, broken ? 'no-rename' : '')
    await killSometime(writer, log, random)
    outcome.count('kills')
    if (existsSync(log)) ledger.read(log)
    if (ledger.opened === false) outcome.violate('blocked', 'a start found the library held')
    await inspect(folder, ledger, outcome)
  }
  countAll(ledger, outcome)
  for (const message of ledger.failures) outcome.violate('refused', message)
  await rm(base, { recursive: true })
}

/** What a ledger saw acknowledged: changes, things gone for good, snapshots. */
export function countAll(ledger: Ledger, outcome: Outcome): void {
  outcome.count('changes', ledger.changes)
  outcome.count('gone', ledger.gone.size)
  outcome.count('snapshots', ledger.snapshots)
}

/** Backups lie beside the library. */
function backupsOf(folder: string): string {
  return join(dirname(folder), 'backups')
}

export function startWriter(
  folder: string,
  log: string,
  random: Random,
  first: number,
  broken: string,
): ChildProcess {
  const program = join(import.meta.dirname, 'writer.ts')
  const seed = String(random.below(2 ** 31))
  return spawn(
    process.execPath,
    [program, folder, backupsOf(folder), log, seed, String(first), broken],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  )
}

/** Kills a writer while it opens the library (one time in five), or while it writes. */
async function killSometime(writer: ChildProcess, log: string, random: Random): Promise<void> {
  const ended = new Promise<void>((resolve) => writer.once('exit', () => resolve()))
  if (random.chance(0.2)) {
    // A process of Node takes some 100 ms to reach its first file; opening takes some 100 more.
    await wait(100 + random.below(250))
  } else {
    await untilOpen(log)
    await wait(random.below(300))
  }
  writer.kill('SIGKILL')
  await ended
}

export async function untilOpen(log: string): Promise<void> {
  while (!existsSync(log) || !readFileSync(log, 'utf8').includes('\n')) await wait(5)
}

/** The next start: opens the library and compares it with what was acknowledged. */
export async function inspect(folder: string, ledger: Ledger, outcome: Outcome): Promise<void> {
  try {
    const library = await Library.open(folder)
    if (library.readOnly) outcome.violate('blocked', inBrief(library.readOnlyBecause ?? []))
    for (const { said } of library.problems()) outcome.violate('unreadable', inBrief(said))
    ledger.compare(await readState(library), outcome)
    await library.close()
    await inspectSnapshot(library.id, folder, ledger, outcome)
  } catch (error) {
    outcome.violate('unreadable', String(error))
  }
  for (const key of ledger.gone) {
    const [kind, tag = ''] = key.split(':')
    for (const name of kind === 'text' ? contentNames(tag) : []) {
      if (existsSync(join(folder, name))) outcome.violate('back', `${name} of ${tag} is there`)
    }
  }
  for (const name of await readdir(folder, { recursive: true })) {
    if (isTemporary(name)) outcome.violate('leftOver', name)
  }
}

/** The snapshot that was acknowledged last gives a library that holds what it must. */
async function inspectSnapshot(
  id: string,
  folder: string,
  { snapshot: taken }: Ledger,
  outcome: Outcome,
): Promise<void> {
  if (taken === null) return
  const restored = await folderInMemory()
  try {
    const backups = new Backups(join(backupsOf(folder), id), realDisk)
    const snapshot = await backups.read(taken.number)
    if (!snapshot) return outcome.violate('snapshotLost', `${taken.number} can't be read`)
    await restoreLibrary(restored, backups, snapshot)
    const library = await Library.open(restored)
    const state = await readState(library)
    const problems = library.problems().map(({ said }) => inBrief(said))
    await library.close()
    const missing = [...taken.holds].filter(([key, value]) => state.get(key) !== value)
    for (const [key] of missing) outcome.violate('snapshotLost', `${taken.number} lacks ${key}`)
    for (const message of problems) outcome.violate('snapshotLost', message)
  } catch (error) {
    outcome.violate('snapshotLost', String(error))
  } finally {
    await rm(restored, { recursive: true })
  }
}
