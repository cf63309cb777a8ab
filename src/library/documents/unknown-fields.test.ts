import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { Library } from '../library.ts'
import { importedArticle, noteTree, resealed, temporaryFolder } from '../testing.ts'

// What a later version may add without changing the schema.
const LATER = '"ofALaterVersion":{"kept":true},'

test('fields that this version does not know survive every change of a document', async () => {
  const folder = await temporaryFolder()
  let library = await Library.open(folder, { create: true })
  const article = (await library.articles.add(importedArticle())).article.id
  const mark = { start: 4, end: 11, color: 'red' as const }
  const { highlight } = await library.annotations.addHighlight(article, mark)
  const note = (await library.notes.create({ title: 'N', tree: noteTree('words') })).id
  const dossier = (await library.dossiers.create({ name: 'D', articleIds: [article] })).id
  await library.close()

  const names = [
    'library.json',
    `articles/${article}.json`,
    `annotations/${article}.json`,
    `notes/${note}.json`,
    `dossiers/${dossier}.json`,
  ]
  for (const name of names) {
    const text = await readFile(join(folder, name), 'utf8')
    const added = text
      .replace('"data":{', `"data":{${LATER}`)
      .replace(`"${highlight.id}":{`, `"${highlight.id}":{${LATER}`)
      .replace('"type":"paragraph",', `"type":"paragraph",${LATER}`)
    await writeFile(join(folder, name), resealed(added))
  }

  library = await Library.open(folder)
  await library.removeExpiredTrash()
  await library.articles.describe(article, { outlet: 'The Tern' })
  await library.articles.trash(article)
  await library.articles.restore(article)
  await library.annotations.changeHighlight(article, highlight.id, { comment: 'Doubtful' })
  const { note: read, base } = await library.notes.read(note)
  await library.notes.save(note, { title: 'Named anew', tree: read.tree, base })
  await library.dossiers.change(dossier, { name: 'Renamed' })
  await library.close()

  const times = [1, 1, 2, 2, 1]
  for (const [index, name] of names.entries()) {
    const text = await readFile(join(folder, name), 'utf8')
    expect({ name, times: text.split(LATER.slice(0, -1)).length - 1 }).toEqual({
      name,
      times: times[index],
    })
  }
})
