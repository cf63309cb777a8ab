import * as v from 'valibot'
import { ARTICLE_GROUPINGS, ARTICLE_ORDERS } from '../core/model/article-list.ts'
import { FLAVOURS, STANDARD_FLAVOUR } from '../core/model/flavour.ts'

export const THEMES = ['system', 'light', 'dark'] as const

// Sizes in CSS pixels, widths in characters: from what fits beside another article on a small
// screen to what reads well across a room. The defaults are the look's own.
export const READING_SIZE = { least: 13, most: 28, standard: 17 }
export const LINE_WIDTH = { least: 40, most: 100, standard: 66 }

function between(range: { least: number; most: number }) {
  return v.pipe(v.number(), v.integer(), v.minValue(range.least), v.maxValue(range.most))
}

/** What the person chose; kept in the application's own folder, not in a library. */
export const settingsSchema = v.object({
  theme: v.picklist(THEMES),
  readingSize: between(READING_SIZE),
  lineWidth: between(LINE_WIDTH),
  articleOrder: v.optional(v.picklist(ARTICLE_ORDERS), 'added'),
  /** The order is turned round. */
  isOrderReversed: v.optional(v.boolean(), false),
  articleGrouping: v.optional(v.picklist(ARTICLE_GROUPINGS), 'none'),
  /** The Markdown that notes are exported as. */
  exportFlavour: v.optional(v.picklist(FLAVOURS), STANDARD_FLAVOUR),
  checkSpelling: v.optional(v.boolean(), true),
  /** The languages to check in; null for those of the system. */
  spellingLanguages: v.optional(v.nullable(v.array(v.string())), null),
})
export type Settings = v.InferOutput<typeof settingsSchema>

export const STANDARD_SETTINGS: Settings = {
  theme: 'system',
  readingSize: READING_SIZE.standard,
  lineWidth: LINE_WIDTH.standard,
  articleOrder: 'added',
  isOrderReversed: false,
  articleGrouping: 'none',
  exportFlavour: STANDARD_FLAVOUR,
  checkSpelling: true,
  spellingLanguages: null,
}
