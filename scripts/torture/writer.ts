import { appendFileSync } from 'node:fs'
import { Library } from '../../src/library/library.ts'
import { importedArticle, noteTree } from '../../src/library/testing.ts'
import { diskWithoutFsync, diskWithoutRename } from './broken-disks.ts'
import { Random } from './random.ts'
import { articleText, readState, textValue, type State } from './state.ts'

/**
 * A process that changes a library until it is killed, and writes down what it begins and what is
 * acknowledged. Arguments: folder, log, seed, number of its first change, name of a broken disk
 * or ''.
 */
const [folder = '', log = '', seed = '0', first = '1', broken = ''] = process.argv.slice(2)

// Changes at once, so that a kill meets several in different steps.
const LANES = 3

const disks = { 'no-fsync': diskWithoutFsync, 'no-rename': diskWithoutRename }
const disk = broken in disks ? disks[broken as keyof typeof disks]() : undefined

const random = new Random(Number(seed))
const library = await Library.open(folder, disk ? { disk } : {})
write({ open: !library.readOnly })

const state: State = await readState(library)
const busy = new Set<string>()
let number = Number(first)

await Promise.all(Array.from({ length: LANES }, work))

function write(line: object): void {
  appendFileSync(log, `${JSON.stringify(line)}\n`)
}

async function work(): Promise<void> {
  for (;;) await change()
}

/** One change: what it will have made, and the doing. */
interface Change {
  sets: Record<string, string>
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
    for (const [key, value] of Object.entries(sets)) state.set(key, value)
  } catch (error) {
    write({ failed: mine, message: String(error) })
  } finally {
    for (const key of keys) busy.delete(key)
  }
}

function choose(mine: number): Change {
  const options = [addHighlight, changeHighlight, changeHighlight, saveNote, saveNote, describe]
  const making = [addArticle, makeNote, makeNoteInDossier, makeNoteInDossier, makeDossier]
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
  if (random.chance(0.2)) {
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
  const [color, , isTrashed] = JSON.parse(state.get(key) ?? '[]')
  const comment = `Comment ${mine}`
  return {
    sets: { [key]: JSON.stringify([color, comment, isTrashed]) },
    make: async () => {
      const id = articleId(tag)
      const { highlights, passages } = await library.annotations.read(id)
      const found = Object.values(highlights).find(
        ({ passageId }) => passages[passageId]?.selectors.position.start === Number(start),
      )
      await library.annotations.changeHighlight(id, found?.id ?? '', { comment })
    },
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
  const notes = JSON.parse(state.get(dossier) ?? '[]')
  const dossierId = library.list().dossiers.find(({ name }) => name === nameOf(dossier))?.id ?? ''
  return {
    sets: {
      [`note:${title}`]: JSON.stringify([`words ${mine}`, false]),
      [dossier]: JSON.stringify([...notes, title]),
    },
    make: () => library.notes.create({ title, tree: noteTree(`words ${mine}`), dossierId }),
  }
}

function makeDossier(mine: number): Change {
  const name = `D${mine}`
  return {
    sets: { [`dossier:${name}`]: '[]' },
    make: () => library.dossiers.create({ name, articleIds: [] }),
  }
}

function saveNote(mine: number): Change | undefined {
  const key = idle('note')
  if (key === undefined) return undefined
  const title = nameOf(key)
  const id = library.list().notes.find((note) => note.title === title)?.id ?? ''
  const [words, isTrashed] = JSON.parse(state.get(key) ?? '[]')
  if (random.chance(0.2)) {
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
