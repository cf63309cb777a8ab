import * as v from 'valibot'
import { fieldSchema } from './article.ts'
import { amountSchema } from './count.ts'
import { idSchema, momentSchema } from './ids.ts'
import { colorSchema } from './passage.ts'
import { textFormatSchema } from './text-format.ts'

/** What lists show of an article, a note and a dossier without opening them. */

export const articleSummarySchema = v.object({
  id: idSchema,
  title: fieldSchema,
  outlet: fieldSchema,
  date: fieldSchema,
  author: fieldSchema,
  words: amountSchema,
  addedAt: momentSchema,
  /** The library's counter when it was added: of two the higher is the later. Clocks jump. */
  born: amountSchema,
  /** Number of highlights, and the colours among them in the order of COLORS. */
  highlights: amountSchema,
  colors: v.array(colorSchema),
  /** Its own, in the order they were given. */
  tags: v.array(v.string()),
  /** What its file is, by its ending. */
  format: textFormatSchema,
  /** Those of its highlights, each once. */
  highlightTags: v.array(v.string()),
  trashedAt: v.optional(momentSchema),
})
export type ArticleSummary = v.InferOutput<typeof articleSummarySchema>

/** What an article is called beside others: by its outlet, else by its title. */
export function sourceName({ outlet, title }: Pick<ArticleSummary, 'outlet' | 'title'>): string {
  return outlet.value || title.value
}

export const noteSummarySchema = v.object({
  id: idSchema,
  title: v.string(),
  /** What it was called before. */
  formerTitles: v.array(v.string()),
  tags: v.array(v.string()),
  quotations: amountSchema,
  changedAt: momentSchema,
  /** The library's counter at its last change: of two the higher is the later. */
  rev: amountSchema,
  trashedAt: v.optional(momentSchema),
})
export type NoteSummary = v.InferOutput<typeof noteSummarySchema>

export const dossierSummarySchema = v.object({
  id: idSchema,
  name: v.string(),
  articleIds: v.array(idSchema),
  noteIds: v.array(idSchema),
  /** The article beside whose sentences the others are counted. */
  baseId: v.nullable(idSchema),
  changedAt: momentSchema,
  /** The library's counter when it was made: of two the higher is the later. */
  born: amountSchema,
  trashedAt: v.optional(momentSchema),
})
export type DossierSummary = v.InferOutput<typeof dossierSummarySchema>
