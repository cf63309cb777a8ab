import type { Agreed } from '../core/agreement/agreed.ts'
import type { Cell } from '../core/agreement/cells.ts'
import type { SourceGroup } from '../core/agreement/sources.ts'
import type { CellTone } from '../core/model/agreement-sheet.ts'
import { messages } from './messages.ts'

const words = messages.agreement

export function toneOf({ stance }: Cell): CellTone {
  return stance ?? 'unchecked'
}

/** What a cell comes to, in a word or two, with the figures of the article that differ. */
export function cellInWords(cell: Cell): string {
  const { stance, basis, place, figures, speaker, word, fallen } = cell
  if (stance !== null) {
    const says = words.stances[stance]
    const different = [...figures.map(({ here }) => here), ...(speaker ? [words.by(speaker)] : [])]
    // Of what says it nothing is told that differs: a person has seen it, and says so all the same.
    return stance === 'says' || different.length === 0 ? says : words.different(says, different)
  }
  if (fallen) return words.again
  if (basis === 'cited' && place === null) return words.placeLost
  return word === null ? words.unchecked : words.ownWord(word)
}

/**
 * Why a cell is as it is, each a sentence. Never says more than is known: of what comparing found, that
 * nobody has checked it.
 *
 * @param when writes a moment of ISO 8601
 */
export function whyInWords(cell: Cell, when: (moment: string) => string): string[] {
  const { fallen, judgement, figures, speaker } = cell
  return [
    ...(fallen
      ? [
          words.fell[fallen.because](
            words.stances[fallen.judgement.stance],
            fallen.judgement.by || words.somebody,
            when(fallen.judgement.at),
          ),
        ]
      : []),
    judgement ? words.judgedBy(judgement.by, when(judgement.at)) : basisInWords(cell),
    ...figures.map(({ claim, here }) => words.figures(claim, here)),
    ...(speaker ? [words.speaker(speaker)] : []),
  ]
}

function basisInWords({ basis, place, stance }: Cell): string {
  const { basis: because } = words
  switch (basis) {
    case 'cited':
      if (place === null) return because.citedLost
      return stance === 'differs' ? because.citedDiffers : because.cited
    case 'same-words':
      return because.sameWords
    case 'related':
    case 'confirmed':
    case 'joined':
    case 'alike':
      return because[basis]
    case 'judged':
    case null:
      return because.none
  }
}

/** How many say a claim, by outlets and sources; and who was first, where that can be told. */
export function agreedInWords(
  agreed: Agreed,
  nameOf: (articleId: string) => string,
  dateOf: (articleId: string) => string,
): string[] {
  const { outlets, first, undated } = agreed
  if (outlets === 0) return [words.nobody]
  const isOrdered = first.length > 0
  return [
    countsInWords(agreed),
    ...(isOrdered ? [words.first(first.map(nameOf), dateOf(first[0]!))] : []),
    ...(isOrdered && undated > 0 ? [words.undated(undated)] : []),
  ]
}

/** Why articles are one source; null where each stands for itself. */
export function groupInWords({ articleIds, hasCopies, agency }: SourceGroup): string | null {
  if (articleIds.length < 2) return null
  const { because } = words
  if (agency === null) return words.joins(because.copies)
  return words.joins(hasCopies ? because.both(agency) : because.agency(agency))
}

/**
 * "5 outlets, 2 sources"; of articles, where not all of their outlets are known. Nothing is said of sources where
 * each is one.
 */
export function countsInWords({ outlets, areNamed, sources }: Agreed): string {
  const what = areNamed ? words.outlets(outlets) : words.articles(outlets)
  return outlets === sources ? what : words.ofSources(what, sources)
}
