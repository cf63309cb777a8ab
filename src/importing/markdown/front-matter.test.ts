import { describe, expect, test } from 'vitest'
import { takeFrontMatter } from './front-matter.ts'

/** The fields of some YAML, each as its value. */
function fields(yaml: string): Record<string, string> {
  const { stated } = takeFrontMatter(`---\n${yaml}\n---\nText`)
  return Object.fromEntries(Object.entries(stated).map(([name, { value }]) => [name, value]))
}

test('front matter leaves the text', () => {
  expect(takeFrontMatter('---\ntitle: Bridge shut\n---\n\nIt has cracks.')).toEqual({
    stated: { title: { value: 'Bridge shut', from: 'frontMatter' } },
    body: '\nIt has cracks.',
  })
})

test.each([
  ['title: "Bridge: shut"', { title: 'Bridge: shut' }],
  ['Title:  Bridge\nOUTLET: Evening Post', { title: 'Bridge', outlet: 'Evening Post' }],
  ['headline: Bridge', { title: 'Bridge' }],
  ['title: 2024', { title: '2024' }],
  ['publisher: Evening Post\nsource: Northern Wire', { outlet: 'Evening Post' }],
  ['source: https://www.wire.example/a', { outlet: 'wire.example' }],
  ['site: Northern Wire', { outlet: 'Northern Wire' }],
  ['date: 2024-05-03', { date: '2024-05-03' }],
  ['date: 2024-05-03T10:00:00Z', { date: '2024-05-03' }],
  ['published: May 2024', { date: '2024-05' }],
  ['date: 2024', { date: '2024' }],
  ['date: soon', {}],
  ['author: Jane Roe', { author: 'Jane Roe' }],
  ['byline: By Jane Roe', { author: 'Jane Roe' }],
  ['authors: [Jane Roe, Max Poe]', { author: 'Jane Roe, Max Poe' }],
  ['author:\n  name: Jane Roe', { author: 'Jane Roe' }],
  ['author:\n  - name: Jane Roe\n  - {}', { author: 'Jane Roe' }],
  ['title:\ntags: [a]', {}],
  ['title: Bridge\nauthor: &a [Jane Roe, *a]', { title: 'Bridge', author: 'Jane Roe, Jane Roe' }],
  ['title: Bridge\nauthor: &a {name: *a}', { title: 'Bridge' }],
  ['__proto__: {title: x}\ntitle: y', { title: 'y' }],
])('%s', (yaml, expected) => {
  expect(fields(yaml)).toEqual(expected)
})

test('a long value is cut', () => {
  expect(fields(`title: ${'bridge '.repeat(500)}`).title).toHaveLength(300)
})

describe('what only looks like front matter stays', () => {
  test.each([
    ['two rules', '---\n\nA sentence.\n\n---\n\nAnother.'],
    ['a list', '---\n- a\n- b\n---\nText'],
    ['broken YAML', '---\ntitle: "open\n---\nText'],
    ['an alias to nothing', '---\ntitle: *gone\n---\nText'],
    [
      'aliases that multiply',
      `---\na: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\ntitle: [*c,*c,*c,*c,*c,*c,*c,*c,*c]\n---\nText`,
    ],
    ['no end', '---\ntitle: Bridge\n\nText'],
    ['not at the top', 'Text\n---\ntitle: Bridge\n---\n'],
    ['far too long', `---\ntitle: Bridge\nx: ${'y'.repeat(70_000)}\n---\nText`],
  ])('%s', (_, text) => {
    expect(takeFrontMatter(text)).toEqual({ stated: {}, body: text })
  })
})
