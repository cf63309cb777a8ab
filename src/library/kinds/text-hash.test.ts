import { expect, test } from 'vitest'
import { canonicalJson, textHash } from './text-hash.ts'

test('canonical JSON has sorted keys, no white space and no undefined fields', () => {
  expect(canonicalJson({ b: [1, { d: 'ü\n', c: null }], a: undefined, '10': 1, '9': 2 })).toBe(
    '{"10":1,"9":2,"b":[1,{"c":null,"d":"ü\\n"}]}',
  )
})

test('the hash of a text does not depend on the order of fields, but on every block', () => {
  const block = { kind: 'paragraph' as const, start: 0, end: 3 }
  const hash = textHash({ text: 'Low', blocks: [block], spans: [] })
  // From sha256sum of {"blocks":[{"end":3,"kind":"paragraph","start":0}],"spans":[],"text":"Low"}
  expect(hash).toBe('8369846f0e6654ee8e1727607d68472dd88e6594cfcf5431dc707e5da7ae48b5')
  const reordered = { end: 3, start: 0, kind: 'paragraph' as const }
  expect(textHash({ spans: [], text: 'Low', blocks: [reordered] })).toBe(hash)
  expect(textHash({ text: 'Low', blocks: [{ ...block, end: 2 }], spans: [] })).not.toBe(hash)
})
