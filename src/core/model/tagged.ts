import * as v from 'valibot'
import { countSchema } from './count.ts'

/** As many UTF-16 units as are read at a glance; what is longer is a comment. */
export const LONGEST_TAG = 100

// More say nothing about a thing any more.
const MOST_TAGS = 100

/** A tag as a person enters it: on one line, its letters put together in one way (NFC). */
export const tagSchema = v.pipe(
  v.string(),
  v.transform(tidyTag),
  v.nonEmpty(),
  v.maxLength(LONGEST_TAG),
)

/** Several, each once. */
export const tagsSchema = v.pipe(
  v.array(tagSchema),
  v.transform((tags) => [...new Set(tags)]),
  v.maxLength(MOST_TAGS),
)

/** A tag without what nobody sees of it: spaces around it and more than one between its words. */
export function tidyTag(typed: string): string {
  return typed.normalize('NFC').replaceAll(/\s+/gu, ' ').trim()
}

/** Of what bears tags. They are told apart by every letter, and are in the order they were given. */
export const taggedEntries = {
  tags: v.optional(v.array(v.string())),
  /**
   * The library's counter when its tags were last changed: of two machines' versions that differ in
   * them the one with the higher has those that count.
   */
  tagsRev: v.fallback(v.optional(countSchema), undefined),
}

/** What bears tags, and since when these. */
export interface Tagged {
  tags?: string[] | undefined
  tagsRev?: number | undefined
}
