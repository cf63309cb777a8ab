import { describe, expect, it } from 'vitest'
import { plainBlocks } from './blocks.ts'
import { loweredWords, names } from './names.ts'
import { quotations } from './quotations.ts'
import { sentencesOf } from './sentences.ts'
import { speech } from './speech.ts'
import { words } from './words.ts'

function spoken(text: string) {
  const blocks = plainBlocks(text)
  const split = blocks.flatMap((block, at) =>
    sentencesOf(text, block).map((span) => ({ ...span, block: at, words: words(text, span) })),
  )
  const every = split.flatMap((sentence) => sentence.words)
  const lowered = loweredWords(text, every)
  const called = split.map((one) => ({ ...one, called: names(text, one.words, lowered) }))
  return speech(text, blocks, called)
}

const speakers = (text: string) => spoken(text).map(({ speaker }) => speaker?.name)

describe('speech', () => {
  it('finds the speaker before and after the verb', () => {
    expect(speakers('“The lock will hold this winter,” Maria Lind said.')).toEqual(['Maria Lind'])
    expect(speakers('“The lock will hold this winter,” said Maria Lind, the engineer.')).toEqual([
      'Maria Lind',
    ])
  })

  it('looks past an apposition', () => {
    const [first] = spoken(
      'Maria Lind, the head of Osmark Water Board, said the lock was safe to use.',
    )
    expect(first?.speaker?.name).toBe('Maria Lind')
    expect(speakers('The harbour master, Jon Berg, told reporters the pier was gone.')).toEqual([
      'Jon Berg',
    ])
  })

  it.each([
    [
      'The ferries Anna, 48, and Berta, 61, were found by divers, said harbour spokesman Jon Berg.',
      'Jon Berg',
    ],
    ['The lock will hold this winter, said Maria Lind, head of the Osmark board.', 'Maria Lind'],
    ['No one was hurt in the fire, said the Osmark fire chief, Jon Berg.', 'Jon Berg'],
    [
      '“It held this winter,” said Osmark producer Jon Berg, who told what was planned.',
      'Jon Berg',
    ],
    ['The lock will hold, said officials in Osmark on Monday.', 'officials'],
    ['The lock will hold, said Maria Lind for the Harbour Board.', 'Maria Lind'],
    [
      '“The walls came down in the night,” said doctor Maria Lind to AFP, speaking there.',
      'Maria Lind',
    ],
    ['The lock was safe to cross, Jon Berg, R-Osmark, said on Monday.', 'Jon Berg'],
    ['Damage was put at a million, authorities said.', 'authorities'],
    ['Maria Lind, the mayor of Osmark, said Terne, the capital, was safe.', 'Maria Lind'],
    ['Jon Berg, head of the harbour board, said Terne, the capital, faced no risk.', 'Jon Berg'],
    ['The board closed the lock, saying Osmark was safe.', undefined],
    ['A diver, described as “careful”, left the pier of Osmark.', undefined],
  ])('hears who closes a sentence: %s', (text, speaker) => {
    expect(speakers(text)).toEqual([speaker])
  })

  it('carries the speaker on to a bare quotation and to "he said"', () => {
    const text =
      '“It is safe to cross,” Lind said. “I am sure of that today.”\n\n“We tested it twice,” she said.'
    expect(speakers(text)).toEqual(['Lind', 'Lind', 'Lind'])
  })

  it('hears who answers, and not who asks', () => {
    const text =
      'When prosecutor Jon Berg asked whether the lock held, Lind answered, “It held that night.”'
    expect(speakers(text)).toEqual(['Lind'])
  })

  it('follows "who" to the name before it, and to nobody where there is none', () => {
    expect(speakers('Maria Lind, who told reporters the lock was safe, left.')).toEqual([
      'Maria Lind',
    ])
    const text = '“It held,” Lind said.\n\nThe court hears a man who told divers it had broken.'
    expect(speakers(text)).toEqual(['Lind', undefined])
  })

  it('takes nothing for said that is still to be said', () => {
    expect(spoken('Berg was paid to write the report on the crane.')[0]?.reported).toBe(false)
    expect(spoken('The judge ruled he can testify in open court.')[0]?.reported).toBe(false)
  })

  it('takes no pronoun and no opening capital for a name', () => {
    const text = '“It held,” Lind said.\n\nHe’ll argue that the crane had been checked.'
    expect(speakers(text)).toEqual(['Lind', 'Lind'])
    const [only] = spoken('According to reports, the crane was sixty years old.')
    expect(only?.speaker?.name).toBe('reports')
  })

  it('knows a speaker by office', () => {
    const [only] = spoken('Harbour officials said the crane had fallen.')
    expect(only?.speaker).toMatchObject({ named: false })
    expect(only?.reported).toBe(true)
  })

  it('does not take a noun for a saying verb', () => {
    expect(spoken('Twelve member states signed.')[0]?.reported).toBe(false)
  })

  it.each([
    ['A spokesman, heard on the radio by the Wire in Osmark, said the lock was safe.', 'spokesman'],
    ['Osmark’s harbour board said the lock was safe to cross on foot.', undefined],
    ['Maria Lind and Jon Berg said the lock was safe to cross on foot.', 'Maria Lind and Jon Berg'],
    ['The lock was safe to cross, Jon Berg (R) said on Monday.', 'Jon Berg'],
    ['A spokesman at the old lock in Osmark said the lock was safe.', 'spokesman'],
    ['OSMARK — Two towns went to court, saying the lock was not safe to cross.', undefined],
    ['The Wire’s Maria Lind said the lock was safe to cross on foot.', 'Maria Lind'],
    ['Maria Lind, the head of the Harbour Board, also said the lock was safe.', 'Maria Lind'],
    ['Several hundred ships have been confirmed lost by the storm.', undefined],
    ['Harbour Lock Is Safe to Cross, Osmark Mayor Berg’s Office Says After Storm', undefined],
    [
      'Maria Lind left the meeting that Jon Berg had called, saying the lock was safe.',
      'Maria Lind',
    ],
  ])('names nobody who does not speak: %s', (text, speaker) => {
    expect(speakers(text)).toEqual([speaker])
  })

  it('takes no part of a credit or of a dateline for a fuller name', () => {
    const credit =
      'Ships lie at the pier. Jon Berg/Global Images Osmark via The Wire. The pier was closed, Osmark said on Monday.'
    expect(speakers(credit)).toEqual([undefined, undefined, 'Osmark'])
    const dateline =
      'HALVIK (Wire) — As Osmark’s ships left, nobody stood on the pier. Osmark said it was closed.'
    expect(speakers(dateline).at(-1)).toBe('Osmark')
  })

  it('knows "Lind" and "the spokesman" by how they were introduced', () => {
    const text =
      'A Harbour Board spokesman said the lock was safe. Maria Lind left Osmark.\n\n“It held,” the spokesman said.\n\n“It broke in the night,” Lind said.'
    expect(speakers(text)).toEqual([
      'Harbour Board spokesman',
      undefined,
      'Harbour Board spokesman',
      'Maria Lind',
    ])
    const two = `${text} Anna Lind left too.`
    expect(speakers(two)[3]).toBe('Lind')
  })

  it('gives the part that only attributes', () => {
    const text = 'Maria Lind, the engineer, said the lock would hold until the spring.'
    const { attribution } = spoken(text)[0]!
    expect(text.slice(attribution!.start, attribution!.end)).toBe('Maria Lind, the engineer, said')
  })

  it('gives the close that only attributes, and not what was said', () => {
    const text = 'The lock of Osmark will hold this winter, said Maria Lind, an engineer.'
    const { attribution } = spoken(text)[0]!
    expect(text.slice(attribution!.start, attribution!.end)).toBe(', said Maria Lind, an engineer.')
  })

  it('gives the quoted parts without their marks', () => {
    const text = 'Lind said it was “safe to cross by day” but not at night.'
    const [part] = spoken(text)[0]!.quoted
    expect(text.slice(part!.start, part!.end)).toBe('safe to cross by day')
  })
})

