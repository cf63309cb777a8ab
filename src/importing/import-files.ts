import { CollateError, type ErrorCode } from '../core/model/errors.ts'
import { newId } from '../core/model/ids.ts'
import type { Saying } from '../core/model/saying.ts'
import type { ArticleSummary } from '../core/model/summary.ts'
import type { Articles } from '../library/collections/articles.ts'
import { findFiles, type Place } from './find-files.ts'
import { ImportProblem, type ImportProblemCode, nameNotText } from './problem.ts'
import { type ReadFile, told } from './reading-thread.ts'
import { readFileToImport } from './read-file.ts'
import { toImportedArticle } from './to-imported-article.ts'

/** A file or folder on disk, or a file's bytes where there is no path (a drop from a browser). */
export type ImportSource = (Place & { name: string }) | { name: string; bytes: Uint8Array }

/** What importing needs of a library. */
export interface ArticleStore {
  articles: Pick<Articles, 'add'>
}

export interface ImportProgress {
  done: number
  /** Files in all; folders are counted by what is in them. */
  total: number
  /** Name of the file that was done last; at the beginning, of the first. */
  current: string
}

/** A file that did not land; `source` imports it again. */
interface ProblemReport {
  id: string
  name: string
  code: ImportProblemCode
  said: readonly Saying[]
  source: ImportSource
}

export interface ImportResult {
  added: ArticleSummary[]
  /** Files whose very bytes were in the library already. */
  known: ArticleSummary[]
  problems: ProblemReport[]
  /** What to know of files that landed otherwise than one would think. */
  notices: Saying[]
  cancelled: boolean
}

export interface ImportOptions {
  onProgress?: (progress: ImportProgress) => void
  /** Stops before the next file, and the reading where it can be; what has landed stays. */
  signal?: AbortSignal
  /** Makes an article of one file, where it is not done here and now. */
  read?: ReadOne
}

type ReadOne = (
  bytes: Uint8Array,
  name: string,
  options: { signal: AbortSignal | undefined },
) => Promise<ReadFile>

const readHere: ReadOne = async (bytes, name) => told(await toImportedArticle(bytes, name), name)

// Few enough to hold in memory at 50 MB each.
const READ_AT_ONCE = 4

// What is smaller than the largest by far does not keep the next from being read while it is written: many
// that are written at once share what the disk does for them; see docs/reliability.md, Batches.
const SMALL = 1024 * 1024
const WRITTEN_AT_ONCE = 32

/**
 * Imports files and folders into a library. A file that cannot be imported is listed in the result
 * and does not hold up the others; only a library that takes no more articles ends the import.
 */
export async function importFiles(
  library: ArticleStore,
  sources: readonly ImportSource[],
  { onProgress, signal, read = readHere }: ImportOptions = {},
): Promise<ImportResult> {
  const files = await filesOf(sources, signal)
  const outcomes: Outcome[] = []
  let next = 0
  let done = 0
  let libraryFailed = false
  const first = files[0]
  if (first) onProgress?.({ done, total: files.length, current: first.source.name })
  let wasCut = false
  const landing = new Set<Promise<void>>()
  const note = (index: number, outcome: Outcome | null): void => {
    if (outcome === null) {
      wasCut = true
      return
    }
    outcomes[index] = outcome
    libraryFailed ||= outcome.outcome === 'problem' && outcome.libraryFailed
    done += 1
    onProgress?.({ done, total: files.length, current: (files[index] as FileToImport).source.name })
  }
  const readNext = async (): Promise<void> => {
    while (next < files.length && !signal?.aborted && !libraryFailed) {
      const index = next++
      const { size, landed } = await begin(library, files[index] as FileToImport, read, signal)
      const noted = landed.then((outcome) => note(index, outcome))
      landing.add(noted)
      void noted.then(() => landing.delete(noted))
      if (size > SMALL) await noted
      while (landing.size >= WRITTEN_AT_ONCE) await Promise.race(landing)
    }
  }
  await Promise.all(Array.from({ length: READ_AT_ONCE }, readNext))
  await Promise.all(landing)
  // A signal that comes while the last files land, or after, stops nothing.
  const cancelled =
    signal?.aborted === true && (wasCut || next < files.length || files.length === 0)
  const notTried = cancelled ? [] : files.slice(next).map(asNotTried)
  return { ...resultOf([...outcomes.filter(Boolean), ...notTried]), cancelled }
}

