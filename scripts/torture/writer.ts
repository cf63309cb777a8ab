import { appendFileSync, mkdirSync } from 'node:fs'
import { isGone } from '../../src/core/model/passage.ts'
import { Library } from '../../src/library/library.ts'
import { importedArticle, noteTree, relation } from '../../src/library/testing.ts'
import { diskWithoutFsync, diskWithoutRename } from './broken-disks.ts'
import { Clock } from './clock.ts'
import type { Sets } from './ledger.ts'
import { Random } from './random.ts'
import { articleText, readState, textValue, type State } from './state.ts'

/**
 * A process that changes a library until it is killed, and writes down what it begins and what is
 * acknowledged. Arguments: folder, folder for backups, log, seed, number of its first change, name
 * of a broken disk or ''.
 */
const [folder = '', backups = '', log = '', seed = '0', first = '1', broken = ''] =
  process.argv.slice(2)

// Changes at once, so that a kill meets several in different steps.
const LANES = 3

// As long as a thing stays in the trash: 30 days, and one that is not whole.
const DAYS_IN_TRASH = 31

const disks = { 'no-fsync': diskWithoutFsync, 'no-rename': diskWithoutRename }
const disk = broken in disks ? disks[broken as keyof typeof disks]() : undefined

const random = new Random(Number(seed))
mkdirSync(backups, { recursive: true })
const library = await Library.open(folder, disk ? { disk } : {})
write({ open: !library.readOnly })

const state: State = await readState(library)
const clock = new Clock(library.info.lastDay ?? '')
const busy = new Set<string>()
let number = Number(first)
/** The trash is emptied by one lane, alone: what goes must be known before. */
let emptying: Promise<void> | null = null
let running = 0

await Promise.all(Array.from({ length: LANES }, (_, lane) => work(lane === 0)))

function write(line: object): void {
  appendFileSync(log, `${JSON.stringify(line)}\n`)
}

async function work(mayEmpty: boolean): Promise<void> {
  for (;;) {
    while (emptying) await emptying
    if (mayEmpty && random.chance(0.12)) {
      emptying = empty().finally(() => {
        emptying = null
      })
      continue
    }
    running++
    await (random.chance(0.05) ? takeSnapshot() : change())
    running--
  }
}

/** One change: what it will have made, and the doing. */
interface Change {
  sets: Sets
  make: () => Promise<unknown>
}

async function change(): Promise<void> {
  const mine = number++
  const { sets, make } = choose(mine)
  const keys = Object.keys(sets)
  for (const key of keys) busy.add(key)
  write({ begin: mine, sets })
  try {
    await make()
    write({ done: mine })
    apply(sets)
  } catch (error) {
    write({ failed: mine, message: String(error) })
  } finally {
    for (const key of keys) busy.delete(key)
  }
}

function apply(sets: Sets): void {
  for (const [key, value] of Object.entries(sets)) {
    if (value === null) state.delete(key)
    else state.set(key, value)
  }
}

async function takeSnapshot(): Promise<void> {
  const mine = number++
  write({ begin: mine, sets: {}, isSnapshot: true })
  try {
    const snapshot = await library.backUp(backups, 'hourly')
    write({ done: mine, snapshot: snapshot.number })
  } catch (error) {
    write({ failed: mine, message: String(error) })
  }
}

/** Empties the trash, or lets so many days pass that all of it goes by itself. */
async function empty(): Promise<void> {
  // The others are about to wait: see `work`.
  while (running > 0) await new Promise((resolve) => setImmediate(resolve))
  const goings = [...state.keys()].flatMap((key) => {
    const sets = going(key)
    return sets ? [{ mine: number++, sets }] : []
  })
  for (const { mine, sets } of goings) write({ begin: mine, sets })
  try {
    // Mostly at once, as so many days take long.
    await (random.chance(0.7) ? library.emptyTrash() : passDays())
    for (const { mine, sets } of goings) {
      write({ done: mine })
      apply(sets)
    }
  } catch (error) {
    for (const { mine } of goings) write({ failed: mine, message: String(error) })
  }
}

async function passDays(): Promise<void> {
  for (let day = 0; day < DAYS_IN_TRASH; day++) {
    clock.nextDay()
    await library.removeExpiredTrash(backups)
  }
}

/** What goes with a thing that lies in the trash; undefined when it doesn't, or goes with another. */
function going(key: string): Sets | undefined {
  const [kind = '', name = '', title] = key.split(':')
  if (kind === 'member') {
    // The place of a note in a dossier goes with whichever of the two goes first.
    const isOfBoth = isTrashed(`dossier:${name}`) && isTrashed(`note:${title}`)
    return isOfBoth ? { [key]: null } : undefined
  }
  if (kind === 'text' || !isTrashed(key)) return undefined
  const isInArticle = kind === 'highlight' || kind === 'relation'
  if (isInArticle && isTrashed(`article:${name}`)) return undefined
  const its = [...state.keys()].filter((other) => other === key || belongs(other, kind, name))
  return Object.fromEntries(its.map((other) => [other, null]))
}