describe('quotations', () => {
  const quoted = (text: string) =>
    quotations(text, plainBlocks(text)).map(({ start, end }) => text.slice(start, end))

  it('takes a quotation over paragraphs that each open it anew', () => {
    const text = '“The lock will hold.\n\n“It has held before,” she said.'
    expect(quoted(text)).toEqual(['The lock will hold.', 'It has held before,'])
  })

  it('goes on where a paragraph breaks a quotation and the next closes it', () => {
    const text = '"The lock will hold.\n\nIt has held before," she said. "It was well built."'
    expect(quoted(text)).toEqual([
      'The lock will hold.',
      'It has held before,',
      'It was well built.',
    ])
  })

  it('does not take apostrophes or titles for speech', () => {
    expect(quoted('The crew’s ‘Sea Bird’ couldn’t leave, the men’s union said.')).toEqual([])
  })

  it('knows other marks', () => {
    expect(quoted('Er sagte: „Die Schleuse wird halten“, und ging.')).toEqual([
      'Die Schleuse wird halten',
    ])
    expect(quoted("The board said: ``The lock isn't safe,'' and closed it.")).toEqual([
      "The lock isn't safe,",
    ])
    expect(quoted("`` The lock is safe, '' she said.")).toEqual([' The lock is safe, '])
    expect(quoted('他说：「水闸会坚持住的。」')).toEqual(['水闸会坚持住的。'])
  })
})
