import { moment } from '../../core/model/ids.ts'
import {
  type ChangedTicks,
  type Checks,
  type Tick,
  type TickChange,
  type TickChanges,
  tickChangesSchema,
} from '../../core/model/tick.ts'
import type { LibraryContext } from '../documents/library-context.ts'
import type { CollectionAccess } from './collection-access.ts'
import { parseRequest } from './parse-request.ts'

const NOTHING: Checks = { ticks: [] }

/** What was ticked in each note. An id that no note has rejects with CollateError 'not-found'. */
export class NoteChecks {
  readonly #access: CollectionAccess<'checks'>
  readonly #notes: CollectionAccess<'note'>
  readonly #context: Pick<LibraryContext, 'counter'>

  constructor(
    access: CollectionAccess<'checks'>,
    notes: CollectionAccess<'note'>,
    context: Pick<LibraryContext, 'counter'>,
  ) {
    this.#access = access
    this.#notes = notes
    this.#context = context
  }

  /** The ticks of a note, without those that were taken back. */
  async read(noteId: string): Promise<Tick[]> {
    const stored = await this.#access.collection.read(noteId)
    if (!stored) await this.#notes.read(noteId)
    return held(stored?.data ?? NOTHING)
  }

  /**
   * Ticks claims, puts earlier ticks back, or takes them away.
   *
   * @param by who ticks, where a change does not say
   */
  async change(changes: TickChanges, by: string): Promise<ChangedTicks> {
    const { noteId, changes: all } = parseRequest(tickChangesSchema, changes)
    await this.#notes.read(noteId)
    let before: Tick[] = []
    const { data } = await this.#access.put(noteId, (now) => {
      const checks = now ?? NOTHING
      before = checks.ticks
      const rev = this.#context.counter.next()
      return { ...checks, ticks: all.reduce((ticks, one) => changed(ticks, one, by, rev), before) }
    })
    const was = new Map(held({ ticks: before }).map((tick) => [tick.key, tick]))
    return {
      ticks: held(data),
      before: all.map(({ key }) => ({ key, tick: was.get(key) ?? null })),
    }
  }
}

function changed(
  ticks: readonly Tick[],
  { key, tick }: TickChange,
  by: string,
  rev: number,
): Tick[] {
  const others = ticks.filter((one) => one.key !== key)
  const before = ticks.find((one) => one.key === key)
  if (tick) {
    const made: Tick = { ...tick, by: tick.by ?? by, at: tick.at ?? moment(), key, rev }
    return [...others, made]
  }
  // It stays, without a word of the claim, to tell other machines.
  return before ? [...others, { ...before, words: '', cited: [], removed: true, rev }] : others
}

function held({ ticks }: Checks): Tick[] {
  return ticks.filter(({ removed }) => !removed)
}
