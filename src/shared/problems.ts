import type { Finding, Problem } from '../core/model/problem.ts'
import { inWords } from './words/in-words.ts'

/** A problem in words, for the window and the terminal. */
export function problemInWords({ said, ...rest }: Finding): Problem {
  return { ...rest, message: inWords(said) }
}
