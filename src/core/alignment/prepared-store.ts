import type { Block, TextInBlocks } from '../model/article.ts'
import { prepareInSteps, type PreparedArticle } from './prepare.ts'

/** Bytes that a prepared article takes for each UTF-16 unit of its text; measured 27 to 33. */
const BYTES_PER_UNIT = 33
/** And at least this: maps and objects of even the shortest. */
const BYTES_AT_LEAST = 4096

/**
 * Prepared articles in bounded memory: the least recently used are dropped when the estimated size
 * goes over the limit. One article larger than the limit is prepared, given, and not kept.
 */
export class PreparedStore {
  readonly #limit: number
  readonly #kept = new Map<string, { readonly article: PreparedArticle; readonly bytes: number }>()
  #bytes = 0

  /** @param limit in bytes; 32 MB hold a thousand short news articles. */
  constructor(limit = 32 * 1024 * 1024) {
    this.#limit = limit
  }

  /** The estimated size of all that is kept, in bytes. */
  get bytes(): number {
    return this.#bytes
  }

  /**
   * The prepared article of an id; its text is only prepared if it is not kept already, and then in steps:
   * see `prepareInSteps`.
   */
  *getInSteps(id: string, text: TextInBlocks): Generator<number, PreparedArticle, void> {
    const known = this.#kept.get(id)
    if (known && isSame(known.article, text)) {
      // Again at the end: the order of a Map is the order of use.
      this.#kept.delete(id)
      this.#kept.set(id, known)
      return known.article
    }
    const article = yield* prepareInSteps(text)
    this.drop(id)
    this.#keep(id, article)
    return article
  }

  /** The prepared article of an id if it is kept. */
  peek(id: string): PreparedArticle | undefined {
    return this.#kept.get(id)?.article
  }

  drop(id: string): void {
    const known = this.#kept.get(id)
    if (!known) return
    this.#bytes -= known.bytes
    this.#kept.delete(id)
  }

  #keep(id: string, article: PreparedArticle): void {
    const bytes = Math.max(BYTES_AT_LEAST, article.text.length * BYTES_PER_UNIT)
    if (bytes > this.#limit) return
    this.#kept.set(id, { article, bytes })
    this.#bytes += bytes
    for (const oldest of this.#kept.keys()) {
      if (this.#bytes <= this.#limit) break
      this.drop(oldest)
    }
  }
}

/** Whether it is one text, read in the same blocks: as Markdown it has others than as plain text. */
function isSame(one: TextInBlocks, other: TextInBlocks): boolean {
  return (
    one.text === other.text &&
    one.blocks.length === other.blocks.length &&
    one.blocks.every((block, at) => isSameBlock(block, other.blocks[at]!))
  )
}

function isSameBlock(one: Block, other: Block): boolean {
  return (
    one.kind === other.kind &&
    one.start === other.start &&
    one.end === other.end &&
    one.keepsLines === other.keepsLines
  )
}
