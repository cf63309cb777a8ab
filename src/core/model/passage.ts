import * as v from 'valibot'
import { countSchema } from './count.ts'
import { commentSchema } from './entered.ts'
import { hashSchema, idSchema, momentSchema } from './ids.ts'
import { rangeSchema } from './offset.ts'
import { taggedEntries, tagsSchema, tidyTag } from './tagged.ts'

/**
 * How a passage is found again, after the W3C Web Annotation model: a TextPositionSelector, a
 * TextQuoteSelector, and the hash of the text version they were made on.
 */
export const selectorsSchema = v.looseObject({
  position: v.looseObject(rangeSchema.entries),
  quote: v.looseObject({ exact: v.string(), prefix: v.string(), suffix: v.string() }),
  textHash: hashSchema,
  /** Hashes of texts in which the passage does not stand, by the person's word: nothing found there is it. */
  notIn: v.optional(v.array(hashSchema)),
})
export type Selectors = v.InferOutput<typeof selectorsSchema>

/** A range of one article's text that something refers to. */
export const passageSchema = v.looseObject({
  id: idSchema,
  selectors: selectorsSchema,
  createdAt: momentSchema,
  /** The library's counter when a person last said where it stands: of two machines' the higher is the later. */
  rev: v.fallback(v.optional(countSchema), undefined),
})
export type Passage = v.InferOutput<typeof passageSchema>

export const COLORS = ['yellow', 'red', 'green', 'blue', 'purple'] as const
export const colorSchema = v.picklist(COLORS)
export type Color = v.InferOutput<typeof colorSchema>

/**
 * The person's own names for colours, as in red: "doubtful"; of one that is left out, or empty, there is
 * none.
 */
export const colorNamesSchema = v.record(colorSchema, v.string())
export type ColorNames = Readonly<v.InferOutput<typeof colorNamesSchema>>

// Read beside a dot of its colour, in a menu.
export const LONGEST_COLOR_NAME = 40

/** The same as a person enters them. */
export const enteredColorNamesSchema = v.record(
  colorSchema,
  v.pipe(v.string(), v.transform(tidyTag), v.maxLength(LONGEST_COLOR_NAME)),
)

/** A passage's colour, comment and tags. */
export const highlightSchema = v.looseObject({
  id: idSchema,
  passageId: idSchema,
  color: colorSchema,
  comment: v.string(),
  /** Who wrote the comment, as their system calls them; left out where it has no name for them. */
  commentBy: v.optional(v.string()),
  ...taggedEntries,
  tags: v.array(v.string()),
  createdAt: momentSchema,
  changedAt: momentSchema,
  /**
   * The library's counter at the last change: of two machines' versions the higher is the later. One
   * that no library reaches counts as none, or its highlight would win against every later change.
   */
  rev: v.fallback(v.optional(countSchema), undefined),
  /** Set while the highlight lies in the trash; it also tells another machine that it was removed. */
  trashedAt: v.optional(momentSchema),
  /** The library's count of days (library.json) when it came there. */
  trashedDay: v.optional(v.number()),
  /**
   * Set when its words went for good: the hash of the comment that it had, by which two machines
   * tell that one from a comment that was never here, which stays.
   */
  purged: v.optional(hashSchema),
})
export type Highlight = v.InferOutput<typeof highlightSchema>

/** What a person may change of a highlight; its passage they may not. */
export const highlightChangeSchema = v.partial(
  v.object({ color: colorSchema, comment: commentSchema, tags: tagsSchema }),
)
export type HighlightChange = v.InferOutput<typeof highlightChangeSchema>

/** Whether its words are gone for good: it is left to tell other machines so, and never shown. */
export function isGone({ purged, comment }: Highlight): boolean {
  return purged !== undefined && comment === ''
}

/** Everything marked in one article, by id, so that two machines' marks merge one by one. */
export const annotationsSchema = v.looseObject({
  passages: v.record(idSchema, passageSchema),
  highlights: v.record(idSchema, highlightSchema),
})
export type Annotations = v.InferOutput<typeof annotationsSchema>

/** Where a passage stands in the text of today, and how sure that is. */
export type AnchorState = 'exact' | 'moved' | 'approximate' | 'orphaned'
