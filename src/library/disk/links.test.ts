import { execFileSync } from 'node:child_process'
import { mkdir, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { Saying } from '../../core/model/saying.ts'
import { Backups } from '../history/backups.ts'
import { checkLibrary } from '../guard/check.ts'
import { realDisk } from './disk.ts'
import { Library } from '../library.ts'
import { restoreLibrary } from '../history/restore.ts'
import { importedArticle, noteTree, resealed, temporaryFolder } from '../testing.ts'

// Windows lets only administrators make links to files, and has no devices in folders.
const isPosix = process.platform !== 'win32'

let folder: string
let backups: string
let elsewhere: string
let library: Library
let note: string

beforeEach(async () => {
  folder = await temporaryFolder()
  backups = await temporaryFolder()
  elsewhere = await temporaryFolder()
  library = await Library.open(folder, { create: true })
  await library.articles.add(importedArticle())
  note = (await library.notes.create({ title: 'N', tree: noteTree('mine') })).id
  await writeFile(join(elsewhere, 'thesis.docx'), 'years of work')
  await writeFile(join(elsewhere, `${note}.json`), 'somebody’s')
  await writeFile(join(elsewhere, 'f'.repeat(64)), 'somebody’s')
})

const place = (): string => join(backups, library.id)
const backup = (): Backups => new Backups(place(), realDisk)

/** Puts a link to the folder elsewhere in the place of a folder, which is kept beside it. */
async function replaceByLink(path: string): Promise<void> {
  await rename(path, `${path} before`).catch(() => {})
  await symlink(elsewhere, path)
}

async function expectElsewhereUntouched(): Promise<void> {
  expect((await readdir(elsewhere)).sort()).toEqual(
    [`${note}.json`, 'thesis.docx', 'f'.repeat(64)].sort(),
  )
  expect(await readFile(join(elsewhere, `${note}.json`), 'utf8')).toBe('somebody’s')
}

/** Every file under a folder with what it holds. */
async function allFiles(root: string): Promise<Record<string, string>> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  const read = files.map(async ({ parentPath, name }) => {
    const path = join(parentPath, name)
    return [path, await readFile(path, 'latin1')] as const
  })
  return Object.fromEntries(await Promise.all(read))
}

const refused = { code: 'not-permitted', said: [{ says: 'is-link' }] }

