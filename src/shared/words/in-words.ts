import type { Saying } from '../../core/model/saying.ts'
import { messages } from '../messages.ts'

/** The sentences of what was said, one after another. */
export function inWords(said: readonly Saying[]): string {
  return said.map(sentenceOf).join(' ')
}

function sentenceOf(saying: Saying): string {
  // The table's types pair each code with its own values; a union of them cannot show that.
  const say = messages.sayings[saying.says] as (saying: Saying) => string
  return say(saying)
}
