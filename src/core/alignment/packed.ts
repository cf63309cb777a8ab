/** The first array is of so many numbers, each further one twice as long, up to so many. */
const FIRST = 1024
const LONGEST = 65_536

/**
 * Gives arrays of numbers that are parts of a few long ones. A text has an array or five for each of its
 * sentences, and the collector of memory looks at each that has a memory of its own: of a text of a
 * million characters it took a third of the whole time.
 */
export class Packed {
  #buffer = new ArrayBuffer(4 * FIRST)
  #used = 0

  /** So many zeros of a sentence, to be written to. */
  signed(length: number): Int32Array {
    const place = this.#placeFor(length)
    return new Int32Array(this.#buffer, place, length)
  }

  unsigned(length: number): Uint32Array {
    const place = this.#placeFor(length)
    return new Uint32Array(this.#buffer, place, length)
  }

  #placeFor(length: number): number {
    if (this.#used + 4 * length > this.#buffer.byteLength) {
      const next = Math.min(4 * LONGEST, 2 * this.#buffer.byteLength)
      this.#buffer = new ArrayBuffer(Math.max(next, 4 * length))
      this.#used = 0
    }
    const place = this.#used
    this.#used += 4 * length
    return place
  }
}
