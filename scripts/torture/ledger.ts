import { readFileSync } from 'node:fs'
import type { Outcome } from './outcome.ts'
import type { State } from './state.ts'

/** What a change makes of each thing it touches; null: it is gone then. */
export type Sets = Record<string, string | null>

/** One change. Written before it begins. */
interface Intent {
  begin: number
  sets: Sets
  /** It takes a snapshot: what is acknowledged by now and not touched meanwhile must be in it. */
  isSnapshot?: boolean
}

type Line =
  | Intent
  | { done: number; snapshot?: number }
  | { failed: number; message: string }
  | { open: boolean }

/**
 * What writers said they did: every change acknowledged, and those under way when the writer
 * died. It is kept in a log outside the library, which a killed writer can't take back.
 */
export class Ledger {
  readonly acknowledged: State = new Map()
  readonly #underWay = new Map<number, Intent>()
  /** What was acknowledged as gone for good. */
  readonly gone = new Set<string>()
  /** What the snapshot that was acknowledged last must hold, and its number. */
  snapshot: { number: number; holds: State } | null = null
  snapshots = 0
  /** Of each snapshot under way, what it must hold. */
  readonly #holding = new Map<number, State>()
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
    this.#holding.clear()
    for (const line of readFileSync(path, 'utf8').split('\n').slice(0, -1)) {
      this.#add(JSON.parse(line) as Line)
    }
  }

  #add(line: Line): void {
    if ('open' in line) this.opened = line.open
    else if ('begin' in line) {
      this.#begin(line)
    } else if ('failed' in line) {
      this.failures.push(line.message)
    } else {
      const intent = this.#underWay.get(line.done)
      for (const [key, value] of Object.entries(intent?.sets ?? {})) this.#acknowledge(key, value)
      this.#underWay.delete(line.done)
      this.changes++
      const holds = this.#holding.get(line.done)
      if (line.snapshot === undefined || !holds) return
      this.snapshot = { number: line.snapshot, holds }
      this.snapshots++
      this.#holding.delete(line.done)
    }
  }

  #begin(intent: Intent): void {
    const { begin, sets, isSnapshot } = intent
    this.#highest = Math.max(this.#highest, begin)
    for (const holds of this.#holding.values()) {
      for (const key of Object.keys(sets)) holds.delete(key)
    }
    if (isSnapshot) {
      const holds: State = new Map(this.acknowledged)
      for (const other of this.#underWay.values()) {
        for (const key of Object.keys(other.sets)) holds.delete(key)
      }
      this.#holding.set(begin, holds)
    }
    this.#underWay.set(begin, intent)
  }

  #acknowledge(key: string, value: string | null): void {
    if (value === null) {
      this.acknowledged.delete(key)
      this.gone.add(key)
    } else {
      this.acknowledged.set(key, value)
      this.gone.delete(key)
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
      const isChanging = underWay.some(({ sets }) => key in sets && makes(sets, key) === found)
      if (found === value || isChanging) continue
      outcome.violate('lost', `${key} was ${value} and is ${found ?? 'gone'}`)
    }
    for (const [key, found] of actual) {
      const isKnown = this.acknowledged.has(key) || underWay.some(({ sets }) => sets[key] === found)
      if (isKnown) continue
      if (this.gone.has(key)) outcome.violate('back', `${key} was gone for good and is ${found}`)
      else outcome.violate('strange', `${key} is ${found}, which nobody wrote`)
    }
    for (const { begin, sets } of underWay) {
      const made = Object.keys(sets).filter((key) => makes(sets, key) === actual.get(key))
      if (made.length === 0 || made.length === Object.keys(sets).length) continue
      outcome.violate('partial', `change ${begin} made only ${made.join()}`)
    }
    this.acknowledged.clear()
    for (const [key, value] of actual) this.acknowledged.set(key, value)
    this.#underWay.clear()
  }
}

/** What a change makes of a thing: undefined, as it is found when it is gone. */
function makes(sets: Sets, key: string): string | undefined {
  return sets[key] ?? undefined
}
