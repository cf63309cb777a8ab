import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plainBlocks } from './blocks.ts'
import { canonicalText } from './canonical.ts'

/** Each block as its words, with its kind before them where it is no flowing paragraph. */
function read(text: string): string[] {
  return plainBlocks(text).map(({ kind, start, end, keepsLines, level, ordered }) => {
    const look = [
      kind === 'paragraph' ? '' : kind,
      level ?? '',
      ordered ? 'ordered' : '',
      keepsLines ? 'keeps' : '',
    ].join('')
    return (look && `${look}: `) + text.slice(start, end)
  })
}

describe('paragraphs', () => {
  test('are parted by blank lines, white space on them or not', () => {
    expect(read('One.\n\nTwo.\n \t\nThree.\n')).toEqual(['One.', 'Two.', 'Three.'])
  })

  test('of hard-wrapped lines are one, their line ends in the text', () => {
    const wrapped = [
      'The bridge across the harbour was closed to all traffic on Tuesday, after',
      'divers had found cracks in two of its piers. The city said that nobody was',
      'in danger, and that boats would carry people over until the work was done,',
      'which may take until the autumn.',
    ].join('\n')
    expect(read(`${wrapped}\n\n${wrapped}`)).toEqual([wrapped, wrapped])
  })

  test('of wrapped lines end where a line ended early, without a blank line', () => {
    const text = [
      'Bridge closed',
      'The bridge across the harbour was closed to all traffic on Tuesday, after',
      'divers had found cracks in two of its piers.',
      'The city said that nobody was in danger, and that boats would carry people',
      'over until the work was done, which may take until the autumn or longer if',
      'the steel has rusted.',
    ].join('\n')
    expect(read(text).map((paragraph) => paragraph.split('\n').length)).toEqual([1, 2, 3])
  })

  test('of wrapped lines begin with an indented line', () => {
    const text = [
      'The bridge across the harbour was closed to all traffic on Tuesday, after',
      'divers had found cracks in two of its piers, which the city called grave.',
      '    Boats will carry people over until the work is done, which may take as',
      'long as the autumn.',
    ].join('\n')
    expect(read(text).map((paragraph) => paragraph.slice(0, 5))).toEqual(['The b', 'Boats'])
  })

  test('of wrapped lines that begin with indents go on after a line that an agency broke short', () => {
    const text = [
      'The harbour board of Osmark has',
      'Said on Tuesday that the bridge was closed to all traffic until the',
      'autumn, since divers had found cracks in two of its piers.',
      '    Boats will carry people over until the work is done, and buses will',
      'go by the old lock road.',
      '    Nobody was in danger, the city said, and the cracks are as old as the',
      'bridge itself.',
      'The board meets again on Friday.',
    ].join('\n')
    expect(read(text).map((paragraph) => paragraph.split('\n').length)).toEqual([3, 2, 2, 1])
  })

  test('are one a line where lines are long', () => {
    const line = `${'The city has closed the bridge over the harbour. '.repeat(3)}Why`
    expect(read(`${line}\n${line}\n${line}`)).toEqual([line, line, line])
  })

  test('are one a line where every line is a sentence, under a headline too', () => {
    const text = 'Bridge closed\nIt has cracks.\n“Nobody will cross,” she said.\nWhy?'
    expect(read(text)).toEqual(text.split('\n'))
  })

  test('of wrapped lines are told from short ones by their ends', () => {
    const text = [
      'The bridge across the harbour was closed to all traffic on Tuesday, after',
      'divers had found cracks in two of its six piers of stone.',
      'The city said that nobody was in danger, and that boats would carry people',
      'over the water until the last of the repairs has been made.',
      'The bridge was last repaired in the year in which its northern ramp sank a',
      'little into the bed of the harbour.',
    ].join('\n')
    expect(read(text)).toHaveLength(3)
  })

  test('Chinese lines that fill the width are one paragraph', () => {
    const line = '港口大桥星期二关闭因为检查人员发现桥墩有裂缝市政府说修理需要三个月'
    expect(read(`${line}\n${line}\n${line}\n${line}\n市长说`)).toHaveLength(1)
    const short = '市长说市政府周四将向市议会报告此事经过。'
    expect(read(`${line}\n${line}\n${short}\n${line}\n${line}`)).toHaveLength(2)
  })
})

