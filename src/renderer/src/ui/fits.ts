import { fold } from '../../../core/text/fold.ts'

/** Whether every word typed occurs in one of the texts, whatever its case, accents and strokes. */
export function fits(query: string, texts: readonly string[]): boolean {
  const where = fold(texts.join(' \n '))
  return fold(query)
    .split(/\s+/)
    .every((word) => where.includes(word))
}
