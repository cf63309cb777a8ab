import { expect, test } from 'vitest'
import { lineOf, sum, tallyOfCommand, tallyOfPlaywright, tallyOfVitest } from './tally.ts'

const loaded = { status: 'passed', assertionResults: [{}] }
const vitest = {
  numPassedTests: 4,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [loaded],
}
const playwright = { stats: { expected: 3, unexpected: 0, flaky: 0, skipped: 0 }, errors: [] }

test('the last line names what was skipped only when something was', () => {
  expect(lineOf({ passed: 12, failed: 0, skipped: 0 })).toBe('12 passed, 0 failed')
  expect(lineOf({ passed: 12, failed: 1, skipped: 2 })).toBe('12 passed, 1 failed, 2 skipped')
})

test('tallies add up', () => {
  const total = sum([
    { passed: 1, failed: 2, skipped: 3 },
    { passed: 10, failed: 20, skipped: 30 },
  ])
  expect(total).toEqual({ passed: 11, failed: 22, skipped: 33 })
})

test('a tool that checks everything at once is one check', () => {
  expect(tallyOfCommand(0)).toEqual({ passed: 1, failed: 0, skipped: 0 })
  expect(tallyOfCommand(2)).toEqual({ passed: 0, failed: 1, skipped: 0 })
})

test("vitest's tests are counted", () => {
  const report = { ...vitest, numFailedTests: 2, numPendingTests: 1, numTodoTests: 1 }
  expect(tallyOfVitest(report, 1)).toEqual({ passed: 4, failed: 2, skipped: 2 })
})

test('a test file that could not be loaded has failed', () => {
  const report = { ...vitest, testResults: [loaded, { status: 'failed', assertionResults: [] }] }
  expect(tallyOfVitest(report, 1)).toEqual({ passed: 4, failed: 1, skipped: 0 })
})

test("Playwright's tests are counted, one that passed at the second try as failed", () => {
  const report = { stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 2 }, errors: [] }
  expect(tallyOfPlaywright(report, 1)).toEqual({ passed: 3, failed: 2, skipped: 2 })
})

test('what goes wrong outside any test has failed', () => {
  expect(tallyOfPlaywright({ ...playwright, errors: [{}] }, 1).failed).toBe(1)
})

test('a tool that complains though all its tests passed has failed', () => {
  expect(tallyOfVitest(vitest, 1)).toEqual({ passed: 4, failed: 1, skipped: 0 })
  expect(tallyOfPlaywright(playwright, 1)).toEqual({ passed: 3, failed: 1, skipped: 0 })
})

test('a run without a test has failed', () => {
  const none = { ...playwright, stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 4 } }
  expect(tallyOfPlaywright(none, 0)).toEqual({ passed: 0, failed: 1, skipped: 4 })
})

test('a tool that ended without a report has failed', () => {
  expect(tallyOfVitest(undefined, 0).failed).toBe(1)
  expect(tallyOfPlaywright(undefined, 0).failed).toBe(1)
})
