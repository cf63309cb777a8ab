import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { expect, it } from 'vitest'
import { gfmFor } from './gfm.ts'

it.each([
  ['|a|\n|-|'],
  ['a | b\n- | -'],
  ['a\n:-'],
  ['a\n- :'],
  ['> a\n> -:'],
  ['- a\n  :-\n  b'],
  ['a|b\n-\t|\t-\n1|2'],
  ['no table | here\n---'],
  ['Write to a@b.example, b.c@d.example.\n\n*e@f.example*'],
  ['Mail to a@b.example and <c@d.example>, www.example.org and https://a.example'],
  ['- [ ] to do\n\n~~done~~[^1]\n\n[^1]: Why.'],
])('%j is read as with all of the extensions', (text) => {
  expect(parsed(text, gfmFor(text))).toEqual(parsed(text, gfm()))
  // As articles are read: `gfmFromMarkdown` finds the mail addresses.
  expect(parsed(text, gfmFor(text, false))).toEqual(parsed(text, gfm()))
})

function parsed(text: string, extension: ReturnType<typeof gfm>) {
  const tree = fromMarkdown(text, {
    extensions: [extension],
    mdastExtensions: [gfmFromMarkdown()],
  })
  // Without positions, which what was found in the finished text has none of.
  return JSON.parse(JSON.stringify(tree, (key, value) => (key === 'position' ? undefined : value)))
}
