/** A stem that stands in the same contexts as another, and how near: 0 for hardly, 1 for always. */
export interface RelatedWord {
  readonly stem: string
  readonly nearness: number
}

/** The shape of related-words.json, which `scripts/related-words.ts` makes. */
export interface RelatedWordsFile {
  /** Stems parted by spaces. */
  readonly stems: string
  /**
   * For each stem, parted by spaces (a lone one has "-"), those after it in the list that are near: the
   * index in base 36, then a letter of `LEVELS`.
   */
  readonly near: string
}

/** Cosine of two stems' vectors from which on they are related; .3 found as much, .5 less. */
export const LEAST_COSINE = 0.4
/** A step of nearness in the file, as a cosine, and the letters of the steps from `LEAST_COSINE` on. */
export const LEVEL = 0.05
export const LEVELS = 'ABCDEFGHIJKL'

/**
 * Reads the file; gives for a stem those related to it. Two accounts of one event say "thieves" and
 * "robbers", "quake" and "temblor".
 */
export function relatedWords(file: RelatedWordsFile): (stem: string) => readonly RelatedWord[] {
  const stems = file.stems.split(' ')
  const indexes = new Map(stems.map((stem, i) => [stem, i]))
  const near: [other: number, level: number][][] = stems.map(() => [])
  file.near.split(' ').forEach((others, i) => {
    for (const [, index, level] of others.matchAll(/([0-9a-z]+)([A-Z])/g)) {
      const j = Number.parseInt(index!, 36)
      near[i]!.push([j, LEVELS.indexOf(level!)])
      near[j]!.push([i, LEVELS.indexOf(level!)])
    }
  })
  return (stem) => {
    const index = indexes.get(stem)
    if (index === undefined) return []
    return near[index]!.map(([j, level]) => ({ stem: stems[j]!, nearness: nearnessOf(level) }))
  }
}

/** From the middle of a step of cosines to a scale on which the least related are at 0. */
function nearnessOf(level: number): number {
  return ((level + 0.5) * LEVEL) / (1 - LEAST_COSINE)
}
