import { beforeEach, describe, expect, it } from 'vitest'
import type { Citation, NoteTree } from '../core/model/note.ts'
import { linkTo, type LinkTarget } from '../core/note/links.ts'
import { withLink } from '../core/note/places.ts'
import { Library } from './library.ts'
import { importedArticle, noteTree, relation, temporaryFolder } from './testing.ts'

let folder: string
let library: Library
let articleId: string
let ferry: LinkTarget

beforeEach(async () => {
  folder = await temporaryFolder()
  library = await Library.open(folder, { create: true })
  articleId = (await library.articles.add(importedArticle())).article.id
  ferry = { kind: 'note', id: await write('Ferry capacity', noteTree('180 people.')) }
})

async function write(title: string, tree: NoteTree): Promise<string> {
  return (await library.notes.create({ title, tree })).id
}

/** "See …." with a link. */
function linking(target: LinkTarget, label?: string): NoteTree {
  return {
    type: 'root',
    children: [
      {
        type: 'paragraph',
        children: [
          { type: 'text', value: 'First. See ' },
          linkTo(target, label),
          { type: 'text', value: '.' },
        ],
      },
    ],
  }
}

async function quoting(...words: string[]): Promise<NoteTree> {
  const citations = words.map(async (quote): Promise<Citation> => {
    const passage = await library.annotations.addPassage(articleId, 0, quote.length)
    const { textHash } = passage.selectors
    return { type: 'citation', passageId: passage.id, articleId, quote, textHash }
  })
  return { type: 'root', children: await Promise.all(citations) }
}

describe('what links to a document', () => {
  const sentences = async (target: LinkTarget) =>
    (await library.noteLinks.to(target)).map(({ noteId, sentences: all }) => [
      noteId,
      all.map(({ sentence, start, end }) => `${sentence}|${sentence.slice(start, end)}`),
    ])

  it('is told with its sentence, the note changed last first', async () => {
    const one = await write('One', linking(ferry))
    const two = await write('Two', linking(ferry, 'the boats'))
    expect(await sentences(ferry)).toEqual([
      [two, ['See the boats.|the boats']],
      [one, ['See Ferry capacity.|Ferry capacity']],
    ])
  })

  it('is told of articles and dossiers too, and a quotation is no link', async () => {
    const dossier = await library.dossiers.create({ name: 'Bridge', articleIds: [], noteIds: [] })
    const toArticle = await write('A', linking({ kind: 'article', id: articleId }))
    const toDossier = await write('D', linking({ kind: 'dossier', id: dossier.id }))
    await write('Q', await quoting('The harbour bridge'))
    expect(await sentences({ kind: 'article', id: articleId })).toEqual([
      [toArticle, ['See Bridge closed.|Bridge closed']],
    ])
    expect(await sentences({ kind: 'dossier', id: dossier.id })).toEqual([
      [toDossier, ['See Bridge.|Bridge']],
    ])
  })

  it('reads by the new name once the linked note is renamed, and leaves out what is in the trash', async () => {
    const one = await write('One', linking(ferry))
    await library.notes.save(ferry.id, { title: 'Boats', tree: noteTree('180 people.') })
    expect(await sentences(ferry)).toEqual([[one, ['See Boats.|Boats']]])
    await library.notes.trash(one)
    expect(await sentences(ferry)).toEqual([])
    await library.notes.restore(one)
    expect(await sentences(ferry)).toHaveLength(1)
  })

  it('is known again when the library is opened anew', async () => {
    await write('One', linking(ferry))
    await library.close()
    library = await Library.open(folder)
    expect(await sentences(ferry)).toHaveLength(1)
  })
})

describe('what names a note without a link', () => {
  it('is found in other notes, and linked in the place of its words', async () => {
    const one = await write('One', noteTree('Of the ferry capacity and more.'))
    await write('Two', linking(ferry))
    const { found, more } = await library.noteLinks.naming(ferry.id)
    expect(found.map(({ noteId, places }) => [noteId, places.length])).toEqual([[one, 1]])
    expect(more).toBe(false)
    const [place] = found[0]!.places
    const { note } = await library.notes.read(one)
    const tree = withLink(note.tree, place!, ferry, 'Ferry capacity')
    await library.notes.save(one, { title: 'One', tree: tree! })
    expect((await library.noteLinks.naming(ferry.id)).found).toEqual([])
    expect(await library.noteLinks.to(ferry)).toHaveLength(2)
  })

  it('is at most 200 places, and says that there are more', async () => {
    await write('Many', noteTree('Ferry capacity. '.repeat(201)))
    const { found, more } = await library.noteLinks.naming(ferry.id)
    expect([found[0]!.places.length, more]).toEqual([200, true])
  })
})

describe('what quotes an article', () => {
  it('is each note with its passages, each once', async () => {
    const tree = await quoting('The harbour bridge', 'The harbour')
    const one = await write('One', { ...tree, children: [...tree.children, tree.children[0]!] })
    const [first, second] = tree.children as Citation[]
    expect(library.noteLinks.quoting(articleId)).toEqual([
      { noteId: one, passageIds: [first!.passageId, second!.passageId] },
    ])
    await library.notes.trash(one)
    expect(library.noteLinks.quoting(articleId)).toEqual([])
  })
})

describe('former titles', () => {
  const former = () => library.list().notes.find(({ id }) => id === ferry.id)!.formerTitles

  it('are kept in order, each once, and never the one it has', async () => {
    await library.notes.keepTitle(ferry.id, 'Boats')
    await library.notes.keepTitle(ferry.id, 'Ships')
    await library.notes.keepTitle(ferry.id, 'Boats')
    await library.notes.keepTitle(ferry.id, 'Ferry capacity')
    expect(former()).toEqual(['Ships', 'Boats'])
  })

  it('are the last twenty', async () => {
    for (let at = 0; at < 22; at++) await library.notes.keepTitle(ferry.id, `Title ${at}`)
    expect(former()).toHaveLength(20)
    expect(former().at(-1)).toBe('Title 21')
  })
})

describe('the map of a dossier', () => {
  it('has what its notes quote and link to in it, and what is related, without the trash', async () => {
    const { passageId } = (await quoting('The harbour')).children[0] as Citation
    const side = { articleId, passageId }
    await library.documents('relation').create(relation('supports', side))
    const { id } = await library.dossiers.create({
      name: 'Bridge',
      articleIds: [articleId],
      noteIds: [ferry.id],
    })
    const tree = await quoting('The harbour bridge', 'The harbour')
    const both = { ...tree, children: [...tree.children, ...linking(ferry).children] }
    const { id: one } = await library.notes.create({ title: 'One', tree: both, dossierId: id })
    await write('Outside', linking(ferry))
    expect(await library.dossierMap(id)).toEqual({
      articleIds: [articleId],
      notes: [
        { id: ferry.id, quotes: [], links: [] },
        { id: one, quotes: [{ articleId, passages: 2 }], links: [ferry] },
      ],
      relations: [{ articleIds: [articleId, articleId], word: 'supports' }],
    })
    await library.notes.trash(ferry.id)
    expect((await library.dossierMap(id)).notes).toEqual([
      { id: one, quotes: [{ articleId, passages: 2 }], links: [] },
    ])
    await expect(library.dossierMap('nosuchdossier222')).rejects.toMatchObject({
      code: 'not-found',
    })
  })
})
