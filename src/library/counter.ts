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
