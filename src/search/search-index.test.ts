import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile, writeFile } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { SearchableArticle } from './searchable.ts'
import { SearchIndex } from './search-index.ts'
import { article, comment, ENGINES, newPlace, note, version } from './testing.ts'

describe.each(ENGINES)('the index by %s', (engine, open) => {
  let index: SearchIndex
  let texts: Map<string, string>
  let place: Awaited<ReturnType<typeof newPlace>>
  const log: string[] = []

  beforeEach(async () => {
    place = await newPlace()
    texts = new Map()
    log.length = 0
    index = opened()
  })
  afterEach(() => index.close())

  const opened = (libraryId = place.libraryId) =>
    SearchIndex.open({ ...place, libraryId }, (message) => void log.push(message), open)
  const put = (id: string, text: string, some: Partial<SearchableArticle> = {}) => {
    const one = article(id, some)
    texts.set(one.textHash, text)
    index.putArticle(one, version(text))
  }
  const search = (query: string, most: number | null = null) =>
    index.find(query, most, async (hash) => version(texts.get(hash) ?? ''))
  const ids = async (query: string) => (await search(query)).found.map(({ id }) => id)

  it('finds what was not read, where it is known what was', async () => {
    put('fresh', 'The ferry is late.')
    put('known', 'The ferry is early.')
    index.putNote(note('anote', { text: 'A ferry.' }))
    const read = ['known']
    const found = async (query: string) =>
      (await index.find(query, null, async () => undefined, read)).found.map(({ id }) => id)
    expect(await found('ferry is:unread')).toEqual(['fresh'])
    expect((await found('ferry -is:unread')).toSorted()).toEqual(['anote', 'known'])
    expect(index.count('is:unread', read)).toBe(1)
    // Nobody knows: nothing is asked of it.
    expect(index.count('ferry is:unread')).toBe(3)
  })

  it('finds by the very words, then by other forms, and never inside of words', async () => {
    put('conditions', 'The condition of the ferries was good.')
    put('ferryfirst', 'The ferry is late.')
    put('ions', 'An ion is charged.')
    expect(await ids('ion')).toEqual(['ions'])
    expect(await ids('ferry')).toEqual(['ferryfirst', 'conditions'])
    expect((await search('ferry')).found.map(({ isByForms }) => isByForms)).toEqual([false, true])
    expect(await ids('"ferry"')).toEqual(['ferryfirst'])
    expect(await ids('ferr*')).toHaveLength(2)
  })

  it('takes no word of another language for a form of an English one', async () => {
    put('german', 'Die Fähre und die Brücke sind nicht offen, und das ist der Stand auf dem Fluss.')
    put('english', 'Two people died when the bridge and the ferry were closed for the day.')
    expect(await ids('died')).toEqual(['english'])
    expect(await ids('dead')).toEqual(['english'])
  })

  it('ranks a title above a text', async () => {
    put('intext', 'The council met. The bridge was closed. The bridge is old.', {
      title: 'Council',
    })
    put('intitle', 'The council met about it again on Monday.', { title: 'Bridge closed' })
    expect(await ids('bridge')).toEqual(['intitle', 'intext'])
  })

  it('finds all words wherever they stand, phrases, either, and without what must not be there', async () => {
    put('one', 'The climate change is quick.', { outlet: 'Coast Wire', author: 'Ida Lind' })
    put('two', 'The change of climate is slow.', { outlet: 'Inland', author: 'Per Holm' })
    expect(await ids('climate lind')).toEqual(['one'])
    expect(await ids('"climate change"')).toEqual(['one'])
    expect(await ids('climate -lind')).toEqual(['two'])
    expect(await ids('-lind')).toEqual(['two'])
    expect((await ids('quick OR slow')).toSorted()).toEqual(['one', 'two'])
    expect(await ids('by:lind')).toEqual(['one'])
    expect(await ids('outlet:"coast wire"')).toEqual(['one'])
    expect(await ids('outlet:climate')).toEqual([])
    expect(await ids('slow OR by:lind')).toHaveLength(2)
    expect(await ids('')).toEqual([])
    expect(await ids('&')).toEqual([])
  })

  it('has no phrase over the end of a paragraph', async () => {
    put('one', 'The bridge.\n\nClosed again.')
    expect(await ids('"bridge closed"')).toEqual([])
    expect(await ids('bridge closed')).toEqual(['one'])
  })

  it.each([
    ['北京大学今天开学', '大学', '今天开'],
    ['東京タワーは高い', 'タワー', 'は'],
    ['ประเทศไทยสวย', 'ไทย', 'สวย'],
    ['서울의 다리', '다리', '서울*'],
    ['Straße und l’État 1 500', 'strasse etat', '1,500'],
  ])('finds in %s', async (text, one, other) => {
    put('one', text)
    put('other', 'nothing of it')
    expect(await ids(one)).toEqual(['one'])
    expect(await ids(other)).toEqual(['one'])
  })

  it('filters by dates, language, colours and what there is', async () => {
    put('old', 'It is the bridge of the town that they had.', {
      date: '2019-05',
      colors: ['red'],
      highlights: 1,
    })
    put('new', 'Das ist die Brücke, und sie ist nicht der Stand.', {
      date: '2020-03-01',
      comments: [comment('doubtful')],
    })
    put('undated', 'x', { addedAt: '2023-07-01T10:00:00.000Z', language: 'fr-CA', tags: ['flood'] })
    index.putNote(
      note('anote', {
        text: 'See the flood.',
        quoted: ['old'],
        linked: ['new'],
        changedAt: '2024-02-02T00:00:00.000Z',
      }),
    )
    index.putDossier({
      id: 'dossier',
      name: 'River floods',
      articleIds: ['new'],
      noteIds: ['anote'],
      changedAt: '',
    })
    expect(await ids('before:2020-03')).toEqual(['old'])
    expect(await ids('after:2020-03')).toEqual(['anote', 'new'])
    expect(await ids('added:2023')).toEqual(['undated'])
    expect(await ids('lang:de')).toEqual(['new'])
    expect(await ids('lang:fr')).toEqual(['undated'])
    expect(await ids('color:red')).toEqual(['old'])
    index.nameColors({ red: 'Doubtful' })
    expect(await ids('color:doubtful')).toEqual(['old'])
    expect(await ids('has:highlight')).toEqual(['old'])
    expect(await ids('has:comment')).toEqual(['new'])
    expect((await ids('has:quote')).toSorted()).toEqual(['anote', 'old'])
    expect((await ids('has:note')).toSorted()).toEqual(['new', 'old'])
    expect((await ids('in:"river floods"')).toSorted()).toEqual(['anote', 'new'])
    expect(await ids('in:floods -lang:de')).toEqual(['anote'])
    expect(await ids('tag:flood')).toEqual(['undated'])
    index.putNote(note('drafted', { tags: ['Flood relief', 'ferry'] }))
    expect((await ids('tag:flood')).toSorted()).toEqual(['drafted', 'undated'])
    expect(await ids('tag:"flood relief" tag:ferry')).toEqual(['drafted'])
    index.remove('note', 'drafted')
    expect(await ids('flood')).toEqual(['undated', 'anote', 'dossier'])
    expect(await ids('is:unread bridge')).toEqual(['old'])
  })

  it('says where the words stand: in titles, sentences and comments', async () => {
    const text = 'It rained. The old ferry sank at the pier. The pier stands.'
    put('one', text, { title: 'Ferry sinks', comments: [comment('Which ferry?'), comment('No.')] })
    const { found } = await search('ferry pier')
    const [one] = found
    const marks = (words: string, hits: readonly { start: number; end: number }[]) =>
      hits.map(({ start, end }) => words.slice(start, end))
    expect(marks(one!.title.text, one!.title.hits)).toEqual(['Ferry'])
    expect(one!.passages.map((passage) => [passage.text, marks(text, passage.hits)])).toEqual([
      ['The old ferry sank at the pier.', ['ferry', 'pier']],
      ['The pier stands.', ['pier']],
    ])
    expect(one!.comments).toEqual([{ ...comment('Which ferry?'), hits: [{ start: 6, end: 11 }] }])
  })

  it('gives as many as were asked for, and says whether there are more', async () => {
    for (const id of ['a', 'b', 'c']) put(id, 'ferry')
    expect(await search('ferry', 2)).toMatchObject({ found: [{}, {}], more: true })
    expect(await search('ferry', 3)).toMatchObject({ found: [{}, {}, {}], more: false })
  })

  it('puts in the place of what was there, and lets go', async () => {
    put('one', 'ferry')
    put('one', 'bridge')
    index.putNote(note('anote', { text: 'bridge' }))
    expect(await ids('ferry')).toEqual([])
    expect((await ids('bridge')).toSorted()).toEqual(['anote', 'one'])
    index.remove('article', 'one')
    index.keepOnly('note', new Set())
    expect(await ids('bridge')).toEqual([])
    expect(index.size).toBe(0)
  })

  it('is kept, and knows what of it is as it was', async () => {
    put('one', 'ferry')
    index.putNote(note('anote', { mark: 'first' }))
    index.close()
    index = opened()
    expect(await ids('ferry')).toEqual(['one'])
    expect(index.needsArticle(article('one'))).toBe(false)
    expect(index.needsArticle(article('one', { comments: [comment('new')] }))).toBe(true)
    expect(index.needsNote('anote', 'first')).toBe(false)
    expect(index.needsNote('anote', 'second')).toBe(true)
    expect(index.needsNote('anote', null)).toBe(true)
    expect(log).toEqual([])
  })

  it('is made anew for another library', async () => {
    put('one', 'ferry')
    index.close()
    index = opened('another')
    expect(index.size).toBe(0)
    expect(log).toHaveLength(1)
  })

  it.each(['not a database at all, and long enough to be read as one'.repeat(40), ''])(
    'is made anew where its file is something else',
    async (bytes) => {
      index.close()
      await writeFile(place.file, bytes)
      index = opened()
      put('one', 'ferry')
      expect(await ids('ferry')).toEqual(['one'])
    },
  )

  it('is made anew where its file is torn', async () => {
    for (let at = 0; at < 300; at += 1) put(`a${at}`, `ferry ${at} `.repeat(50))
    index.close()
    const bytes = await readFile(place.file)
    bytes.fill(7, 4096)
    await writeFile(place.file, bytes)
    index = opened()
    expect(index.size).toBe(0)
    put('one', 'ferry')
    expect(await ids('ferry')).toEqual(['one'])
  })

  it('is sound after whoever wrote it was killed', async () => {
    put('before', 'ferry')
    index.close()
    const script = `
      const { SearchIndex } = await import(${JSON.stringify(new URL('./search-index.ts', import.meta.url).href)})
      const { ENGINES, article, version } = await import(${JSON.stringify(new URL('./testing.ts', import.meta.url).href)})
      const index = SearchIndex.open(${JSON.stringify(place)}, () => {}, new Map(ENGINES).get(${JSON.stringify(engine)}))
      for (let at = 0; ; at += 1) {
        index.putArticle(article('a' + at), version('ferry ' + at + ' words'.repeat(200)))
        if (at === 600) process.stdout.write('now')
      }`
    const child = spawn(process.execPath, ['--input-type=module', '-e', script])
    await Promise.race([once(child.stdout, 'data'), once(child, 'exit')])
    child.kill('SIGKILL')
    await once(child, 'exit')
    index = opened()
    expect(log).toEqual([])
    const found = await ids('ferry')
    expect(found).toContain('before')
    // What was made durable by then, and nothing by halves.
    expect(found.length).toBeGreaterThanOrEqual(500)
    expect(found.length).toBe(index.size)
    put('after', 'ferry')
    expect(await ids('ferry')).toHaveLength(found.length + 1)
  })
})
