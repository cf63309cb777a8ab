import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { checkLibrary } from './check.ts'
import { Library } from '../library.ts'
import { importedArticle, noteTree, temporaryFolder } from '../testing.ts'

let folder: string
let ids: { article: string; note: string; passage: string }

beforeEach(async () => {
  folder = await temporaryFolder()
  const library = await Library.open(folder, { create: true })
  const article = (await library.articles.add(importedArticle())).article.id
  const { passage } = await library.annotations.addHighlight(article, {
    start: 4,
    end: 11,
    color: 'blue',
  })
  const { textHash } = await library.articles.read(article)
  const citation = {
    type: 'citation' as const,
    passageId: passage.id,
    articleId: article,
    quote: 'harbour',
    textHash,
  }
  const note = (await library.notes.create({ title: 'N', tree: noteTree('x') })).id
  await library.notes.save(note, { title: 'N', tree: { type: 'root', children: [citation] } })
  await library.dossiers.create({ name: 'D', articleIds: [article], noteIds: [note] })
  await library.close()
  ids = { article, note, passage: passage.id }
})

async function found(): Promise<string[]> {
  const { findings } = await checkLibrary(folder)
  return findings.map(({ kind, name }) => `${kind} ${name}`).sort()
}

const inFolder = (name: string): string => join(folder, name)

test('finds nothing in a sound library, and counts what it verified', async () => {
  const before = await readdir(folder, { recursive: true })
  // library.json, a text, an original, an article, annotations, a dossier, a note and its .bak.
  expect(await checkLibrary(folder)).toEqual({ verified: 8, findings: [] })
  expect(await readdir(folder, { recursive: true })).toEqual(before)
})

test('where no library is, says so', async () => {
  await expect(checkLibrary(await temporaryFolder())).rejects.toMatchObject({
    code: 'not-a-library',
  })
})

describe('finds', () => {
  test('a damaged, an edited and a missing document', async () => {
    const note = inFolder(`notes/${ids.note}.json`)
    await writeFile(note, (await readFile(note, 'utf8')).replace('"N"', '"M"'))
    expect(await found()).toEqual([`outsideEdit notes/${ids.note}.json`])
    await writeFile(note, '{')
    expect(await found()).toContain(`damaged notes/${ids.note}.json`)
    await rm(note)
    expect(await found()).toContain(`missing notes/${ids.note}.json`)
  })

  test('a damaged text and original, and the article that needs them', async () => {
    const [text = ''] = await readdir(inFolder('texts'))
    const [original = ''] = await readdir(inFolder('originals'))
    await writeFile(inFolder(`texts/${text}`), '{}')
    await writeFile(inFolder(`originals/${original}`), 'something else')
    expect(await found()).toEqual([
      `damaged originals/${original}`,
      `damaged texts/${text}`,
      `missing originals/${original}`,
      `missing texts/${text}`,
    ])
  })

  test('what has lost what it belongs to', async () => {
    await rm(inFolder(`articles/${ids.article}.json`))
    const kinds = (await found()).map((line) => line.replace(/\/.*/, ''))
    expect(kinds).toEqual([
      'orphaned annotations',
      'orphaned dossiers',
      'orphaned originals',
      'orphaned texts',
    ])
  })

  test('a quotation whose passage is gone', async () => {
    await rm(inFolder(`annotations/${ids.article}.json`))
    expect(await found()).toEqual([`orphaned notes/${ids.note}.json`])
  })

  test('conflict copies, left-overs, unfinished changes and what was set aside', async () => {
    const copy = `notes/${ids.note} (1).json`
    const left = `notes/${ids.note}.json.12-abcdefghijkmnpqr.tmp`
    await writeFile(inFolder(copy), '{}')
    await writeFile(inFolder(left), '')
    await writeFile(inFolder('journal/9.json'), '{}')
    expect(await found()).toEqual([
      `conflictCopy ${copy}`,
      `leftOver ${left}`,
      'unfinished journal/9.json',
    ])
  })
})
