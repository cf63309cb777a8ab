import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { align, alignInSteps } from './align.ts'
import { GENERAL_ENGLISH } from './general-english.ts'
import type { Match } from './match.ts'
import { pairOf } from './pair.ts'
import { prepared } from './testing.ts'
import { reasonSchema } from './reason.ts'

const MORNING = `Crane collapse shuts Osmark harbour

The harbour of Osmark was closed on Monday after a loading crane collapsed across both piers, port director Maria Lind said.

"The lock gates are sound and it is safe to cross them on foot," Lind said. "I am sure of that."

The crane, built in 1961, had carried 1,240 containers since January.

About 158 fishing boats are trapped in the basin behind the wreck.

Divers will examine the sea bed on Wednesday before a salvage ship arrives from Halvik.

The town's bakery gave bread to the crews.`

const EVENING = `Osmark port closed by fallen crane

A loading crane fell across the two piers of Osmark harbour on Monday and closed it, director Maria Lind told reporters.

It had stood since 1961 and carried 1,240 containers this year.

Some 160 fishing boats cannot leave the basin behind the wreck, according to the coast guard.

“The lock gates are sound, and it is safe to cross them on foot,” Lind told reporters.

A salvage ship is due from Halvik once divers have examined the sea bed on Wednesday.

The opera house in the capital opens a new season in May.`

const UNRELATED = `Orchard growers expect late harvest

Apple growers in the Terne valley said they expect the harvest to start three weeks late after a cold spring.

"We have never seen blossom so late," said Anna Weiss, who keeps forty hectares of trees.

The growers' union asked for a loan of two million crowns to pay pickers through October.

Bees had stayed in their hives until May, and rain washed the pollen away.

Last year the valley sold 31,000 tonnes of apples, mostly to cider makers.`

function compare(a: string, b: string) {
  const [first, second] = [prepared(a), prepared(b)]
  const written = (match: Match) => ({
    a: match.a.map((i) => a.slice(first.sentences[i]!.start, first.sentences[i]!.end)).join(' '),
    b: match.b.map((j) => b.slice(second.sentences[j]!.start, second.sentences[j]!.end)).join(' '),
    kind: match.kind,
  })
  const alignment = align(first, second, GENERAL_ENGLISH)
  return { ...alignment, written: alignment.matches.map(written) }
}

/** Hundreds of texts on a busy machine; in ms. */
const SLOW = 30_000

