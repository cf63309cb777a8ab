import { say } from '../setup/project.ts'
import type { Result } from '../tasks/steps.ts'
import type { Tally } from '../tasks/tally.ts'

/** Runs checks one after another, tells what each came to, and counts them. */
export class Checks {
  readonly #name: string
  readonly #tally: Tally = { passed: 0, failed: 0, skipped: 0 }

  /** @param name of the part of the whole that they are */
  constructor(name: string) {
    this.#name = name
    say(`— ${name}`)
  }

  get result(): Result {
    return { name: this.#name, tally: this.#tally }
  }

  /**
   * One check: it passes when `run` does not throw.
   *
   * @param name what is true then
   * @returns what `run` gave; undefined when it threw
   */
  async check<T>(name: string, run: () => T | Promise<T>): Promise<T | undefined> {
    try {
      const value = await run()
      this.#tally.passed += 1
      say(`  ✓ ${name}`)
      return value
    } catch (error) {
      this.#tally.failed += 1
      say(`  ✗ ${name}`)
      console.error(error)
      return undefined
    }
  }

  /** Counts what could not be looked at, because something before it failed. */
  skip(name: string): void {
    this.#tally.skipped += 1
    say(`  - ${name}`)
  }
}
