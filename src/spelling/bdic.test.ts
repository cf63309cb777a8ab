import { createHash } from 'node:crypto'
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { BadDictionary } from './bad-dictionary.ts'
import { checkBdic, makeBdic } from './bdic.ts'

const UTF8 = 'SET UTF-8\n'

function make(aff: string, words: readonly string[], encoding = 'utf8'): Buffer {
  const dic = [words.length, ...words, ''].join('\n')
  return makeBdic(iconv.encode(aff, encoding), iconv.encode(dic, encoding))
}

/** Reads a dictionary as `bdict.h` says that it is read: words with the flags of their sets. */
function read(bdic: Buffer): { words: Map<string, string[]>; parts: string[][] } {
  const affixesAt = bdic.readUInt32LE(8)
  const parts = [0, 4, 8, 12].map((at) => strings(bdic, bdic.readUInt32LE(affixesAt + at)))
  const flags = parts[0]!.slice(1).map((line) => line.replace('AF ', ''))
  const words = new Map<string, string[]>()
  const visit = (at: number, before: number[]): void => {
    const id = bdic[at]!
    if (id < 0x80) {
      const groups: number[] = []
      const own = ((id & 0x1f) << 8) | bdic[at + 1]!
      if (own !== 0x1fff) groups.push(own)
      const end = id & 0x40 ? bdic.indexOf(0, at + 2) : at + 2
      if (id & 0x20) {
        let next = id & 0x40 ? end + 1 : end
        for (; bdic.readUInt16LE(next) !== 0xffff; next += 2) groups.push(bdic.readUInt16LE(next))
      }
      const word = Buffer.from([...before, ...bdic.subarray(at + 2, end)]).toString('utf8')
      words.set(
        word,
        groups.map((number) => (number === 0 ? '' : (flags[number - 1] ?? '?'))).toSorted(),
      )
    } else if (id >= 0xe0) {
      const step = id & 0x10 ? 3 : 2
      const count = id & 0xf
      const begin = at + 1 + step * count
      for (let entry = at + 1; entry < begin; entry += step) {
        const offset = step === 3 ? bdic.readUInt16LE(entry + 1) : bdic[entry + 1]!
        visit(begin + offset, bdic[entry] ? [...before, bdic[entry]!] : before)
      }
    } else {
      const step = id & 2 ? 4 : 2
      const target = (entry: number) =>
        step === 4
          ? bdic.readUInt32LE(entry)
          : bdic.readUInt16LE(entry) && at + bdic.readUInt16LE(entry)
      if (id & 1) visit(target(at + 3), before)
      const table = at + 3 + (id & 1 ? step : 0)
      for (let index = 0; index < bdic[at + 2]!; index += 1) {
        const child = target(table + step * index)
        if (child) visit(child, [...before, bdic[at + 1]! + index])
      }
    }
  }
  visit(bdic.readUInt32LE(12), [])
  return { words, parts }
}

function strings(bdic: Buffer, from: number): string[] {
  const found: string[] = []
  let at = from
  while (bdic[at] !== 0) {
    const end = bdic.indexOf(0, at)
    found.push(bdic.toString('utf8', at, end))
    at = end + 1
  }
  return found
}

test('every word can be found again, with its flags, whatever the words are', () => {
  const letters = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzäöüàéèßłжשאกあ'.split(''))
  const word = fc.array(letters, { minLength: 1, maxLength: 12 }).map((list) => list.join(''))
  const entry = fc.tuple(word, fc.constantFrom('', 'A', 'B', 'AB'))
  fc.assert(
    fc.property(fc.array(entry, { minLength: 1, maxLength: 300 }), (entries) => {
      const lines = entries.map(([text, flags]) => (flags === '' ? text : `${text}/${flags}`))
      const bdic = make(UTF8, lines)
      checkBdic(bdic)
      const expected = new Map<string, string[]>()
      for (const [text, flags] of entries) {
        expected.set(text, [...new Set([...(expected.get(text) ?? []), flags])].toSorted())
      }
      expect(read(bdic).words).toEqual(expected)
    }),
    { numRuns: 60 },
  )
})

