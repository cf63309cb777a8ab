import { relatedWords, type RelatedWord, type RelatedWordsFile } from './related-words.ts'

/**
 * What is known of words before a pair of articles is looked at: the general language, and what the
 * person's own library adds (in a library about shipping, "tanker" tells little).
 */
export interface Background {
  /** 0 for the commonest words to 1 for those that hardly any text holds. */
  rarity(term: string): number
  /** Words that say nearly the same. */
  related(term: string): readonly RelatedWord[]
  /**
   * The general language alone, where a library's own frequencies are in the above: a library that is
   * all about one event must not make two accounts of it strangers.
   */
  readonly general?: Background
}

/** How much a library's own frequencies count beside the general ones. */
const OWN_SHARE = 0.5

/** A rarity of the general language, refreshed by what a library says of the word; all 0 to 1. */
export function refreshed(general: number, own: number): number {
  return (1 - OWN_SHARE) * general + OWN_SHARE * own
}

/**
 * General frequencies refreshed by a library's own, as far as they were taken along: `own` gives the
 * rarity of every word that the library holds of the texts in question.
 */
export function refreshedBy(own: ReadonlyMap<string, number>, general: Background): Background {
  return {
    rarity: (term) => refreshed(general.rarity(term), own.get(term) ?? 1),
    related: (term) => general.related(term),
    general,
  }
}

/** The shape of word-frequencies.json: stems parted by spaces, by half bits of rarity. */
export interface WordFrequencies {
  readonly bands: readonly string[]
}

/** Rarity 0: a share of 2^-5, "the". */
const COMMONEST_BAND = 10
/** Rarity 1: a share of 2^-17, eight in a million words; beyond, rarity tells names from typos, no more. */
const RAREST_BAND = 34

/** Reads the files of general English. What they do not hold is rare: names, figures, other languages. */
export function generalEnglish(file: WordFrequencies, related: RelatedWordsFile): Background {
  const rarities = new Map<string, number>()
  file.bands.forEach((stems, band) => {
    const rarity = Math.min(
      1,
      Math.max(0, (band - COMMONEST_BAND) / (RAREST_BAND - COMMONEST_BAND)),
    )
    for (const stem of stems.split(' ')) if (stem) rarities.set(stem, rarity)
  })
  return { rarity: (term) => rarities.get(term) ?? 1, related: relatedWords(related) }
}
