import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { capture, show } from '../setup/command.mjs'
import { ensurePrograms } from '../setup/libraries.ts'
import { installed, say } from '../setup/project.ts'
import { runTortureSuite } from '../torture/suite.ts'
import { tell } from './end.ts'
import { playwright } from './playwright.ts'
import { FAILED, type Tally, tallyOfCommand, tallyOfPlaywright, tallyOfVitest } from './tally.ts'

/** A part of the whole test, and what it came to. */
export interface Result {
  name: string
  tally: Tally
}

/** The checks that need no window: types, lint with the import rules, format, unit tests. */
export async function runChecks(): Promise<Result[]> {
  return [
    await step('types', () => runTool('typescript/bin/tsc', '--noEmit')),
    await step('lint', () => runTool('oxlint/bin/oxlint', '--deny-warnings')),
    await step('format', () => runTool('oxfmt/bin/oxfmt', '--check')),
    await step('unit', runUnitTests),
  ]
}

/**
 * Runs the end-to-end tests.
 *
 * @param args Playwright's own, to choose among them; none for all
 * @param env variables by which Electron and the display are found
 */
export function runEndToEnd(args: string[], env: NodeJS.ProcessEnv): Promise<Result> {
  return step('end to end', () => countedPlaywright('e2e', args, env))
}

/**
 * Runs the built page in the engine of the Electron that is shipped, as Debian's chromium has it.
 * Elsewhere that is one check that was skipped.
 */
export function runShippedEngine(env: NodeJS.ProcessEnv): Promise<Result> {
  return step('shipped engine', async () => {
    if (!isDebian()) return { passed: 0, failed: 0, skipped: 1 }
    await ensurePrograms([{ name: 'chromium', package: 'chromium' }])
    return countedPlaywright('engine', [], env)
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

function countedPlaywright(
  project: 'e2e' | 'engine',
  args: string[],
  env: NodeJS.ProcessEnv,
): Promise<Tally> {
  return withReport(async (file) => {
    const reporting = { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: file }
    const { code } = await playwright(project, ['--reporter=list,json', ...args], reporting)
    return tallyOfPlaywright(readJson(file), code)
  })
}

function runUnitTests(): Promise<Tally> {
  return withReport(async (file) => {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
    const { code } = await show(process.execPath, [
      installed('vitest/vitest.mjs'),
      'run',
      ...reporters,
    ])
    return tallyOfVitest(readJson(file), code)
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
async function withReport(count: (file: string) => Promise<Tally>): Promise<Tally> {
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
