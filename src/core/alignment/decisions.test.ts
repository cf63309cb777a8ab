import fc from 'fast-check'
import { describe as group, expect, test } from 'vitest'
import { describe } from '../anchoring/describe.ts'
import type { Decision, Verdict } from '../model/decision.ts'
import { decide, samePassages, type Found } from './decisions.ts'
import { placeDecision, type PlacedDecision } from './place-decision.ts'

const A = 'aaaaaaaa'
const B = 'bbbbbbbb'
const found = (a: [number, number], b: [number, number]) => ({
  sides: [
    { articleId: A, passage: { start: a[0], end: a[1] } },
    { articleId: B, passage: { start: b[0], end: b[1] } },
  ] as Found['sides'],
})
const placed = (
  verdict: Verdict,
  a: [number, number],
  b: [number, number],
  id: string = verdict,
) => ({
  id,
  verdict,
  kind: 'same-fact',
  sides: found(a, b).sides,
})

group('what was dismissed', () => {
  const dismissed = placed('dismissed', [100, 200], [300, 380])

  test('is not shown, and is listed with what it hides', () => {
    const match = found([100, 200], [300, 380])
    const other = found([210, 260], [300, 380])
    const { shown, dismissed: hidden } = decide([match, other], [dismissed])
    expect(shown).toEqual([{ match: other, decision: null }])
    expect(hidden).toEqual([{ decision: dismissed, match }])
  })

  test('stays away however the engine shifts its edges by less than half', () => {
    const shift = fc.integer({ min: -39, max: 39 })
    fc.assert(
      fc.property(shift, shift, shift, shift, (a, b, c, d) => {
        const match = found([100 + a, 200 + b], [300 + Math.max(c, -39), 380 + d])
        const far = Math.abs(c) + Math.abs(d) > 39 || Math.abs(a) + Math.abs(b) > 49
        fc.pre(!far)
        expect(decide([match], [dismissed]).shown).toEqual([])
      }),
    )
  })

  test('stays away when the engine joins it with a neighbour, or cuts it in two', () => {
    const joined = found([100, 330], [300, 380])
    const half = found([100, 150], [300, 380])
    expect(decide([joined, half], [dismissed]).shown).toEqual([])
  })

  test('hides nothing that shares one side alone', () => {
    const matches = [found([100, 200], [500, 580]), found([0, 90], [300, 380])]
    expect(decide(matches, [dismissed]).shown.map(({ match }) => match)).toEqual(matches)
  })

  test('is listed, to be taken back, where it would not be found any more', () => {
    expect(decide([], [dismissed]).dismissed).toEqual([{ decision: dismissed, match: null }])
  })

  test('is told by article, whichever side it stands on', () => {
    const [a, b] = dismissed.sides
    const turned: PlacedDecision = { ...dismissed, sides: [b, a] }
    expect(decide([found([100, 200], [300, 380])], [turned]).shown).toEqual([])
  })
})

group('what was confirmed', () => {
  const confirmed = placed('confirmed', [100, 200], [300, 380])

  test('is said of the found match of the same passages', () => {
    const near = found([104, 200], [300, 384])
    const other = found([100, 200], [500, 580])
    const { shown, added } = decide([other, near], [confirmed])
    expect(shown).toEqual([
      { match: other, decision: null },
      { match: near, decision: confirmed },
    ])
    expect(added).toEqual([])
  })

  test('stays although the engine no longer finds it', () => {
    expect(decide([], [confirmed]).added).toEqual([{ decision: confirmed, like: null }])
  })

  test('is not said of a match of twice the text, which was never looked at', () => {
    const wide = found([100, 310], [300, 380])
    const { shown, added } = decide([wide], [confirmed])
    expect(shown).toEqual([{ match: wide, decision: null }])
    expect(added).toEqual([{ decision: confirmed, like: null }])
  })

  test('outlives a dismissed neighbour that overlaps it', () => {
    const near = found([100, 200], [300, 380])
    const neighbour = placed('dismissed', [100, 420], [300, 380])
    expect(decide([near], [confirmed, neighbour]).shown).toEqual([
      { match: near, decision: confirmed },
    ])
  })

  test('goes to one match alone: the closest', () => {
    const close = found([100, 200], [300, 380])
    const less = found([100, 170], [300, 380])
    const { shown } = decide([less, close], [confirmed])
    expect(shown).toEqual([
      { match: less, decision: null },
      { match: close, decision: confirmed },
    ])
  })
})

group('what was joined by hand', () => {
  const joined = placed('joined', [10, 60], [20, 90])

  test('is shown as it was drawn, also where nothing was found', () => {
    expect(decide([], [joined]).added).toEqual([{ decision: joined, like: null }])
  })

  test('takes up a found match of the same passages, and no other', () => {
    const same = found([12, 60], [20, 88])
    const other = found([10, 60], [200, 290])
    const { shown, added } = decide([same, other], [joined])
    expect(added).toEqual([{ decision: joined, like: same }])
    expect(shown).toEqual([{ match: other, decision: null }])
  })
})

