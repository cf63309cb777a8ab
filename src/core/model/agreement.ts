import * as v from 'valibot'
import { countSchema } from './count.ts'
import { hashSchema, idSchema, momentSchema } from './ids.ts'
import { selectorsSchema } from './passage.ts'
import { claimKeySchema } from './tick.ts'

/** What an article makes of a claim, as a person judges it. */
export const STANCES = ['says', 'differs', 'contradicts', 'silent'] as const
export type Stance = (typeof STANCES)[number]

// A statement of several sentences; in UTF-16 units.
export const LONGEST_CLAIM = 2000

/** A claim as a person writes it. */
const claimWordsSchema = v.pipe(
  v.string(),
  v.trim(),
  v.nonEmpty(),
  v.maxLength(LONGEST_CLAIM),
  // On one line: a table's row is one.
  v.transform((words) => words.replaceAll(/\s+/g, ' ')),
)

/** A claim that the person wrote into the table, and that stands in no note. */
const writtenRowSchema = v.looseObject({
  id: idSchema,
  words: v.string(),
  at: momentSchema,
  /** The library's counter when it was made: they stand in this order. */
  born: countSchema,
  /** Set when it was taken away, which another machine has to know. */
  removed: v.optional(v.literal(true)),
  /** The library's counter at the last change: of two machines' the higher is the later. */
  rev: v.fallback(v.optional(countSchema), undefined),
})
export type WrittenRow = v.InferOutput<typeof writtenRowSchema>

/** Names a row: a claim of a note by its words, one that was written by its id. */
const rowKeySchema = v.union([claimKeySchema, idSchema])

/** What was looked at when a cell was judged: what is not the same any more lets the judgement fall. */
const judgedSchema = v.looseObject({
  /** The claim's words. */
  words: v.string(),
  stance: v.picklist(STANCES),
  /** The passage it was judged by; null where the person named none. */
  selectors: v.nullable(selectorsSchema),
  /** The text of the article that was read. */
  textHash: hashSchema,
})

/** What a person says that an article makes of a claim. */
const judgementSchema = v.looseObject({
  row: rowKeySchema,
  articleId: idSchema,
  ...judgedSchema.entries,
  /** Who judged, as they are called on their machine; '' where that has no name. */
  by: v.string(),
  at: momentSchema,
  removed: v.optional(v.literal(true)),
  rev: v.fallback(v.optional(countSchema), undefined),
})
export type Judgement = v.InferOutput<typeof judgementSchema>

/** The agreement table of one dossier, as far as a person wrote it. */
export const agreementSchema = v.looseObject({
  rows: v.array(writtenRowSchema),
  judgements: v.array(judgementSchema),
})
export type Agreement = v.InferOutput<typeof agreementSchema>

/** What becomes of one row: null takes it away. One that is put back keeps when it was made, and its place. */
const rowChangeSchema = v.object({
  id: idSchema,
  row: v.nullable(
    v.object({
      words: claimWordsSchema,
      at: v.optional(momentSchema),
      born: v.optional(countSchema),
    }),
  ),
})

/** What becomes of one cell: null takes the judgement away. */
const judgementChangeSchema = v.object({
  row: rowKeySchema,
  articleId: idSchema,
  judged: v.nullable(
    v.object({
      ...judgedSchema.entries,
      /** Who and when, of one that is put back; of a new one whoever works here, now. */
      by: v.optional(v.string()),
      at: v.optional(momentSchema),
    }),
  ),
})

// As many as a table that a person fills has, and more.
const MOST_CHANGES = 1000

/** Of one dossier. */
export const agreementChangeSchema = v.object({
  dossierId: idSchema,
  rows: v.pipe(v.array(rowChangeSchema), v.maxLength(MOST_CHANGES)),
  judgements: v.pipe(v.array(judgementChangeSchema), v.maxLength(MOST_CHANGES)),
})
export type AgreementChange = v.InferOutput<typeof agreementChangeSchema>

/** All of a table, and the change that makes of it what it was before. */
export const changedAgreementSchema = v.object({
  agreement: agreementSchema,
  back: v.pick(agreementChangeSchema, ['rows', 'judgements']),
})
export type ChangedAgreement = v.InferOutput<typeof changedAgreementSchema>
