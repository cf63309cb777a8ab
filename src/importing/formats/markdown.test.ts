import { describe, expect, test } from 'vitest'
import type { ReadDocument } from './format.ts'
import { markdown } from './markdown.ts'

function version(text: string) {
  return (markdown.read(Buffer.from(text), 'a.md') as ReadDocument).version
}

/** Each block as its kind and words. */
function blocks(markdownText: string): string[] {
  const { text, blocks } = version(markdownText)
  return blocks.map(({ kind, start, end, level, ordered, keepsLines }) => {
    const look = [kind, level ?? '', ordered ? '.' : '', keepsLines ? ' keeps' : ''].join('')
    return `${look}: ${text.slice(start, end)}`
  })
}

/** Each span as its kind, words and target. */
function spans(markdownText: string): string[] {
  const { text, spans } = version(markdownText)
  return spans.map(({ kind, start, end, href }) => {
    return `${kind}: ${text.slice(start, end)}${href ? ` -> ${href}` : ''}`
  })
}

describe('blocks', () => {
  test('are the words without their marks, parted by blank lines', () => {
    const text = '# Bridge *shut*\n\nIt has\ncracks.\n\n## Where\n***\n> Nobody\n> crosses.'
    expect(version(text).text).toBe(
      'Bridge shut\n\nIt has cracks.\n\nWhere\n\n* * *\n\nNobody crosses.',
    )
    expect(blocks(text)).toEqual([
      'heading1: Bridge shut',
      'paragraph: It has cracks.',
      'heading2: Where',
      'paragraph: * * *',
      'quotation: Nobody crosses.',
    ])
  })

  test('of lists carry their marks, numbers and depth', () => {
    expect(blocks('- a\n  - b\n\n    more\n- [x] c\n- [ ] d\n\n3. e\n4. f')).toEqual([
      'listItem1: • a',
      'listItem2: • b',
      'listItem2: more',
      'listItem1: • ☑ c',
      'listItem1: • ☐ d',
      'listItem1.: 3. e',
      'listItem1.: 4. f',
    ])
  })

  test('of code keep their lines, hard breaks too', () => {
    expect(blocks('```\nif\n  so\n```\n\none  \ntwo')).toEqual([
      'code keeps: if\n  so',
      'paragraph keeps: one\ntwo',
    ])
  })

  test('of a table are cells, rows a line, empty ones a tab', () => {
    const table = 'So:\n\n| a | b | c |\n|---|---|---|\n| 1 |   | 3 |\n|   |   | 6 |'
    expect(version(table).text).toBe('So:\n\na\tb\tc\n1\t\t3\n\t\t6')
    expect(blocks(table).slice(1)).toEqual(['a', 'b', 'c', '1', '3', '6'].map((c) => `cell: ${c}`))
  })

  test('of footnotes stand where they are defined', () => {
    expect(blocks('Cracks[^1].\n\n[^1]: In *two* piers.')).toEqual([
      'paragraph: Cracks[1].',
      'paragraph: [1] In two piers.',
    ])
  })

  test('without words are left out', () => {
    expect(blocks('![](a.png)\n\n<!-- a > b -->\n\n```\n```\n\n<script>alert(1)</script>')).toEqual(
      [],
    )
  })
})

describe('inside a block', () => {
  test('emphasis, strong and code are spans', () => {
    expect(spans('A *b **c*** and `d`.')).toEqual(['emphasis: b c', 'strong: c', 'code: d'])
  })

  test('links keep safe addresses only', () => {
    const text = [
      '[web](https://a.example/x)',
      '<mailto:a@b.example>',
      'https://b.example',
      '[ref][r]',
      '[bad](javascript:alert(1))',
      '[file](file:///etc/passwd)',
      '[here](#there)',
      '',
      '[r]: http://c.example',
      '[r]: http://d.example',
    ].join('\n')
    expect(spans(text)).toEqual([
      'link: web -> https://a.example/x',
      'link: mailto:a@b.example -> mailto:a@b.example',
      'link: https://b.example -> https://b.example/',
      'link: ref -> http://c.example/',
    ])
    expect(version(text).text).toContain('bad file here')
  })

  test('struck words are not read as meant', () => {
    expect(version('It is ~~safe~~ closed.').text).toBe('It is ~~safe~~ closed.')
  })

  test('an image gives its description', () => {
    expect(version('See ![the bridge](b.png).').text).toBe('See the bridge.')
  })

  test('HTML gives its words and no markup', () => {
    expect(version('<div>a <br>\nb < c <d\n').text).toBe('a \n\nb < c <d')
    expect(version('A<br>b <b>c</b> &lt;i&gt;').text).toBe('A\nb c <i>')
    expect(version('<div onclick="x()">Tom &amp; <b>Ann</b> &#8212; &#x1F309;</div>').text).toBe(
      'Tom & Ann — \u{1F309}',
    )
  })

  test('a span ends where its block ends', () => {
    const { text, spans } = version('**bold&#32;**&#32;')
    for (const span of spans) expect(span.end).toBeLessThanOrEqual(text.length)
  })

  test('white space alone is no span, and begins no block', () => {
    expect(spans('a [&#32;](https://a.example) b')).toEqual([])
    expect(version('&#32;a').text).toBe('a')
  })

  test('control characters and half characters by number do no harm', () => {
    expect(version('a&#12;b&#13;c').text).toBe('a b c')
    expect(version('<p>a&#0;b&#xD800;c&#99999999;</p>').text).toBe('a b\uFFFDc&#99999999;')
  })
})

test('without a heading, the first line can be the headline', () => {
  expect(blocks('Bridge shut\n\nIt has cracks.')[0]).toBe('heading1: Bridge shut')
  expect(blocks('Bridge shut\n\n## Cracks\n\nTwo.')[0]).toBe('paragraph: Bridge shut')
})

describe('what would take too long to parse is read as plain text', () => {
  test.each([
    ['deep quotations', `${'>'.repeat(200)} Nobody`],
    ['deep lists', `${'- '.repeat(200)}Nobody`],
    ['thousands of marks', '*a _b '.repeat(6000)],
    ['very long texts', `*a* ${'word and another '.repeat(150_000)}`],
  ])('%s', (_, text) => {
    expect(version(text).text).toBe(text)
  })

  test('but not blank lines, deep code and large tables', () => {
    expect(version(`*a*\n${' '.repeat(200)}\nb`).text).toBe('a\n\nb')
    expect(version(`|a|\n|-|\n${'|*b*|\n'.repeat(2500)}`).spans).toHaveLength(2500)
  })
})
