import { readFileSync } from 'node:fs'
import type { Outcome } from './outcome.ts'
import type { State } from './state.ts'

/** One change: what it makes of each thing it touches. Written before it begins. */
interface Intent {
  begin: number
  sets: Record<string, string>
}

type Line = Intent | { done: number } | { failed: number; message: string } | { open: boolean }

/**
 * What writers said they did: every change acknowledged, and those under way when the writer
 * died. It is kept in a log outside the library, which a killed writer can't take back.
 */
export class Ledger {
  readonly acknowledged: State = new Map()
  readonly #underWay = new Map<number, Intent>()
  /** Changes that the library refused. */
  failures: string[] = []
  /** Whether the last writer got as far as having the library open; null before it says. */
  opened: boolean | null = null
  changes = 0
  #highest = 0

  /** The number that the next writer's first change has. */
  get next(): number {
    return this.#highest + 1
  }

  /** Adds the log of one writer. A line cut short by its death was not acknowledged. */
  read(path: string): void {
    this.opened = null
    for (const line of readFileSync(path, 'utf8').split('\n').slice(0, -1)) {
      this.#add(JSON.parse(line) as Line)
    }
  }

  #add(line: Line): void {
    if ('open' in line) this.opened = line.open
    else if ('begin' in line) {
      this.#highest = Math.max(this.#highest, line.begin)
      this.#underWay.set(line.begin, line)
    } else if ('failed' in line) {
      this.failures.push(line.message)
    } else {
      const intent = this.#underWay.get(line.done)
      for (const [key, value] of Object.entries(intent?.sets ?? {})) {
        this.acknowledged.set(key, value)
      }
      this.#underWay.delete(line.done)
      this.changes++
    }
  }

  /**
   * Compares with what is there: every acknowledged value, or what a change under way made of it;
   * a change under way whole or not at all; and nothing that nobody asked for. Then takes what is
   * there for acknowledged.
   */
  compare(actual: State, outcome: Outcome): void {
    const underWay = [...this.#underWay.values()]
    for (const [key, value] of this.acknowledged) {
      const found = actual.get(key)
      const isChanging = underWay.some(({ sets }) => key in sets && sets[key] === found)
      if (found === value || isChanging) continue
      outcome.violate('lost', `${key} was ${value} and is ${found ?? 'gone'}`)
    }
    for (const [key, found] of actual) {
      const isKnown = this.acknowledged.has(key) || underWay.some(({ sets }) => sets[key] === found)
      if (!isKnown) outcome.violate('strange', `${key} is ${found}, which nobody wrote`)
    }
    for (const { begin, sets } of underWay) {
      const made = Object.entries(sets).filter(([key, value]) => actual.get(key) === value)
      if (made.length === 0 || made.length === Object.keys(sets).length) continue
      outcome.violate('partial', `change ${begin} made only ${made.map(([key]) => key).join()}`)
    }
    this.acknowledged.clear()
    for (const [key, value] of actual) this.acknowledged.set(key, value)
    this.#underWay.clear()
  }
}
