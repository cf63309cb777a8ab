import type { Color, ColorNames } from '../core/model/passage.ts'
import { messages } from './messages.ts'

/** What the person calls a colour; without a name of theirs what it is. */
export function colorInWords(color: Color, names: ColorNames): string {
  return names[color] || messages.passage.colors[color]
}
