import {
  type ComparedPair,
  matchesAt,
  type ShownKind,
  type ShownMatch,
  statementsOf,
  type TextSpan,
} from './comparison.ts'

/** How many of a dossier's sources say what a sentence of its base says, and how many differ. */

/** One text of the dossier: copies of it, by wire or by hand, are no further source. */
export interface Source {
  /** Of all articles with this text the earliest. */
  readonly articleId: string
  readonly copies: readonly string[]
}

/** A source and what in it answers a sentence. */
interface Answering {
  readonly source: Source
  readonly matches: readonly ShownMatch[]
}

export interface SentenceTally {
  readonly sentence: TextSpan
  /** The sources that answer it, in the order given. */
  readonly answering: readonly Answering[]
  /** How many of them say the same, and how many give other figures or another speaker. */
  readonly same: number
  readonly differ: number
}

/**
 * The tally of each sentence of the base that at least one source answers.
 *
 * @param pairs the base compared with each source, as far as that has come
 */
export function talliesOf(
  baseId: string,
  sources: readonly Source[],
  pairs: readonly ComparedPair[],
): SentenceTally[] {
  return statementsOf(baseId, pairs).flatMap((sentence) => {
    const answering = sources.flatMap((source) => {
      const pair = pairs.find(({ articleIds }) => articleIds.includes(source.articleId))
      const matches = matchesAt(pair?.matches ?? [], { articleId: baseId, ...sentence })
      return matches.length > 0 ? [{ source, matches }] : []
    })
    if (answering.length === 0) return []
    const differ = answering.filter(({ matches }) => matches.some(isDiffering)).length
    return [{ sentence, answering, same: answering.length - differ, differ }]
  })
}

/** Other figures, another speaker, or somebody else who acts. */
const DIFFERING: ReadonlySet<ShownKind> = new Set([
  'same-words-different-speaker',
  'same-action-different-actor',
  'figures-differ',
])

function isDiffering({ kind }: ShownMatch): boolean {
  return DIFFERING.has(kind)
}
