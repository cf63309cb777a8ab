import { readDate } from '../../../core/text/dates.ts'
import { messages } from '../../../shared/messages.ts'
import { readableDate } from '../ui/dates.ts'
import type { Understood } from '../ui/EditableText.tsx'

const words = messages.reader

/**
 * What a person means by a date as they write it. One that can be read in several ways is asked
 * about; an empty one means that it is not known.
 */
export function understandDate(text: string): Understood {
  if (text === '') return { kind: 'value', value: '' }
  const read = readDate(text, new Date().getFullYear())
  if (read.kind === 'none') return { kind: 'wrong', why: words.dateWrong }
  if (read.kind === 'unsure') {
    return {
      kind: 'unsure',
      question: read.about === 'order' ? words.whichDate : words.whichYear,
      choices: read.values.map((value) => ({ value, label: readableDate(value) })),
    }
  }
  const reads = readableDate(read.value)
  return { kind: 'value', value: read.value, ...(reads !== text && { reads }) }
}
