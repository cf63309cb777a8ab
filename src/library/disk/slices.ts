// Half a frame: what else the process has to do waits no longer than that.
const SLICE_MS = 8

/** Work on very many things, between which whatever else waits has its turn. */
export class Slices {
  // Not `performance`: Node would load it for this, in the middle of a start.
  #begun = Date.now()

  /** To be awaited after each of them: mostly there is nothing to wait for. */
  rest(): Promise<void> | undefined {
    if (Date.now() - this.#begun < SLICE_MS) return undefined
    return new Promise((resolve) =>
      setImmediate(() => {
        this.#begun = Date.now()
        resolve()
      }),
    )
  }
}
