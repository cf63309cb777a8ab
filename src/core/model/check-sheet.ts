import * as v from 'valibot'

/** The columns of its table. */
export const SHEET_COLUMNS = ['claim', 'sources', 'found', 'checked'] as const

const rowSchema = v.object({
  claim: v.string(),
  sources: v.string(),
  found: v.string(),
  checked: v.string(),
})

/** The result of a check as an editor without Collate reads it: all in words. */
export const checkSheetSchema = v.object({
  title: v.string(),
  /** What the columns are called. */
  columns: rowSchema,
  rows: v.array(rowSchema),
  /** What was checked, paragraph by paragraph; `comment` is what was found of a piece. */
  paragraphs: v.array(
    v.object({
      isHeading: v.boolean(),
      pieces: v.array(v.object({ text: v.string(), comment: v.nullable(v.string()) })),
    }),
  ),
})
export type CheckSheet = v.InferOutput<typeof checkSheetSchema>

export const SHEET_FORMATS = ['docx', 'md', 'csv'] as const
export type SheetFormat = (typeof SHEET_FORMATS)[number]
