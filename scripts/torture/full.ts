import { execFileSync } from 'node:child_process'
import { readdir, rm, statfs, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { CollateError } from '../../src/core/model/errors.ts'
import { inBrief } from '../../src/core/model/saying.ts'
import { Library } from '../../src/library/library.ts'
import { importedArticle, noteTree } from '../../src/library/testing.ts'
import { diskWithoutRename } from './broken-disks.ts'
import { Outcome, type Task } from './outcome.ts'
import { Random } from './random.ts'
import { articleText, readState, type State } from './state.ts'
import { folderOnDisk } from './temporary.ts'

// Room for a library and for a few changes more than the filler leaves.
const DISK_SIZE = '2m'

/**
 * Fills a small disk to a random degree, changes things until there is no room, and looks whether
 * all that was there is there, whether the person was told, and whether the same change goes
 * through by itself once there is room.
 */
export async function full({ n, seed, broken }: Task): Promise<Outcome> {
  const outcome = new Outcome()
  outcome.promise(
    'rounds',
    'changes',
    'refused',
    'lost',
    'untold',
    'unreadable',
    'stuck',
    'crashed',
  )
  const disk = await folderOnDisk()
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK_SIZE}`, 'tmpfs', disk], {
      stdio: 'ignore',
    })
  } catch {
    outcome.skipped = 'skipped: mounting a tmpfs needs root on Linux'
    await rm(disk, { recursive: true })
    return outcome
  }
  try {
    const random = new Random(seed)
    for (let round = 0; round < n; round++) {
      const folder = join(disk, `library-${round}`)
      try {
        await fillOnce(folder, random, broken, outcome)
      } catch (error) {
        outcome.violate('crashed', String(error))
        for (const name of await readdir(disk)) await rm(join(disk, name), { recursive: true })
      }
      outcome.count('rounds')
    }
  } finally {
    execFileSync('umount', [disk])
    await rm(disk, { recursive: true })
  }
  return outcome
}

async function fillOnce(
  folder: string,
  random: Random,
  broken: boolean,
  outcome: Outcome,
): Promise<void> {
  const disk = broken ? { disk: diskWithoutRename() } : {}
  let library = await Library.open(folder, { create: true, ...disk })
  const { id } = await library.notes.create({ title: 'N', tree: noteTree('first') })
  const dossier = await library.dossiers.create({ name: 'D', articleIds: [] })
  const article = (await library.articles.add(importedArticle(articleText('A0'), 'A0'))).article.id
  const state = await readState(library)
  const filler = join(folder, '..', 'filler')
  await fillAllBut(filler, random.below(80_000))

  let number = 0
  const changes = [
    () => library.notes.save(id, { title: 'N', tree: noteTree('x'.repeat(random.below(9000))) }),
    () => library.notes.create({ title: `N${number}`, dossierId: dossier.id }),
    () => library.articles.add(importedArticle(articleText(`A${number}`), `A${number}`)),
    () =>
      library.annotations.addHighlight(article, { start: number, end: number + 5, color: 'red' }),
  ]
  // More than enough to fill what the filler left.
  for (number = 1; number < 300; number++) {
    const change = random.pick(changes)
    const before = await readState(library)
    try {
      await change()
      outcome.count('changes')
      continue
    } catch (error) {
      outcome.count('refused')
      const isTold = error instanceof CollateError && error.code === 'disk-full'
      if (!isTold) outcome.violate('untold', String(error))
    }
    // A person may well start the program again before making room.
    if (random.chance(0.5)) {
      await library.close()
      library = await Library.open(folder, disk)
    }
    await compare(library, before, outcome)
    await rm(filler)
    try {
      await change()
    } catch (error) {
      outcome.violate('stuck', String(error))
    }
    break
  }
  await rm(filler, { force: true })
  await library.close()
  await compareReopened(folder, state, outcome)
  await rm(folder, { recursive: true })
}

async function fillAllBut(filler: string, left: number): Promise<void> {
  const { bavail, bsize } = await statfs(join(filler, '..'))
  await writeFile(filler, Buffer.alloc(Math.max(0, bavail * bsize - left)))
}

/** All that was there before a refused change is there, as it was. */
async function compare(library: Library, before: State, outcome: Outcome): Promise<void> {
  try {
    const after = await readState(library)
    for (const [key, value] of before) {
      if (after.get(key) !== value) outcome.violate('lost', `${key} was ${value.slice(0, 60)}`)
    }
  } catch (error) {
    outcome.violate('unreadable', String(error))
  }
}

async function compareReopened(folder: string, state: State, outcome: Outcome): Promise<void> {
  const library = await Library.open(folder)
  for (const { said } of library.problems()) outcome.violate('unreadable', inBrief(said))
  const after = await readState(library)
  for (const key of state.keys()) {
    if (!after.has(key)) outcome.violate('lost', `${key} is gone after reopening`)
  }
  await library.close()
}
