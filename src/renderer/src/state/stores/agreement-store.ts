import { create } from 'zustand'
import { type Cell, cellsOf } from '../../../../core/agreement/cells.ts'
import type { Evidence } from '../../../../core/agreement/evidence.ts'
import type { ClaimRow } from '../../../../core/agreement/rows.ts'
import type { Sayer } from '../../../../core/agreement/agreed.ts'
import type { SourceGroup } from '../../../../core/agreement/sources.ts'
import {
  columnsOf,
  type RowFilter,
  type RowOrder,
  tableRow,
  type TableRow,
} from '../../../../core/agreement/table.ts'
import type { Agreement } from '../../../../core/model/agreement.ts'
import { lookUp } from '../../../../core/model/look-up.ts'
import type { ArticleSummary } from '../../../../core/model/summary.ts'

/** An article's text as it was read for the table. */
interface TableText {
  id: string
  text: string
  textHash: string
}

/** A place in the table: a cell, or with null the claim of a row itself. */
export interface TablePlace {
  row: string
  articleId: string | null
}

/** What was read and found for a dossier. */
interface Gathered {
  rows: readonly ClaimRow[]
  evidence: readonly Evidence[]
  /** In the order of the dossier. */
  texts: readonly TableText[]
  groups: readonly SourceGroup[]
  /** Whether it is known which articles are copies of one text. */
  areCopiesKnown: boolean
}

interface AgreementStore extends Gathered {
  isOpen: boolean
  isTall: boolean
  /** The dossier whose table is there; null until one was read. */
  dossierId: string | null
  status: 'gathering' | 'done' | 'failed'
  /** How much is done while it is gathered, of 0 to 1. */
  done: number
  /** Why it failed, as a sentence for people. */
  failure: string | null
  agreement: Agreement
  order: RowOrder
  filter: RowFilter
  selected: TablePlace | null
  /** Whether the table takes the focus as soon as it is there. */
  takesFocus: boolean
}

const NOTHING: Gathered & Pick<AgreementStore, 'dossierId' | 'status' | 'agreement' | 'selected'> =
  {
    dossierId: null,
    status: 'gathering',
    rows: [],
    evidence: [],
    texts: [],
    groups: [],
    areCopiesKnown: true,
    agreement: { rows: [], judgements: [] },
    selected: null,
  }

export const useAgreement = create<AgreementStore>(() => ({
  ...NOTHING,
  isOpen: false,
  isTall: false,
  done: 0,
  failure: null,
  order: 'written',
  filter: 'all',
  takesFocus: false,
}))

/** Begins to read the table of a dossier; what is there of the same one stays until then. */
export function beginAgreement(dossierId: string): void {
  if (useAgreement.getState().dossierId === dossierId) return
  useAgreement.setState({ ...NOTHING, dossierId, done: 0, failure: null })
}

/** No table is there any more. */
export function forgetAgreement(): void {
  useAgreement.setState({ ...useAgreement.getInitialState() })
}

/** A table as it is shown, before rows are left out or put in order. */
export interface Table {
  /** The ids of the articles, in the order of the columns. */
  columns: readonly string[]
  rows: readonly TableRow[]
}

/** Puts together what was found and what the person judged. */
export function tableOf(
  { rows, texts, evidence, groups, agreement }: AgreementStore,
  articles: Readonly<Record<string, ArticleSummary>>,
): Table {
  const sayers = sayersOf(texts, articles)
  const byId = new Map(texts.map((text) => [text.id, text]))
  const columns = columnsOf(groups, sayers).filter((id) => byId.has(id))
  const ordered = columns.map((id) => byId.get(id)!)
  const cells = cellsOf(rows, ordered, evidence, agreement.judgements)
  return {
    columns,
    rows: rows.map((row, at) => tableRow(row, cells[at]!, groups, sayers)),
  }
}

function sayersOf(
  texts: readonly TableText[],
  articles: Readonly<Record<string, ArticleSummary>>,
): Map<string, Sayer> {
  return new Map(
    texts.map(({ id }) => {
      const article = lookUp(articles, id)
      const sayer = { id, outlet: article?.outlet.value ?? '', date: article?.date.value ?? '' }
      return [id, sayer]
    }),
  )
}

/** The cell at a place; null where the place is a claim, or is not in the table. */
export function cellAt({ rows }: Table, place: TablePlace | null): Cell | null {
  const row = place && rows.find(({ claim }) => claim.key === place.row)
  return row?.cells.find(({ articleId }) => articleId === place?.articleId) ?? null
}

/** Where one is among the rows that are shown: in the first cell until one has gone anywhere. */
export function placeAmong(
  rows: readonly TableRow[],
  columns: readonly string[],
  selected: TablePlace | null,
): TablePlace | null {
  const isRow = rows.some(({ claim }) => claim.key === selected?.row)
  const isColumn = selected?.articleId === null || columns.includes(selected?.articleId ?? '')
  if (selected && isRow && isColumn) return selected
  return rows[0] ? { row: rows[0].claim.key, articleId: columns[0] ?? null } : null
}