test('every found match is shown, taken up or dismissed, once, and every decision is told of', () => {
  const edge = fc.integer({ min: 0, max: 60 })
  const span = fc
    .tuple(edge, fc.integer({ min: 1, max: 40 }))
    .map(([start, size]): [number, number] => [start, start + size])
  const verdict = fc.constantFrom<Verdict>('confirmed', 'dismissed', 'joined')
  fc.assert(
    fc.property(
      fc.array(fc.tuple(span, span), { maxLength: 6 }),
      fc.array(fc.tuple(verdict, span, span), { maxLength: 6 }),
      (matches, decisions) => {
        const all = matches.map(([a, b]) => found(a, b))
        const said = decisions.map(([what, a, b], index) => placed(what, a, b, `${what}${index}`))
        const { shown, added, dismissed } = decide(all, said)
        const seen = shown.map(({ match }) => match)
        expect(new Set(seen).size).toBe(seen.length)
        const told = [
          ...shown.flatMap(({ decision }) => decision?.id ?? []),
          ...added.map(({ decision }) => decision.id),
          ...dismissed.map(({ decision }) => decision.id),
        ]
        expect(told.toSorted()).toEqual(said.map(({ id }) => id).toSorted())
        // Nothing vanishes without a decision that says so.
        const gone = all.filter((match) => !seen.includes(match))
        const isDecidedOn = (match: Found) =>
          said.some((decision) =>
            decision.sides.every(
              ({ passage }, side) =>
                passage.start < match.sides[side]!.passage.end &&
                passage.end > match.sides[side]!.passage.start,
            ),
          )
        expect(gone.filter((match) => !isDecidedOn(match))).toEqual([])
      },
    ),
  )
})

test('a new decision takes the place of those on the same passages', () => {
  const same = placed('dismissed', [102, 200], [300, 380], 'one')
  const other = placed('dismissed', [100, 200], [500, 580], 'two')
  expect(samePassages([same, other], found([100, 200], [300, 380]))).toEqual([same])
})

const TEXT =
  'A storm came in the night. The ferry stayed in the harbour until noon, the company said. Nobody was hurt. The ferry left at one.'
const OTHER = 'At noon the boat was still in port. It left later, half empty, for the far side.'
const HASH = 'a'.repeat(64)
const NEW = 'b'.repeat(64)

group('finding a decision’s passages again', () => {
  const side = (articleId: string, text: string, words: string) => {
    const start = text.indexOf(words)
    return { articleId, selectors: describe(text, start, start + words.length, HASH) }
  }
  const sentence = 'The ferry stayed in the harbour until noon, the company said.'
  const decision: Decision = {
    verdict: 'dismissed',
    kind: 'same-fact',
    sides: [side(A, TEXT, sentence), side(B, OTHER, 'At noon the boat was still in port.')],
    decidedAt: '2026-01-01T00:00:00.000Z',
  }
  const texts =
    (a: string | null, b = OTHER) =>
    (id: string) => {
      const text = id === A ? a : b
      return text === null ? null : { text, textHash: text === TEXT || text === OTHER ? HASH : NEW }
    }
  const wordsAt = (text: string) => {
    const passage = placeDecision('one', decision, texts(text))?.sides[0].passage
    return passage && text.slice(passage.start, passage.end)
  }

  test('in the same texts is where they were', () => {
    expect(wordsAt(TEXT)).toBe(sentence)
  })

  test('in a text corrected elsewhere they move along', () => {
    expect(wordsAt(`Corrected. ${TEXT}`)).toBe(sentence)
  })

  test('with their own words corrected they are still there', () => {
    const corrected = TEXT.replace('until noon', 'until two in the afternoon')
    expect(wordsAt(corrected)).toBe(sentence.replace('until noon', 'until two in the afternoon'))
  })

  test('at the text’s own edges too', () => {
    const corrected = OTHER.replace('still in port', 'still in the port')
    const place = placeDecision('one', decision, texts(TEXT, corrected))
    const passage = place?.sides[1].passage
    expect(passage && corrected.slice(passage.start, passage.end)).toBe(
      'At noon the boat was still in the port.',
    )
  })

  test('put in other words they are gone', () => {
    const rewritten = TEXT.replace(sentence, 'Crews waited for better weather all through the day.')
    expect(wordsAt(rewritten)).toBeUndefined()
  })

  test('with words before them that stand elsewhere too they are found by their own', () => {
    const twice = `${TEXT.replace('until noon', 'until two')} A storm came in the night. `
    expect(wordsAt(twice)).toBe(sentence.replace('until noon', 'until two'))
  })

  test('of an article that is not at hand are not placed', () => {
    expect(placeDecision('one', decision, texts(null))).toBeNull()
  })
})
