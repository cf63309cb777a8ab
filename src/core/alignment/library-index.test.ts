import { describe, expect, it } from 'vitest'
import type { Report } from '../model/report.ts'
import { inPlainBlocks } from '../text/blocks.ts'
import { LibraryIndex } from './library-index.ts'

const background = {
  rarity: (term: string) => (term.length > 4 ? 0.8 : 0.2),
  related: () => [],
}

const CRANE = `The harbour of Osmark was closed on Monday after a loading crane collapsed across both piers, port director Maria Lind said.

"The lock gates are sound and it is safe to cross them on foot," Lind said.

About 158 fishing boats are trapped in the basin behind the wreck of the crane.

Divers will examine the sea bed on Wednesday before a salvage ship arrives from Halvik.`

const CRANE_LATER = `A loading crane fell across the piers of Osmark harbour on Monday and closed it, director Maria Lind told reporters.

“The lock gates are sound, and it is safe to cross them on foot,” Lind said.

A salvage ship from Halvik is due once divers have examined the sea bed on Wednesday.`

const APPLES = `Apple growers in the Terne valley expect the harvest to start three weeks late after a cold spring.

"We have never seen blossom so late," said Anna Weiss, who keeps forty hectares of trees.

The growers' union asked for a loan to pay pickers through October.`

const times = new Map([
  ['wire', 3],
  ['paper', 1],
  ['evening', 2],
  ['apples', 4],
])
const texts = new Map([
  ['wire', `Wire copy\n\n${CRANE}`],
  ['paper', `${CRANE}\n\nFor subscribers only.`],
  ['evening', CRANE_LATER],
  ['apples', APPLES],
])

function inBlocksOf(held: ReadonlyMap<string, string>, id: string) {
  const text = held.get(id)
  return text === undefined ? undefined : inPlainBlocks(text)
}

function filled(memory?: number, held: ReadonlyMap<string, string> = texts): LibraryIndex {
  const library = {
    textOf: (id: string) => inBlocksOf(held, id),
    timeOf: (id: string) => times.get(id)!,
  }
  const index = new LibraryIndex(library, background, memory === undefined ? {} : { memory })
  for (const [id, text] of texts) index.add(id, text)
  return index
}

async function all(reports: AsyncIterable<Report>): Promise<Report[]> {
  const found: Report[] = []
  for await (const report of reports) found.push(report)
  return found
}

describe('LibraryIndex', () => {
  it('finds who else reports an article, with matching passages, and not the unrelated', async () => {
    const found = await all(filled().reportsOf({ id: 'evening', ...inPlainBlocks(CRANE_LATER) }))
    expect(found.map(({ articleId }) => articleId)).toEqual(['paper'])
    expect(found[0]!.answers.length).toBeGreaterThanOrEqual(3)
  })

  it('folds near-copies under the earliest', async () => {
    const found = await all(filled().reportsOf({ id: 'evening', ...inPlainBlocks(CRANE_LATER) }))
    expect(found[0]).toMatchObject({
      articleId: 'paper',
      copies: ['wire'],
      isCopyOfAsked: false,
    })
  })

  it('says which reports are copies of the article asked about', async () => {
    const found = await all(
      filled().reportsOf({ id: 'wire', ...inPlainBlocks(texts.get('wire')!) }),
    )
    expect(found.find(({ articleId }) => articleId === 'paper')?.isCopyOfAsked).toBe(true)
    expect(found.find(({ articleId }) => articleId === 'evening')?.isCopyOfAsked).toBe(false)
  })

  it('finds the answers to one passage only', async () => {
    const start = CRANE_LATER.indexOf('“The lock')
    const passage = { start, end: start + 40 }
    const found = await all(
      filled().reportsOf({ id: 'evening', ...inPlainBlocks(CRANE_LATER), passage }),
    )
    expect(found[0]!.answers).toHaveLength(1)
    const [answer] = found[0]!.answers
    expect(CRANE_LATER.slice(answer!.asked.start, answer!.asked.end)).toContain('The lock gates')
    expect(answer).toMatchObject({ kind: 'same-quotation', speaker: 'Maria Lind' })
    expect(texts.get('paper')!.slice(answer!.place.start, answer!.place.end)).toBe(answer!.text)
    const carrying = answer!.words.map(({ start, end }) => answer!.text.slice(start, end))
    expect(carrying.join(' ')).toContain('safe to cross')
  })

  it('takes in and forgets articles', async () => {
    const index = filled()
    index.remove('paper')
    index.remove('wire')
    expect(index.size).toBe(2)
    expect(await all(index.reportsOf({ id: 'evening', ...inPlainBlocks(CRANE_LATER) }))).toEqual([])
    index.add('paper', texts.get('paper')!)
    const found = await all(index.reportsOf({ id: 'evening', ...inPlainBlocks(CRANE_LATER) }))
    expect(found.map(({ articleId }) => articleId)).toEqual(['paper'])
  })

  it('replaces an article whose text was corrected', async () => {
    const held = new Map(texts)
    const index = filled(undefined, held)
    held.set('paper', APPLES)
    index.add('paper', APPLES)
    index.remove('wire')
    expect(index.size).toBe(3)
    expect(await all(index.reportsOf({ id: 'evening', ...inPlainBlocks(CRANE_LATER) }))).toEqual([])
  })

  it('works with no memory to keep prepared articles in', async () => {
    const found = await all(filled(0).reportsOf({ id: 'evening', ...inPlainBlocks(CRANE_LATER) }))
    expect(found.map(({ articleId }) => articleId)).toEqual(['paper'])
  })

  it('stops when told', async () => {
    const stop = new AbortController()
    const reports = filled().reportsOf(
      { id: 'evening', ...inPlainBlocks(CRANE_LATER) },
      { signal: stop.signal },
    )
    stop.abort(new Error('enough'))
    await expect(all(reports)).rejects.toThrow('enough')
  })

  it('puts copies together, the earliest first', async () => {
    const ids = ['apples', 'wire', 'evening', 'paper']
    expect(await filled().withCopies(ids)).toEqual([['apples'], ['paper', 'wire'], ['evening']])
  })

  it('goes on from what it held', async () => {
    const kept = JSON.parse(JSON.stringify(filled().data()))
    const library = {
      textOf: (id: string) => inBlocksOf(texts, id),
      timeOf: (id: string) => times.get(id)!,
    }
    const index = new LibraryIndex(library, background, { kept })
    expect(index.size).toBe(4)
    expect(index.holds('apples', APPLES)).toBe(true)
    expect(index.holds('apples', CRANE)).toBe(false)
    index.remove('apples')
    const found = await all(index.reportsOf({ id: 'evening', ...inPlainBlocks(CRANE_LATER) }))
    expect(found.map(({ articleId }) => articleId)).toEqual(['paper'])
  })

  it('passes over an article whose text is gone', async () => {
    const library = { textOf: () => undefined, timeOf: () => 0 }
    const index = new LibraryIndex(library, background)
    index.add('paper', CRANE)
    expect(await all(index.reportsOf(inPlainBlocks(CRANE_LATER)))).toEqual([])
  })

  it('finds nothing in an empty library, nor for an empty text', async () => {
    const library = { textOf: () => undefined, timeOf: () => 0 }
    expect(
      await all(new LibraryIndex(library, background).reportsOf(inPlainBlocks(CRANE))),
    ).toEqual([])
    expect(await all(filled().reportsOf(inPlainBlocks('')))).toEqual([])
  })
})
