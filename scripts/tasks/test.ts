// npm test: all tests there are. Its last line counts them.

import { TYPIST, VIRTUAL_DISPLAY } from '../setup/libraries.ts'
import { prepare } from '../setup/prepare.ts'
import { say } from '../setup/project.ts'
import { endWith, tell } from './end.ts'
import { runChecks, runEndToEnd, runGuards, runShippedEngine, runTorture } from './steps.ts'
import { summarize } from './summary.ts'
import { FAILED } from './tally.ts'

// Long tests of what others hold in part are left to the full run: the short one takes under 20 minutes.
const SHORT = ['--grep-invert', '@full']

const HELP = `npm test                  types, lint, format, dead code, unit tests, torture, end-to-end tests,
                          and the page in the engine of the Electron that is shipped
npm test -- ARGUMENTS     end-to-end tests alone, those that Playwright's arguments choose:
                          npm test -- e2e/import.spec.ts, npm test -- -g "drops a folder"
npm run test:full         the same as npm test, with the long runs at their full length, and each
                          guard of the page broken on purpose

The last line says "N passed, N failed", and how many were skipped when any were.`

await endWith(async () => {
  const args = process.argv.slice(2)
  if (args.includes('--help')) {
    say(HELP)
    return 0
  }
  const full = args.includes('--full')
  // Tests that have a long run go by this variable.
  if (full) process.env['COLLATE_TEST_FULL'] = '1'
  const chosen = args.filter((arg) => arg !== '--full')

  // What fails is counted and does not keep the rest from running.
  const prepared = await prepare(TYPIST, VIRTUAL_DISPLAY).catch(tell)
  // The torture's own processes start the application too.
  Object.assign(process.env, prepared?.env)
  const results = chosen.length > 0 ? [] : [...(await runChecks()), await runTorture(full)]
  if (prepared === undefined) results.push({ name: 'set-up', tally: FAILED })
  else results.push(await runEndToEnd(chosen.length > 0 || full ? chosen : SHORT, prepared.env))
  if (prepared !== undefined && chosen.length === 0) {
    results.push(await runShippedEngine(prepared.env))
    if (full) results.push(await runGuards([], prepared.env))
  }
  return summarize(results)
})
