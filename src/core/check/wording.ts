import type { ExactPlace } from './exact-places.ts'
import type { Pattern } from './pattern.ts'
import type { Source } from './sources.ts'
import { plainSigns } from './words-key.ts'

/**
 * How a quotation with all of the source's words is written:
 * - verbatim: sign for sign, but for the shape of quotation marks, dashes and spaces;
 * - signs: with other commas, stops or the like;
 * - letters: with other capitals or accents.
 */
export type ExactWording = 'verbatim' | 'signs' | 'letters'

/** How the words of a quotation are written, beside those of a place that has them all. */
export function exactWording(
  { text, tokens }: Pattern,
  { article, at }: Source,
  { positions }: ExactPlace,
): { wording: ExactWording; opening: boolean } {
  let wording: ExactWording = 'verbatim'
  let opening = false
  let index = 0
  let run: { start: number; end: number; from: number; to: number } | null = null
  const compareRun = () => {
    if (!run) return
    const ours = plainSigns(text.slice(run.start, run.end))
    const theirs = plainSigns(article.text.slice(at[run.from]!.start, at[run.to]!.end))
    run = null
    if (ours === theirs) return
    // A quotation may open in the middle of a sentence, or make a sentence of its own.
    if (withSmallOpening(ours) === withSmallOpening(theirs)) {
      opening = true
    } else if (lettersOf(ours) === lettersOf(theirs)) wording = worse(wording, 'signs')
    else if (withSmallOpening(lettersOf(ours)) === withSmallOpening(lettersOf(theirs))) {
      opening = true
      wording = worse(wording, 'signs')
    } else wording = worse(wording, 'letters')
  }
  for (const token of tokens) {
    if (token.kind === 'skip') {
      compareRun()
      continue
    }
    const position = positions[index]!
    // Behind “…,” she said. “…” another run begins.
    if (run && position !== positions[index - 1]! + 1) compareRun()
    run ??= { start: token.at.start, end: token.at.end, from: position, to: position }
    run.end = token.at.end
    run.to = position
    index += 1
  }
  compareRun()
  const last = tokens.findLast((token) => token.kind === 'word')
  const behind = at[positions.at(-1)!]!.end
  if (last && tone(text, last.at.end) !== tone(article.text, behind))
    wording = worse(wording, 'signs')
  return { wording, opening }
}

const ORDER: readonly ExactWording[] = ['verbatim', 'signs', 'letters']

function worse(a: ExactWording, b: ExactWording): ExactWording {
  return ORDER.indexOf(a) > ORDER.indexOf(b) ? a : b
}

function withSmallOpening(words: string): string {
  const [first = ''] = words
  return first.toLowerCase() + words.slice(first.length)
}

function lettersOf(words: string): string {
  return words
    .replace(/[^\p{L}\p{M}\p{N}\s-]/gu, '')
    .replace(/[\s-]+/g, ' ')
    .trim()
}

/** Whether what was said is a question or an exclamation: the sign behind its last word. */
function tone(text: string, end: number): string {
  return /^[?!]/.exec(text.slice(end, end + 1))?.[0] ?? ''
}
