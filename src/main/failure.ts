import { CollateError } from '../core/model/errors.ts'
import { withControlsShown } from '../core/model/names.ts'
import type { Failure } from '../shared/bridge.ts'
import { messages } from '../shared/messages.ts'
import { inWords } from '../shared/words/in-words.ts'
import { log } from './log.ts'

/**
 * What the window is told of an error, after it went to the log: its own sentence when it was made
 * for people, else that something went wrong.
 *
 * @param what failed, for the log
 */
export function toFailure(what: string, error: unknown): Failure {
  log.error(`${what} failed`, error)
  if (error instanceof CollateError)
    return { code: error.code, message: withControlsShown(inWords(error.said)) }
  return { code: 'internal', message: messages.errors.unexpected }
}
