import { sharedCount } from './grams.ts'
import type { PreparedArticle, PreparedSentence } from './prepare.ts'

/** Two sentences with this share of all their 4-grams in common are nearly the same (Jaccard). */
const NEARLY = 0.7
/** So much of the shorter article's sentences must stand in the other: wire copy, cut or headed anew. */
const MOST = 0.8
/** Less of the shorter one's sketch than this in the other's, and no look at sentences is needed. */
const LEAST_SKETCH = 0.5
/** Shorter sentences than this stand in any article; in 4-grams. */
const SHORTEST = 12

/** Whether two articles are copies of one text: 80 % of the shorter one's sentences nearly the same. */
export function isNearCopy(a: PreparedArticle, b: PreparedArticle): boolean {
  const sketch = Math.min(a.sketch.length, b.sketch.length)
  if (sharedCount(a.sketch, b.sketch) < LEAST_SKETCH * sketch) return false
  const [first, second] = [sentencesOf(a), sentencesOf(b)]
  const [shorter, longer] = first.length <= second.length ? [first, second] : [second, first]
  if (shorter.length === 0) return false
  let left = Math.floor(shorter.length * (1 - MOST))
  for (const sentence of shorter) {
    if (longer.some((other) => isNearlySame(sentence, other))) continue
    if (left === 0) return false
    left -= 1
  }
  return true
}

function sentencesOf(article: PreparedArticle): PreparedSentence[] {
  return article.sentences.filter(
    ({ grams, part }) => part !== 'furniture' && grams.length >= SHORTEST,
  )
}

function isNearlySame(a: PreparedSentence, b: PreparedSentence): boolean {
  const [x, y] = [a.grams, b.grams]
  // Sizes this far apart cannot overlap enough.
  if (Math.min(x.length, y.length) < NEARLY * Math.max(x.length, y.length)) return false
  const shared = sharedCount(x, y)
  return shared >= NEARLY * (x.length + y.length - shared)
}
