import type { Block, TextInBlocks } from '../model/article.ts'
import { sentencesOf } from '../text/sentences.ts'
import { mergedSpans, type Span } from '../text/spans.ts'
import { searchTerms, type SearchTerm } from './terms.ts'
import { stemOf, type Row, type Wanted } from './wanted.ts'

/** A place where something wanted stands, in UTF-16 offsets. */
interface Hit extends Span {
  /** Which of what is wanted, by its index. */
  readonly wanted: number
  /** It is the very word, and not another form of it. */
  readonly isExact: boolean
}

/** A sentence in which something stands that was looked for. */
export interface FoundPassage extends Span {
  readonly text: string
  /** The words, in offsets into the whole text; in order, apart. */
  readonly hits: readonly Span[]
}

/** A book is not read to its end for a better sentence, when one was found in so many characters. */
const ENOUGH = 200_000

/**
 * The sentences that hold most of what is wanted, the first of them where several hold as much; in the
 * order of the text.
 *
 * @param isEnglish whether other forms of English words count
 * @param most how many sentences
 */
export function bestPassages(
  searched: TextInBlocks,
  wanted: readonly Wanted[],
  { isEnglish, most }: { isEnglish: boolean; most: number },
): FoundPassage[] {
  const { text } = searched
  const found: (Span & { hits: readonly Hit[]; worth: number })[] = []
  for (const { block, hits, worth } of blocksWithHits(searched, new HitFinder(wanted, isEnglish))) {
    // No sentence is worth more than its block, and those to come are worth no more, and stand later.
    if (found.filter((one) => one.worth >= worth).length >= most) break
    for (const { start, end } of sentencesOf(text, block)) {
      const inside = hits.filter((hit) => hit.start >= start && hit.start < end)
      if (inside.length > 0) found.push({ start, end, hits: inside, worth: worthOf(inside) })
    }
  }
  return found
    .toSorted((a, b) => b.worth - a.worth || a.start - b.start)
    .slice(0, most)
    .toSorted((a, b) => a.start - b.start)
    .map(({ start, end, hits }) => ({
      start,
      end,
      text: text.slice(start, end),
      hits: mergedSpans(hits),
    }))
}

interface BlockWithHits {
  block: Block
  hits: readonly Hit[]
  worth: number
}

/** The blocks of a text in which something wanted stands, those with most of it first. */
function blocksWithHits({ text, blocks }: TextInBlocks, finder: HitFinder): BlockWithHits[] {
  const found: BlockWithHits[] = []
  for (const block of blocks) {
    if (block.start > ENOUGH && found.length > 0) break
    const hits = finder.hitsIn(searchTerms(text, block))
    if (hits.length > 0) found.push({ block, hits, worth: worthOf(hits) })
  }
  return found.toSorted((a, b) => b.worth - a.worth || a.block.start - b.block.start)
}

/** The ranges of what is wanted in a name, a title or a comment. */
export function hitsInWords(words: string, wanted: readonly Wanted[], isEnglish: boolean): Span[] {
  return mergedSpans(new HitFinder(wanted, isEnglish).hitsIn(searchTerms(words)))
}

/** Each thing that is wanted counts once; in another form half. */
function worthOf(hits: readonly Hit[]): number {
  const worth = new Map<number, number>()
  for (const { wanted, isExact } of hits) {
    worth.set(wanted, Math.max(worth.get(wanted) ?? 0, isExact ? 2 : 1))
  }
  return [...worth.values()].reduce((sum, one) => sum + one, 0)
}

interface Sought extends Row {
  wanted: number
}

/** Finds rows of words among the words of a text. */
class HitFinder {
  /** By their first words. */
  readonly #rows = new Map<string, Sought[]>()
  /** Those of which the first word may go on. */
  readonly #prefixes: Sought[] = []
  readonly #stems = new Map<string, number>()

  constructor(all: readonly Wanted[], isEnglish: boolean) {
    all.forEach(({ rows, stem }, wanted) => {
      if (isEnglish && stem !== null) this.#stems.set(stem, wanted)
      for (const row of rows) this.#add({ ...row, wanted })
    })
  }

  hitsIn(terms: readonly SearchTerm[]): Hit[] {
    const hits: Hit[] = []
    terms.forEach(({ term }, at) => {
      let isFound = false
      const look = (row: Sought): void => {
        if (!stands(row, terms, at)) return
        isFound = true
        hits.push({ ...placeOf(row, terms, at), wanted: row.wanted, isExact: true })
      }
      this.#rows.get(term)?.forEach(look)
      this.#prefixes.forEach(look)
      if (isFound || this.#stems.size === 0) return
      const wanted = this.#stems.get(stemOf(term) ?? '')
      if (wanted !== undefined)
        hits.push({
          ...placeOf({ terms: [term], isPrefix: false }, terms, at),
          wanted,
          isExact: false,
        })
    })
    return hits
  }

  #add(row: Sought): void {
    const [first] = row.terms
    if (row.terms.length === 1 && row.isPrefix) this.#prefixes.push(row)
    else this.#rows.set(first!, [...(this.#rows.get(first!) ?? []), row])
  }
}

function stands(row: Row, terms: readonly SearchTerm[], at: number): boolean {
  return row.terms.every((wanted, i) => {
    const term = terms[at + i]?.term
    const mayGoOn = row.isPrefix && i === row.terms.length - 1
    return term === wanted || (mayGoOn && term?.startsWith(wanted) === true)
  })
}

function placeOf({ terms: row, isPrefix }: Row, terms: readonly SearchTerm[], at: number): Span {
  const last = terms[at + row.length - 1]!
  // A letter of a script without spaces begins a term of two.
  const isFirstOfTwo = isPrefix && last.firstEnd !== undefined && last.term !== row.at(-1)
  return { start: terms[at]!.start, end: isFirstOfTwo ? last.firstEnd! : last.end }
}
