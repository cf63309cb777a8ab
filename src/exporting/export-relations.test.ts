import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { markdownToTree } from '../core/markdown/from-markdown.ts'
import type { PlacedRelation, PlacedSide } from '../core/model/relation.ts'
import { exportRelations, type RelationSource } from './export-relations.ts'
import { relationsAsCsv, relationsAsMarkdown } from './relation-list.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'collate-export-'))
})

const side = (articleId: string, quote: string, more: Partial<PlacedSide> = {}): PlacedSide => ({
  articleId,
  passageId: `passage${articleId}`,
  quote,
  textHash: null,
  state: 'exact',
  place: { start: 0, end: quote.length },
  ...more,
})

function relation(id: string, word: string, ...sides: [PlacedSide, PlacedSide]): PlacedRelation {
  const at = '2026-11-30T01:00:00.000Z'
  return { id, word, by: 'Mira', createdAt: at, changedAt: at, sides }
}

const field = (value: string) => ({ value, from: 'person' as const })
const article = (id: string, outlet: string, title: string) => ({
  id,
  title: field(title),
  outlet: field(outlet),
  date: field('2022-05-03'),
  author: field('Mira Castell'),
})

const COURIER = side('a', 'About 14,000 vehicles, “every day”\n\nuse the *bridge*')
const WIRE = side('b', '=HYPERLINK("http://x")')

const source = (...all: PlacedRelation[]): RelationSource => ({
  list: () => ({
    articles: [article('a', 'Courier', 'Bridge shut'), article('b', 'Wire', 'City')],
  }),
  relations: { placed: async () => all },
})

const request = { scopes: [{ kind: 'library' as const }], title: 'Relations of Bridge: a/b' }
const says = (word: string, ends: readonly [unknown, unknown]) =>
  `${ends.map((end) => (end as { outlet?: { value: string } })?.outlet?.value ?? '?').join(` ${word} `)}`

test('a relation is a heading with both quotations, and where they are from; hostile words stay words', async () => {
  const all = source(relation('r', 'contradicts', COURIER, WIRE))
  const written = await exportRelations(all, { ...request, folder, says })
  expect(written).toEqual(['Relations of Bridge - a-b.md', 'Relations of Bridge - a-b.csv'])
  const text = await readFile(join(folder, written[0]!), 'utf8')
  expect(text).toBe(`# Relations of Bridge: a/b

## Courier contradicts Wire

> About 14,000 vehicles, “every day”
>
> use the \\*bridge\\*
>
> — [Bridge shut](collate://passage/passagea), Courier, Mira Castell, 2022-05-03

> \\=HYPERLINK("http\\://x")
>
> — [City](collate://passage/passageb), Wire, Mira Castell, 2022-05-03

Related 2026-11-30 by Mira.
`)
  expect(markdownToTree(text).children.map(({ type }) => type)).toEqual([
    'heading',
    'heading',
    'blockquote',
    'blockquote',
    'paragraph',
  ])
})

test('the table has a row for each, quotes what has to be, and no formula', async () => {
  const lost = side('gone', 'was here', { state: 'orphaned', place: null })
  const csv = relationsAsCsv([
    {
      relation: relation('r', 'leaves out', WIRE, lost),
      says: '',
      sources: [{ title: 'A, "B"', outlet: '', date: '', author: '' }, undefined],
    },
  ])
  expect(csv.startsWith('\uFEFFkind,word,first_outlet,')).toBe(true)
  expect(csv.split('\r\n')[1]).toBe(
    [
      'own,leaves out,,"A, ""B""",,,"\'=HYPERLINK(""http://x"")",exact,collate://passage/passageb',
      ',,,,was here,lost,collate://passage/passagegone',
      'Mira,2026-11-30T01:00:00.000Z,2026-11-30T01:00:00.000Z',
    ].join(','),
  )
})

test('a place that is lost, and an article that is gone, are said', () => {
  const lost = side('gone', 'was here', { state: 'orphaned', place: null })
  const listed = { relation: relation('r', 'same', COURIER, lost), says: 'x' }
  const text = relationsAsMarkdown('All', [{ ...listed, sources: [undefined, undefined] }])
  expect(text).toContain('an article that is no longer in the library')
  expect(text).toContain('(its place in the text is lost)')
})

test('what two scopes name is listed once, and files that are there are left alone', async () => {
  await writeFile(join(folder, 'Relations.csv'), 'mine')
  const all = source(relation('r', 'same', COURIER, WIRE))
  const scopes = [
    { kind: 'article', id: 'a' },
    { kind: 'article', id: 'b' },
  ] as const
  const written = await exportRelations(all, { scopes, title: 'Relations', folder, says })
  expect(written).toEqual(['Relations (2).md', 'Relations (2).csv'])
  expect(await readFile(join(folder, 'Relations.csv'), 'utf8')).toBe('mine')
  expect((await readdir(folder)).toSorted()).toEqual([
    'Relations (2).csv',
    'Relations (2).md',
    'Relations.csv',
  ])
  const csv = await readFile(join(folder, 'Relations (2).csv'), 'utf8')
  expect(csv.match(/collate:\/\/passage\/passagea/g)).toHaveLength(1)
})

test('a folder that is a file is said', async () => {
  const path = join(folder, 'file')
  await writeFile(path, '')
  const exported = exportRelations(source(), { ...request, folder: path, says })
  await expect(exported).rejects.toMatchObject({ said: [{ says: 'export-failed' }] })
})
