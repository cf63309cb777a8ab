import { say } from '../setup/project.ts'
import type { Result } from './steps.ts'
import { lineOf, sum } from './tally.ts'

/**
 * Prints what each part came to, what failed and, as the last line, the count over all of them.
 *
 * @returns the exit code: 1 when anything failed
 */
export function summarize(results: Result[]): number {
  const width = Math.max(...results.map(({ name }) => name.length))
  say('')
  for (const { name, tally } of results) say(`${name.padEnd(width)}  ${lineOf(tally)}`)
  const total = sum(results.map(({ tally }) => tally))
  say('')
  // At the end, where a log that was cut short still has them.
  for (const name of total.failures ?? []) say(`failed: ${name}`)
  say(lineOf(total))
  return total.failed > 0 ? 1 : 0
}
