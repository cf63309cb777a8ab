import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { Backups } from '../history/backups.ts'
import { realDisk } from './disk.ts'
import { Library } from '../library.ts'
import { restoreLibrary } from '../history/restore.ts'
import { importedArticle, temporaryFolder } from '../testing.ts'

test.skipIf(process.platform === 'win32')(
  'all that is made is for its owner alone, whatever the umask',
  async () => {
    const base = await temporaryFolder()
    const before = process.umask(0)
    try {
      const library = await Library.open(join(base, 'new', 'library'), { create: true })
      await library.articles.add(importedArticle())
      const dossier = await library.dossiers.create({ name: 'D', articleIds: [] })
      const { id } = await library.notes.create({ title: 'N', dossierId: dossier.id })
      await library.notes.trash(id)
      const snapshot = await library.backUp(base, 'byHand')
      await library.close()
      const backups = new Backups(join(base, library.id), realDisk)
      await restoreLibrary(join(base, 'restored'), backups, snapshot)
    } finally {
      process.umask(before)
    }
    const open: string[] = []
    for (const entry of await readdir(base, { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name)
      const mode = (await stat(path)).mode & 0o777
      if (mode !== (entry.isDirectory() ? 0o700 : 0o600)) open.push(`${mode.toString(8)} ${path}`)
    }
    expect(open).toEqual([])
  },
)
