import * as v from 'valibot'
import { CollateError } from '../../core/model/errors.ts'
import { newId } from '../../core/model/ids.ts'
import { decode, encode } from './envelope.ts'
import type { Format } from '../kinds/kind.ts'
import { DAMAGED_FOLDER, type LibraryFiles } from '../disk/files.ts'
import type { Counter } from './counter.ts'
import { given } from '../disk/inside.ts'
import type { Problems } from './problems.ts'

export const JOURNAL_FOLDER = 'journal'

const entrySchema = v.looseObject({
  changes: v.array(
    v.pipe(
      v.looseObject({
        name: v.string(),
        /** The hash of the document it replaces; null where there was none. */
        before: v.nullable(v.string()),
        /** The whole text of the new one; null where there is to be none. */
        document: v.nullable(v.string()),
      }),
      // One from elsewhere must not name any but documents; of what is named by its own hash it may
      // only say that it goes, and of library.json, which all others need, that it does not.
      v.check(
        ({ name, document }) =>
          given(name)?.kind === 'document' ||
          (document === null ? isContent(name) : given(name)?.kind === 'library'),
      ),
    ),
  ),
})
type Entry = v.InferOutput<typeof entrySchema>
export type JournalChange = Entry['changes'][number]

const format: Format<Entry> = { name: 'collate-journal', data: entrySchema }

/**
 * Changes of several documents, written down before any of them is made: once the entry is
 * durable the change will happen, as a whole, now or when the library is opened next.
 */
export class Journal {
  /** How many changes of several documents were begun since the start. */
  performed = 0
  /** Of the entry written last: a counter that has stopped gives one number twice (counter.ts). */
  #number = 0
  readonly #files: LibraryFiles
  readonly #problems: Problems
  readonly #counter: Counter
  /** Says that a document is gone for good, so that nothing brings it back. */
  readonly #forget: (name: string) => void
  readonly #recheck: (name: string) => void
  /** What must be done before anything else is written, as the disk failed at it. */
  #unsettled: (() => Promise<void>)[] = []

  constructor(
    files: LibraryFiles,
    problems: Problems,
    counter: Counter,
    /** Hears of the documents it changes: that one is gone, or has to be read again. */
    hears: Record<'forget' | 'recheck', (name: string) => void>,
  ) {
    this.#files = files
    this.#problems = problems
    this.#counter = counter
    this.#forget = hears.forget
    this.#recheck = hears.recheck
  }

  /**
   * Writes `changes` down, then does them by `apply`. When writing down fails, nothing has
   * happened; when `apply` fails, the change has, and is finished before the next one.
   */
  async perform(changes: JournalChange[], apply: () => Promise<void>): Promise<void> {
    this.performed++
    const rev = this.#counter.next()
    this.#number = Math.max(this.#number + 1, rev)
    const name = `${JOURNAL_FOLDER}/${this.#number}.json`
    const { bytes } = encode(format, { id: newId(), born: rev, rev, data: { changes } })
    try {
      await this.#files.replace(name, bytes)
    } catch (error) {
      // It may have got its name before the disk failed; then it must not be found at a start.
      await this.#settleNowOrLater(() => this.#files.remove(name))
      throw error
    }
    try {
      await apply()
    } catch (error) {
      this.#unsettled.push(() => this.#finish(name, changes))
      throw unfinished(error)
    }
    await this.#settleNowOrLater(() => this.#files.remove(name))
  }

  /** Finishes what the disk failed at. Every change waits for this first. */
  async settle(): Promise<void> {
    while (this.#unsettled[0]) {
      const [job] = this.#unsettled
      await job()
      this.#unsettled = this.#unsettled.filter((other) => other !== job)
    }
  }

  /**
   * Finishes every change that a crash interrupted; whether there was one. For the start, before documents
   * are read.
   */
  async replay(): Promise<boolean> {
    let isFound = false
    const numbers = (await this.#files.list(JOURNAL_FOLDER)).flatMap((name) => {
      const entry = given(`${JOURNAL_FOLDER}/${name}`)
      return entry ? [Number(entry.key)] : []
    })
    for (const number of numbers.sort((a, b) => a - b)) {
      const name = `${JOURNAL_FOLDER}/${number}.json`
      const bytes = await this.#files.read(name)
      const entry = bytes && decode(bytes, format, null)
      if (entry?.kind === 'valid') {
        this.#counter.seen(entry.stored.rev)
        await this.#finish(name, entry.stored.data.changes)
        isFound = true
      } else if (entry) {
        await this.#setAside(name)
      }
    }
    return isFound
  }

  async #finish(name: string, changes: JournalChange[]): Promise<void> {
    for (const change of changes) {
      await this.#files.queues.run(change.name, () => this.#make(change))
      this.#recheck(change.name)
    }
    await this.#files.remove(name)
  }

  /** Makes one change, unless it is made already or the document has been changed since. */
  async #make({ name, before, document }: JournalChange): Promise<void> {
    const found = await this.#files.read(name)
    if (document === null) {
      this.#forget(name)
      const isMeant = found !== null && (isContent(name) || hashOf(found) === before)
      if (isMeant) await this.#files.remove(name)
      return
    }
    if (found?.toString() === document) return this.#files.settle(name)
    const isAsBefore = found === null || hashOf(found) === before
    if (isAsBefore) await this.#files.replace(name, Buffer.from(document))
  }

  async #setAside(name: string): Promise<void> {
    const aside = await this.#files.setAside(name, DAMAGED_FOLDER)
    this.#problems.report({
      kind: 'damaged',
      name,
      aside,
      said: { says: 'journal-damaged', name, aside },
    })
  }

  async #settleNowOrLater(job: () => Promise<void>): Promise<void> {
    try {
      await job()
    } catch {
      // The disk is failing; the next change tries again, and reports it if it fails still.
      this.#unsettled.push(job)
    }
  }
}

function isContent(name: string): boolean {
  const kind = given(name)?.kind
  return kind === 'text' || kind === 'original'
}

/** The same failure, with what is true of a change that will be made all the same. */
function unfinished(error: unknown): unknown {
  if (!(error instanceof CollateError)) return error
  return new CollateError(error.code, { says: 'finished-later' }, { cause: error })
}

/** The hash that a document carries; it is compared only with one that was found right before. */
function hashOf(document: Buffer): string | null {
  return /"hash":"([0-9a-f]{64})"/.exec(document.toString('latin1', 0, 400))?.[1] ?? null
}