function isTrashed(key: string): boolean {
  return JSON.parse(state.get(key) ?? '[false]').at(-1) === true
}

/** Whether a thing is part of an article, a note or a dossier alone. */
function belongs(other: string, kind: string, name: string): boolean {
  const [otherKind = '', one, two] = other.split(':')
  switch (kind) {
    case 'article':
      return one === name && ['text', 'highlight', 'relation', 'tagged'].includes(otherKind)
    case 'note':
      if (otherKind === 'tick' || otherKind === 'tagged') return one === name
      return otherKind === 'member' && two === name && !isTrashed(`dossier:${one}`)
    case 'dossier':
      return otherKind === 'member' && one === name && !isTrashed(`note:${two}`)
    default:
      return false
  }
}

function choose(mine: number): Change {
  const options = [
    addHighlight,
    changeHighlight,
    changeHighlight,
    saveNote,
    saveNote,
    tickClaim,
    tagSeveral,
    tagSeveral,
    describe,
    trashDossier,
    trashRelation,
  ]
  const making = [
    addArticle,
    makeRelation,
    makeNote,
    makeNoteInDossier,
    makeNoteInDossier,
    makeDossier,
  ]
  // Mostly changes of what is there, so that a run of many kills stays small.
  const chosen = random.chance(0.3) ? random.pick(making) : random.pick(options)
  return chosen(mine) ?? addArticle(mine)
}

/** Something of a kind that no other change is at; undefined when there is none. */
function idle(kind: string): string | undefined {
  const free = [...state.keys()].filter((key) => key.startsWith(`${kind}:`) && !busy.has(key))
  return free.length === 0 ? undefined : random.pick(free)
}

function nameOf(key: string): string {
  return key.split(':')[1] ?? ''
}

function articleId(tag: string): string {
  const found = library.list().articles.find(({ title }) => title.value === tag)
  return found?.id ?? ''
}

function addArticle(mine: number): Change {
  const tag = `A${mine}`
  return {
    sets: { [`article:${tag}`]: JSON.stringify(['', false]), [`text:${tag}`]: textValue(tag) },
    make: () => library.articles.add(importedArticle(articleText(tag), tag)),
  }
}

function describe(mine: number): Change | undefined {
  const key = idle('article')
  if (key === undefined) return undefined
  const [, isTrashed] = JSON.parse(state.get(key) ?? '[]')
  const id = articleId(nameOf(key))
  const outlet = `Outlet ${mine}`
  const [before] = JSON.parse(state.get(key) ?? '[]')
  if (random.chance(0.3)) {
    const make = () => (isTrashed ? library.articles.restore(id) : library.articles.trash(id))
    return { sets: { [key]: JSON.stringify([before, !isTrashed]) }, make }
  }
  return {
    sets: { [key]: JSON.stringify([outlet, isTrashed]) },
    make: () => library.articles.describe(id, { outlet }),
  }
}

function addHighlight(): Change | undefined {
  const article = idle('article')
  if (article === undefined) return undefined
  const tag = nameOf(article)
  const start = random.below(articleText(tag).length - 10)
  const key = `highlight:${tag}:${start}`
  if (state.has(key) || busy.has(key)) return undefined
  return {
    sets: { [key]: JSON.stringify(['red', '', false]) },
    make: () =>
      library.annotations.addHighlight(articleId(tag), { start, end: start + 8, color: 'red' }),
  }
}

function changeHighlight(mine: number): Change | undefined {
  const key = idle('highlight')
  if (key === undefined) return undefined
  const [, tag = '', start] = key.split(':')
  const [color, before, isTrashed] = JSON.parse(state.get(key) ?? '[]')
  const id = articleId(tag)
  const find = async (): Promise<string> => {
    const { highlights, passages } = await library.annotations.read(id)
    const found = Object.values(highlights).find(
      (highlight) =>
        !isGone(highlight) &&
        passages[highlight.passageId]?.selectors.position.start === Number(start),
    )
    return found?.id ?? ''
  }
  if (random.chance(0.3)) {
    const { annotations } = library
    const make = async () =>
      isTrashed
        ? annotations.restoreHighlight(id, await find())
        : annotations.trashHighlight(id, await find())
    return { sets: { [key]: JSON.stringify([color, before, !isTrashed]) }, make }
  }
  const comment = `Comment ${mine}`
  return {
    sets: { [key]: JSON.stringify([color, comment, isTrashed]) },
    make: async () => library.annotations.changeHighlight(id, await find(), { comment }),
  }
}

function trashDossier(): Change | undefined {
  const key = idle('dossier')
  if (key === undefined) return undefined
  const [isTrashed] = JSON.parse(state.get(key) ?? '[]')
  const id = library.list().dossiers.find(({ name }) => name === nameOf(key))?.id ?? ''
  const make = () => (isTrashed ? library.dossiers.restore(id) : library.dossiers.trash(id))
  return { sets: { [key]: JSON.stringify([!isTrashed]) }, make }
}

