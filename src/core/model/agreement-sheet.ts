import * as v from 'valibot'
import { STANCES } from './agreement.ts'

/** A cell's look where there are colours: what it comes to. */
const CELL_TONES = [...STANCES, 'unchecked'] as const
export type CellTone = (typeof CELL_TONES)[number]

const cellSchema = v.object({
  tone: v.picklist(CELL_TONES),
  /** What it comes to in a word or two, with a figure that differs. */
  says: v.string(),
  /** The words of the passage; '' where there is none. */
  quote: v.string(),
})

/** An agreement table as a program without Collate shows it: all in words. */
export const agreementSheetSchema = v.object({
  title: v.string(),
  /** Sentences under the title. */
  about: v.array(v.string()),
  /** What the columns are called, first that of the claims, last that of the counts. */
  columns: v.array(v.string()),
  rows: v.array(v.object({ claim: v.string(), cells: v.array(cellSchema), agreed: v.string() })),
})
export type AgreementSheet = v.InferOutput<typeof agreementSheetSchema>

export const TABLE_FORMATS = ['md', 'csv', 'html'] as const
export type TableFormat = (typeof TABLE_FORMATS)[number]