describe('lines that are the author’s', () => {
  const stanza = [
    'The boats go out before the gulls awake,',
    'And nobody is standing on the pier;',
    'The bridge is closed, and it will never break,',
    'For all the children of the town are here',
  ].join('\n')

  test('verse keeps its lines, though they are as long as if they were wrapped', () => {
    expect(read(`${stanza}\n\n${stanza}`)).toEqual([`keeps: ${stanza}`, `keeps: ${stanza}`])
  })

  test('verse in small letters keeps its lines, too short to have been wrapped', () => {
    const verse = [
      'the boats go out before the gulls',
      'are even there, and on the pier',
      'nobody stands to see them leave',
      'the harbour for the open waters',
    ].join('\n')
    expect(read(`${verse}\n\n${verse}`)).toEqual([`keeps: ${verse}`, `keeps: ${verse}`])
  })

  test('a stanza of long lines is no prose among short ones', () => {
    const long =
      'the boats go out before the gulls are on the pier\nnobody stands to see them leave the harbour for'
    const short = 'the sea\nthe lock\nthe other bank\nwhere nobody\nwaits'
    const verse = `${long}\n${long}`
    expect(read(`${verse}\n\n${`${short}\n\n`.repeat(3)}`)[0]).toBe(`keeps: ${verse}`)
  })

  test('lines of all lengths are kept', () => {
    const list = [
      'ways over the harbour while the bridge is closed to all traffic',
      'boats',
      'buses by the old lock road and over the lock at its upper end',
      'feet',
      'nothing',
      'swimming',
    ].join('\n')
    expect(read(list)).toEqual([`keeps: ${list}`])
  })

  test('an address keeps its lines', () => {
    const address = 'Transport office\n3 Quay street\nHalversund'
    expect(read(`Write to us.\n\n${address}`).at(-1)).toBe(`keeps: ${address}`)
  })

  test('a table keeps its lines and its first indent', () => {
    const table = ' Year    Vehicles\n 2019      14,000\n 2022      11,500'
    expect(read(`So many crossed.\n\n${table}`)[1]).toBe(`keeps: ${table}`)
    expect(read('2019   Closed.\n2022   Closed.')).toEqual([
      'keeps: 2019   Closed.\n2022   Closed.',
    ])
    expect(read('a\tb\nc\td')).toEqual(['keeps: a\tb\nc\td'])
    expect(read('| a | b |\n| c | d |')).toEqual(['keeps: | a | b |\n| c | d |'])
  })

  test('what is indented as code keeps its lines', () => {
    const code = '    if cracks:\n        close(bridge)'
    expect(read(`It reads.\n\n${code}`)[1]).toBe(`keeps: ${code}`)
    expect(read('It reads.\n\n    Closed.\n    Still.')[1]).toBe('keeps:     Closed.\n    Still.')
  })

  test('a poem beside wrapped prose keeps its lines', () => {
    const prose =
      'The bridge across the harbour was closed to all traffic on Tuesday, after\ndivers had found cracks in two of its piers. The city said that nobody was\nin danger, and that boats would carry people over until the work was done.'
    expect(read(`${prose}\n\nNobody crosses,\nnobody calls,\nthe bridge waits`)).toEqual([
      prose,
      'keeps: Nobody crosses,\nnobody calls,\nthe bridge waits',
    ])
  })
})

test('the lines above the prose stand each for itself', () => {
  const text = 'Bridge closed\nBy Jane Roe\n3 May 2022\n\nThe bridge is closed.\n'
  expect(read(text)).toEqual([
    'Bridge closed',
    'By Jane Roe',
    '3 May 2022',
    'The bridge is closed.',
  ])
})

describe('lists', () => {
  test('have an item for each mark, with the lines that go on', () => {
    expect(read('- boats\n  for people\n• buses\n* feet')).toEqual([
      'listItem1: - boats\n  for people',
      'listItem1: • buses',
      'listItem1: * feet',
    ])
  })

  test('are ordered by numbers and letters', () => {
    expect(read('1. boats\n2) buses\n(3) feet\na) both')).toEqual([
      'listItem1ordered: 1. boats',
      'listItem1ordered: 2) buses',
      'listItem1ordered: (3) feet',
      'listItem1ordered: a) both',
    ])
  })

  test('are nested by their indents', () => {
    expect(read('- a\n  - b\n      - c\n  - d\n- e').map((item) => item[8])).toEqual([
      '1',
      '2',
      '3',
      '2',
      '1',
    ])
  })

  test('can follow a line that announces them, but not begin inside prose', () => {
    expect(read('Ways over:\n- boats\n- buses')).toHaveLength(3)
    expect(read('The bridge\n- which is closed - is old')).toHaveLength(1)
  })

  test('are not made of rules, years and hyphenated words', () => {
    expect(read('- - -\n\n* * *\n\n2019. A year.\n\n-5 degrees')).toEqual([
      '- - -',
      '* * *',
      '2019. A year.',
      '-5 degrees',
    ])
  })
})

test('lines of > are a quotation, which ends with the mark', () => {
  expect(read('> Nobody\n> will cross\nshe said')).toEqual([
    'quotationkeeps: > Nobody\n> will cross',
    'she said',
  ])
  expect(read('> Nobody will cross')).toEqual(['quotation: > Nobody will cross'])
})

test('a text without words has no blocks', () => {
  expect(plainBlocks('')).toEqual([])
  expect(plainBlocks(' \n\t\n')).toEqual([])
})

test('blocks are in order, apart, inside the text, and hold all that is not white space', () => {
  const spaces = fc.constantFrom('\n', '\n\n', ' ', '    ', '\t', '\u3000', '\u00A0', '\u200B')
  const marks = fc.constantFrom('- ', '1. ', '> ', '|', ':', '.')
  const words = fc.constantFrom(
    'The',
    'closed on Tuesday after',
    'x'.repeat(60),
    '港口',
    '\u{1F309}',
  )
  const piece = fc.oneof(spaces, marks, words)
  const text = fc.oneof(
    fc.array(piece, { maxLength: 80 }).map((pieces) => pieces.join('')),
    fc.string(),
  )
  fc.assert(
    fc.property(text.map(canonicalText), (canonical) => {
      let end = 0
      let between = ''
      for (const block of plainBlocks(canonical)) {
        expect(block.start).toBeGreaterThanOrEqual(end)
        expect(block.end).toBeGreaterThan(block.start)
        between += canonical.slice(end, block.start)
        end = block.end
      }
      expect(end).toBeLessThanOrEqual(canonical.length)
      expect(between + canonical.slice(end)).toMatch(/^\s*$/)
    }),
    { numRuns: 500 },
  )
})
