import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { breakGuards } from '../guards/guards.ts'
import { capture, show } from '../setup/command.mjs'
import { ensurePrograms } from '../setup/libraries.ts'
import { installed, PROJECT, say } from '../setup/project.ts'
import { runTortureSuite } from '../torture/suite.ts'
import { tell } from './end.ts'
import type { Person } from '../test-package/person.ts'
import { playwright } from './playwright.ts'
import {
  diedIn,
  FAILED,
  sum,
  type Tally,
  tallyOfCommand,
  tallyOfPlaywright,
  tallyOfVitest,
  type VitestReport,
} from './tally.ts'

/** A part of the whole test, and what it came to. */
export interface Result {
  name: string
  tally: Tally
}

/** The checks that need no window: types, lint with the import rules, format, dead code, unit tests. */
export async function runChecks(): Promise<Result[]> {
  return [
    await step('types', () => runTool('typescript/bin/tsc', '--noEmit')),
    await step('lint', () => runTool('oxlint/bin/oxlint', '--deny-warnings')),
    await step('format', () => runTool('oxfmt/bin/oxfmt', '--check')),
    await step('dead code', () => runTool('knip/bin/knip.js')),
    await step('unit', runUnitTests),
  ]
}

/**
 * Runs the end-to-end tests.
 *
 * @param args Playwright's own, to choose among them; none for all
 * @param env variables by which Electron and the display are found
 * @param as whoever runs this when it is left out
 */
export function runEndToEnd(args: string[], env: NodeJS.ProcessEnv, as?: Person): Promise<Result> {
  return step('end to end', () => countedPlaywright({ project: 'e2e', args, env, as }))
}

/**
 * Runs the built page in the engine of the Electron that is shipped, as Debian's chromium has it.
 * Elsewhere that is one check that was skipped.
 */
export function runShippedEngine(env: NodeJS.ProcessEnv): Promise<Result> {
  return step('shipped engine', async () => {
    if (!isDebian()) return { passed: 0, failed: 0, skipped: 1 }
    await ensurePrograms([{ name: 'chromium', package: 'chromium' }])
    return countedPlaywright({ project: 'engine', args: [], env })
  })
}

/**
 * Breaks each guard of the packaged application and sees its test fail. Only Linux's is packaged and
 * tried here: elsewhere that is one check that was skipped.
 *
 * @param chosen words of their names; none for all
 * @param env variables by which Electron and the display are found
 */
export function runGuards(chosen: string[], env: NodeJS.ProcessEnv): Promise<Result> {
  return step('guards', async () => {
    if (process.platform !== 'linux') return { passed: 0, failed: 0, skipped: 1 }
    return breakGuards(chosen, env)
  })
}

/** Proves on real folders that the library loses nothing, and that the proof can see a loss. */
export function runTorture(full: boolean): Promise<Result> {
  return step('torture', () => runTortureSuite(full))
}

function isDebian(): boolean {
  const release = '/etc/os-release'
  return existsSync(release) && /^ID=debian$/m.test(readFileSync(release, 'utf8'))
}

function countedPlaywright(run: Parameters<typeof playwright>[0]): Promise<Tally> {
  return withReport(async (file) => {
    // Another person may write in no folder of ours: what failed of theirs is brought here.
    const report = run.as ? join(run.as.folder, 'report.json') : file
    const results = run.as && join(run.as.folder, 'results')
    const output = results === undefined ? [] : [`--output=${results}`]
    const { code } = await playwright({
      ...run,
      args: ['--reporter=list,json', ...output, ...run.args],
      env: { ...run.env, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    })
    if (results !== undefined && existsSync(results)) {
      cpSync(results, join(PROJECT, 'test-results'), { recursive: true })
    }
    return tallyOfPlaywright(readJson(report), code)
  })
}

/**
 * A file whose process died with no test failed runs once more, by itself: where threads are ended while
 * they start, V8 sometimes ends the process (docs/decisions/0013).
 */
async function runUnitTests(): Promise<Tally> {
  const first = await vitest()
  const died = first.report === undefined ? [] : diedIn(first.report)
  if (first.report === undefined || died.length === 0)
    return tallyOfVitest(first.report, first.code)
  say(`The process of these ended before their tests did; they run once more: ${died.join(', ')}`)
  const others = first.report.testResults.filter(({ name }) => !died.includes(name))
  const second = await vitest(...died)
  // What vitest complained of the first time were the processes that died: 0 for the others.
  return sum([tallyOfVitest({ testResults: others }, 0), tallyOfVitest(second.report, second.code)])
}

interface VitestRun {
  /** Undefined when vitest ended without writing one. */
  report: VitestReport | undefined
  code: number
}

function vitest(...args: string[]): Promise<VitestRun> {
  return withReport(async (file) => {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
    const script = installed('vitest/vitest.mjs')
    const { code } = await show(process.execPath, [script, 'run', ...args, ...reporters])
    return { report: readJson<VitestReport>(file), code }
  })
}

/** Runs a tool that checks everything at once; what it prints matters only when it fails. */
async function runTool(file: string, ...args: string[]): Promise<Tally> {
  const { code, output } = await capture(process.execPath, [installed(file), ...args])
  if (code !== 0) say(output)
  return tallyOfCommand(code)
}

/** One part of the whole. It never throws: one that could not run has failed, and the rest goes on. */
async function step(name: string, run: () => Promise<Tally>): Promise<Result> {
  say(`— ${name}`)
  const tally = await run().catch((error: unknown) => tell(error) ?? FAILED)
  return { name, tally }
}

/** Gives a tool a fresh place for its report: one of an earlier run is never counted again. */
async function withReport<T>(count: (file: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'collate-report-'))
  try {
    return await count(join(folder, 'report.json'))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function readJson<T>(file: string): T | undefined {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
}
