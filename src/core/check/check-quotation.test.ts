import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { prepared } from '../alignment/testing.ts'
import { checkQuotation } from './check-quotation.ts'
import { Sources } from './sources.ts'
import { speakerNamed } from './voice.ts'

const COURIER = `Harbour bridge shut after inspectors find cracks

The Harbour bridge was closed to all traffic on Tuesday after inspectors found cracks in two of its piers, the city said.

“Nobody will cross until I am sure it is safe,” city engineer Ada Lind told reporters on the south bank.

“Somebody decided that this could wait,” said Tomas Arendt, its leader on the council.

“The ferry is pretty,” Britt Solheim said. “It is not quick, and it’s never on time.”

The mayor said he would not resign before the autumn. A first report on the piers is due in ten days.
`
const WIRE = `City closes bridge; ferry to run free for a month

“We read it on a barrier,” said Jon Vester, who sells fishing tackle beside the northern ramp.

“Blame me for the traffic jams if you like. I do not want to answer for deaths,” she told a news conference.

“Somebody decided that this could wait,” said Elin Marstrand, the state secretary.
`
const sources = new Sources([
  { id: 'courier', article: prepared(COURIER) },
  { id: 'wire', article: prepared(WIRE) },
])
const check = (words: string, speaker?: string) =>
  checkQuotation(words, { speaker: speakerNamed(speaker) }, sources)
const marked = (words: string, spans: readonly { start: number; end: number }[]) =>
  spans.map(({ start, end }) => words.slice(start, end))

describe('verbatim', () => {
  it.each([
    'Nobody will cross until I am sure it is safe',
    'Nobody will cross until I am sure it is safe,',
    'nobody will cross until I am sure',
    'until I am  sure\nit is safe.',
    "it's never on time",
  ])('%j', (words) => {
    expect(check(words)).toMatchObject({ wording: 'verbatim', place: { articleId: 'courier' } })
  })

  it('says where it stands', () => {
    const { place, source } = check('until I am sure it is safe')
    expect(COURIER.slice(place!.start, place!.end)).toBe(source)
    expect(source).toBe('until I am sure it is safe')
  })

  it.each([
    ['Nobody will cross […] it is safe', { omissions: 1 }],
    ['Nobody will cross … it is safe', { omissions: 1 }],
    ['Nobody … until I am sure ... safe', { omissions: 2 }],
    ['… I am sure it is safe […]', { omissions: 2 }],
    ['Nobody will cross [the bridge] until I am sure', { insertions: ['[the bridge]'] }],
    ['Nobody will cross until [Lind is] sure it is safe', { insertions: ['[Lind is]'] }],
    ['[i]t is safe', { insertions: ['[i]'] }],
    ['The ferry is pretty. It is not quick', { interrupted: true }],
    ['until I am sure', { opening: false }],
    ['Until I am sure', { opening: true }],
  ])('%j, and says so', (words, asides) => {
    const { wording, asides: said } = check(words)
    expect(said).toMatchObject(asides)
    expect(wording).toBe('verbatim')
  })

  it('does not let brackets and dots hide whatever they like', () => {
    expect(check('Nobody will cross [now] until they are sure').wording).not.toBe('verbatim')
    expect(check('[Somebody] [will] [walk]').wording).toBe('missing')
    expect(check('safe … Nobody').wording).not.toBe('verbatim')
    expect(check('[…]').wording).toBe('missing')
    expect(check('').wording).toBe('missing')
  })
})

describe('the same words, written otherwise', () => {
  it.each([
    ['Blame me for the traffic jams, if you like. I do not want', 'signs'],
    ['Nobody will cross until I am sure it is safe?', 'signs'],
    ['Nobody will CROSS until I am sure', 'letters'],
    ['Nobody will cross until i am sure', 'letters'],
  ])('%j: %s', (words, wording) => {
    expect(check(words).wording).toBe(wording)
  })
})

describe('changed', () => {
  it('says which words, on both sides', () => {
    const words = 'Nobody will walk across until I am sure it is safe'
    const { wording, changed, source } = check(words)
    expect(wording).toBe('changed')
    expect(marked(words, changed.quoted)).toEqual(['walk across'])
    expect(marked(source!, changed.source)).toEqual(['cross'])
  })

  it.each([
    ['Nobody will cross until I am sure it is sound', ['sound'], ['safe']],
    ['No one will cross until I am sure it is safe', ['No one'], ['Nobody']],
    ['Nobody will cross until I am quite sure it is safe', ['quite'], []],
    ['Nobody will cross until I am it is safe', [], ['sure']],
    ['Blame me for the traffic […] I do not want to answer for injuries', ['injuries'], ['deaths']],
  ])('%j', (words, quoted, inSource) => {
    const { wording, changed, source } = check(words)
    expect(wording).toBe('changed')
    expect(marked(words, changed.quoted)).toEqual(quoted)
    expect(marked(source!, changed.source)).toEqual(inSource)
  })

  it('does not count who speaks in between', () => {
    const { changed, source } = check(
      'The ferry is pretty. It is not fast, and it’s never on time.',
    )
    expect(marked(source!, changed.source)).toEqual(['quick'])
  })

  it('is not sure of a few words, nor of half of them', () => {
    expect(check('cross until sure').wording).toBe('perhaps')
    expect(check('Nobody at all may walk there until I am sure it is sound').wording).toBe(
      'perhaps',
    )
  })
})

