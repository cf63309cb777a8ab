import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lookUp } from '../model/look-up.ts'
import {
  alive,
  byId,
  countAlive,
  countTrashed,
  every,
  inOrder,
  trashed,
  withChanged,
  without,
} from './listing.ts'

interface Thing {
  id: string
  name: number
  trashedAt?: string
}

const thing = (id: string, name: number, isTrashed = false): Thing => ({
  id,
  name,
  ...(isTrashed && { trashedAt: '2024-05-03T10:00:00Z' }),
})
const byName = (a: Thing, b: Thing) => a.name - b.name || (a.id < b.id ? -1 : Number(a.id > b.id))
const ids = (things: Iterable<Thing>) => Array.from(things, ({ id }) => id)

describe('a listing', () => {
  it('reads as an object with an entry for each, and none for what no thing has', () => {
    const things = byId([thing('b', 1), thing('a', 2)])
    expect(things['a']?.name).toBe(2)
    expect(lookUp(things, 'b')?.name).toBe(1)
    expect(lookUp(things, 'constructor')).toBeUndefined()
    expect(things['constructor']).toBeUndefined()
    expect('a' in things).toBe(true)
    expect('c' in things).toBe(false)
    expect({ ...things }).toEqual({ b: thing('b', 1), a: thing('a', 2) })
  })

  it('is another after a change, and the same lists until then', () => {
    const before = byId([thing('a', 1), thing('b', 2)])
    expect(alive(before)).toBe(alive(before))
    expect(inOrder(before, byName)).toBe(inOrder(before, byName))
    const drawn = inOrder(before, byName)
    const after = withChanged(before, [thing('c', 0)])
    expect(after).not.toBe(before)
    expect(ids(inOrder(after, byName))).toEqual(['c', 'a', 'b'])
    // What is drawn of it stays what it was.
    expect(ids(drawn)).toEqual(['a', 'b'])
  })

  it('leaves an object that was written down as it is', () => {
    const nothing: Record<string, Thing> = {}
    const first = withChanged(nothing, [thing('a', 1)])
    expect(countAlive(first)).toBe(1)
    expect(countAlive(nothing)).toBe(0)
    expect(ids(every(withChanged(nothing, [thing('b', 1)])))).toEqual(['b'])
  })

  it('is after any changes what it is when it is made anew', () => {
    const things = fc.record({
      id: fc.constantFrom(...'abcdefghij'),
      name: fc.integer({ min: 0, max: 5 }),
      isTrashed: fc.boolean(),
    })
    const changes = fc.array(
      fc.oneof(
        fc.array(things, { minLength: 1, maxLength: 4 }),
        fc.constantFrom(...'abcdefghij').map((id) => id),
      ),
    )
    // Many, so that a change is put where it belongs and not sorted with all.
    const others = Array.from({ length: 100 }, (_, at) => thing(`other${at}`, at % 7))
    fc.assert(
      fc.property(changes, (all) => {
        let listing = byId(others)
        inOrder(listing, byName)
        const expected = new Map(others.map((other) => [other.id, other]))
        for (const change of all) {
          if (typeof change === 'string') {
            listing = without(listing, change)
            expected.delete(change)
          } else {
            const changed = change.map(({ id, name, isTrashed }) => thing(id, name, isTrashed))
            listing = withChanged(listing, changed)
            for (const one of changed) expected.set(one.id, one)
          }
          const here = [...expected.values()].filter(({ trashedAt }) => trashedAt === undefined)
          expect(ids(inOrder(listing, byName))).toEqual(ids(here.toSorted(byName)))
          expect(ids(alive(listing)).toSorted()).toEqual(ids(here).toSorted())
          expect(countAlive(listing)).toBe(here.length)
          expect(countTrashed(listing)).toBe(expected.size - here.length)
          expect(trashed(listing)).toHaveLength(expected.size - here.length)
        }
      }),
    )
  })
})
