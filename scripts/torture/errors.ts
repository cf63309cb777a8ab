import { cp, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { CollateError } from '../../src/core/model/errors.ts'
import { isTemporary } from '../../src/library/files.ts'
import { Library } from '../../src/library/library.ts'
import {
  diskFailure,
  importedArticle,
  noteTree,
  watchedDisk,
  type Operation,
} from '../../src/library/testing.ts'
import { Outcome, type Task } from './outcome.ts'
import { Random } from './random.ts'
import { articleText, readState, type State } from './state.ts'
import { folderInMemory } from './temporary.ts'

const CODES = ['EIO', 'EACCES', 'EMFILE', 'EPERM', 'ENOSPC']

type Change = (library: Library) => Promise<unknown>

const firstArticle = (library: Library): string => library.list().articles[0]?.id ?? ''
const firstNote = (library: Library): string => library.list().notes[0]?.id ?? ''
const firstDossier = (library: Library): string => library.list().dossiers[0]?.id ?? ''

/** Each kind of change that a library knows. */
const CHANGES: Record<string, Change> = {
  'add an article': (library) => library.articles.add(importedArticle(articleText('A2'), 'A2')),
  'describe an article': (library) =>
    library.articles.describe(firstArticle(library), { outlet: 'The Tern' }),
  'trash an article': (library) => library.articles.trash(firstArticle(library)),
  'add a highlight': (library) =>
    library.annotations.addHighlight(firstArticle(library), { start: 50, end: 60, color: 'blue' }),
  'comment on a highlight': async (library) => {
    const id = firstArticle(library)
    const [highlight] = Object.keys((await library.annotations.read(id)).highlights)
    return library.annotations.changeHighlight(id, highlight ?? '', { comment: 'Doubtful' })
  },
  'make a note': (library) => library.notes.create({ title: 'N2', tree: noteTree('new') }),
  'make a note in a dossier': (library) =>
    library.notes.create({ title: 'N2', dossierId: firstDossier(library) }),
  'save a note': (library) =>
    library.notes.save(firstNote(library), { title: 'N1', tree: noteTree('third') }),
  'change a dossier': (library) =>
    library.dossiers.change(firstDossier(library), { noteIds: [firstNote(library)] }),
}

/** One case: the `at`th file operation of a change fails with `code`. */
interface Case {
  name: string
  change: Change
  code: string
  at: number
}

/**
 * Makes every single file operation of every kind of change fail in turn, in every way. A change
 * that resolves must be there; one that rejects must say so with a sentence and leave what was
 * there as it was or as it was to be; and what is in memory must be on the disk.
 */
export async function errors({ n, seed, broken }: Task): Promise<Outcome> {
  const outcome = new Outcome()
  outcome.promise('cases', 'refused', 'done', 'lost', 'partial', 'ahead', 'untold', 'unreadable')
  outcome.promise('leftOver', 'stuck')
  const base = await folderInMemory()
  const template = join(base, 'template')
  await makeTemplate(template)
  const cases = await allCases(base, template)
  // Fewer than all are a fair choice of them.
  const random = new Random(seed)
  while (cases.length > n) cases.splice(random.below(cases.length), 1)
  for (const one of cases) {
    const folder = join(base, 'case')
    await cp(template, folder, { recursive: true })
    await tryCase(one, folder, broken, outcome)
    outcome.count('cases')
    await rm(folder, { recursive: true })
  }
  await rm(base, { recursive: true })
  return outcome
}

/** A library with one of each thing, everything changed once, so that everything has a `.bak`. */
async function makeTemplate(folder: string): Promise<void> {
  const library = await Library.open(folder, { create: true })
  const { article } = await library.articles.add(importedArticle(articleText('A1'), 'A1'))
  await library.articles.describe(article.id, { outlet: 'The Plover' })
  await library.annotations.addHighlight(article.id, { start: 5, end: 9, color: 'red' })
  await library.annotations.addHighlight(article.id, { start: 20, end: 29, color: 'red' })
  const note = await library.notes.create({ title: 'N1', tree: noteTree('first') })
  await library.notes.save(note.id, { title: 'N1', tree: noteTree('second') })
  const dossier = await library.dossiers.create({ name: 'D1', articleIds: [article.id] })
  await library.dossiers.change(dossier.id, { noteIds: [] })
  await library.close()
}

async function allCases(base: string, template: string): Promise<Case[]> {
  const cases: Case[] = []
  for (const [name, change] of Object.entries(CHANGES)) {
    const folder = join(base, 'count')
    await cp(template, folder, { recursive: true })
    const operations = await countOperations(folder, change)
    for (let at = 1; at <= operations; at++) {
      for (const code of CODES) cases.push({ name, change, code, at })
    }
    await rm(folder, { recursive: true })
  }
  return cases
}

async function countOperations(folder: string, change: Change): Promise<number> {
  let count = 0
  const library = await Library.open(folder, { disk: watchedDisk(() => void count++) })
  count = 0
  await change(library)
  const operations = count
  await library.close()
  return operations
}

async function tryCase(
  one: Case,
  folder: string,
  broken: boolean,
  outcome: Outcome,
): Promise<void> {
  let left = Infinity
  const disk = watchedDisk((operation) => {
    if (--left !== 0) return undefined
    // The broken twin is told of the failure by nobody: the operation just doesn't happen.
    if (broken) return canBeSkipped(operation) ? 'skip' : undefined
    throw diskFailure(one.code)
  })
  const library = await Library.open(folder, { disk })
  const before = await readState(library)
  left = one.at
  const isDone = await attempt(one, library, outcome)
  left = Infinity

  // What the library says without another look at the disk, and what a start finds on the disk.
  const listed = JSON.stringify(library.list())
  await library.close()
  const reopened = await Library.open(folder)
  for (const { message } of reopened.problems())
    outcome.violate('unreadable', `${label(one)}: ${message}`)
  const after = await readState(reopened)
  if (isDone && listed !== JSON.stringify(reopened.list())) {
    outcome.violate('ahead', `${label(one)}: memory says ${listed.slice(0, 200)}`)
  }
  await judge(one, { before, after, isDone }, folder, outcome)
  for (const name of await readdir(folder, { recursive: true })) {
    if (isTemporary(name)) outcome.violate('leftOver', `${label(one)}: ${name}`)
  }
  try {
    await one.change(reopened)
  } catch (error) {
    outcome.violate('stuck', `${label(one)}: ${String(error)}`)
  }
  await reopened.close()
}

async function attempt(one: Case, library: Library, outcome: Outcome): Promise<boolean> {
  const listed = JSON.stringify(library.list())
  try {
    await one.change(library)
    outcome.count('done')
    return true
  } catch (error) {
    outcome.count('refused')
    if (!(error instanceof CollateError) || error.code === 'internal') {
      outcome.violate('untold', `${label(one)}: ${String(error)}`)
    }
    if (JSON.stringify(library.list()) !== listed) {
      outcome.violate('ahead', `${label(one)}: refused, and yet in the list`)
    }
    return false
  }
}

/** What is on the disk must be what it was, or what the change makes of it; the latter if done. */
async function judge(
  one: Case,
  { before, after, isDone }: { before: State; after: State; isDone: boolean },
  folder: string,
  outcome: Outcome,
): Promise<void> {
  const made = await whatItMakes(one, `${folder}-made`, join(folder, '..', 'template'))
  const isBefore = isSame(before, after)
  const isMade = isSame(made, after)
  if (isDone && !isMade) outcome.violate('lost', `${label(one)}: told as done and not there`)
  else if (!isBefore && !isMade) outcome.violate('partial', `${label(one)}: neither old nor new`)
}

const made = new Map<string, State>()

async function whatItMakes(one: Case, folder: string, template: string): Promise<State> {
  const known = made.get(one.name)
  if (known) return known
  await cp(template, folder, { recursive: true })
  const library = await Library.open(folder)
  await one.change(library)
  const state = await readState(library)
  await library.close()
  await rm(folder, { recursive: true })
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
