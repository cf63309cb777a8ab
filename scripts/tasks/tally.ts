/** How many checks passed, failed and were skipped. */
export interface Tally {
  passed: number
  failed: number
  skipped: number
}

/** One failure: of what counts as one check, or of a step that could not even run. */
export const FAILED: Tally = { passed: 0, failed: 1, skipped: 0 }

/** The line that a run ends with. */
export function lineOf({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

export function sum(tallies: Tally[]): Tally {
  const total = { passed: 0, failed: 0, skipped: 0 }
  for (const tally of tallies) {
    total.passed += tally.passed
    total.failed += tally.failed
    total.skipped += tally.skipped
  }
  return total
}

/** A tool that checks everything at once counts as one check. */
export function tallyOfCommand(exitCode: number): Tally {
  return exitCode === 0 ? { passed: 1, failed: 0, skipped: 0 } : FAILED
}

/** What is counted of vitest's JSON report. */
export interface VitestReport {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
  /** One for each test file; a file that could not be loaded has failed without a test in it. */
  testResults: { status: string; assertionResults: unknown[] }[]
}

/**
 * Counts vitest's tests.
 *
 * @param report undefined when vitest ended without writing one
 */
export function tallyOfVitest(report: VitestReport | undefined, exitCode: number): Tally {
  if (report === undefined) return FAILED
  const notLoaded = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  )
  return trusted(exitCode, {
    passed: report.numPassedTests,
    failed: report.numFailedTests + notLoaded.length,
    skipped: report.numPendingTests + report.numTodoTests,
  })
}

/** What is counted of Playwright's JSON report. */
export interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number }
  /** What went wrong outside any test, such as a file that could not be loaded. */
  errors: unknown[]
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
  })
}

/** A tool that complains without a failed test, or that ran none, has failed once. */
function trusted(exitCode: number, tally: Tally): Tally {
  const silent = tally.failed === 0 && (exitCode !== 0 || tally.passed === 0)
  return silent ? { ...tally, failed: 1 } : tally
}
