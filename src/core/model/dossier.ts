import * as v from 'valibot'
import { decisionsSchema } from './decision.ts'
import { nameSchema } from './entered.ts'
import { idListSchema, idSchema, momentSchema } from './ids.ts'

/** The panes of a dossier from left to right, and the note beside them. */
export const layoutSchema = v.looseObject({
  panes: v.array(
    v.looseObject({
      articleId: idSchema,
      /** Share of the row's width, 0 to 100; panes without one share the rest. */
      size: v.optional(v.number()),
    }),
  ),
  noteId: v.nullable(idSchema),
})
export type Layout = v.InferOutput<typeof layoutSchema>

/** Articles read together, and the notes written about them. */
export const dossierSchema = v.looseObject({
  name: v.string(),
  articleIds: v.array(idSchema),
  noteIds: v.array(idSchema),
  layout: layoutSchema,
  /** The article beside whose sentences the others are counted; null or left out: none. */
  baseId: v.optional(v.nullable(idSchema)),
  /** What the person said of matches between its articles; made with the first. */
  decisions: v.optional(decisionsSchema),
  createdAt: momentSchema,
  changedAt: momentSchema,
  trashedAt: v.optional(momentSchema),
  /** The library's count of days (library.json) when it came there. */
  trashedDay: v.optional(v.number()),
})
export type Dossier = v.InferOutput<typeof dossierSchema>

/** What a person puts into a dossier. */
export const dossierContentSchema = v.object({
  name: nameSchema,
  articleIds: idListSchema,
  noteIds: idListSchema,
  layout: layoutSchema,
})

export const dossierChangeSchema = v.partial(
  v.object({ ...dossierContentSchema.entries, baseId: v.nullable(idSchema) }),
)
export type DossierChange = v.InferOutput<typeof dossierChangeSchema>
