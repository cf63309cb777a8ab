/** The bytes of a document as Collate wrote them, and the envelope's fields that name them. */
export interface Written {
  bytes: Buffer
  hash: string
  rev: number
}

// Some hundred notes and every document of an ordinary session; bounded for the long ones.
const MOST_BYTES = 32 * 1024 * 1024

/**
 * What was written to each document in this session, the latest of each. Another program can
 * replace, damage or delete a file at any time; then this is the only copy of what a person saw
 * as saved, because `.bak` is one version behind.
 */
export class SessionWrites {
  readonly #written = new Map<string, Written>()
  #bytes = 0

  get(name: string): Written | undefined {
    return this.#written.get(name)
  }

  remember(name: string, written: Written): void {
    this.forget(name)
    this.#written.set(name, written)
    this.#bytes += written.bytes.length
    for (const [oldest] of this.#written) {
      if (this.#bytes <= MOST_BYTES || oldest === name) break
      this.forget(oldest)
    }
  }

  forget(name: string): void {
    this.#bytes -= this.#written.get(name)?.bytes.length ?? 0
    this.#written.delete(name)
  }
}
