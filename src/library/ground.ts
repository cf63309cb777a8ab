import type { LibraryFiles } from './files.ts'
import type { Journal } from './journal.ts'
import type { Problems } from './problems.ts'
import type { Recent } from './recent.ts'

/**
 * The library's counter. Each write takes the next number, so numbers order what happened where
 * clocks, which jump, can't. Nothing stores it: it is one more than the highest in any document.
 */
export class Counter {
  #last = 0

  next(): number {
    return ++this.#last
  }

  seen(number: number): void {
    this.#last = Math.max(this.#last, number)
  }
}

/** What all documents of one open library share. */
export interface Ground {
  files: LibraryFiles
  problems: Problems
  counter: Counter
  recent: Recent
  journal: Journal
  /** Says that a document may not be what was told of it; it is read again soon. */
  isUncertain: (name: string) => void
}
