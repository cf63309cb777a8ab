import { parseArgs } from 'node:util'
import { app } from './torture/app.ts'
import { clock } from './torture/jumps.ts'
import { errors } from './torture/errors.ts'
import { full } from './torture/full.ts'
import { fuzz } from './torture/fuzz.ts'
import { importing } from './torture/imports.ts'
import { kill } from './torture/kill.ts'
import { migrate } from './torture/migrations.ts'
import type { Outcome, Task } from './torture/outcome.ts'
import { outside } from './torture/outside.ts'
import { swap } from './torture/swaps.ts'
import { power } from './torture/power.ts'
import { writers } from './torture/writers.ts'

/**
 * `npm run torture -- MODE [--n N] [--seed S] [--broken] [--json]`
 *
 * Does to a library what a disk, a system and other programs do to it, and counts what is lost.
 * Prints one line (JSON with --json) with its counts and its seed. Exits 1 when a promise broke,
 * which it must with --broken, where the library stands on something that is broken on purpose;
 * 2 when it was asked for something it doesn't know. See docs/reliability.md.
 */
const MODES: Record<string, { run: (task: Task) => Promise<Outcome>; n: number }> = {
  kill: { run: kill, n: 100 },
  power: { run: power, n: 20 },
  full: { run: full, n: 100 },
  errors: { run: errors, n: 10_000 },
  fuzz: { run: fuzz, n: 1000 },
  writers: { run: writers, n: 3 },
  outside: { run: outside, n: 100 },
  migrate: { run: migrate, n: 1000 },
  import: { run: importing, n: 10 },
  clock: { run: clock, n: 100 },
  swap: { run: swap, n: 60 },
  app: { run: app, n: 30 },
}

// What a person sees of a run that broke promises; the counts say how many there were.
const SHOWN = 5

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    n: { type: 'string' },
    seed: { type: 'string' },
    broken: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
})
const [name = ''] = positionals
const mode = MODES[name]
const n = Number(values.n ?? mode?.n)
const seed = Number(values.seed ?? Date.now() % 2 ** 31)
if (!mode || !Number.isInteger(n) || n < 1 || !Number.isInteger(seed)) {
  console.error(
    `Usage: npm run torture -- ${Object.keys(MODES).join('|')} [--n N] [--seed S] [--broken] [--json]`,
  )
  process.exit(2)
}

const started = performance.now()
const { counts, violations, skipped } = await mode.run({ n, seed, broken: values.broken })
const seconds = Math.round((performance.now() - started) / 100) / 10
const ok = violations.length === 0
const shown = violations.slice(0, SHOWN)
if (values.json) {
  const line = { mode: name, n, seed, broken: values.broken, ok, skipped, seconds, ...counts }
  console.log(JSON.stringify({ ...line, violations: shown }))
} else {
  const numbers = Object.entries(counts).map(([key, count]) => `${key} ${count}`)
  console.log(`${name}${values.broken ? ' (broken twin)' : ''}: ${skipped ?? numbers.join(', ')}`)
  console.log(`${ok ? 'no promise broke' : 'PROMISES BROKE'}; seed ${seed}, ${seconds} s`)
  for (const violation of shown) console.log(`  ${violation}`)
}
process.exit(ok ? 0 : 1)
