import type { ImportedArticle } from '../core/model/imported.ts'
import type { Saying } from '../core/model/saying.ts'
import { WorkerClient, WorkerFailed, WorkerTooSlow } from '../core/workers/worker-client.ts'
import { startThread } from '../threads/start-thread.ts'
import { ImportProblem } from './problem.ts'
import type { FileToRead, ReadingBegun, ReadingEnded } from './reading-protocol.ts'

// Markdown of 2 MB, the longest that is parsed, needs 500 MB, and a third of the time with 2 GB. What
// asks for more dies alone, and not with the application.
const MOST_MEMORY_MB = 2048

/**
 * So long one file may keep the next one waiting. Two thirds of it are for reading it as what it is, the
 * last third is kept for plain text: prose of 2 MB takes six seconds as Markdown, and the largest file,
 * 50 MB, three as plain text, so that a machine three times slower still reads both.
 */
const READ_WITHIN_MS = 30_000
const FOR_TEXT = 1 / 3

export interface ReadOptions {
  /** The person's word on the file's encoding; without it, it is found out. */
  encoding?: string
  /** It is a draft to be checked, which may be of formats that no article is of. */
  draft?: true
  /** Ends the reading at once, wherever it is. */
  signal?: AbortSignal | undefined
}

/** An article, and what the person should know of how it was read, or null. */
export interface ReadFile {
  article: ImportedArticle
  notice: Saying | null
}

/**
 * Makes articles of files in a thread of its own: a book takes seconds to parse, which a window
 * would stand still for. One file is read after another, each for no longer than its limit, in which it
 * is read once more as plain text where it has to be. A thread that dies or is ended fails only the file it was reading.
 */
export class ReadingThread {
  readonly #limitMs: number
  readonly #client: WorkerClient<FileToRead, ReadingEnded, ReadingBegun>

  /**
   * @param script `reading-worker.ts` here, or what was built of it
   * @param limitMs how long one file may take in all
   */
  constructor(script: string | URL, limitMs = READ_WITHIN_MS) {
    this.#limitMs = limitMs
    const resourceLimits = { maxOldGenerationSizeMb: MOST_MEMORY_MB }
    const start = startThread(script, { resourceLimits, name: 'reading' })
    // It hears nothing while it reads, so there is nothing to wait for when it is to stop.
    this.#client = new WorkerClient({ start, atOnce: 1, letsGoWithinMs: 0 })
  }

  /** @throws as `toImportedArticle`; an ImportProblem when it takes too long; the signal's reason */
  async read(bytes: Uint8Array, name: string, options: ReadOptions = {}): Promise<ReadFile> {
    const asItself = await this.#tryToRead({ bytes, name, options, plain: false })
    if ('article' in asItself) return told(asItself.article, name)
    const { format, error } = asItself
    if (format === null) throw notRead(name, error)
    const asText = await this.#tryToRead({ bytes, name, options, plain: true })
    if ('error' in asText) throw notRead(name, asText.error)
    return { article: asText.article, notice: readAsText(name, format, error) }
  }

  /** Ends the thread, with what it is reading. */
  close(): void {
    this.#client.end(new Error('The reading of files was ended.'))
  }

  /** @returns the article, or why the thread was ended over it and what it was read as */
  async #tryToRead(file: {
    bytes: Uint8Array
    name: string
    options: ReadOptions
    plain: boolean
  }): Promise<{ article: ImportedArticle } | { error: unknown; format: string | null }> {
    const { bytes, name, options, plain } = file
    let format: string | null = null
    try {
      const { encoding, draft = false } = options
      const question = { bytes, name, encoding, plain, draft }
      const ended = await this.#client.ask(question, {
        limitMs: this.#limitMs * (plain ? FOR_TEXT : 1 - FOR_TEXT),
        signal: options.signal,
        onPart: (begun) => (format = begun.format),
      })
      if ('code' in ended) throw new ImportProblem(ended.code, ended.said)
      const { original, ...rest } = ended.article
      return { article: { ...rest, original: { ...original, bytes } } }
    } catch (error) {
      options.signal?.throwIfAborted()
      if (error instanceof ImportProblem) throw error
      if (error instanceof WorkerFailed) throw new Error(error.message, { cause: error })
      return { error, format }
    }
  }
}

/** With the word that says so, where the article was read as plain text instead of as itself. */
export function told(article: ImportedArticle, name: string): ReadFile {
  const format = article.insteadOf
  const notice =
    format === undefined
      ? null
      : ({ says: 'read-as-plain-text', name, format, why: 'would-be-slow' } as const)
  return { article, notice }
}

function readAsText(name: string, format: string, error: unknown): Saying {
  const why = error instanceof WorkerTooSlow ? 'was-slow' : 'stopped'
  return { says: 'read-as-plain-text', name, format, why }
}

function notRead(name: string, cause: unknown): ImportProblem {
  return cause instanceof WorkerTooSlow
    ? new ImportProblem('too-slow', { says: 'file-too-slow', name }, { cause })
    : new ImportProblem('internal', { says: 'file-stopped-reading', name }, { cause })
}
