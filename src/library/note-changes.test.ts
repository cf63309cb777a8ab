import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import type { NoteTree } from '../core/model/note.ts'
import { changeOfTree } from '../core/note/tree-change.ts'
import { treeArbitrary } from '../core/note/tree.arbitrary.ts'
import { Library } from './library.ts'
import { resealed, temporaryFolder } from './testing.ts'

let folder: string
let library: Library

beforeEach(async () => {
  folder = await temporaryFolder()
  library = await Library.open(folder, { create: true })
})

const paragraphs = (...words: string[]): NoteTree => ({
  type: 'root',
  children: words.map((value) => ({ type: 'paragraph', children: [{ type: 'text', value }] })),
})

/** Two paragraphs, of which the first is written in. */
async function setUp() {
  const before = paragraphs('one', 'two')
  const { id } = await library.notes.create({ title: 'N', tree: before })
  const { base } = await library.notes.read(id)
  const now: NoteTree = {
    ...before,
    children: [...paragraphs('one more').children, before.children[1]!],
  }
  return { id, base, now, change: changeOfTree(before, now)! }
}

const titles = () => library.list().notes.map(({ title }) => title)

test('what is saved as changes is what is saved whole, and has the same name', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(treeArbitrary, { minLength: 2, maxLength: 5 }), async (trees) => {
      let tree = trees[0]!
      const { id } = await library.notes.create({ title: 'N', tree })
      const whole = await library.notes.create({ title: 'N', tree })
      let { base } = await library.notes.read(id)
      for (const more of trees.slice(1)) {
        const at = more.children.length % (tree.children.length + 1)
        const now: NoteTree = {
          type: 'root',
          children: tree.children.toSpliced(at, 1, ...more.children),
        }
        const change = changeOfTree(tree, now)
        const sent = { title: 'N', base }
        const saved = change
          ? await library.notes.saveChange(id, { ...sent, change })
          : await library.notes.save(id, { ...sent, tree: now })
        expect(saved?.base).toBe(
          (await library.notes.save(whole.id, { title: 'N', tree: now })).base,
        )
        expect((await library.notes.read(id)).note.tree).toEqual(now)
        base = saved!.base
        tree = now
      }
    }),
    { numRuns: 30 },
  )
})

test('a change of what the note says no more saves nothing', async () => {
  const { id, base, now, change } = await setUp()
  const file = join(folder, `notes/${id}.json`)
  await writeFile(file, resealed((await readFile(file, 'utf8')).replace('two', 'theirs')))
  expect(await library.notes.saveChange(id, { title: 'N', base, change })).toBeNull()
  expect((await library.notes.read(id)).note.tree).toEqual(paragraphs('one', 'theirs'))
  // All of it keeps both, as ever.
  await library.notes.save(id, { title: 'N', tree: now, base, markOfTheirs: '(theirs)' })
  expect(titles().toSorted()).toEqual(['N', 'N (theirs)'])
})

test('a change that cannot be one of the note saves nothing', async () => {
  const { id, base, change } = await setUp()
  const others = [
    { ...change, of: 3 },
    { ...change, before: 2 },
  ]
  for (const other of others) {
    expect(await library.notes.saveChange(id, { title: 'N', base, change: other })).toBeNull()
  }
  expect((await library.notes.read(id)).note.tree).toEqual(paragraphs('one', 'two'))
})

test('what no note can say is refused in a change as in the whole', async () => {
  const { id, base, change } = await setUp()
  const blocks = [{ type: 'heading', depth: 9, children: [] }] as never
  const save = library.notes.saveChange(id, { title: 'N', base, change: { ...change, blocks } })
  await expect(save).rejects.toMatchObject({ code: 'invalid-request' })
  expect((await library.notes.read(id)).note.tree).toEqual(paragraphs('one', 'two'))
})
