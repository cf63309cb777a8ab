import { cp, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { Library } from '../library.ts'
import type { Migration } from '../documents/migrations.ts'
import { diskFailure, importedArticle, noteTree, temporaryFolder, watchedDisk } from '../testing.ts'

type Loose = Record<string, unknown>

/** Two steps as a later version could have them. */
const migrations: Migration[] = [
  {
    to: 2,
    documents: {
      'collate-note': (data) => ({ ...(data as Loose), mood: 'calm' }),
      'collate-dossier': (data) => ({ ...(data as Loose), name: `${(data as Loose)['name']}!` }),
    },
  },
  {
    to: 3,
    documents: {
      'collate-note': (data) => ({ ...(data as Loose), mood: `${(data as Loose)['mood']}er` }),
    },
  },
]

let folder: string
let backups: string
let noteId: string

beforeEach(async () => {
  folder = await temporaryFolder()
  backups = await temporaryFolder()
  const library = await Library.open(folder, { create: true })
  const { article } = await library.articles.add(importedArticle())
  await library.annotations.addHighlight(article.id, { start: 0, end: 3, color: 'red' })
  await library.dossiers.create({ name: 'Harbour', articleIds: [article.id] })
  noteId = (await library.notes.create({ title: 'N', tree: noteTree('x') })).id
  await library.close()
})

async function schemas(of = folder): Promise<string> {
  const names = ['library.json', `notes/${noteId}.json`]
  for (const sub of ['articles', 'annotations', 'dossiers']) {
    const files = await readdir(join(of, sub))
    names.push(...files.filter((file) => file.endsWith('.json')).map((file) => `${sub}/${file}`))
  }
  const texts = await Promise.all(names.map((name) => readFile(join(of, name), 'utf8')))
  return texts.map((text) => /"schema":(\d+)/.exec(text)?.[1]).join('')
}

async function assertMigrated(library: Library): Promise<void> {
  const { note } = await library.notes.read(noteId)
  expect(note['mood']).toBe('calmer')
  expect(library.list().dossiers[0]?.name).toBe('Harbour!')
  expect(library.list().articles[0]?.highlights).toBe(1)
}

describe('a library of an older schema', () => {
  test('is written as it is today, after a backup of what it was', async () => {
    const library = await Library.open(folder, { migrations, backups })
    await assertMigrated(library)
    expect(await schemas()).toBe('33333')
    const [snapshot] = await library.snapshots(backups)
    expect(snapshot?.reason).toBe('beforeMigration')
    await library.close()

    const again = await Library.open(folder, { migrations, backups })
    await assertMigrated(again)
    expect(await again.snapshots(backups)).toHaveLength(1)
  })

  test('takes only the steps that its documents have not taken', async () => {
    await (await Library.open(folder, { migrations: migrations.slice(0, 1), backups })).close()
    expect(await schemas()).toBe('22222')
    const library = await Library.open(folder, { migrations, backups })
    await assertMigrated(library)
    expect(await schemas()).toBe('33333')
  })

  test('without a place for a backup is read as it is today, and left as it was', async () => {
    const library = await Library.open(folder, { migrations })
    await assertMigrated(library)
    expect(await schemas()).toBe('11111')
    await library.notes.save(noteId, { title: 'N', tree: noteTree('y') })
    await assertMigrated(library)
    expect(await schemas()).toBe('13111')
  })

  test('whose backup fails is not touched, and says why', async () => {
    const nowhere = join(backups, 'not', 'there')
    const library = await Library.open(folder, { migrations, backups: nowhere })
    expect(await schemas()).toBe('11111')
    expect(library.problems()).toMatchObject([{ kind: 'notMigrated' }])
    await assertMigrated(library)
  })

  test('that was migrated opens read-only in the version before', async () => {
    await (await Library.open(folder, { migrations, backups })).close()
    const library = await Library.open(folder)
    expect(library.readOnly).toBe(true)
    expect(library.list().notes).toHaveLength(1)
  })

  test('interrupted at any file operation goes on at the next start', async () => {
    let operations = 0
    const counting = watchedDisk(() => void operations++)
    const copy = await temporaryFolder()
    await cp(folder, copy, { recursive: true })
    await (await Library.open(copy, { migrations, backups, disk: counting })).close()
    // Some of them here, at other places of each document's write; all of them in scripts/torture.
    for (let last = 1; last < operations; last += 17) {
      const at = await temporaryFolder()
      await cp(folder, at, { recursive: true })
      let left = last
      const dying = watchedDisk(() => {
        if (--left < 0) throw diskFailure('EIO')
      })
      const options = { migrations, backups: await temporaryFolder() }
      await Library.open(at, { ...options, disk: dying }).then(
        (library) => library.close(),
        () => {},
      )
      const library = await Library.open(at, options)
      await assertMigrated(library)
      expect(library.problems()).toEqual([])
      expect(await schemas(at)).toBe('33333')
      await library.close()
    }
    // Some 15 starts with real disk syncs take 2 s, and several times that on a busy machine.
  }, 60_000)
})

test('a step that fails leaves its document as it is, and the others go on', async () => {
  const broken: Migration[] = [
    {
      to: 2,
      documents: {
        'collate-note': () => {
          throw new TypeError('a fault of ours')
        },
      },
    },
  ]
  const before = await readFile(join(folder, 'notes', `${noteId}.json`), 'utf8')
  const library = await Library.open(folder, { migrations: broken, backups })
  expect(library.list().articles).toHaveLength(1)
  expect(library.problems()).toMatchObject([{ kind: 'unreadable', name: `notes/${noteId}.json` }])
  await expect(
    library.notes.save(noteId, { title: 'over it', tree: noteTree('y') }),
  ).rejects.toMatchObject({ code: 'read-failed' })
  expect(await readFile(join(folder, 'notes', `${noteId}.json`), 'utf8')).toBe(before)
})
