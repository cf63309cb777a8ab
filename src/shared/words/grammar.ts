/**
 * What a language's own file builds its sentences with, by the rules of that language as the engine knows
 * them. Each set of rules is loaded when it is first needed: together they would delay the first frame.
 */
export interface Grammar {
  /** 12345 as "12,345". */
  number(count: number): string
  /** "1 article", "12,345 articles": the form that the language has for such a number, after it. */
  counted(count: number, forms: Forms): string
  /** The form alone. */
  form(count: number, forms: Forms): string
  /** "a", "a and b", "a, b and c". */
  list(items: readonly string[]): string
}

/** A word by number, in as many forms as the language has. */
type Forms = { readonly other: string } & {
  readonly [Rule in Intl.LDMLPluralRule]?: string
}

/** @param language as in BCP 47: 'en-GB' */
export function grammarOf(language: string): Grammar {
  const rules = lazily(() => new Intl.PluralRules(language))
  const numbers = lazily(() => new Intl.NumberFormat(language))
  const lists = lazily(() => new Intl.ListFormat(language))
  const form = (count: number, forms: Forms) => forms[rules().select(count)] ?? forms.other
  // Up to there no language that we write in groups its digits.
  const number = (count: number) => (count < 1000 ? String(count) : numbers().format(count))
  return {
    number,
    form,
    counted: (count, forms) => `${number(count)} ${form(count, forms)}`,
    list: (items) => lists().format(items),
  }
}

export function lazily<T>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}
