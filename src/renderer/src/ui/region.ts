import { language } from '../../../shared/words/language.ts'
import { regionFor } from '../../../shared/words/region.ts'

/** By whose habits the window writes dates and calls languages, in BCP 47. */
export function region(): string {
  return regionFor(language, window.collate.languages)
}
