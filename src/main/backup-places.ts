import { realpath } from 'node:fs/promises'
import { isAbsolute, relative } from 'node:path'
import { CollateError } from '../core/model/errors.ts'
import { moment } from '../core/model/ids.ts'
import type { Library } from '../library/library.ts'
import type { SecondPlace } from '../core/model/snapshot.ts'
import { leftOutInWords } from '../shared/left-out.ts'
import { messages } from '../shared/messages.ts'
import type { AppState } from './app-state.ts'

const WEEK_MS = 7 * 24 * 3_600_000

/** Where snapshots of libraries lie: the application's own folder, and a second one, if chosen. */
export class BackupPlaces {
  readonly #state: AppState

  constructor(state: AppState) {
    this.#state = state
  }

  /** The application's own, outside of every library, and always there. */
  get own(): string {
    return this.#state.backups
  }

  /** The second place, and whether it has been away for a week; null when none is chosen. */
  second(): SecondPlace | null {
    const second = this.#state.secondBackups()
    if (!second) return null
    return { ...second, isLate: Date.now() - Date.parse(second.reachedAt) > WEEK_MS }
  }

  /**
   * Makes a folder the second place, by taking the first snapshot there.
   *
   * @throws CollateError 'invalid-request' when it lies inside the library, or why no snapshot could
   *   be taken; the place is the one before then
   */
  async chooseSecond(folder: string, library: Library): Promise<void> {
    const inside = relative(await realpath(library.folder), await realpath(folder))
    if (!inside.startsWith('..') && !isAbsolute(inside)) {
      throw new CollateError('invalid-request', messages.backups.insideLibrary)
    }
    await library.backUp(folder, 'hourly')
    await this.#state.saveSecondBackups({ folder, reachedAt: moment() })
  }

  /** No more snapshots there; those that lie there stay. */
  forgetSecond(): Promise<void> {
    return this.#state.saveSecondBackups(null)
  }

  /**
   * Takes this hour's snapshot, unless there is one, in both places. A second place that is away is
   * passed over.
   *
   * @returns what to say of the first: '' where it has everything, null where none was due
   * @throws CollateError why a snapshot could not be taken
   */
  async backUpIfDue(library: Library): Promise<string | null> {
    const taken = await library.backUpIfDue(this.own)
    const second = this.#state.secondBackups()
    if (second && (await isReached(second.folder, library))) {
      await this.#state.saveSecondBackups({ ...second, reachedAt: moment() })
    }
    return taken && leftOutInWords(taken.leftOut)
  }
}

/** A second place that is away is no failure: `isLate` says so when it has been for too long. */
async function isReached(folder: string, library: Library): Promise<boolean> {
  try {
    await library.backUpIfDue(folder)
    return true
  } catch (error) {
    if (error instanceof CollateError && error.code === 'library-disconnected') return false
    throw error
  }
}
