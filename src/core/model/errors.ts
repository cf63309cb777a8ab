import { inBrief, type Saying } from './saying.ts'

/** Every way in which a request can fail; the code crosses between the processes. */
export const ERROR_CODES = [
  'not-found',
  'invalid-request',
  'read-only',
  'library-disconnected',
  'library-newer',
  'library-damaged',
  'not-a-library',
  'disk-full',
  'not-permitted',
  'write-failed',
  'read-failed',
  'internal',
] as const
export type ErrorCode = (typeof ERROR_CODES)[number]

/**
 * An error that a person is told about: what happened, what is safe, and what to do. `message` says it
 * in brief, for the log.
 */
export class CollateError extends Error {
  readonly code: ErrorCode
  /** One sentence after another. */
  readonly said: readonly Saying[]

  /** @param said a sentence only from who may use the catalogue of words */
  constructor(code: ErrorCode, said: Said, options?: { cause?: unknown }) {
    const all = sayingsOf(said)
    super(inBrief(all), options)
    this.name = 'CollateError'
    this.code = code
    this.said = all
  }
}

export type Said = string | Saying | readonly Saying[]

export function sayingsOf(said: Said): readonly Saying[] {
  if (typeof said === 'string') return [{ says: 'words', words: said }]
  return 'says' in said ? [said] : said
}
