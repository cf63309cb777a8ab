import type { Kind } from './kinds.ts'

/** Why two passages match, as data; `explain` puts it in words. */
export interface Reason {
  readonly kind: Kind
  /** The weightiest shared words as the first article writes them, at most four. */
  readonly words: readonly string[]
  /** Shared figures as the first article writes them. */
  readonly figures: readonly string[]
  /** Words that say nearly the same, as each article writes them, the nearest first. */
  readonly related: readonly { readonly a: string; readonly b: string }[]
  /** Both passages head their article. */
  readonly headlines: boolean
  /** Figures of one unit and context that differ, as each article writes them. */
  readonly differing: readonly { readonly a: string; readonly b: string }[]
  /** Who speaks, as each article names them. */
  readonly speakers: { readonly a?: string; readonly b?: string }
  /** Between languages only names and figures were compared. */
  readonly basis: 'words' | 'names-and-figures'
}

/** More words than these are no reason but a list. */
const MOST_WORDS = 4

/** The reason as an English sentence: "Both quote Lind: safe, cross, sure/certain." */
export function explain(reason: Reason): string {
  const related = reason.related.map((one) => `${one.a}/${one.b}`)
  const said = [...reason.figures, ...reason.words, ...related].slice(0, MOST_WORDS).join(', ')
  const { a, b } = reason.speakers
  const between = reason.basis === 'words' ? '' : ' Only names and figures were compared.'
  switch (reason.kind) {
    case 'same-quotation':
      return `Both quote ${a ?? b ?? 'the same words'}: ${said}.${between}`
    case 'same-words-different-speaker':
      return `The same words from ${a ?? 'one speaker'} and from ${b ?? 'another'}: ${said}.${between}`
    case 'figures-differ': {
      const pairs = reason.differing.map((one) => `${one.a} here, ${one.b} there`).join('; ')
      return `Figures differ: ${pairs}${said ? ` (both say: ${said})` : ''}.${between}`
    }
    case 'same-fact':
      return `${reason.headlines ? 'Both headlines say' : 'Both say'}: ${said}.${between}`
  }
}
