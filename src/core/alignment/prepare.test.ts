import { describe, expect, it } from 'vitest'
import type { Block, BlockKind } from '../model/article.ts'
import { prepareArticle } from './prepare.ts'

/** An article of blocks of these kinds, a blank line between them. */
function article(...written: readonly (readonly [BlockKind, string])[]) {
  const blocks: Block[] = []
  let text = ''
  for (const [kind, words] of written) {
    blocks.push({ kind, start: text.length, end: text.length + words.length })
    text += `${words}\n\n`
  }
  const { sentences } = prepareArticle({ text, blocks })
  return sentences.map((sentence) => ({
    ...sentence,
    words: text.slice(sentence.start, sentence.end),
    says: sentence.speech.quoted.map(({ start, end }) => text.slice(start, end)),
  }))
}

const LEAD = 'A ferry sank off Osmark on Monday with nine people on board.'

describe('a prepared article', () => {
  it('has the headings that it was read with', () => {
    const sentences = article(
      ['heading', 'Ferry sinks off Osmark. Nine are lost!'],
      ['paragraph', LEAD],
      ['heading', 'What is known'],
      ['paragraph', 'Divers went down at once.'],
    )
    expect(sentences.map(({ words, part }) => [part, words])).toEqual([
      ['headline', 'Ferry sinks off Osmark. Nine are lost!'],
      ['lead', LEAD],
      ['body', 'What is known'],
      ['body', 'Divers went down at once.'],
    ])
  })

  it('takes a block that is a quotation for somebody’s words', () => {
    const words = 'We went down at once. There was nobody.'
    const sentences = article(['paragraph', LEAD], ['quotation', words])
    expect(sentences.map(({ says }) => says)).toEqual([
      [],
      ['We went down at once.'],
      ['There was nobody.'],
    ])
    const [marked] = article(['quotation', '“We went down at once,” said Maria Lind of the board.'])
    expect(marked).toMatchObject({
      says: ['We went down at once,'],
      speech: { speaker: { name: 'Maria Lind' } },
    })
  })

  it('takes each cell of a table for itself', () => {
    const sentences = article(
      ['cell', 'Ferries a day'],
      ['cell', 'Maria Lind said no'],
      ['cell', '14'],
    )
    expect(sentences.map(({ words, block }) => [block, words])).toEqual([
      [0, 'Ferries a day'],
      [1, 'Maria Lind said no'],
      [2, '14'],
    ])
  })

  it.each(['OSMARK, May 3 (Northern Wire) - ', 'OSMARK — ', 'HALVIK, Norland\n(AP) — '])(
    'begins behind its dateline: %s',
    (dateline) => {
      const said = 'Maria Lind said a ferry had sunk.'
      const [sentence] = article(['paragraph', `${dateline}${said}`])
      expect(sentence).toMatchObject({ words: said, speech: { speaker: { name: 'Maria Lind' } } })
    },
  )

  it('can be of some blocks of a text, with offsets of the whole', () => {
    const text = `${LEAD}\n\n“Nobody came back,” Maria Lind said.`
    const start = LEAD.length + 2
    const blocks: Block[] = [{ kind: 'paragraph', start, end: text.length }]
    const { sentences } = prepareArticle({ text, blocks })
    expect(sentences).toMatchObject([
      { start, end: text.length, speech: { speaker: { name: 'Maria Lind' } } },
    ])
  })
})
