import * as v from 'valibot'
import { idSchema, momentSchema } from './ids.ts'
import { selectorsSchema } from './passage.ts'

/**
 * What a person says of two passages, against or beside what comparing finds: this match is right,
 * it is wrong, or these two belong together though no match was found.
 */
const verdictSchema = v.picklist(['confirmed', 'dismissed', 'joined'])
export type Verdict = v.InferOutput<typeof verdictSchema>

const decidedSideSchema = v.looseObject({ articleId: idSchema, selectors: selectorsSchema })

const decisionSchema = v.looseObject({
  verdict: verdictSchema,
  /** Two passages of two articles. */
  sides: v.tuple([decidedSideSchema, decidedSideSchema]),
  /** What the match was taken for when it was decided on; passages joined by hand have none. */
  kind: v.optional(v.string()),
  decidedAt: momentSchema,
})
export type Decision = v.InferOutput<typeof decisionSchema>

/** The decisions of a dossier by id, so that two machines' decisions could merge one by one. */
export const decisionsSchema = v.record(idSchema, decisionSchema)
export type Decisions = v.InferOutput<typeof decisionsSchema>

/** Decisions to be made, and with null to be taken back, by id. */
export const decisionChangeSchema = v.record(idSchema, v.nullable(decisionSchema))
export type DecisionChange = v.InferOutput<typeof decisionChangeSchema>
