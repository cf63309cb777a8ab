import { execFileSync } from 'node:child_process'
import { mkdir, readdir, readFile, rename, rm, statfs, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { CollateError } from '../../src/core/model/errors.ts'
import { exportNotes } from '../../src/exporting/export-notes.ts'
import { inBrief } from '../../src/core/model/saying.ts'
import { Backups } from '../../src/library/history/backups.ts'
import { realDisk } from '../../src/library/disk/disk.ts'
import { isTemporary } from '../../src/library/disk/write-whole.ts'
import { Library } from '../../src/library/library.ts'
import { noteTree } from '../../src/library/testing.ts'
import { diskThatNeverLooksWhere } from './broken-disks.ts'
import { Outcome, type Task } from './outcome.ts'
import { Random } from './random.ts'
import { readState } from './state.ts'
import { folderOnDisk } from './temporary.ts'

/** The folders of a round: the open library on a drive of its own, and another library. */
interface Place {
  drive: string
  library: string
  other: string
  elsewhere: string
  backups: string
  exported: string
}

/** Something that happens to the folder of an open library, and its end. */
interface Swap {
  begin: (place: Place) => Promise<unknown>
  end: (place: Place) => Promise<unknown>
}

const SIZE = '6m'
const away = ({ library }: Place): string => `${library} away`

const SWAPS: Record<string, Swap> = {
  renamed: {
    begin: (place) => rename(place.library, away(place)),
    end: (place) => rename(away(place), place.library),
  },
  replaced: {
    async begin(place) {
      await rename(place.library, away(place))
      await rename(place.other, place.library)
    },
    async end(place) {
      await rename(place.library, place.other)
      await rename(away(place), place.library)
    },
  },
  linked: {
    async begin({ library, elsewhere }) {
      await rename(join(library, 'notes'), join(library, 'notes away'))
      await symlink(elsewhere, join(library, 'notes'))
    },
    async end({ library }) {
      await rm(join(library, 'notes'))
      await rename(join(library, 'notes away'), join(library, 'notes'))
    },
  },
  full: {
    async begin({ drive }) {
      const { bavail, bsize } = await statfs(drive)
      await writeFile(join(drive, 'filler'), Buffer.alloc(bavail * bsize)).catch(() => {})
    },
    end: ({ drive }) => rm(join(drive, 'filler')),
  },
  readOnly: {
    begin: async ({ drive }) => untilFree(() => mount('-o', 'remount,ro', drive)),
    end: async ({ drive }) => mount('-o', `remount,rw,size=${SIZE}`, drive),
  },
  unmounted: {
    // What is mounted over it hides it, as the empty folder does that a drive leaves behind.
    begin: async ({ drive }) => mount('-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', drive),
    end: async ({ drive }) => untilFree(() => execFileSync('umount', [drive], { stdio: 'ignore' })),
  },
}

/**
 * Swaps the folder under an open library while it is written, exported and backed up. What was told
 * as saved is there once the folder is back, the same writes go through then without opening the
 * library anew, and no other folder is touched.
 */
export async function swap({ n, seed, broken }: Task): Promise<Outcome> {
  const outcome = new Outcome()
  outcome.promise('rounds', 'saved', 'refused', 'exports', 'backups', 'lost', 'foreign', 'untold')
  outcome.promise('traces', 'stuck', 'tornExport', 'snapshotLost', 'unreadable')
  const random = new Random(seed)
  const names = Object.keys(SWAPS)
  for (let round = 0; round < n; round++) {
    const base = await folderOnDisk()
    const drive = join(base, 'drive')
    await mkdir(drive)
    try {
      mount('-t', 'tmpfs', '-o', `size=${SIZE}`, 'tmpfs', drive)
    } catch {
      outcome.skipped = 'skipped: mounting a tmpfs needs root on Linux'
      await rm(base, { recursive: true })
      return outcome
    }
    const name = names[round % names.length] ?? ''
    try {
      await swapOnce(base, name, { random, broken, outcome })
    } catch (error) {
      outcome.violate('unreadable', `${name}: ${String(error)}`)
    } finally {
      await untilFree(() => execFileSync('umount', [drive], { stdio: 'ignore' }))
      await rm(base, { recursive: true })
    }
    outcome.count('rounds')
  }
  return outcome
}

async function swapOnce(
  base: string,
  name: string,
  { random, broken, outcome }: { random: Random; broken: boolean; outcome: Outcome },
): Promise<void> {
  const drive = join(base, 'drive')
  const place: Place = {
    drive,
    library: join(drive, 'library'),
    other: join(drive, 'other'),
    elsewhere: join(base, 'elsewhere'),
    backups: join(base, 'backups'),
    exported: join(base, 'exported'),
  }
  for (const folder of [place.elsewhere, place.backups]) await mkdir(folder)
  const other = await Library.open(place.other, { create: true })
  await other.notes.create({ title: 'theirs', tree: noteTree('theirs') })
  await other.close()
  const library = await Library.open(place.library, {
    create: true,
    ...(broken && { disk: diskThatNeverLooksWhere() }),
  })
  const note = (await library.notes.create({ title: 'N', tree: noteTree('words 0') })).id
  await writeFile(join(place.elsewhere, `${note}.json`), 'somebody’s')
  const before = [await filesIn(place.other), await filesIn(place.elsewhere)]

  let saved = 0
  let isOver = false
  const attempt = async (what: string, work: () => Promise<unknown>): Promise<boolean> => {
    try {
      await work()
      outcome.count(what)
      return true
    } catch (error) {
      outcome.count('refused')
      if (!(error instanceof CollateError)) outcome.violate('untold', `${name}: ${String(error)}`)
      return false
    }
  }
  const save = async (words: number): Promise<boolean> => {
    const tree = noteTree(`words ${words} ${'x'.repeat(random.below(2000))}`)
    const isSaved = await attempt('saved', () => library.notes.save(note, { title: 'N', tree }))
    if (isSaved) saved = words
    return isSaved
  }
  const typing = async (): Promise<void> => {
    for (let words = saved + 1; !isOver; words++) await save(words)
  }
  const leaving = async (): Promise<void> => {
    const request = {
      noteIds: 'all' as const,
      folder: place.exported,
      flavour: 'commonmark' as const,
    }
    while (!isOver) {
      await attempt('exports', () => exportNotes(library, request))
      await attempt('backups', () => library.backUp(place.backups, 'byHand'))
    }
  }
  const working = [typing(), leaving()]
  await wait(random.below(40))
  const { begin, end } = SWAPS[name] as Swap
  await begin(place)
  await wait(20 + random.below(40))
  isOver = true
  await Promise.all(working)
  await end(place)

  if (!(await save(saved + 1)))
    outcome.violate('stuck', `${name}: ${inBrief(library.readOnlyBecause ?? [])}`)
  const after = [await filesIn(place.other), await filesIn(place.elsewhere)]
  const known = new Map(before.flat())
  const found = new Map(after.flat())
  for (const [path, text] of found) {
    if (known.get(path) === text) continue
    // Between the look at a folder and the operation in it, it can be swapped: what is left then are
    // a lock of this machine, a temporary file, or a second name for a file that was there.
    if (known.has(path) || !isTrace(path))
      outcome.violate('foreign', `${name}: ${path} was written`)
    else outcome.count('traces')
  }
  for (const path of known.keys()) {
    if (!found.has(path)) outcome.violate('foreign', `${name}: ${path} is gone`)
  }
  await library.close()
  await judge(name, { ...place, saved, id: library.id, outcome })
}

async function judge(
  name: string,
  at: Place & { saved: number; id: string; outcome: Outcome },
): Promise<void> {
  const { outcome } = at
  const library = await Library.open(at.library)
  for (const { said } of library.problems())
    outcome.violate('unreadable', `${name}: ${inBrief(said)}`)
  const words = (await readState(library)).get('note:N') ?? ''
  if (!words.startsWith(`["words ${at.saved} `)) {
    outcome.violate('lost', `${name}: ${at.saved} was saved, ${words.slice(0, 20)} is there`)
  }
  await library.close()
  for (const [file, text] of await filesIn(at.exported)) {
    const isWhole = /^---\n[^]*collate-hash: [0-9a-f]{64}\n[^]*words \d+/.test(text)
    if (!isWhole || file.endsWith('.tmp')) outcome.violate('tornExport', `${name}: ${file}`)
  }
  const place = new Backups(join(at.backups, at.id), realDisk)
  for (const snapshot of await place.list()) {
    for (const file of Object.keys(snapshot.files)) {
      const bytes = await place.readFile(snapshot, file).catch(() => null)
      if (!bytes || bytes.includes('theirs')) outcome.violate('snapshotLost', `${name}: ${file}`)
    }
  }
}

/** Every file under a folder, and what is in it; nothing when there is no such folder. */
async function filesIn(folder: string): Promise<[string, string][]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
  return Promise.all(
    paths.toSorted().map(async (path) => [path, await readFile(path, 'utf8')] as [string, string]),
  )
}

function isTrace(path: string): boolean {
  return path.endsWith('lock.json') || path.endsWith('.bak') || isTemporary(path)
}

function mount(...args: string[]): void {
  execFileSync('mount', args, { stdio: 'ignore' })
}

/** Tries until nobody has a file of it open. */
async function untilFree(work: () => unknown): Promise<void> {
  for (let tries = 0; ; tries++) {
    try {
      work()
      return
    } catch (error) {
      if (tries === 200) throw error
      await wait(5)
    }
  }
}