test('a large dictionary uses every form of node', () => {
  const words = Array.from(
    { length: 20_000 },
    (_, index) => `${(index * 7919).toString(36)}${String.fromCodePoint(0x4e00 + (index % 3000))}`,
  )
  expect(new Set(read(make(UTF8, words)).words.keys())).toEqual(new Set(words))
})

test('more sets of flags than a leaf has place for go behind it', () => {
  const words = Array.from({ length: 9000 }, (_, index) => `w${index}/${index}`)
  const aliases = words.map((_, index) => `AF ${String.fromCodePoint(0x4e00 + index)}`)
  const aff = `${UTF8}FLAG UTF-8\nAF ${aliases.length}\n${aliases.join('\n')}\n`
  const { words: found } = read(make(aff, words))
  expect(found.get('w8500')).toEqual([String.fromCodePoint(0x4e00 + 8499)])
})

test('text is turned into UTF-8, and a letter’s byte is never taken for a space', () => {
  const aff = 'SET ISO8859-2\nTRY ł\nREP 1\nREP rz ż\nSFX A Y 1\nSFX A ść ści ść\n'
  const { words, parts } = read(make(aff, ['łódź/A', 'gżegżółka'], 'iso8859-2'))
  expect([...words.keys()].toSorted()).toEqual(['gżegżółka', 'łódź'])
  expect(parts.slice(1)).toEqual([['SFX A Y 1', 'SFX A ść ści ść'], ['rz', 'ż'], ['TRY ł']])
  // Its last byte is a no-break space.
  expect([...read(make(UTF8, ['perché', 'bontà', 'à'])).words.keys()]).toContain('bontà')
})

test('what is known of a word’s form is no part of it, nor is what does not count', () => {
  const aff = `${UTF8}IGNORE ()\n`
  const lines = [
    '- po:ponc',
    '1er/A po:adj is:mas',
    'house\tst:home',
    'a priori',
    'and\\/or/B',
    'co(n)',
  ]
  expect(read(make(aff, lines)).words).toEqual(
    new Map([
      ['-', ['']],
      ['1er', ['A']],
      ['a priori', ['']],
      ['and/or', ['B']],
      ['con', ['']],
      ['house', ['']],
    ]),
  )
})

test('a table’s first line counts what follows, also where the file counts wrongly', () => {
  const aff = `${UTF8}# a remark\nSFX A Y 9\nSFX A 0 s . # why\nSFX A 0 es/B s po:x\nMAP 7\nMAP aà\n`
  const { parts } = read(make(aff, ['word/A']))
  expect(parts[1]).toEqual(['SFX A Y 2', 'SFX A 0 s .', 'SFX A 0 es/1 s'])
  expect(parts[3]).toEqual(['MAP 1', 'MAP aà'])
})

test.each([
  ['an encoding nobody knows', 'SET EBCDIC-42\n', ['word'], 'EBCDIC-42'],
  ['a rule that Chromium lacks', `${UTF8}COMPLEXPREFIXES\n`, ['word'], 'COMPLEXPREFIXES'],
  ['no words', UTF8, [], 'dictionary-empty'],
])('a dictionary with %s is refused, and says why', (_, aff, words, reason) => {
  expect(() => make(aff, words)).toThrow(BadDictionary)
  expect(() => make(aff, words)).toThrow(reason)
})

test('words that are not in the encoding that they are said to be in are refused', () => {
  expect(() => makeBdic(Buffer.from(UTF8), Buffer.from('1\ncaf\xe9\n', 'latin1'))).toThrow(
    'dictionary-not-in-utf8',
  )
})

test('a file of the system’s is taken only as Chromium would take it', () => {
  const good = make(UTF8, ['word'])
  expect(() => checkBdic(good)).not.toThrow()
  const digest = createHash('md5').update(good.subarray(32)).digest()
  expect(good.subarray(16, 32)).toEqual(digest)
  for (const bad of [good.subarray(0, -1), Buffer.from('BDic'), Buffer.alloc(0)]) {
    expect(() => checkBdic(bad)).toThrow(BadDictionary)
  }
})
