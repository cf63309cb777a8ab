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

/**
 * A word no rarer than this, by `Background.rarity`, says too little for one like it to say something:
 * "say", "make".
 */
export const TOO_COMMON = 0.25

/** Cosine of two stems' vectors from which on they are related; .3 found as much, .5 less. */
export const LEAST_COSINE = 0.4
/** A step of nearness in the file, as a cosine, and the letters of the steps from `LEAST_COSINE` on. */
export const LEVEL = 0.05
export const LEVELS = 'ABCDEFGHIJKL'

/**
 * Gives for a stem those related to it, by the file: two accounts of one event say "thieves" and
 * "robbers", "quake" and "temblor". The file is read when the first is asked for, in some 20 ms.
 */
export function relatedWords(file: RelatedWordsFile): (stem: string) => readonly RelatedWord[] {
  let table: Table | undefined
  return (stem) => {
    table ??= tableOf(file)
    const index = table.indexes.get(stem)
    if (index === undefined) return []
    const found: RelatedWord[] = []
    for (let at = table.starts[index]!; at < table.starts[index + 1]!; at += 1) {
      found.push({ stem: table.stems[table.others[at]!]!, nearness: nearnessOf(table.levels[at]!) })
    }
    return found
  }
}

/** The related stems of the i-th are `others` from `starts[i]` to before `starts[i + 1]`. */
interface Table {
  readonly stems: readonly string[]
  readonly indexes: ReadonlyMap<string, number>
  readonly starts: Uint32Array
  readonly others: Uint16Array
  readonly levels: Uint8Array
}

/** In arrays of numbers: as objects the 97,000 pairs took 17 MB and ten times as long. */
function tableOf(file: RelatedWordsFile): Table {
  const stems = file.stems.split(' ')
  const starts = new Uint32Array(stems.length + 1)
  eachPair(file.near, (i, j) => {
    starts[i + 1]! += 1
    starts[j + 1]! += 1
  })
  for (let i = 0; i < stems.length; i += 1) starts[i + 1]! += starts[i]!
  const next = starts.slice()
  const others = new Uint16Array(starts[stems.length]!)
  const levels = new Uint8Array(others.length)
  eachPair(file.near, (i, j, level) => {
    for (const [one, other] of [
      [i, j],
      [j, i],
    ] as const) {
      levels[next[one]!] = level
      others[next[one]!++] = other
    }
  })
  return { stems, indexes: new Map(stems.map((stem, i) => [stem, i])), starts, others, levels }
}

/** Calls back for each pair of the file. Letter by letter: a regular expression took ten times as long. */
function eachPair(near: string, take: (i: number, j: number, level: number) => void): void {
  const [zero, nine, a, A] = [48, 57, 97, 65]
  let [i, j] = [0, 0]
  for (let at = 0; at < near.length; at += 1) {
    const code = near.charCodeAt(at)
    if (code >= a) j = j * 36 + code - a + 10
    else if (code >= A) {
      take(i, j, code - A)
      j = 0
    } else if (code >= zero && code <= nine) j = j * 36 + code - zero
    else if (near[at] === ' ') i += 1
  }
}

/** From the middle of a step of cosines to a scale on which the least related are at 0. */
function nearnessOf(level: number): number {
  return ((level + 0.5) * LEVEL) / (1 - LEAST_COSINE)
}
