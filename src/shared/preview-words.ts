import type { PreviewWords } from '../core/model/preview.ts'
import { messages } from './messages.ts'

const { highlights, ticks, judgements, inTrash, notHere } = messages.health
const { outlet, author, date } = messages.reader

/** The words of previews, for whoever asks the library for one. */
export const previewWords: PreviewWords = {
  outlet,
  author,
  date,
  tags: messages.tags.name,
  inTrash,
  notHere,
  untitled: messages.note.untitled,
  highlights,
  ticks,
  judgements,
}
