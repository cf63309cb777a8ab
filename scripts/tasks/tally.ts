/** How many checks passed, failed and were skipped. */
export interface Tally {
  passed: number
  failed: number
  skipped: number
  /** What failed, by name, where it has one. */
  failures?: string[]
}

/** One failure: of what counts as one check, or of a step that could not even run. */
export const FAILED: Tally = { passed: 0, failed: 1, skipped: 0 }

/** The line that a run ends with. */
export function lineOf({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

export function sum(tallies: Tally[]): Tally {
  const total = { passed: 0, failed: 0, skipped: 0, failures: [] as string[] }
  for (const tally of tallies) {
    total.passed += tally.passed
    total.failed += tally.failed
    total.skipped += tally.skipped
    total.failures.push(...(tally.failures ?? []))
  }
  return total
}

/** A tool that checks everything at once counts as one check. */
export function tallyOfCommand(exitCode: number): Tally {
  return exitCode === 0 ? { passed: 1, failed: 0, skipped: 0 } : FAILED
}

/** What is read of vitest's JSON report: each test file, with its tests. */
export interface VitestReport {
  testResults: {
    name: string
    status: string
    /** Why the file could not be loaded; empty otherwise. */
    message: string
    assertionResults: { fullName: string; status: string }[]
  }[]
}

type VitestFile = VitestReport['testResults'][number]

/**
 * Counts vitest's tests. A file that failed without a failed test, as it could not be loaded or its
 * process died, is one failure.
 *
 * @param report undefined when vitest ended without writing one
 */
export function tallyOfVitest(report: VitestReport | undefined, exitCode: number): Tally {
  if (report === undefined) return FAILED
  return trusted(exitCode, sum(report.testResults.map(tallyOfFile)))
}

/** The paths of the test files whose process died before their tests had ended, with none failed. */
export function diedIn(report: VitestReport): string[] {
  const died = report.testResults.filter(
    (file) => file.message === '' && failedWithoutTest(file) && file.assertionResults.length > 0,
  )
  return died.map(({ name }) => name)
}

function tallyOfFile(file: VitestFile): Tally {
  const tests = file.assertionResults
  const failed = tests.filter(({ status }) => status === 'failed')
  const passed = tests.filter(({ status }) => status === 'passed').length
  const failures = failedWithoutTest(file)
    ? [file.name]
    : failed.map(({ fullName }) => `${file.name} › ${fullName}`)
  const skipped = tests.length - passed - failed.length
  return { passed, failed: failures.length, skipped, failures }
}

function failedWithoutTest({ status, assertionResults }: VitestFile): boolean {
  return status === 'failed' && assertionResults.every((test) => test.status !== 'failed')
}

/** What is counted of Playwright's JSON report. */
export interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number }
  /** What went wrong outside any test, such as a file that could not be loaded. */
  errors: unknown[]
  suites: PlaywrightSuite[]
}

interface PlaywrightSuite {
  suites?: PlaywrightSuite[]
  specs: { title: string; file: string; line: number; ok: boolean }[]
}

/**
 * Counts Playwright's tests.
 *
 * @param report undefined when Playwright ended without writing one
 */
export function tallyOfPlaywright(report: PlaywrightReport | undefined, exitCode: number): Tally {
  if (report === undefined) return FAILED
  const { expected, unexpected, flaky, skipped } = report.stats
  return trusted(exitCode, {
    passed: expected,
    // Passing at the second try is no pass.
    failed: unexpected + flaky + report.errors.length,
    skipped,
    failures: report.suites.flatMap(failuresOfSuite),
  })
}

/** By place and name. */
function failuresOfSuite({ suites = [], specs }: PlaywrightSuite): string[] {
  const failed = specs.filter(({ ok }) => !ok)
  const own = failed.map(({ title, file, line }) => `${file}:${line} › ${title}`)
  return [...own, ...suites.flatMap(failuresOfSuite)]
}

/** A tool that complains without a failed test, or that ran none, has failed once. */
function trusted(exitCode: number, tally: Tally): Tally {
  const silent = tally.failed === 0 && (exitCode !== 0 || tally.passed === 0)
  return silent ? { ...tally, failed: 1 } : tally
}
