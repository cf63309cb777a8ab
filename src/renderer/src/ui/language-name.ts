import { region } from './region.ts'

/** What a language is called where the person is, by its BCP 47 tag. */
export function languageName(tag: string): string {
  return new Intl.DisplayNames(region(), { type: 'language' }).of(tag) ?? tag
}
