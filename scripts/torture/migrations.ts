import { cp, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { isTemporary } from '../../src/library/disk/write-whole.ts'
import { Library } from '../../src/library/library.ts'
import type { Migration } from '../../src/library/documents/migrations.ts'
import { diskFailure, importedArticle, noteTree, watchedDisk } from '../../src/library/testing.ts'
import { Outcome, type Task } from './outcome.ts'
import { Random } from './random.ts'
import { articleText, readState, type State } from './state.ts'
import { folderInMemory } from './temporary.ts'

type Loose = Record<string, unknown>

/** A step as a later version could have: it changes every kind of document. */
const migrations: Migration[] = [
  {
    to: 2,
    documents: {
      'collate-article': (data) => ({
        ...(data as Loose),
        outlet: { value: 'new', from: 'person' },
      }),
      'collate-note': (data) => ({ ...(data as Loose), tree: noteTree('migrated') }),
    },
  },
]

/**
 * Lets a migration die at every file operation, starts again, and compares with one that wasn't
 * interrupted. The twin writes the new schema's number and leaves the documents as they were.
 */
export async function migrate({ n, seed, broken }: Task): Promise<Outcome> {
  const outcome = new Outcome()
  outcome.promise('deaths', 'notMigrated', 'leftOver', 'withoutBackup')
  const base = await folderInMemory()
  const template = join(base, 'template')
  await makeTemplate(template)
  const { operations, state } = await migrateWhole(template, join(base, 'whole'))
  const steps = Array.from({ length: operations }, (_, index) => index + 1)
  // Fewer than all are a fair choice of them.
  const random = new Random(seed)
  while (steps.length > n) steps.splice(random.below(steps.length), 1)
  for (const step of steps) {
    const folder = join(base, 'library')
    await cp(template, folder, { recursive: true })
    await dieAndStartAgain(folder, step, state, broken, outcome)
    outcome.count('deaths')
    await rm(folder, { recursive: true })
  }
  await rm(base, { recursive: true })
  return outcome
}

async function makeTemplate(folder: string): Promise<void> {
  const library = await Library.open(folder, { create: true })
  for (const tag of ['A1', 'A2']) {
    await library.articles.add(importedArticle(articleText(tag), tag))
    await library.notes.create({ title: `N of ${tag}`, tree: noteTree('old') })
  }
  await library.close()
}

async function migrateWhole(
  template: string,
  folder: string,
): Promise<{ operations: number; state: State }> {
  await cp(template, folder, { recursive: true })
  const backups = await folderInMemory()
  let operations = 0
  const disk = watchedDisk(() => void operations++)
  const library = await Library.open(folder, { migrations, backups, disk })
  const counted = operations
  const state = await readState(library)
  await library.close()
  await rm(backups, { recursive: true })
  return { operations: counted, state }
}

async function dieAndStartAgain(
  folder: string,
  step: number,
  state: State,
  broken: boolean,
  outcome: Outcome,
): Promise<void> {
  const backups = await folderInMemory()
  let left = step
  const dying = watchedDisk(() => {
    if (--left < 0) throw diskFailure('EIO')
  })
  const steps = broken ? migrations.map((one) => ({ ...one, documents: {} })) : migrations
  const options = { migrations: steps, backups }
  await Library.open(folder, { ...options, disk: dying }).then(
    (library) => library.close(),
    () => {},
  )
  const library = await Library.open(folder, options)
  const found = await readState(library)
  const isSame = [...state].every(([key, value]) => found.get(key) === value)
  if (!isSame) outcome.violate('notMigrated', `died at operation ${step}`)
  const snapshots = await library.snapshots(backups)
  if (!snapshots.some(({ reason }) => reason === 'beforeMigration')) {
    outcome.violate('withoutBackup', `died at operation ${step}`)
  }
  await library.close()
  for (const name of await readdir(folder, { recursive: true })) {
    if (isTemporary(name)) outcome.violate('leftOver', name)
  }
  await rm(backups, { recursive: true })
}
