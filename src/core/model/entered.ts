import * as v from 'valibot'
import { LONGEST_NAME } from './names.ts'

/**
 * What a person enters: the window sends it by these shapes, and the library takes it by the same.
 * Lengths are in UTF-16 units. What is read from a file may be longer: others wrote it.
 */

/** A name that has to be there: of an article, a dossier, a tag. */
export const nameSchema = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(LONGEST_NAME))

/** A name that may be unknown: an outlet, an author. */
export const nameOrNothingSchema = v.pipe(v.string(), v.trim(), v.maxLength(LONGEST_NAME))

/** A note's title: saved while it is typed, so also with a space at its end, and empty. */
export const noteTitleSchema = v.pipe(v.string(), v.maxLength(LONGEST_NAME))

// As much as a preview shows (PREVIEW_LENGTH): a long article. What is longer is a note.
const LONGEST_COMMENT = 100_000

export const commentSchema = v.pipe(v.string(), v.maxLength(LONGEST_COMMENT))
