import { copyFile, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import type { TickedWords } from '../core/model/tick.ts'
import { checkLibrary } from './guard/check.ts'
import { Library } from './library.ts'
import { noteTree, resealed, temporaryFolder } from './testing.ts'

const ONE = '0123456789abcdef'
const OTHER = 'fedcba9876543210'

let folder: string
let library: Library
let noteId: string

beforeEach(async () => {
  folder = await temporaryFolder()
  library = await Library.open(folder, { create: true })
  noteId = (await library.notes.create({ title: 'Bridge', tree: noteTree('It is shut.') })).id
})

const words = (said: string): TickedWords => ({
  words: said,
  cited: [{ passageId: 'abcdefgh2345', words: 'shut' }],
})
const tick = (key: string, said = 'It is shut.', by = 'mira') =>
  library.noteChecks.change({ noteId, changes: [{ key, tick: words(said) }] }, by)
const ticks = async () =>
  (await library.noteChecks.read(noteId)).map(({ key, by }) => [key, by]).toSorted()
const fileName = () => `checks/${noteId}.json`

async function reopen(): Promise<void> {
  await library.close()
  library = await Library.open(folder)
}

/** What another machine made of the ticks, as a sync program lays it beside ours. */
async function syncedFrom(change: (text: string) => string): Promise<void> {
  const copy = fileName().replace('.json', '.sync-conflict-20260101-120000-ABCDEFG.json')
  await copyFile(join(folder, fileName()), join(folder, copy))
  await writeFile(join(folder, copy), resealed(change(await readFile(join(folder, copy), 'utf8'))))
  await reopen()
}

test('a claim is ticked, by whom and when, and stays so', async () => {
  const made = await tick(ONE)
  expect(made.before).toEqual([{ key: ONE, tick: null }])
  expect(made.ticks).toMatchObject([{ key: ONE, by: 'mira', ...words('It is shut.') }])
  expect(made.ticks[0]!.at).toMatch(/^\d{4}-\d\d-\d\dT/)
  await reopen()
  expect(await library.noteChecks.read(noteId)).toEqual(made.ticks)
  expect((await checkLibrary(folder)).findings).toEqual([])
})

test('a tick is taken back, and put back as it was', async () => {
  const [was] = (await tick(ONE)).ticks
  const gone = await library.noteChecks.change(
    { noteId, changes: [{ key: ONE, tick: null }] },
    'jon',
  )
  expect(gone).toMatchObject({ ticks: [], before: [{ key: ONE, tick: was }] })
  const { cited, by, at } = was!
  const back = { words: was!.words, cited, by, at }
  const again = await library.noteChecks.change(
    { noteId, changes: [{ key: ONE, tick: back }] },
    'jon',
  )
  expect(again.ticks).toMatchObject([{ by: 'mira', at, words: 'It is shut.' }])
})

test('one tick takes the place of another in one change', async () => {
  await tick(ONE)
  const changes = [
    { key: OTHER, tick: words('It is open.') },
    { key: ONE, tick: null },
  ]
  const { before } = await library.noteChecks.change({ noteId, changes }, 'jon')
  expect(before).toMatchObject([
    { key: OTHER, tick: null },
    { key: ONE, tick: { by: 'mira' } },
  ])
  expect(await ticks()).toEqual([[OTHER, 'jon']])
})

test('what names no claim or no note is refused', async () => {
  await expect(tick('constructor')).rejects.toMatchObject({ code: 'invalid-request' })
  const noNote = { noteId: 'abcdefgh2345', changes: [{ key: ONE, tick: null }] }
  await expect(library.noteChecks.change(noNote, 'mira')).rejects.toMatchObject({
    code: 'not-found',
  })
  await expect(library.noteChecks.read('abcdefgh2345')).rejects.toMatchObject({ code: 'not-found' })
})

test('ticks of two machines are merged, of one claim the later', async () => {
  await tick(ONE)
  await tick(OTHER)
  const rev = Number(/"rev":(\d+)(?=[^{}]*\}\]\}\}\s*$)/.exec(await text())![1])
  await syncedFrom((now) =>
    now
      .replace(`"key":"${OTHER}"`, '"key":"00000000000000aa"')
      .replace(/"by":"mira"(.*?"rev":)\d+/, `"by":"theirs"$1${rev + 50}`),
  )
  expect(await ticks()).toEqual([
    ['00000000000000aa', 'mira'],
    [ONE, 'theirs'],
    [OTHER, 'mira'],
  ])
  expect(library.problems()).toMatchObject([{ said: [{ says: 'copy-merged', kind: 'checks' }] }])
})

test('one that was taken back here is not brought back by another machine', async () => {
  await tick(ONE)
  const before = await text()
  await library.noteChecks.change({ noteId, changes: [{ key: ONE, tick: null }] }, 'mira')
  await syncedFrom(() => before)
  expect(await ticks()).toEqual([])
})

const text = () => readFile(join(folder, fileName()), 'utf8')

test('what a later version adds is kept', async () => {
  await tick(ONE)
  await library.close()
  const more = (await text()).replace('"by":"mira"', '"by":"mira","later":[1]')
  await writeFile(join(folder, fileName()), resealed(more))
  library = await Library.open(folder)
  await tick(OTHER)
  expect(await text()).toContain('"later":[1]')
})

test('they go with their note, and come back with it from a snapshot', async () => {
  await tick(ONE)
  const backups = await temporaryFolder()
  const snapshot = await library.backUp(backups, 'hourly')
  await library.notes.trash(noteId)
  await library.emptyTrash()
  expect(await readdir(join(folder, 'checks'))).toEqual([])
  await library.restoreDocument('note', backups, snapshot, noteId)
  expect(await ticks()).toEqual([[ONE, 'mira']])
  expect((await checkLibrary(folder)).findings).toEqual([])
})

test('a check of the library says which note is missing', async () => {
  await tick(ONE)
  await library.close()
  const elsewhere = (await text()).replaceAll(noteId, 'abcdefghij')
  await writeFile(join(folder, 'checks/abcdefghij.json'), resealed(elsewhere))
  expect((await checkLibrary(folder)).findings).toMatchObject([
    { kind: 'orphaned', said: [{ says: 'checks-of-missing', name: 'checks/abcdefghij.json' }] },
  ])
})
