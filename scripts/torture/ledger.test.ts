import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { Ledger } from './ledger.ts'
import { Outcome } from './outcome.ts'

/** The counts after writers said `lines`, and `actual` was found. */
function judge(lines: object[], actual: Record<string, string>): Record<string, number> {
  const log = join(mkdtempSync(join(tmpdir(), 'collate-ledger-')), 'log')
  writeFileSync(log, lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
  const ledger = new Ledger()
  ledger.read(log)
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

test('nothing may be there that nobody wrote', () => {
  expect(judge(made, { 'note:A': 'one', 'note:Z': 'what' })).toEqual({ strange: 1 })
})
