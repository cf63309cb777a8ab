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
 * An error that a person is told about. `message` is a sentence that says what happened, what is
 * safe, and what to do.
 */
export class CollateError extends Error {
  readonly code: ErrorCode

  constructor(code: ErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options)
    this.name = 'CollateError'
    this.code = code
  }
}
