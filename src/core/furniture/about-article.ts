import { bylineOf } from './byline.ts'
import { isCredit } from './credit.ts'
import { dateOfLine } from './date-of-line.ts'
import { labelOf } from './label.ts'

/** Whether a line says something about the article: its date, author, source, address or credits. */
export function isAboutArticle(line: string): boolean {
  if (/^https?:\/\/\S+$/i.test(line) || isCredit(line)) return true
  return labelOf(line) !== null || bylineOf(line) !== null || dateOfLine(line) !== null
}
