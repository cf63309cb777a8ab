/** What a torture run is asked to do. */
export interface Task {
  /** How many times: kills, cuts, cases, mutations or rounds. */
  n: number
  seed: number
  /** Run against a twin that is broken on purpose; it must be caught. */
  broken: boolean
}

/** What a run has counted, and the promises that broke. */
export class Outcome {
  readonly counts: Record<string, number> = {}
  readonly violations: string[] = []
  /** Why the mode could not run here; null when it did. */
  skipped: string | null = null

  count(name: string, by = 1): void {
    this.counts[name] = (this.counts[name] ?? 0) + by
  }

  /** Notes a broken promise: counted under `name`, and described. */
  violate(name: string, description: string): void {
    this.count(name)
    this.violations.push(`${name}: ${description}`)
  }

  /** Names a count that must stay 0, so that it is printed also when it does. */
  promise(...names: string[]): void {
    for (const name of names) this.counts[name] ??= 0
  }
}
