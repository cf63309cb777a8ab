import { copyFile, cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { CollateError } from '../../src/core/model/errors.ts'
import { inBrief } from '../../src/core/model/saying.ts'
import { Backups } from '../../src/library/history/backups.ts'
import { realDisk } from '../../src/library/disk/disk.ts'
import { isTemporary } from '../../src/library/disk/write-whole.ts'
import { Library } from '../../src/library/library.ts'
import {
  diskFailure,
  importedArticle,
  noteTree,
  relation,
  watchedDisk,
  type Operation,
} from '../../src/library/testing.ts'
import { Clock } from './clock.ts'
import { Outcome, type Task } from './outcome.ts'
import { Random } from './random.ts'
import { articleText, readState, type State } from './state.ts'
import { folderInMemory } from './temporary.ts'

const SNAPSHOT = 'take a snapshot'

const CODES = ['EIO', 'EACCES', 'EMFILE', 'EPERM', 'ENOSPC']

interface Change {
  /** What is done before, on a sound disk. */
  prepare?: (library: Library, backups: string) => Promise<unknown>
  make: (library: Library, backups: string) => Promise<unknown>
}

const firstArticle = (library: Library): string => library.list().articles[0]?.id ?? ''
const firstNote = (library: Library): string => library.list().notes[0]?.id ?? ''
const firstDossier = (library: Library): string => library.list().dossiers[0]?.id ?? ''

const firstRelation = (library: Library): string =>
  library.documents('relation').list()[0]?.id ?? ''

const firstSearch = (library: Library): string => library.savedSearches.list()[0]?.id ?? ''

const tick = (library: Library, key: string): Promise<unknown> => {
  const changes = [{ key, tick: { words: 'words', cited: [] } }]
  return library.noteChecks.change({ noteId: firstNote(library), changes }, 'somebody')
}

/** Writes a row, and judges a cell of it. */
const judgeCell = (library: Library, row: string): Promise<unknown> => {
  const judged = {
    words: 'words',
    stance: 'silent',
    selectors: null,
    textHash: '0'.repeat(64),
  } as const
  return library.agreements.change(
    {
      dossierId: firstDossier(library),
      rows: [{ id: row, row: { words: 'words' } }],
      judgements: [{ row, articleId: firstArticle(library), judged }],
    },
    'somebody',
  )
}

const firstHighlight = async (library: Library): Promise<string> => {
  const { highlights } = await library.annotations.read(firstArticle(library))
  return Object.keys(highlights)[0] ?? ''
}

/** Each kind of change that a library knows, and what makes them possible. */
const MAKES: Record<string, Change['make']> = {
  'add an article': (library) => library.articles.add(importedArticle(articleText('A2'), 'A2')),
  'describe an article': (library) =>
    library.articles.describe(firstArticle(library), { outlet: 'The Tern' }),
  'trash an article': (library) => library.articles.trash(firstArticle(library)),
  'add a highlight': (library) =>
    library.annotations.addHighlight(firstArticle(library), { start: 50, end: 60, color: 'blue' }),
  'comment on a highlight': async (library) =>
    library.annotations.changeHighlight(firstArticle(library), await firstHighlight(library), {
      comment: 'Doubtful',
    }),
  'trash a highlight': async (library) =>
    library.annotations.trashHighlight(firstArticle(library), await firstHighlight(library)),
  'make a dossier': (library) => library.dossiers.create({ name: 'D2', articleIds: [] }),
  'make a note': (library) => library.notes.create({ title: 'N2', tree: noteTree('new') }),
  'make a note in a dossier': (library) =>
    library.notes.create({ title: 'N2', dossierId: firstDossier(library) }),
  'save a note': (library) =>
    library.notes.save(firstNote(library), { title: 'N1', tree: noteTree('third') }),
  'tick a claim of a note': (library) => tick(library, 'abcdef0123456789'),
  'judge a cell of a table': (library) => judgeCell(library, 'rowoneabcdefghij'),
  'make a relation': async (library) => {
    const { passages } = await library.annotations.read(firstArticle(library))
    const [passageId = ''] = Object.keys(passages)
    return library
      .documents('relation')
      .create(relation('R2', { articleId: firstArticle(library), passageId }))
  },
  'trash a relation': (library) => library.documents('relation').trash(firstRelation(library)),
  'save a search': (library) => library.savedSearches.add('ferry'),
  'name a search': (library) =>
    library.savedSearches.change(firstSearch(library), { query: 'bridge', name: 'Bridges' }),
  'trash a search': (library) => library.savedSearches.trash(firstSearch(library)),
  'change a dossier': (library) =>
    library.dossiers.change(firstDossier(library), { noteIds: [firstNote(library)] }),
  [SNAPSHOT]: (library, backups) => library.backUp(backups, 'hourly'),
}

const empty = (library: Library): Promise<number> => library.emptyTrash()

/** Uses the version that is listed; the one that was in use is listed then. */
async function adopt(library: Library): Promise<unknown> {
  const [version] = library.problems().flatMap((problem) => problem.version ?? [])
  return version !== undefined && library.adoptVersion(version)
}

async function changedSinceBackup(library: Library, backups: string): Promise<void> {
  await library.backUp(backups, 'hourly')
  await library.articles.trash(firstArticle(library))
  await library.notes.save(firstNote(library), { title: 'N1', tree: noteTree('ruined') })
}

const CHANGES: Record<string, Change> = {
  ...Object.fromEntries(Object.entries(MAKES).map(([name, make]) => [name, { make }])),
  'empty an article out of the trash': {
    prepare: async (library) => {
      const id = firstArticle(library)
      await library.dossiers.change(firstDossier(library), { articleIds: [id] })
      await library.articles.trash(id)
    },
    make: empty,
  },
  'empty a relation out of the trash': {
    prepare: (library) => library.documents('relation').trash(firstRelation(library)),
    make: empty,
  },
  'empty a note out of the trash': {
    prepare: async (library) => {
      const id = firstNote(library)
      await library.dossiers.change(firstDossier(library), { noteIds: [id] })
      await library.notes.trash(id)
    },
    make: empty,
  },
  'empty a highlight out of the trash': {
    prepare: async (library) => {
      const id = await firstHighlight(library)
      await library.annotations.trashHighlight(firstArticle(library), id)
    },
    make: empty,
  },
  'take an article back': {
    prepare: (library) => library.articles.trash(firstArticle(library)),
    make: (library) => library.articles.restore(firstArticle(library)),
  },
  'use another version': {
    prepare: async (library) => {
      const name = `notes/${firstNote(library)}.json`
      const text = await readFile(join(library.folder, name), 'utf8')
      await writeFile(join(library.folder, name), text.replace('second', 'by hand'))
      await library.notes.read(firstNote(library))
    },
    make: adopt,
  },
  'set a copy aside': {
    prepare: (library) => {
      const path = join(library.folder, `notes/${firstNote(library)}`)
      return copyFile(`${path}.json`, `${path} (1).json`)
    },
    make: async (library) => {
      const copy = library.problems().find(({ kind }) => kind === 'conflictCopy')
      return copy && library.setCopyAside(copy.name)
    },
  },
  'restore a note from a backup': {
    prepare: changedSinceBackup,
    make: async (library, backups) => {
      const oldest = (await library.snapshots(backups)).at(-1)
      return oldest && library.restoreDocument('note', backups, oldest, firstNote(library))
    },
  },
  'restore an article from a backup': {
    prepare: changedSinceBackup,
    make: async (library, backups) => {
      const oldest = (await library.snapshots(backups)).at(-1)
      return oldest && library.restoreDocument('article', backups, oldest, firstArticle(library))
    },
  },
  'let the trash go after its days': {
    prepare: async (library) => {
      await library.dossiers.trash(firstDossier(library))
      // All the days that a thing stays in the trash, but the last.
      for (let day = 0; day < 30; day++) {
        clock.nextDay()
        await library.removeExpiredTrash()
      }
    },
    make: (library) => {
      clock.nextDay()
      return library.removeExpiredTrash()
    },
  },
}

// Days are to pass in this process; see `let the trash go after its days`.
const clock = new Clock('')

/** One case: the `at`th file operation of a change fails with `code`. */
interface Case {
  name: string
  change: Change
  code: string
  at: number
  /** Which operation that is. */
  operation: string
}

/**
 * Makes every single file operation of every kind of change fail in turn, in every way. A change
 * that resolves must be there; one that rejects must say so with a sentence and leave what was
 * there as it was or as it was to be; and what is in memory must be on the disk.
 */
export async function errors({ n, seed, broken }: Task): Promise<Outcome> {
  const outcome = new Outcome()
  outcome.promise('cases', 'refused', 'done', 'lost', 'partial', 'ahead', 'untold', 'unreadable')
  outcome.promise('leftOver', 'stuck', 'snapshots', 'snapshotLost')
  const base = await folderInMemory()
  const template = join(base, 'template')
  await makeTemplate(template)
  const all = await allCases(base, template)
  // Most operations can be left out without harm. The twin leaves out those by which a change gets
  // its name, so that it must lose, whichever of them are chosen.
  const cases = broken ? all.filter(({ operation }) => operation === 'rename') : all
  // Fewer than all are a fair choice of them.
  const random = new Random(seed)
  while (cases.length > n) cases.splice(random.below(cases.length), 1)
  for (const one of cases) {
    const place: Place = { folder: join(base, 'case'), backups: join(base, 'case-backups') }
    await prepare(one.change, template, place)
    await tryCase(one, place, broken, outcome)
    outcome.count('cases')
    await removePlace(place)
  }
  await rm(base, { recursive: true })
  return outcome
}

/** Where a case happens: the library, and its backups. */
interface Place {
  folder: string
  backups: string
}

async function prepare(
  change: Change,
  template: string,
  { folder, backups }: Place,
): Promise<void> {
  await cp(template, folder, { recursive: true })
  await mkdir(backups)
  if (!change.prepare) return
  const library = await Library.open(folder)
  await change.prepare(library, backups)
  await library.close()
}

async function removePlace({ folder, backups }: Place): Promise<void> {
  await rm(folder, { recursive: true })
  await rm(backups, { recursive: true })
}

/** A library with one of each thing, everything changed once, so that everything has a `.bak`. */
async function makeTemplate(folder: string): Promise<void> {
  const library = await Library.open(folder, { create: true })
  const { article } = await library.articles.add(importedArticle(articleText('A1'), 'A1'))
  await library.articles.describe(article.id, { outlet: 'The Plover' })
  const { passage } = await library.annotations.addHighlight(article.id, {
    start: 5,
    end: 9,
    color: 'red',
  })
  const made = await library
    .documents('relation')
    .create(relation('R1', { articleId: article.id, passageId: passage.id }))
  await library.documents('relation').restore(made.id)
  await library.annotations.addHighlight(article.id, { start: 20, end: 29, color: 'red' })
  const search = await library.savedSearches.add('bridge')
  await library.savedSearches.restore(search.id)
  const note = await library.notes.create({ title: 'N1', tree: noteTree('first') })
  await library.notes.save(note.id, { title: 'N1', tree: noteTree('second') })
  // Twice, so that it too has a `.bak`.
  await tick(library, '0123456789abcdef')
  await tick(library, '0123456789abcdef')
  const dossier = await library.dossiers.create({ name: 'D1', articleIds: [article.id] })
  await library.dossiers.change(dossier.id, { noteIds: [] })
  await judgeCell(library, 'rowtwoabcdefghij')
  await judgeCell(library, 'rowtwoabcdefghij')
  await library.close()
}

async function allCases(base: string, template: string): Promise<Case[]> {
  const cases: Case[] = []
  for (const [name, change] of Object.entries(CHANGES)) {
    const place = { folder: join(base, 'count'), backups: join(base, 'count-backups') }
    await prepare(change, template, place)
    for (const [index, operation] of (await operationsOf(place, change)).entries()) {
      for (const code of CODES) cases.push({ name, change, code, at: index + 1, operation })
    }
    await removePlace(place)
  }
  return cases
}

/** The names of a change's file operations, in their order. */
async function operationsOf({ folder, backups }: Place, change: Change): Promise<string[]> {
  const operations: string[] = []
  const disk = watchedDisk(({ name }) => void operations.push(name))
  const library = await Library.open(folder, { disk })
  const before = operations.length
  await change.make(library, backups)
  const made = operations.slice(before)
  await library.close()
  return made
}

async function tryCase(one: Case, place: Place, broken: boolean, outcome: Outcome): Promise<void> {
  const { folder, backups } = place
  let left = Infinity
  const disk = watchedDisk((operation) => {
    if (--left !== 0) return undefined
    // The broken twin is told of the failure by nobody: the operation just doesn't happen.
    if (broken) return canBeSkipped(operation) ? 'skip' : undefined
    throw diskFailure(one.code)
  })
  const library = await Library.open(folder, { disk })
  const before = await readState(library)
  const listedBefore = JSON.stringify(library.list())
  left = one.at
  const isDone = await attempt(one, library, backups, outcome)
  left = Infinity

  // What the library says without another look at the disk, and what a start finds on the disk.
  const listed = JSON.stringify(library.list())
  await library.close()
  const reopened = await Library.open(folder)
  for (const { kind, said } of reopened.problems()) {
    // Versions that lie about are part of some cases.
    if (kind === 'setAside' || kind === 'conflictCopy') continue
    outcome.violate('unreadable', `${label(one)}: ${inBrief(said)}`)
  }
  const after = await readState(reopened)
  // What was refused may not be listed, unless it is on the disk all the same.
  const isTrue = listed === JSON.stringify(reopened.list()) || (!isDone && listed === listedBefore)
  if (!isTrue) outcome.violate('ahead', `${label(one)}: memory says ${listed.slice(0, 200)}`)
  await judge(one, { before, after, isDone }, place, outcome)
  await judgeSnapshots(one, reopened, { isDone, backups }, outcome)
  for (const name of await readdir(folder, { recursive: true })) {
    if (isTemporary(name)) outcome.violate('leftOver', `${label(one)}: ${name}`)
  }
  try {
    await one.change.make(reopened, backups)
  } catch (error) {
    outcome.violate('stuck', `${label(one)}: ${String(error)}`)
  }
  await reopened.close()
}

async function attempt(
  one: Case,
  library: Library,
  backups: string,
  outcome: Outcome,
): Promise<boolean> {
  try {
    await one.change.make(library, backups)
    outcome.count('done')
    return true
  } catch (error) {
    outcome.count('refused')
    if (!(error instanceof CollateError) || error.code === 'internal') {
      outcome.violate('untold', `${label(one)}: ${String(error)}`)
    }
    return false
  }
}

/** What is on the disk must be what it was, or what the change makes of it; the latter if done. */
async function judge(
  one: Case,
  { before, after, isDone }: { before: State; after: State; isDone: boolean },
  { folder }: Place,
  outcome: Outcome,
): Promise<void> {
  const made = await whatItMakes(one, `${folder}-made`, join(folder, '..', 'template'))
  const isBefore = isSame(before, after)
  const isMade = isSame(made, after)
  if (isDone && !isMade) outcome.violate('lost', `${label(one)}: told as done and not there`)
  else if (!isBefore && !isMade) outcome.violate('partial', `${label(one)}: neither old nor new`)
}

/** Every snapshot there is must be whole, and there must be one when it was told as taken. */
async function judgeSnapshots(
  one: Case,
  library: Library,
  { isDone, backups }: { isDone: boolean; backups: string },
  outcome: Outcome,
): Promise<void> {
  const place = new Backups(join(backups, library.id), realDisk)
  const snapshots = await place.list()
  outcome.count('snapshots', snapshots.length)
  const isOfNow = one.name === SNAPSHOT
  if (isDone && isOfNow && snapshots.length === 0) {
    outcome.violate('snapshotLost', `${label(one)}: told as taken and not there`)
  }
  for (const snapshot of snapshots) {
    for (const name of Object.keys(snapshot.files)) {
      try {
        const kept = await place.readFile(snapshot, name)
        if (!isOfNow || kept.equals(await readFile(join(library.folder, name)))) continue
        outcome.violate('snapshotLost', `${label(one)}: ${name} is another`)
      } catch (error) {
        outcome.violate('snapshotLost', `${label(one)}: ${String(error)}`)
      }
    }
    // One operation fails, so at most one file can't be read, and the snapshot says which.
    const leftOut = Object.keys(snapshot.leftOut)
    if (leftOut.length > 1)
      outcome.violate('snapshotLost', `${label(one)}: without ${leftOut.join()}`)
    const missing = (await namesIn(library.folder)).filter(
      (name) => !(name in snapshot.files) && !leftOut.includes(name),
    )
    if (isOfNow && missing.length > 0)
      outcome.violate('snapshotLost', `${label(one)}: no ${missing.join()}`)
  }
}

/** The documents and contents of a library. */
async function namesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.bak') && entry.name !== 'lock.json')
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
}

const made = new Map<string, State>()

async function whatItMakes(one: Case, folder: string, template: string): Promise<State> {
  const known = made.get(one.name)
  if (known) return known
  const place = { folder, backups: `${folder}-backups` }
  await prepare(one.change, template, place)
  const library = await Library.open(folder)
  await one.change.make(library, place.backups)
  const state = await readState(library)
  await library.close()
  await removePlace(place)
  made.set(one.name, state)
  return state
}

function canBeSkipped({ name }: Operation): boolean {
  return ['rename', 'link', 'sync', 'write'].includes(name)
}

function isSame(a: State, b: State): boolean {
  return a.size === b.size && [...a].every(([key, value]) => b.get(key) === value)
}

function label({ name, code, at }: Case): string {
  return `${name}, operation ${at} ${code}`
}
