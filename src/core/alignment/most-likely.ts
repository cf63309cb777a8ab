/**
 * So many answers of one sentence are looked at closely and shown, the likeliest: twice as many as any of
 * 440 had in labelled pairs, and three more than anybody linked there. A sentence that comes again and
 * again would have all of its likes.
 */
export const MOST_ANSWERS = 8

/** Of too many answers of one sentence the likeliest, of equal ones the first; they come in any order. */
export class MostLikely {
  /** The likeliest first, of equal ones the first in the text. */
  readonly #kept: { readonly j: number; readonly most: number }[] = []
  readonly #most: number

  /** @param most so many are kept */
  constructor(most: number) {
    this.#most = most
  }

  /** Whether a sentence with no more chance than this is none of them, whatever comes. */
  isOut(j: number, most: number): boolean {
    const last = this.#kept[this.#most - 1]
    return last !== undefined && (most < last.most || (most === last.most && j > last.j))
  }

  add(j: number, most: number): void {
    if (this.isOut(j, most)) return
    const at = this.#kept.findIndex((one) => most > one.most || (most === one.most && j < one.j))
    this.#kept.splice(at === -1 ? this.#kept.length : at, 0, { j, most })
    if (this.#kept.length > this.#most) this.#kept.pop()
  }

  /** In the order of the text. */
  sentences(): number[] {
    return this.#kept.map(({ j }) => j).sort((x, y) => x - y)
  }
}
