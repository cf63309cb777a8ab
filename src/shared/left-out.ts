import type { Saying } from '../core/model/saying.ts'
import { messages } from './messages.ts'
import { inWords } from './words/in-words.ts'

/**
 * Says which files a snapshot lacks because they can't be read; '' where there are none.
 *
 * @param leftOut the files by name, each with why
 */
export function leftOutInWords(leftOut: Readonly<Record<string, Saying>>): string {
  const [why] = Object.values(leftOut)
  if (why === undefined) return ''
  return messages.backups.leftOut(Object.keys(leftOut), inWords([why])).trim()
}