/** In one article, so that it goes with that. */
function makeRelation(mine: number): Change | undefined {
  const article = idle('article')
  if (article === undefined) return undefined
  const tag = nameOf(article)
  const word = `R${mine}`
  const make = async (): Promise<void> => {
    const id = articleId(tag)
    const { passages } = await library.annotations.read(id)
    const passageId =
      Object.keys(passages)[0] ?? (await library.annotations.addPassage(id, 0, 1)).id
    await library.documents('relation').create(relation(word, { articleId: id, passageId }))
  }
  return { sets: { [`relation:${tag}:${word}`]: '[false]' }, make }
}

function trashRelation(): Change | undefined {
  const key = idle('relation')
  if (key === undefined) return undefined
  const [isTrashed] = JSON.parse(state.get(key) ?? '[]')
  const relations = library.documents('relation')
  const id = relations.list().find(({ word }) => word === key.split(':')[2])?.id ?? ''
  const make = () => (isTrashed ? relations.restore(id) : relations.trash(id))
  return { sets: { [key]: JSON.stringify([!isTrashed]) }, make }
}

function tickClaim(mine: number): Change | undefined {
  const note = idle('note')
  if (note === undefined) return undefined
  const title = nameOf(note)
  const key = mine.toString(16).padStart(16, '0')
  const changes = [{ key, tick: { words: 'words', cited: [] } }]
  const noteId = library.list().notes.find((one) => one.title === title)?.id ?? ''
  return {
    sets: { [`tick:${title}:${key}`]: JSON.stringify(['Ada']) },
    make: () => library.noteChecks.change({ noteId, changes }, 'Ada'),
  }
}

/** One change of several documents: all of them bear the tag, or none. */
function tagSeveral(mine: number): Change | undefined {
  const free = [...state.keys()].filter(
    (key) => /^(article|note):/.test(key) && !busy.has(key) && !busy.has(`tagged:${nameOf(key)}`),
  )
  const chosen = [...new Set([1, 2, 3].map(() => free.length > 0 && random.pick(free)))]
  const keys = chosen.filter((key) => key !== false)
  if (keys.length === 0) return undefined
  const tag = `T${mine}`
  const tagged = (key: string) => {
    const before: string[] = JSON.parse(state.get(`tagged:${nameOf(key)}`) ?? '[]')
    return [`tagged:${nameOf(key)}`, JSON.stringify([...before, tag])]
  }
  const { notes } = library.list()
  const things = keys.map((key) =>
    key.startsWith('article:')
      ? { kind: 'article' as const, id: articleId(nameOf(key)) }
      : { kind: 'note' as const, id: notes.find(({ title }) => title === nameOf(key))?.id ?? '' },
  )
  return {
    sets: Object.fromEntries(keys.map(tagged)),
    make: () => library.tags.change({ things, tags: [tag], taken: [] }),
  }
}

function makeNote(mine: number): Change {
  const title = `N${mine}`
  return {
    sets: { [`note:${title}`]: JSON.stringify([`words ${mine}`, false]) },
    make: () => library.notes.create({ title, tree: noteTree(`words ${mine}`) }),
  }
}

/** The change of several documents: the note and the dossier it is in. */
function makeNoteInDossier(mine: number): Change | undefined {
  const dossier = idle('dossier')
  if (dossier === undefined) return undefined
  const title = `N${mine}`
  const name = nameOf(dossier)
  const dossierId = library.list().dossiers.find((one) => one.name === name)?.id ?? ''
  return {
    sets: {
      [`note:${title}`]: JSON.stringify([`words ${mine}`, false]),
      [`member:${name}:${title}`]: 'true',
    },
    make: () => library.notes.create({ title, tree: noteTree(`words ${mine}`), dossierId }),
  }
}

function makeDossier(mine: number): Change {
  const name = `D${mine}`
  return {
    sets: { [`dossier:${name}`]: '[false]' },
    make: () => library.dossiers.create({ name, articleIds: [] }),
  }
}

function saveNote(mine: number): Change | undefined {
  const key = idle('note')
  if (key === undefined) return undefined
  const title = nameOf(key)
  const id = library.list().notes.find((note) => note.title === title)?.id ?? ''
  const [words, isTrashed] = JSON.parse(state.get(key) ?? '[]')
  if (random.chance(0.3)) {
    const make = () => (isTrashed ? library.notes.restore(id) : library.notes.trash(id))
    return { sets: { [key]: JSON.stringify([words, !isTrashed]) }, make }
  }
  // Notes of many sizes, so that a torn write is torn somewhere else each time.
  const changed = `words ${mine} `.repeat(1 + random.below(200)).trim()
  return {
    sets: { [key]: JSON.stringify([changed, isTrashed]) },
    make: () => library.notes.save(id, { title, tree: noteTree(changed) }),
  }
}