describe('align', () => {
  const { matches, written, basis } = compare(MORNING, EVENING)
  const about = (words: string) => written.find(({ a }) => a.includes(words))

  it('finds a quotation that both give, and says whose', () => {
    expect(about('The lock gates are sound')).toMatchObject({ kind: 'same-quotation' })
    const match = matches.find(({ kind }) => kind === 'same-quotation')!
    expect(match.reason).toMatchObject({
      isOneVoice: true,
      voices: { a: { name: 'Maria Lind', named: 'by-name' }, b: { name: 'Maria Lind' } },
    })
  })

  it('finds a fact in other words', () => {
    expect(about('Divers will examine')?.b).toContain('A salvage ship is due')
    expect(about('Divers will examine')?.kind).toBe('same-fact')
  })

  it('finds what is said with related words, marks and names them', () => {
    const a =
      'The bank of Osmark was shut.\n\nThe thieves fled in a stolen vehicle towards the harbour, police said.'
    const b = 'Nobody was hurt in Osmark.\n\nThe robbers escaped to the harbour in a stolen car.'
    const match = compare(a, b).matches.find((one) => one.a.includes(1) && one.b.includes(1))!
    const marked = (text: string, spans: readonly { start: number; end: number }[]) =>
      spans.map(({ start, end }) => text.slice(start, end)).join(' ')
    expect(marked(a, match.words.a)).toMatch(/thieves .*vehicle/)
    expect(marked(b, match.words.b)).toMatch(/robbers .*car/)
    expect(match.reason.related).toContainEqual({ a: 'thieves', b: 'robbers' })
  })

  it('takes no English relations for words of another language', () => {
    const related = (text: string, other: string) =>
      pairOf(prepared(text), prepared(other), GENERAL_ENGLISH, 'words').related.between(0, 0).length
    expect(related('The storm was bad at sea.', 'All of us heard the wind.')).toBe(1)
    const dutch = 'De storm was in de nacht zo zwaar dat het schip niet meer kon varen.'
    expect(related(dutch, 'Het was de wind die in de haven zo hard was, en niet het water.')).toBe(
      0,
    )
  })

  it('marks no common words by themselves as shared', () => {
    const one = `${MORNING}\n\nDivers searched the wreck in an unsuccessful attempt to raise the crane.`
    const other = `${EVENING}\n\nOn Friday divers went down in an attempt to raise the crane.`
    const found = compare(one, other)
    const at = found.written.findIndex(({ a }) => a.startsWith('Divers searched'))
    const shared = found.matches[at]!.words.a.map(({ start, end }) => one.slice(start, end))
    expect(shared).toEqual(['Divers', 'attempt to raise the crane'])
  })

  it('answers a headline with the other headline', () => {
    const found = compare(
      MORNING.replace('Crane collapse shuts Osmark harbour', 'Osmark’s worst day'),
      EVENING.replace('Osmark port closed by fallen crane', 'What befell Osmark'),
    )
    const at = found.written.findIndex((one) => one.a === 'Osmark’s worst day')
    expect(found.written[at]?.b).toBe('What befell Osmark')
    expect(found.matches[at]!.reason.headlines).toBe(true)
  })

  it('finds figures that differ', () => {
    expect(about('About 158 fishing boats')).toMatchObject({ kind: 'figures-differ' })
    const match = matches.find(({ kind }) => kind === 'figures-differ')!
    const shown = match.words.a.map(({ start, end }) => MORNING.slice(start, end)).join(' ')
    expect(shown).toContain('158')
    expect(match.reason.differing).toEqual([
      {
        a: { figure: '158', unit: 'fishing boats', per: '' },
        b: { figure: '160', unit: 'fishing boats', per: '' },
      },
    ])
  })

  it('leaves out what only one of them says', () => {
    expect(about('bakery')).toBeUndefined()
    expect(written.some(({ b }) => b.includes('opera house'))).toBe(false)
  })

  it('gives the words that carry a match, as ranges of the texts', () => {
    const match = matches.find(({ kind }) => kind === 'same-quotation')!
    const inA = match.words.a.map(({ start, end }) => MORNING.slice(start, end)).join(' ')
    const inB = match.words.b.map(({ start, end }) => EVENING.slice(start, end)).join(' ')
    expect(inA).toContain('lock gates')
    expect(inB).toContain('lock gates')
  })

  it('gives the same whichever article comes first', () => {
    const key = ({ a, b }: Pick<Match, 'a' | 'b'>) => `${a.join()}-${b.join()}`
    const turned = compare(EVENING, MORNING).matches.map(({ a, b }) => key({ a: b, b: a }))
    expect(turned.toSorted()).toEqual(matches.map(key).toSorted())
  })

  it('compares words within a language', () => {
    expect(basis).toBe('words')
  })

  it('tells the same words of another speaker apart', () => {
    const other = EVENING.replaceAll('Maria Lind', 'Jon Berg').replaceAll('Lind', 'Berg')
    const match = compare(MORNING, other).written.find(({ a }) => a.includes('lock gates'))
    expect(match?.kind).toBe('same-words-different-speaker')
  })

  it('makes no finding of a speaker who is only carried over', () => {
    const guessed = MORNING.replace(
      '"The lock gates are sound and it is safe to cross them on foot," Lind said. "I am sure of that."',
      'Harbour master Jon Berg said nobody was hurt.\n\n"The lock gates are sound and it is safe to cross them on foot."',
    )
    const { matches: found, written: texts } = compare(guessed, EVENING)
    const at = texts.findIndex(({ a }) => a.includes('lock gates'))
    expect(texts[at]?.kind).toBe('same-quotation')
    expect(found[at]!.reason.voices).toMatchObject({ a: null, b: { name: 'Maria Lind' } })
  })

  it('does not call it one fact where two different bodies act', () => {
    const [a, b] = [
      'The Harbour Board on Monday said it rejects the plan of the Osmark ferry company to fill the old lock.',
      'The Coast Guard rejected the plan of the Osmark ferry company to fill the old lock on Monday.',
    ]
    const [match] = compare(a, b).matches
    expect(match?.kind).toBe('same-action-different-actor')
    expect(match?.reason.actors).toEqual({
      a: { who: { name: 'Harbour Board', named: 'by-name', takesThe: true }, verb: 'rejects' },
      b: { who: { name: 'Coast Guard', named: 'by-name', takesThe: true }, verb: 'rejected' },
    })
    const same = compare(a, b.replace('The Coast Guard', 'The Osmark Harbour Board')).matches
    expect(same[0]?.kind).toBe('same-fact')
    const unsure = compare(a, b.replace('The Coast Guard', 'The administration')).matches
    expect(unsure[0]?.kind).toBe('same-fact')
  })

  it('takes somebody unnamed for nobody in particular', () => {
    const other = EVENING.replaceAll('Lind told reporters', 'an official told reporters')
    const { matches: found, written: texts } = compare(MORNING, other)
    const at = texts.findIndex(({ a }) => a.includes('lock gates'))
    expect(texts[at]?.kind).toBe('same-quotation')
    expect(found[at]?.reason).toMatchObject({
      isOneVoice: null,
      voices: { a: { name: 'Maria Lind' }, b: { name: 'official', named: 'unnamed' } },
    })
  })

  it('finds nothing between unrelated articles', () => {
    expect(compare(MORNING, UNRELATED).matches).toEqual([])
  })

  it('does not answer date lines and credits', () => {
    const dated = (text: string) => `Posted: 04/9/2012 8:33 am\n\n${text}\n\nBy Jane Roe`
    const found = compare(dated(MORNING), dated(EVENING)).written
    expect(found.some(({ a }) => a.includes('Posted') || a.includes('Jane Roe'))).toBe(false)
    expect(found.length).toBe(written.length)
  })

  it('does not take one number said of two things for one fact', () => {
    const found = compare(
      `${UNRELATED}\n\nThe union has three offices in the hills.`,
      `${MORNING}\n\nThree cooks kept the crews fed at night.`,
    )
    expect(found.matches).toEqual([])
  })

  it('compares names, figures and dates between languages, and says so', () => {
    const german = `Der Hafen von Osmark wurde am Montag geschlossen, nachdem ein Kran auf die beiden Molen gestürzt war, sagte Maria Lind.

Seit Januar hatte der Kran, der 1961 gebaut wurde, 1.240 Container gehoben, und er war der älteste der ganzen Küste.

Am Mittwoch sollen Taucher den Grund untersuchen, bevor ein Schiff aus Halvik kommt, das die Trümmer heben wird.`
    const found = compare(MORNING, german)
    expect(found.basis).toBe('names-and-figures')
    expect(found.written.some(({ a, b }) => a.includes('1961') && b.includes('1961'))).toBe(true)
    expect(found.matches.every(({ band }) => band === 'likely')).toBe(true)
    expect(found.matches[0]!.reason.basis).toBe('names-and-figures')
  })
})

