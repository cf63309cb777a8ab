import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { Ledger } from './ledger.ts'
import { Outcome } from './outcome.ts'

function read(lines: object[]): Ledger {
  const log = join(mkdtempSync(join(tmpdir(), 'collate-ledger-')), 'log')
  writeFileSync(log, lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
  const ledger = new Ledger()
  ledger.read(log)
  return ledger
}

/** The counts after writers said `lines`, and `actual` was found. */
function judge(lines: object[], actual: Record<string, string>): Record<string, number> {
  const ledger = read(lines)
  const outcome = new Outcome()
  ledger.compare(new Map(Object.entries(actual)), outcome)
  return outcome.counts
}

const made = [{ begin: 1, sets: { 'note:A': 'one' } }, { done: 1 }]
const changing = [...made, { begin: 2, sets: { 'note:A': 'two', 'dossier:B': 'with A' } }]

test('what was acknowledged must be there', () => {
  expect(judge(made, { 'note:A': 'one' })).toEqual({})
  expect(judge(made, {})).toEqual({ lost: 1 })
  expect(judge(made, { 'note:A': 'zero' })).toEqual({ lost: 1 })
})

test('a loss is not excused by a change of something else that was under way', () => {
  expect(judge([...made, { begin: 2, sets: { 'note:C': 'x' } }], {})).toEqual({ lost: 1 })
})

test('a change under way may have been made or not, but whole', () => {
  expect(judge(changing, { 'note:A': 'one' })).toEqual({})
  expect(judge(changing, { 'note:A': 'two', 'dossier:B': 'with A' })).toEqual({})
  expect(judge(changing, { 'note:A': 'two' })).toEqual({ partial: 1 })
})

test('what was acknowledged as gone must not be there', () => {
  const emptied = [...made, { begin: 2, sets: { 'note:A': null } }]
  expect(judge(emptied, {})).toEqual({})
  expect(judge(emptied, { 'note:A': 'one' })).toEqual({})
  expect(judge([...emptied, { done: 2 }], {})).toEqual({})
  expect(judge([...emptied, { done: 2 }], { 'note:A': 'one' })).toEqual({ back: 1 })
})

test('a thing goes with all that is its, or not', () => {
  const both = [{ begin: 1, sets: { 'note:A': 'one', 'member:D:A': 'true' } }, { done: 1 }]
  const going = [...both, { begin: 2, sets: { 'note:A': null, 'member:D:A': null } }]
  expect(judge(going, {})).toEqual({})
  expect(judge(going, { 'member:D:A': 'true' })).toEqual({ partial: 1 })
})

test('a snapshot must hold what was acknowledged before it, and not touched meanwhile', () => {
  const ledger = read([
    ...made,
    { begin: 2, sets: { 'note:B': 'x' } },
    { begin: 3, sets: {}, isSnapshot: true },
    { done: 2 },
    { begin: 4, sets: { 'note:A': 'two' } },
    { done: 3, snapshot: 8 },
  ])
  expect(ledger.snapshot).toEqual({ number: 8, holds: new Map() })
  const calm = read([...made, { begin: 2, sets: {}, isSnapshot: true }, { done: 2, snapshot: 1 }])
  expect(calm.snapshot?.holds).toEqual(new Map([['note:A', 'one']]))
})

test('nothing may be there that nobody wrote', () => {
  expect(judge(made, { 'note:A': 'one', 'note:Z': 'what' })).toEqual({ strange: 1 })
})
