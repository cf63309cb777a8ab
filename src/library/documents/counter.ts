import { HIGHEST_COUNT } from '../../core/model/count.ts'

/**
 * The library's counter. Each write takes the next number, so numbers order what happened where
 * clocks, which jump, can't. Nothing stores it: it is one more than the highest in any document.
 *
 * It stops at the highest number that a document may carry: should a document from elsewhere carry
 * just that, all later writes carry it too. Then nothing tells which is later, but all can be read.
 */
export class Counter {
  #last = 0

  /** The number of the write that is being made. */
  next(): number {
    this.#last = Math.min(this.#last + 1, HIGHEST_COUNT)
    return this.#last
  }

  /** Takes note of a number that a document carries, so that the next is higher. */
  seen(number: number): void {
    this.#last = Math.max(this.#last, number)
  }
}