describe.runIf(isPosix)('a link in the place of a folder', () => {
  test.each(['files', 'snapshots'])(
    'of backups (%s) is refused by all that writes there',
    async (name) => {
      await library.backUp(backups, 'hourly')
      await replaceByLink(join(place(), name))
      await expect(library.backUp(backups, 'hourly')).rejects.toMatchObject(refused)
      await expectElsewhereUntouched()
    },
  )

  test('of backups of one library is refused', async () => {
    await symlink(elsewhere, place())
    await expect(library.backUp(backups, 'hourly')).rejects.toMatchObject(refused)
    await expectElsewhereUntouched()
  })

  test('of contents keeps them, also when old snapshots go', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    for (let day = 0; day < 45; day++) {
      vi.setSystemTime(Date.UTC(2026, 0, 1 + day))
      await library.notes.save(note, { title: 'N', tree: noteTree(`day ${day}`) })
      await library.backUp(backups, 'hourly')
    }
    vi.useRealTimers()
    const files = join(place(), 'files')
    await writeFile(join(files, 'thesis.docx'), 'years of work')
    await replaceByLink(files)
    await expect(backup().prune()).rejects.toMatchObject(refused)
    await expectElsewhereUntouched()
    expect(await library.snapshots(backups)).toHaveLength(45)

    await rm(files)
    await rename(`${files} before`, files)
    await backup().prune()
    expect(await readdir(files)).toContain('thesis.docx')
    expect((await library.snapshots(backups)).length).toBeLessThan(45)
  })

  test('of a library is refused by restoring all of it, before anything is written', async () => {
    const snapshot = await library.backUp(backups, 'hourly')
    await library.notes.save(note, { title: 'N', tree: noteTree('later') })
    await library.close()
    await replaceByLink(join(folder, 'notes'))
    const before = await allFiles(folder)
    await expect(restoreLibrary(folder, backup(), snapshot)).rejects.toMatchObject(refused)
    expect(await allFiles(folder)).toEqual(before)
    await expectElsewhereUntouched()
  })

  test('keeps a library from being opened, with a sentence that names it', async () => {
    await library.close()
    await replaceByLink(join(folder, 'notes'))
    await expect(Library.open(folder)).rejects.toMatchObject(refused)
    await expectElsewhereUntouched()
  })

  test('while the library is open refuses what is written, and takes it once the folder is back', async () => {
    const path = join(folder, 'notes')
    await replaceByLink(path)
    const save = () => library.notes.save(note, { title: 'N', tree: noteTree('typed meanwhile') })
    await expect(save()).rejects.toMatchObject(refused)
    await expect(library.notes.create({ title: 'M' })).rejects.toMatchObject(refused)
    await expectElsewhereUntouched()
    await rm(path)
    await rename(`${path} before`, path)
    await save()
    expect((await library.notes.read(note)).note.tree).toEqual(noteTree('typed meanwhile'))
  })

  test('that a person chose as the library is followed', async () => {
    await library.close()
    const link = join(await temporaryFolder(), 'link')
    await symlink(folder, link)
    const opened = await Library.open(link)
    await opened.notes.save(note, { title: 'N', tree: noteTree('through it') })
    expect((await opened.notes.read(note)).note.tree).toEqual(noteTree('through it'))
    await opened.close()
  })
})

describe.runIf(isPosix)('in the place of a document', () => {
  const document = (): string => join(folder, `notes/${note}.json`)
  /** What opening the library, a check and a backup say of the document; all else goes on. */
  const told = async (): Promise<Saying[]> => {
    library = await Library.open(folder)
    expect(library.list().articles).toHaveLength(1)
    expect(library.list().notes).toEqual([])
    await library.notes.create({ title: 'another' })
    const problems = library.problems().filter(({ kind }) => kind === 'unreadable')
    const { findings } = await checkLibrary(folder)
    const unreadable = findings.filter(({ kind }) => kind === 'unreadable')
    // All else is backed up, and of this one what was copied before.
    const { files, leftOut } = await library.backUp(backups, 'hourly')
    expect(Object.keys(files)).toContain(`notes/${note}.json`)
    expect(Object.keys(files).filter((name) => name.startsWith('notes/'))).toHaveLength(2)
    expect(Object.keys(leftOut)).toEqual([`notes/${note}.json`])
    // Nothing is removed or replaced without a copy of it.
    await expect(library.backUp(backups, 'beforeDeletion')).rejects.toMatchObject({
      said: Object.values(leftOut),
    })
    const kept = (await backup().newest())?.leftOut ?? {}
    return [...[...problems, ...unreadable].flatMap(({ said }) => said), ...Object.values(kept)]
  }
  const said = (what: object): unknown => {
    const saying = expect.objectContaining({ name: `notes/${note}.json`, ...what })
    return [saying, saying, saying]
  }

  beforeEach(async () => {
    await library.backUp(backups, 'hourly')
    await library.close()
    await rm(document())
  })

  test('a link to another file is not read', async () => {
    await symlink(join(elsewhere, 'thesis.docx'), document())
    expect(await told()).toEqual(said({ says: 'is-link' }))
  })

  test('a link to a device that never ends is not read', async () => {
    await symlink('/dev/zero', document())
    expect(await told()).toEqual(said({ says: 'is-link' }))
  })

  test('a pipe that nobody writes to is not waited for', async () => {
    execFileSync('mkfifo', [document()])
    expect(await told()).toEqual(said({ says: 'unread', why: 'not-a-file' }))
  })

  test('a folder is told', async () => {
    await mkdir(document())
    expect(await told()).toEqual(said({ says: 'unread', why: 'not-a-file' }))
  })
})

