import fc from 'fast-check'
import { expect, test } from 'vitest'
import { COLORS, type Annotations, type Highlight } from '../../core/model/passage.ts'
import { mergeAnnotations, purged } from './merge-annotations.ts'
import { bytesHash } from './text-hash.ts'

const MOMENT = '2031-04-01T10:00:00.000Z'

const highlight = fc
  .record({
    id: fc.constantFrom('highlight1', 'highlight2', 'highlight3'),
    color: fc.constantFrom(...COLORS),
    comment: fc.constantFrom('', 'doubtful', 'see the other', 'doubtful, see the other'),
    rev: fc.integer({ min: 1, max: 4 }),
    tags: fc.subarray(['flood', 'ferry']),
    tagsRev: fc.integer({ min: 1, max: 4 }),
  })
  .chain((part) => {
    const whole: Highlight = {
      ...part,
      passageId: `of${part.id}`,
      createdAt: MOMENT,
      changedAt: MOMENT,
    }
    const gone = purged({ ...whole, trashedAt: MOMENT })
    return fc.constantFrom(whole, whole, gone)
  })

const annotations = fc.array(highlight, { maxLength: 4 }).map((list): Annotations => ({
  passages: {},
  highlights: Object.fromEntries(list.map((one): [string, Highlight] => [one.id, one])),
}))

test('nothing of either is missing, and every comment is in it that was not seen to go', () => {
  fc.assert(
    fc.property(annotations, annotations, (ours, theirs) => {
      const merged = mergeAnnotations(ours, theirs)
      for (const side of [ours, theirs]) {
        for (const [id, { comment }] of Object.entries(side.highlights)) {
          const one = merged.highlights[id] as Highlight
          const isSeenToGo = one.purged === bytesHash(Buffer.from(comment))
          expect(isSeenToGo || one.comment.includes(comment)).toBe(true)
        }
      }
    }),
  )
})

test('merging again what was merged changes nothing, on either machine', () => {
  fc.assert(
    fc.property(annotations, annotations, (ours, theirs) => {
      const merged = mergeAnnotations(ours, theirs)
      expect(mergeAnnotations(merged, theirs)).toEqual(merged)
      expect(mergeAnnotations(merged, ours)).toEqual(merged)
    }),
  )
})

test('both machines come to the same', () => {
  fc.assert(
    fc.property(annotations, annotations, (ours, theirs) => {
      expect(mergeAnnotations(ours, theirs)).toEqual(mergeAnnotations(theirs, ours))
    }),
  )
})

test('its tags are those that were changed later, whatever else of it was', () => {
  const marked = (part: Partial<Highlight>): Annotations => {
    const at = { createdAt: MOMENT, changedAt: MOMENT }
    const one = { id: 'highlight1', passageId: 'passage1', comment: '', ...at }
    return {
      passages: {},
      highlights: { highlight1: { ...one, color: 'red', tags: [], ...part } },
    }
  }
  const tagged = marked({ rev: 5, tags: ['flood'], tagsRev: 5 })
  const recolored = marked({ rev: 8, color: 'blue' })
  for (const merged of [mergeAnnotations(tagged, recolored), mergeAnnotations(recolored, tagged)]) {
    expect(merged.highlights['highlight1']).toMatchObject({ color: 'blue', tags: ['flood'] })
  }
})

test('a passage stands where a person said last, whichever machine that was', () => {
  const at = (start: number, rev?: number): Annotations => ({
    passages: {
      passage1: {
        id: 'passage1',
        selectors: {
          position: { start, end: start + 1 },
          quote: { exact: 'a', prefix: '', suffix: '' },
          textHash: '0'.repeat(64),
        },
        createdAt: MOMENT,
        rev,
      },
    },
    highlights: {},
  })
  expect(mergeAnnotations(at(1), at(2, 7))).toEqual(at(2, 7))
  expect(mergeAnnotations(at(2, 7), at(1))).toEqual(at(2, 7))
  expect(mergeAnnotations(at(3, 8), at(2, 7))).toEqual(at(3, 8))
})
