import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { packageApplication } from '../package/make.ts'
import { say } from '../setup/project.ts'
import { playwright } from '../tasks/playwright.ts'
import type { Tally } from '../tasks/tally.ts'
import { ordinaryPerson, type Person } from '../test-package/person.ts'
import { makeTestingBuild } from '../test-package/testing-build.ts'
import { type Mutation, MUTATIONS } from './mutations.ts'
import { Workshop } from './workshop.ts'

type Verdict = 'passed' | 'failed' | 'skipped'

/**
 * Breaks each guard of the packaged application on purpose and sees the test that is named for it fail,
 * as an ordinary user with the sandbox on. Each counts as one check, and so does the whole application,
 * before and after, of which every test must pass: else a failure would say nothing.
 *
 * @param chosen breaks those alone whose name has one of these words in it; none for all
 * @param env variables by which Electron and the display are found
 */
export async function breakGuards(chosen: string[], env: NodeJS.ProcessEnv): Promise<Tally> {
  await packageApplication({ what: 'folder', release: false })
  const executable = await makeTestingBuild('guards')
  const person = await ordinaryPerson()
  const workshop = await Workshop.open(executable, env)
  const testing = { ...env, COLLATE_PACKAGED: person.path(executable) }
  const run = (title?: string) => runSecuritySpec(person, testing, title)
  const tally: Tally = { passed: 0, failed: 0, skipped: 0 }
  const count = (what: string, problem: string | null) => {
    tally[problem === null ? 'passed' : 'failed'] += 1
    say(problem === null ? `  ✓ ${what}` : `  ✗ ${what}: ${problem}`)
  }
  try {
    const whole = () => workshop.whole(() => run())
    const before = await whole()
    count('whole, every test passes', notPassed(before))
    for (const mutation of MUTATIONS.filter((one) => isChosen(one, chosen))) {
      const problem = before.has(mutation.test)
        ? await seen(mutation, () => workshop.broken(mutation, () => run(mutation.test)))
        : `there is no test “${mutation.test}”`
      count(mutation.name, problem)
    }
    count('whole again, every test passes', notPassed(await whole()))
  } finally {
    await workshop.close()
    await person.leave()
  }
  return tally
}

function isChosen({ name }: Mutation, chosen: string[]): boolean {
  return chosen.length === 0 || chosen.some((words) => name.includes(words))
}

function notPassed(verdicts: Map<string, Verdict>): string | null {
  if (verdicts.size === 0) return 'no test ran'
  const others = [...verdicts].filter(([, verdict]) => verdict !== 'passed')
  return others.length === 0 ? null : others.map(([title, it]) => `${title}: ${it}`).join('; ')
}

/** Null when the test failed as it must, else what is wrong. */
async function seen(
  { test }: Mutation,
  run: () => Promise<Map<string, Verdict>>,
): Promise<string | null> {
  try {
    const verdict = (await run()).get(test)
    return verdict === 'failed' ? null : `“${test}” does not see it: ${verdict ?? 'it did not run'}`
  } catch (error) {
    return (error as Error).message
  }
}

interface Report {
  suites: { specs: { title: string; tests: { status: string }[] }[] }[]
}

const VERDICTS: Record<string, Verdict> = { expected: 'passed', skipped: 'skipped' }

// A start takes a few seconds. Some broken guards keep the window from coming at all.
const TIMEOUT_MS = 40_000

/** @returns what each test came to; nothing when Playwright could not run: it says why */
async function runSecuritySpec(
  person: Person,
  env: NodeJS.ProcessEnv,
  title?: string,
): Promise<Map<string, Verdict>> {
  const file = join(person.folder, 'report.json')
  await rm(file, { force: true })
  const grep = title === undefined ? [] : ['-g', `${title.replace(/[.()?]/g, '\\$&')}$`]
  const { output } = await playwright({
    project: 'e2e',
    args: [
      'e2e/security.spec.ts',
      '--reporter=json',
      `--output=${join(person.folder, 'results')}`,
      `--timeout=${TIMEOUT_MS}`,
      ...grep,
    ],
    env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: file },
    as: person,
    quiet: true,
  })
  const report = await readFile(file, 'utf8').catch(() => null)
  if (report === null) say(output)
  const { suites } = JSON.parse(report ?? '{"suites":[]}') as Report
  return new Map(
    suites
      .flatMap(({ specs }) => specs)
      .map(({ title: name, tests }) => [name, VERDICTS[tests[0]?.status ?? ''] ?? 'failed']),
  )
}
