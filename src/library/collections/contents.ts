import { CollateError } from '../../core/model/errors.ts'
import { originalSchema, type TextVersion } from '../../core/model/article.ts'
import type { ChangeStep } from '../documents/change-together.ts'
import type { Draft } from '../documents/collection.ts'
import { encode } from '../documents/envelope.ts'
import { DAMAGED_FOLDER } from '../disk/files.ts'
import { given } from '../disk/inside.ts'
import { originalName, TEXT, textName } from '../kinds/text.ts'
import type { LibraryContext } from '../documents/library-context.ts'
import { parseRequest } from './parse-request.ts'
import { textIn } from '../documents/text-file.ts'
import { bytesHash, textHash } from '../kinds/text-hash.ts'

// A person reads a few articles at once; their texts are asked for at every mark they make.
const TEXTS_KEPT = 8

/**
 * What is stored under its own hash and never changes: the text of each version in texts/, the
 * files as they were dropped in originals/.
 */
export class Contents {
  readonly #context: LibraryContext
  /** Texts read lately, the latest last. */
  readonly #texts = new Map<string, TextVersion>()

  constructor(context: LibraryContext) {
    this.#context = context
  }

  /** Keeps a text durably and gives its hash, as `textHash` makes it. */
  async addText(input: TextVersion): Promise<string> {
    const version = parseRequest(TEXT.data, input)
    const hash = textHash(version)
    // The same on every machine, so that two that import one text write the same file.
    const { bytes } = encode(TEXT, { id: hash, born: 1, rev: 1, data: version })
    await this.#add(textName(hash), bytes, (found) => textIn(found, hash) !== null)
    return hash
  }

  /**
   * Keeps a file durably, byte for byte, and gives its SHA-256. `ext` is its ending, without the dot.
   */
  async addOriginal(bytes: Uint8Array, ext: string): Promise<string> {
    parseRequest(originalSchema.entries.ext, ext)
    const hash = bytesHash(bytes)
    await this.#add(originalName(hash, ext), bytes, (found) => bytesHash(found) === hash)
    return hash
  }

  /**
   * The text of a hash.
   *
   * @throws CollateError 'library-damaged' when its file is missing or not what the hash names; a
   *   problem says so then
   */
  async readText(hash: string): Promise<TextVersion> {
    const kept = this.#texts.get(hash)
    if (kept) {
      this.#remember(hash, kept)
      return kept
    }
    const bytes = await this.#context.files.read(textName(hash))
    const version = bytes && textIn(bytes, hash)
    if (!version) throw this.#lost(textName(hash), bytes !== null)
    this.#remember(hash, version)
    return version
  }

  /**
   * The bytes of an original, by its hash and its ending.
   *
   * @throws CollateError 'library-damaged', as `readText`
   */
  async readOriginal(hash: string, ext: string): Promise<Uint8Array> {
    const name = originalName(hash, ext)
    const bytes = await this.#context.files.read(name)
    if (!bytes || bytesHash(bytes) !== hash) throw this.#lost(name, bytes !== null)
    return bytes
  }

  /**
   * Sees to it that the text of an article that has just been made is there: until then, it may
   * have gone with the only other article that had it.
   */
  async keepText(hash: string, version: TextVersion): Promise<void> {
    const { files } = this.#context
    const name = textName(hash)
    const isThere = await files.queues.run(name, () => files.stat(name))
    if (!isThere) await this.addText(version)
  }

  /**
   * The removal of a text or an original, as part of a change of several.
   *
   * @param name its file, relative to the library's folder
   * @param isFree is asked at that moment: whether nothing else names it
   */
  removal(name: string, isFree: () => boolean): ChangeStep {
    return { name, draft: async () => (isFree() ? [this.#removal(name)] : []) }
  }

  #removal(name: string): Draft<unknown> {
    const commit = async (): Promise<void> => {
      this.#texts.delete(hashIn(name))
      await this.#context.files.remove(name)
    }
    // The name is the content's hash, so nothing can have changed.
    const nothing = async (): Promise<void> => {}
    const how = { assertUnchanged: nothing, commit, committed: () => null, abandon: nothing }
    return { name, before: null, document: null, ...how }
  }

  async #add(name: string, bytes: Uint8Array, isSame: (found: Buffer) => boolean): Promise<void> {
    const { files, journal } = this.#context
    // An unfinished entry may be about to delete this very file; it is finished first.
    await journal.settle()
    return files.queues.run(name, async () => {
      const found = await files.read(name)
      // A file that is there may be from a moment before a crash, whole but not yet safe.
      if (found && isSame(found)) return files.settle(name)
      if (found) {
        const aside = await files.setAside(name, DAMAGED_FOLDER)
        const said = { says: 'content-rewritten', name } as const
        this.#context.problems.report({ kind: 'restored', name, aside, said })
      }
      await files.replace(name, bytes)
    })
  }

  #remember(hash: string, version: TextVersion): void {
    this.#texts.delete(hash)
    this.#texts.set(hash, version)
    const [oldest] = this.#texts.keys()
    if (this.#texts.size > TEXTS_KEPT && oldest !== undefined) this.#texts.delete(oldest)
  }

  #lost(name: string, isThere: boolean): CollateError {
    const what = isThere ? 'damaged' : 'missing'
    const said = { says: 'content-lost', name, is: what } as const
    this.#context.problems.report({ kind: what, name, aside: null, said })
    return new CollateError('library-damaged', [said, { says: 'restore-or-import' }])
  }
}

/** The hash by which a file is named. */
function hashIn(name: string): string {
  return given(name)?.key ?? ''
}
