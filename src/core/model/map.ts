import * as v from 'valibot'
import { amountSchema } from './count.ts'
import { idSchema } from './ids.ts'

/** How the notes and articles of a dossier hang together, without those in the trash. */
export const dossierMapSchema = v.object({
  articleIds: v.array(idSchema),
  notes: v.array(
    v.object({
      id: idSchema,
      /** The dossier's articles that it quotes, and how many passages of each. */
      quotes: v.array(v.object({ articleId: idSchema, passages: amountSchema })),
      /** The dossier's articles and other notes that it links to, each once. */
      links: v.array(v.object({ kind: v.picklist(['article', 'note']), id: idSchema })),
    }),
  ),
  /** What a person said of passages of two of its articles, in a word of theirs. */
  relations: v.array(v.object({ articleIds: v.tuple([idSchema, idSchema]), word: v.string() })),
})
export type DossierMap = v.InferOutput<typeof dossierMapSchema>
