import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** One mode's runs: how often in a short and in a full run, and how often against its twin. */
interface Run {
  mode: string
  short: number
  full: number
  /** Enough that the twin has been caught every time so far. */
  twin: number
}

const RUNS: Run[] = [
  { mode: 'kill', short: 15, full: 1000, twin: 20 },
  { mode: 'power', short: 4, full: 100, twin: 4 },
  { mode: 'full', short: 10, full: 100, twin: 20 },
  { mode: 'errors', short: 80, full: 10_000, twin: 30 },
  { mode: 'fuzz', short: 150, full: 10_000, twin: 20 },
  { mode: 'writers', short: 1, full: 10, twin: 1 },
  { mode: 'outside', short: 24, full: 1000, twin: 16 },
  { mode: 'migrate', short: 20, full: 1000, twin: 3 },
  // A kill and a cut.
  { mode: 'import', short: 2, full: 40, twin: 2 },
  { mode: 'clock', short: 8, full: 300, twin: 3 },
  // Each of its six in turn.
  { mode: 'swap', short: 12, full: 600, twin: 12 },
  // Each ending in turn is three; the twin is caught by the third.
  { mode: 'app', short: 3, full: 100, twin: 3 },
]

/** How many runs went as they must, didn't, and could not be made here. */
export interface SuiteTally {
  passed: number
  failed: number
  skipped: number
}

/**
 * Runs every mode of the torture and its broken twin, one after another, and prints a line for
 * each. A mode passes when no promise broke, a twin when one did.
 *
 * @param full as often as docs/reliability.md says, which takes half an hour; else some seconds each
 */
export async function runTortureSuite(full: boolean): Promise<SuiteTally> {
  const tally: SuiteTally = { passed: 0, failed: 0, skipped: 0 }
  for (const { mode, short, full: long, twin } of RUNS) {
    count(tally, await run([mode, '--n', String(full ? long : short)]), 0)
    count(tally, await run([mode, '--n', String(twin), '--broken']), 1)
  }
  return tally
}

function count(tally: SuiteTally, ran: Ran, expected: number): void {
  const isSkipped = ran.line.includes('"skipped":"')
  const isRight = ran.code === expected && ran.line.startsWith('{')
  const verdict = isSkipped ? 'skipped' : isRight ? 'passed' : 'failed'
  tally[verdict]++
  console.log(`${verdict}: torture ${ran.args.join(' ')}  ${ran.line}`)
}

interface Ran {
  args: string[]
  code: number | null
  line: string
}

function run(args: string[]): Promise<Ran> {
  const program = join(import.meta.dirname, '../torture.ts')
  // A twin's processes may well crash; what they say of it is not this run's.
  const stdio = args.includes('--broken') ? 'ignore' : 'inherit'
  const child = spawn(process.execPath, [program, ...args, '--json'], {
    stdio: ['ignore', 'pipe', stdio],
  })
  let printed = ''
  child.stdout?.on('data', (part) => (printed += part))
  return new Promise((resolve) => {
    child.once('close', (code) => resolve({ args, code, line: printed.trim() }))
  })
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { passed, failed, skipped } = await runTortureSuite(process.argv.includes('--full'))
  console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
  process.exit(failed > 0 ? 1 : 0)
}
