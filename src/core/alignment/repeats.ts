import { isCompared } from './brief.ts'
import type { Side } from './pair.ts'

/**
 * Of each sentence of an article the first that is compared by the very same terms, 4-grams and figures,
 * most often itself: what it shares with a sentence of another article the others share too.
 */
export function firstAlike({ sentences, terms, grams }: Side): Int32Array {
  const first = new Map<string, number>()
  return Int32Array.from(sentences, (sentence, i) => {
    const figures = sentence.figures.map(({ kind, value, unit }) => [kind, value, unit])
    const held = JSON.stringify([isCompared(sentence), figures])
    const key = `${terms[i]!.join()};${grams[i]!.join()};${held}`
    const known = first.get(key)
    if (known === undefined) first.set(key, i)
    return known ?? i
  })
}