interface FileToImport {
  source: ImportSource
  /** Found while looking for the file: it cannot be imported. */
  problem?: ImportProblem
}

type Outcome =
  | { outcome: 'added' | 'known'; article: ArticleSummary; notice: Saying | null }
  | { outcome: 'problem'; report: ProblemReport; libraryFailed: boolean }

async function filesOf(
  sources: readonly ImportSource[],
  signal: AbortSignal | undefined,
): Promise<FileToImport[]> {
  const files: FileToImport[] = []
  const places = sources.filter((source) => 'path' in source)
  for await (const { problem, ...source } of findFiles(places)) {
    if (signal?.aborted) return []
    files.push({ source, ...(problem && { problem }) })
  }
  const dropped = sources.filter((source) => 'bytes' in source)
  return [...files, ...dropped.map(asFileToImport)]
}

/** Of a file whose name is no text in UTF-8, Chromium gives neither path, name nor bytes. */
function asFileToImport(source: { name: string; bytes: Uint8Array }): FileToImport {
  return source.name === '' ? { source, problem: nameNotText('') } : { source }
}

/** A file that has been read, or could not be. */
interface Begun {
  /** In bytes; 0 where there is nothing to add. */
  size: number
  /** What becomes of it; null when it was cancelled. */
  landed: Promise<Outcome | null>
}

/** Reads a file, and begins to add it. */
async function begin(
  library: ArticleStore,
  { source, problem }: FileToImport,
  read: ReadOne,
  signal: AbortSignal | undefined,
): Promise<Begun> {
  const failed = (error: unknown): Outcome | null =>
    signal?.aborted && error === signal.reason ? null : asProblem(error, source)
  try {
    if (problem) throw problem
    const bytes =
      'bytes' in source ? source.bytes : await readFileToImport(source.path, source.name)
    const { article, notice } = await read(bytes, source.name, { signal })
    const added = library.articles.add(article).then((added) => ({ ...added, notice }))
    return { size: bytes.length, landed: added.catch(failed) }
  } catch (error) {
    return { size: 0, landed: Promise.resolve(failed(error)) }
  }
}

function asProblem(error: unknown, source: ImportSource): Outcome {
  return {
    outcome: 'problem',
    report: reportOf(problemOf(error, source.name), source),
    libraryFailed: error instanceof CollateError && LIBRARY_FAILURES.has(error.code),
  }
}

// Every file after these would fail in the same way.
const LIBRARY_FAILURES: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'disk-full',
  'read-only',
  'library-disconnected',
  'library-newer',
  'not-permitted',
])

function problemOf(error: unknown, name: string): ImportProblem {
  if (error instanceof ImportProblem) return error
  const options = { cause: error }
  if (error instanceof CollateError) {
    return new ImportProblem(
      'not-saved',
      [{ says: 'file-not-saved', name }, ...error.said],
      options,
    )
  }
  const fault = { says: 'file-fault', name, detail: String(error) } as const
  return new ImportProblem('internal', fault, options)
}

function asNotTried({ source }: FileToImport): Outcome {
  const problem = new ImportProblem('not-tried', { says: 'file-not-tried', name: source.name })
  return { outcome: 'problem', report: reportOf(problem, source), libraryFailed: true }
}

function reportOf({ code, said }: ImportProblem, source: ImportSource): ProblemReport {
  return { id: newId(), name: source.name, code, said, source }
}

function resultOf(outcomes: readonly Outcome[]): Omit<ImportResult, 'cancelled'> {
  const result: Omit<ImportResult, 'cancelled'> = {
    added: [],
    known: [],
    problems: [],
    notices: [],
  }
  for (const outcome of outcomes) {
    if (outcome.outcome === 'problem') {
      result.problems.push(outcome.report)
      continue
    }
    result[outcome.outcome].push(outcome.article)
    if (outcome.notice !== null) result.notices.push(outcome.notice)
  }
  return result
}
