import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { LONGEST_NAME } from '../../core/model/names.ts'
import { Library } from '../library.ts'
import { importedArticle, resealed, temporaryFolder } from '../testing.ts'

it('lists names that came from elsewhere in a length that a window can draw, and keeps them as they are', async () => {
  const folder = await temporaryFolder()
  const library = await Library.open(folder, { create: true })
  await library.articles.add(importedArticle(undefined, 'Overlong'))
  const { id } = await library.notes.create({ title: 'Overlong' })
  await library.dossiers.create({ name: 'Overlong', articleIds: [], noteIds: [id] })
  await library.close()
  const long = 'x'.repeat(100_000)
  const paths: string[] = []
  for (const kind of ['articles', 'notes', 'dossiers']) {
    const names = await readdir(join(folder, kind))
    paths.push(
      ...names.filter((name) => name.endsWith('.json')).map((name) => join(folder, kind, name)),
    )
  }
  for (const path of paths) {
    await writeFile(path, resealed((await readFile(path, 'utf8')).replace('Overlong', long)))
  }

  const again = await Library.open(folder)
  const { articles, notes, dossiers } = again.list()
  expect(articles[0]!.title.value).toHaveLength(LONGEST_NAME)
  expect(notes[0]!.title).toHaveLength(LONGEST_NAME)
  expect(dossiers[0]!.name).toHaveLength(LONGEST_NAME)
  await again.close()
  for (const path of paths) expect(await readFile(path, 'utf8')).toContain(long)
})