describe('align on any text', () => {
  it('joins each sentence of a text with itself', () => {
    const { matches } = compare(MORNING, MORNING)
    const sentences = prepared(MORNING).sentences.length
    for (let i = 0; i < sentences - 1; i += 1) {
      expect(matches.some(({ a, b }) => a.includes(i) && b.includes(i))).toBe(true)
    }
  })

  it.each([
    ['empty', '', ''],
    ['empty and not', '', MORNING],
    ['one word', 'harbour', 'harbour'],
    ['marks only', '… — !!! ???', '"""" \'\' “”„'],
    ['no sentences', 'crane '.repeat(3000), MORNING],
    ['lone surrogates', '\ud83d crane \ude00', 'crane \ud83d'],
  ])('does not break on %s', (_, a, b) => {
    const { matches } = compare(a, b)
    expect(Array.isArray(matches)).toBe(true)
  })

  it('answers a sentence that comes again and again with its likeliest likes, and not with all', () => {
    const again = (sentence: string) => prepared(`${sentence} `.repeat(60).trim())
    const english = again('The harbour board of Osmark closed the old bridge on Monday.')
    const steps = alignInSteps(english, english, GENERAL_ENGLISH)
    let step = steps.next()
    for (let before = 0; !step.done; step = steps.next()) {
      expect(step.value.found - before).toBeLessThanOrEqual(8)
      before = step.value.found
    }
    const answered = new Set(step.value.matches.flatMap(({ a }) => a))
    expect(answered.size).toBe(60)
  })

  it('compares Arabic, Chinese and Russian with themselves', () => {
    const arabic =
      'أغلق ميناء أوسمارك يوم الاثنين بعد سقوط رافعة على الرصيفين.\n\nقالت المديرة ماريا ليند إن البوابات سليمة ويمكن عبورها سيرا على الأقدام.'
    const chinese =
      '奥斯马克港口周一因起重机倒塌横跨两个码头而关闭。\n\n港口主任林德说，闸门完好，步行通过是安全的。'
    const russian =
      'Порт Осмарк закрыт в понедельник после падения крана на оба причала.\n\nДиректор порта Мария Линд сказала, что ворота шлюза целы и переходить их безопасно.'
    for (const text of [arabic, chinese, russian]) {
      const { matches, basis } = compare(text, text)
      expect(basis).toBe('words')
      expect(matches.length).toBeGreaterThan(0)
    }
  })

  it(
    'gives matches within both texts, for any two texts of mixed scripts',
    () => {
      const word = fc.constantFrom(
        ...`crane harbour Lind said “ ” " . ? 1,240 158 boats ships U.S. 3 million July 21 港口 关闭 ميناء Кран é \n \n\n - , 's`.split(
          ' ',
        ),
      )
      const text = fc.array(word, { maxLength: 60 }).map((words) => words.join(' '))
      fc.assert(
        fc.property(text, text, (a, b) => {
          for (const match of compare(a, b).matches) {
            const inside = (spans: Match['words']['a'], length: number) =>
              spans.every(
                ({ start, end }, k) =>
                  start >= (spans[k - 1]?.end ?? 0) && end > start && end <= length,
              )
            expect(inside(match.words.a, a.length) && inside(match.words.b, b.length)).toBe(true)
            expect(match.score).toBeGreaterThan(0)
            expect(match.score).toBeLessThanOrEqual(1)
            expect(v.is(reasonSchema, match.reason)).toBe(true)
          }
        }),
      )
    },
    SLOW,
  )

  it(
    'compares a very long text with a short one, in steps',
    () => {
      const filler = (k: number) =>
        `Ledger entry ${k} lists barrels of salted fish, rope and tar for the ${k % 50}th voyage.`
      const long = Array.from({ length: 7000 }, (_, k) => filler(k)).join('\n\n')
      const steps = alignInSteps(
        prepared(`${long}\n\n${MORNING}`),
        prepared(EVENING),
        GENERAL_ENGLISH,
      )
      let count = 0
      let step = steps.next()
      for (; !step.done; step = steps.next()) count += 1
      expect(count).toBeGreaterThan(7000)
      expect(step.value.matches.length).toBeGreaterThan(0)
    },
    SLOW,
  )
})
