import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isDue, kept, type Taken } from './backup-retention.ts'

const START = Date.parse('2031-04-01T00:30:00Z')
const HOUR = 3_600_000

/** One snapshot an hour, for so many hours. */
function hourly(hours: number): Taken[] {
  return Array.from({ length: hours }, (_, index) => ({
    number: index + 1,
    takenAt: new Date(START + index * HOUR).toISOString(),
    reason: 'hourly' as const,
  }))
}

describe('what is kept', () => {
  test('is each hour of a day, each day of a week, each week of a month', () => {
    const snapshots = hourly(24 * 60)
    const numbers = [...kept(snapshots)].sort((a, b) => b - a)
    const ages = numbers.map((number) => (24 * 60 - number) / 24)
    expect(ages.filter((age) => age < 1)).toHaveLength(24)
    expect(ages.filter((age) => age >= 1 && age < 7)).toHaveLength(6)
    expect(Math.max(...ages)).toBeGreaterThan(27)
    expect(numbers.length).toBeLessThan(40)
  })

  test('does not depend on how much time has passed', () => {
    const old = hourly(10)
    const much = { number: 11, takenAt: '2093-01-01T00:00:00.000Z', reason: 'hourly' as const }
    expect(kept([...old, much])).toEqual(new Set([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]))
  })

  test('always has the latest, whatever the clock did', () => {
    const moments = fc.array(
      fc.date({ min: new Date(0), max: new Date('2090'), noInvalidDate: true }),
      {
        minLength: 1,
        maxLength: 200,
      },
    )
    fc.assert(
      fc.property(moments, (dates) => {
        const snapshots = dates.map((date, index) => ({
          number: index + 1,
          takenAt: date.toISOString(),
          reason: 'hourly' as const,
        }))
        const numbers = kept(snapshots)
        expect(numbers.has(snapshots.length)).toBe(true)
        // Letting go of the others changes nothing about these.
        expect(kept(snapshots.filter(({ number }) => numbers.has(number)))).toEqual(numbers)
      }),
    )
  })

  test('has the last ten taken before something was done, beside the regular ones', () => {
    const before = hourly(30).map((one) => ({ ...one, reason: 'beforeDeletion' as const }))
    expect([...kept(before)].sort((a, b) => a - b)).toEqual([
      21, 22, 23, 24, 25, 26, 27, 28, 29, 30,
    ])
  })
})

test('a snapshot is due once an hour', () => {
  const [first] = hourly(1) as [Taken]
  expect(isDue(null, new Date(START))).toBe(true)
  expect(isDue(first, new Date(START + HOUR / 4))).toBe(false)
  expect(isDue(first, new Date(START + HOUR))).toBe(true)
  // A clock that was set back makes one due, and that one ends it.
  expect(isDue(first, new Date(START - HOUR))).toBe(true)
})
