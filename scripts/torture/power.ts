import { execFileSync } from 'node:child_process'
import { copyFile, mkdir, open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Library } from '../../src/library/library.ts'
import { countAll, inspect, startWriter, untilOpen } from './kill.ts'
import { Ledger } from './ledger.ts'
import { Outcome, type Task } from './outcome.ts'
import { Random } from './random.ts'
import { folderOnDisk } from './temporary.ts'

const IMAGE_BYTES = 64 * 1024 * 1024

// A fresh image after so many cuts, before the library fills it.
const CUTS_OF_ONE_IMAGE = 10

/**
 * Cuts the power: stops the writer, copies the disk as it is at that moment, mounts the copy, and
 * compares what is on it with what was acknowledged before. What is only in the file system's
 * memory is not in the copy.
 */
export async function power({ n, seed, broken }: Task): Promise<Outcome> {
  const outcome = new Outcome()
  outcome.promise('cuts', 'changes', 'lost', 'partial', 'strange', 'unreadable', 'leftOver')
  outcome.promise('gone', 'back', 'snapshots', 'snapshotLost')
  outcome.skipped = await whyNot()
  if (outcome.skipped !== null) return outcome
  const random = new Random(seed)
  while ((outcome.counts['cuts'] ?? 0) < n) {
    const left = n - (outcome.counts['cuts'] ?? 0)
    await tortureImage(Math.min(left, CUTS_OF_ONE_IMAGE), random, broken, outcome)
  }
  return outcome
}

async function tortureImage(
  cuts: number,
  random: Random,
  broken: boolean,
  outcome: Outcome,
): Promise<void> {
  const base = await folderOnDisk()
  const image = join(base, 'disk.img')
  const disk = join(base, 'disk')
  await makeImage(image)
  await mount(image, disk)
  try {
    const folder = join(disk, 'library')
    await (await Library.open(folder, { create: true })).close()
    const ledger = new Ledger()
    for (let index = 0; index < cuts; index++) {
      const log = join(base, `log-${index}`)
      const writer = startWriter(folder, log, random, ledger.next, broken ? 'no-fsync' : '')
      await untilOpen(log)
      await wait(100 + random.below(300))
      writer.kill('SIGSTOP')
      await untilStopped(writer.pid ?? 0)
      ledger.read(log)
      const copy = join(base, 'copy.img')
      await copyFile(image, copy)
      outcome.count('cuts')
      await inspectCopy(copy, join(base, 'copy'), ledger, outcome)

      const ended = new Promise<void>((resolve) => writer.once('exit', () => resolve()))
      writer.kill('SIGKILL')
      await ended
      // The writer that was cut off lives on in the first image; what it did is as it was killed.
      await settle(folder, ledger)
    }
    countAll(ledger, outcome)
  } finally {
    unmount(disk)
    await rm(base, { recursive: true })
  }
}

async function inspectCopy(
  image: string,
  at: string,
  ledger: Ledger,
  outcome: Outcome,
): Promise<void> {
  await mount(image, at)
  try {
    await inspect(join(at, 'library'), ledger, outcome)
  } finally {
    unmount(at)
    await rm(image)
  }
}

/** Takes what is in the first image for acknowledged, without judging it. */
async function settle(folder: string, ledger: Ledger): Promise<void> {
  await inspect(folder, ledger, new Outcome())
}

export async function makeImage(image: string): Promise<void> {
  const handle = await open(image, 'w')
  await handle.truncate(IMAGE_BYTES)
  await handle.close()
  execFileSync('mkfs.ext4', ['-q', '-F', image])
}

export async function mount(image: string, at: string): Promise<void> {
  await mkdir(at, { recursive: true })
  // ext4 writes everything down by itself every 5 s; without that, only what was synced is there.
  execFileSync('mount', ['-o', 'loop,commit=600', image, at], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
}

export function unmount(at: string): void {
  execFileSync('umount', [at])
}

/** A signal takes a moment; threads of the process may be in the middle of a write until then. */
export async function untilStopped(pid: number): Promise<void> {
  for (;;) {
    const states = execFileSync('ps', ['-L', '-o', 'stat=', '-p', String(pid)], {
      encoding: 'utf8',
    })
    if (
      states
        .trim()
        .split('\n')
        .every((state) => /^[TtZ]/.test(state.trim()))
    )
      return
    await wait(2)
  }
}

/** Why power can't be cut here, or null when it can. */
export async function whyNot(): Promise<string | null> {
  if (process.platform !== 'linux') return 'skipped: loop devices are Linux’s'
  if (process.getuid?.() !== 0) return 'skipped: mounting an image needs root'
  const base = await folderOnDisk()
  try {
    await makeImage(join(base, 'disk.img'))
    await mount(join(base, 'disk.img'), join(base, 'disk'))
    unmount(join(base, 'disk'))
    return null
  } catch (error) {
    const [line] = String(error instanceof Error ? error.message : error)
      .split('\n')
      .slice(-2)
    return `skipped: no image can be mounted here (${line})`
  } finally {
    await rm(base, { recursive: true })
  }
}
