import type { english } from './english.ts'

/**
 * All sentences that a person reads, in one language: a translation is one file of this type. Its
 * functions take what goes into a sentence and give the sentence.
 */
export type Catalogue = Translated<typeof english>

/** The same shape with any text in the place of the English one. */
type Translated<T> = T extends string
  ? string
  : T extends (...values: infer Values) => string
    ? (...values: Values) => string
    : { readonly [K in keyof T]: Translated<T[K]> }