describe('missing', () => {
  it.each(['The mayor has stolen every penny of the budget', 'I will resign tomorrow morning'])(
    '%j',
    (words) => {
      expect(check(words, 'Ada Lind')).toMatchObject({ wording: 'missing', voice: null })
    },
  )

  it('gives what comes nearest, and nothing where nothing does', () => {
    const { place } = check('The first report on the piers will be as thick as a brick')
    expect(COURIER.slice(place!.start, place!.end)).toContain('report on the piers')
    expect(check('Zebras juggle quietly').place).toBeNull()
  })
})

describe('who says it', () => {
  it.each([
    ['Nobody will cross until I am sure', 'Ada Lind', 'one'],
    ['Nobody will cross until I am sure', 'Lind', 'one'],
    ['Nobody will cross until I am sure', 'Tomas Arendt', 'other'],
    ['Nobody will cross until I am sure', undefined, 'untold'],
    ['We read it on a barrier', 'Jon Vester', 'one'],
    // She is whoever was last named, and that may be wrong.
    ['Blame me for the traffic jams if you like', 'Ada Lind', 'untold'],
  ])('%s, says %s: %s', (words, speaker, is) => {
    expect(check(words, speaker).voice).toMatchObject({ is, as: 'quoted' })
  })

  it('names who says it in the article', () => {
    expect(check('We read it on a barrier', 'Ada Lind').voice?.name).toBe('Jon Vester')
  })

  it('takes the place where whom the note names says it', () => {
    const words = 'Somebody decided that this could wait'
    expect(check(words, 'Elin Marstrand').place?.articleId).toBe('wire')
    expect(check(words, 'Tomas Arendt').place?.articleId).toBe('courier')
    expect(check(words, 'Tomas Arendt').alsoIn).toEqual(['wire'])
    expect(check(words, 'Britt Solheim').voice?.is).toBe('other')
  })

  it('takes the cited one of two places as good as each other', () => {
    const start = WIRE.indexOf('Somebody')
    const cited = [{ articleId: 'wire', start, end: start + 10 }]
    const asked = { speaker: null, cited }
    expect(checkQuotation('Somebody decided that this', asked, sources).place?.articleId).toBe(
      'wire',
    )
  })

  it('says that words are told, or the article’s own', () => {
    expect(check('he would not resign before the autumn').voice?.as).toBe('reported')
    expect(check('A first report on the piers is due', 'Ada Lind').voice).toMatchObject({
      as: 'own',
      is: 'untold',
      name: null,
    })
  })
})

it('finds any part of any text word by word, and says that it is verbatim', () => {
  const text = `${COURIER}\n${WIRE}`
  const whole = new Sources([{ id: 'both', article: prepared(text) }])
  const words = [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => ({ word, index }))
  fc.assert(
    fc.property(fc.nat(words.length - 1), fc.integer({ min: 1, max: 40 }), (from, count) => {
      const last = words[Math.min(words.length, from + count) - 1]!
      const part = text.slice(words[from]!.index, last.index + last.word.length)
      if (!/[\p{L}\p{N}]/u.test(part)) return
      expect(checkQuotation(part, { speaker: null }, whole).wording).toBe('verbatim')
    }),
  )
})

it('never takes a changed word for verbatim', () => {
  const words = [...COURIER.matchAll(/[\p{L}’]+/gu)]
  fc.assert(
    fc.property(fc.nat(words.length - 9), fc.nat(7), (from, changed) => {
      const [start, end] = [words[from]!.index, words[from + 8]!.index]
      const at = words[from + changed]!
      const part = COURIER.slice(start, end).trim()
      const other = `${part.slice(0, at.index - start)}xylograph${part.slice(at.index - start + at[0].length)}`
      expect(['verbatim', 'signs', 'letters']).not.toContain(check(other).wording)
    }),
  )
})

it.each([
  ['nothing but marks', '…[…]'.repeat(5000), 'missing'],
  ['brackets that never close', '['.repeat(50_000), 'missing'],
  ['one word again and again', 'the '.repeat(20_000), 'missing'],
  ['words with a mark between any two', 'the … '.repeat(2000), 'missing'],
])('comes to an end with %s', (_, words, wording) => {
  expect(check(words).wording).toBe(wording)
})
