const DAY_MS = 24 * 3_600_000

/** A clock that can be set, for a process in which days are to pass: it replaces Date. */
export class Clock {
  #aheadMs = 0

  /** @param lastDay a day that has been, as YYYY-MM-DD: it will be later than that */
  constructor(lastDay: string) {
    const Real = Date
    const ahead = (): number => Real.now() + this.#aheadMs
    globalThis.Date = class extends Real {
      constructor(...args: []) {
        if (args.length === 0) super(ahead())
        else super(...args)
      }

      static override now(): number {
        return ahead()
      }
    } as DateConstructor
    while (lastDay !== '' && new Date().toISOString().slice(0, 10) < lastDay) this.nextDay()
  }

  nextDay(): void {
    this.jump(1)
  }

  /** @param days how far, into the past when it is negative */
  jump(days: number): void {
    this.#aheadMs += Math.round(days * DAY_MS)
  }

  /** Back to the real time. */
  setRight(): void {
    this.#aheadMs = 0
  }
}
