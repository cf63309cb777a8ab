import { expect, test } from 'vitest'
import { diedIn, lineOf, sum, tallyOfCommand, tallyOfPlaywright, tallyOfVitest } from './tally.ts'

const FILE = 'src/a.test.ts'
const vitest = { testResults: [fileOf('passed', ['passed', 'passed'])] }
const playwright = {
  stats: { expected: 3, unexpected: 0, flaky: 0, skipped: 0 },
  errors: [],
  suites: [],
}

test('the last line names what was skipped only when something was', () => {
  expect(lineOf({ passed: 12, failed: 0, skipped: 0 })).toBe('12 passed, 0 failed')
  expect(lineOf({ passed: 12, failed: 1, skipped: 2 })).toBe('12 passed, 1 failed, 2 skipped')
})

test('tallies add up', () => {
  const total = sum([
    { passed: 1, failed: 2, skipped: 3, failures: ['a', 'b'] },
    { passed: 10, failed: 20, skipped: 30 },
  ])
  expect(total).toEqual({ passed: 11, failed: 22, skipped: 33, failures: ['a', 'b'] })
})

test('a tool that checks everything at once is one check', () => {
  expect(tallyOfCommand(0)).toEqual({ passed: 1, failed: 0, skipped: 0 })
  expect(tallyOfCommand(2)).toEqual({ passed: 0, failed: 1, skipped: 0 })
})

test("vitest's tests are counted, and those that failed named", () => {
  const report = { testResults: [fileOf('failed', ['passed', 'failed', 'pending', 'todo'])] }
  const failures = [`${FILE} › test 1`]
  expect(tallyOfVitest(report, 1)).toEqual({ passed: 1, failed: 1, skipped: 2, failures })
  expect(diedIn(report)).toEqual([])
})

test('a test file that could not be loaded has failed', () => {
  const file = { ...fileOf('failed', []), message: 'Unexpected token' }
  const tally = { passed: 2, failed: 1, skipped: 0, failures: [FILE] }
  expect(tallyOfVitest({ testResults: [...vitest.testResults, file] }, 1)).toEqual(tally)
  expect(diedIn({ testResults: [file] })).toEqual([])
})

test('a test file whose process died has failed, and is known for one that died', () => {
  const report = { testResults: [fileOf('failed', ['passed', 'pending'])] }
  expect(tallyOfVitest(report, 1)).toEqual({ passed: 1, failed: 1, skipped: 1, failures: [FILE] })
  expect(diedIn(report)).toEqual([FILE])
})

test("Playwright's tests are counted, one that passed at the second try as failed", () => {
  const report = { ...playwright, stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 2 } }
  expect(tallyOfPlaywright(report, 1)).toMatchObject({ passed: 3, failed: 2, skipped: 2 })
})

test('what failed in Playwright is named by its place, however deep it stands', () => {
  const specs = [
    { title: 'opens', file: 'a.spec.ts', line: 5, ok: true },
    { title: 'closes', file: 'a.spec.ts', line: 9, ok: false },
  ]
  const suites = [{ specs: [], suites: [{ specs }] }]
  const { failures } = tallyOfPlaywright({ ...playwright, suites }, 1)
  expect(failures).toEqual(['a.spec.ts:9 › closes'])
})

test('what goes wrong outside any test has failed', () => {
  expect(tallyOfPlaywright({ ...playwright, errors: [{}] }, 1).failed).toBe(1)
})

test('a tool that complains though all its tests passed has failed', () => {
  expect(tallyOfVitest(vitest, 1)).toMatchObject({ passed: 2, failed: 1, skipped: 0 })
  expect(tallyOfPlaywright(playwright, 1)).toMatchObject({ passed: 3, failed: 1, skipped: 0 })
})

test('a run without a test has failed', () => {
  const none = { ...playwright, stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 4 } }
  expect(tallyOfPlaywright(none, 0)).toMatchObject({ passed: 0, failed: 1, skipped: 4 })
})

test('a tool that ended without a report has failed', () => {
  expect(tallyOfVitest(undefined, 0).failed).toBe(1)
  expect(tallyOfPlaywright(undefined, 0).failed).toBe(1)
})

function fileOf(status: string, tests: string[]) {
  const assertionResults = tests.map((test, index) => ({ fullName: `test ${index}`, status: test }))
  return { name: FILE, status, message: '', assertionResults }
}