describe('a snapshot that names', () => {
  test.each([
    ['the folder above', 'notes/..'],
    ['a file outside', '../x'],
    ['a file of another program', 'notes/thesis.docx'],
    ['the lock', 'lock.json'],
    ['a file of the place for backups', 'snapshots/1.json'],
    ['what was set aside', `outside/${'a'.repeat(16)}.notes.k3jd8w2q.json`],
  ])('%s is refused whole, before anything is written', async (_, name) => {
    const { number } = await library.backUp(backups, 'hourly')
    await library.notes.save(note, { title: 'N', tree: noteTree('later') })
    await library.close()
    const file = join(place(), 'snapshots', `${number}.json`)
    const entry = `${JSON.stringify(name)}:{"hash":"${'0'.repeat(64)}","bytes":1,"changedMs":1},`
    const strange = (await readFile(file, 'utf8')).replace('"files":{', `"files":{${entry}`)
    await writeFile(file, resealed(strange))
    const snapshot = await backup().read(number)
    expect(snapshot?.files).toHaveProperty([name])
    const before = [await allFiles(folder), await allFiles(backups)]
    await expect(restoreLibrary(folder, backup(), snapshot!)).rejects.toMatchObject({
      code: 'library-damaged',
      said: [{ says: 'backup-names-stranger', name }],
    })
    expect([await allFiles(folder), await allFiles(backups)]).toEqual(before)
  })

  test('no library.json is refused whole', async () => {
    const { 'library.json': _, ...files } = (await library.backUp(backups, 'hourly')).files
    await library.close()
    const before = await allFiles(folder)
    const snapshot = { ...(await backup().newest())!, files }
    await expect(restoreLibrary(folder, backup(), snapshot)).rejects.toMatchObject({
      code: 'not-found',
    })
    expect(await allFiles(folder)).toEqual(before)
  })
})

test('restoring all of a library leaves what others put into its folders', async () => {
  const snapshot = await library.backUp(backups, 'hourly')
  const later = (await library.notes.create({ title: 'later' })).id
  await library.close()
  await writeFile(join(folder, 'notes', 'thesis.docx'), 'years of work')
  await restoreLibrary(folder, backup(), snapshot)
  const names = await readdir(join(folder, 'notes'))
  expect(names).toContain('thesis.docx')
  expect(names.filter((name) => name.startsWith(later))).toEqual([])
})

test.each(['9007199254740991', '1099511627777', '1099511627776', '1099511627775', '00', '7x'])(
  'a file called %s.json among snapshots keeps none from being taken and found',
  async (number) => {
    await library.backUp(backups, 'hourly')
    await writeFile(join(place(), 'snapshots', `${number}.json`), '{}')
    for (const words of ['second', 'third']) {
      await library.notes.save(note, { title: 'N', tree: noteTree(words) })
      const taken = await library.backUp(backups, 'byHand')
      expect(await backup().read(taken.number)).toEqual(taken)
      expect((await library.snapshots(backups)).map((one) => one.number)).toContain(taken.number)
    }
    expect(await library.snapshots(backups)).toHaveLength(3)
  },
)

test('an id that leads elsewhere is none: a library is made beside, and nothing written there', async () => {
  await library.close()
  for (const name of ['library.json', 'library.json.bak']) {
    const text = await readFile(join(folder, name), 'utf8')
    await writeFile(join(folder, name), resealed(text.replace(library.id, '../stray')))
  }
  const opened = await Library.open(folder)
  expect(opened.id).toMatch(/^[a-z0-9]{16}$/)
  expect(opened.problems().map(({ kind }) => kind)).toContain('damaged')
  await opened.backUp(backups, 'hourly')
  expect(await readdir(backups)).toEqual([opened.id])
})
