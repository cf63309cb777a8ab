import {
  type Agreement,
  type AgreementChange,
  agreementChangeSchema,
  type ChangedAgreement,
  type Judgement,
  type WrittenRow,
} from '../../core/model/agreement.ts'
import { moment } from '../../core/model/ids.ts'
import type { LibraryContext } from '../documents/library-context.ts'
import { isHeld } from '../kinds/agreement.ts'
import type { CollectionAccess } from './collection-access.ts'
import { parseRequest } from './parse-request.ts'

type RowChange = AgreementChange['rows'][0]
type JudgementChange = AgreementChange['judgements'][0]

const NOTHING: Agreement = { rows: [], judgements: [] }

/** Who changes a table, and the library's counter for it. */
interface Change {
  by: string
  rev: number
}

/** The agreement table of each dossier. An id that no dossier has rejects with CollateError 'not-found'. */
export class Agreements {
  readonly #access: CollectionAccess<'agreement'>
  readonly #dossiers: CollectionAccess<'dossier'>
  readonly #context: Pick<LibraryContext, 'counter'>

  constructor(
    access: CollectionAccess<'agreement'>,
    dossiers: CollectionAccess<'dossier'>,
    context: Pick<LibraryContext, 'counter'>,
  ) {
    this.#access = access
    this.#dossiers = dossiers
    this.#context = context
  }

  /** What a person wrote into the table of a dossier, without what was taken away. */
  async read(dossierId: string): Promise<Agreement> {
    const stored = await this.#access.collection.read(dossierId)
    if (!stored) await this.#dossiers.read(dossierId)
    return held(stored?.data ?? NOTHING)
  }

  /**
   * Writes, changes and takes away rows and judgements, all of them or none.
   *
   * @param by who judges, where a change does not say
   */
  async change(change: AgreementChange, by: string): Promise<ChangedAgreement> {
    const { dossierId, rows, judgements } = parseRequest(agreementChangeSchema, change)
    await this.#dossiers.read(dossierId)
    let before = NOTHING
    const { data } = await this.#access.put(dossierId, (now) => {
      before = now ?? NOTHING
      const made: Change = { by, rev: this.#context.counter.next() }
      return {
        ...before,
        rows: rows.reduce((all, one) => withRow(all, one, made), before.rows),
        judgements: judgements.reduce(
          (all, one) => withJudgement(all, one, made),
          before.judgements,
        ),
      }
    })
    const back = { rows: rowsBack(before, rows), judgements: judgementsBack(before, judgements) }
    return { agreement: held(data), back }
  }
}

function held({ rows, judgements }: Agreement): Agreement {
  const inOrder = rows.filter(isHeld).toSorted((a, b) => a.born - b.born)
  return { rows: inOrder, judgements: judgements.filter(isHeld) }
}

function withRow(rows: readonly WrittenRow[], { id, row }: RowChange, made: Change): WrittenRow[] {
  const before = rows.find((one) => one.id === id)
  const others = rows.filter((one) => one !== before)
  const { rev } = made
  if (row) {
    const { words, at = before?.at ?? moment(), born = before?.born ?? rev } = row
    const { removed: _, ...kept } = before ?? {}
    return [...others, { ...kept, id, words, at, born, rev }]
  }
  // It stays, without a word of the claim, to tell other machines.
  return before ? [...others, { ...before, words: '', removed: true, rev }] : others
}

function withJudgement(
  judgements: readonly Judgement[],
  { row, articleId, judged }: JudgementChange,
  { by, rev }: Change,
): Judgement[] {
  const before = judgements.find((one) => one.row === row && one.articleId === articleId)
  const others = judgements.filter((one) => one !== before)
  if (judged) {
    const made = { ...judged, by: judged.by ?? by, at: judged.at ?? moment() }
    return [...others, { ...made, row, articleId, rev }]
  }
  if (!before) return others
  return [...others, { ...before, words: '', selectors: null, removed: true, rev }]
}

function rowsBack(before: Agreement, changes: readonly RowChange[]): RowChange[] {
  const rows = new Map(before.rows.filter(isHeld).map((row) => [row.id, row]))
  return changes.map(({ id }) => {
    const was = rows.get(id)
    return { id, row: was ? { words: was.words, at: was.at, born: was.born } : null }
  })
}

function judgementsBack(before: Agreement, changes: readonly JudgementChange[]): JudgementChange[] {
  const all = before.judgements.filter(isHeld)
  return changes.map(({ row, articleId }) => {
    const was = all.find((one) => one.row === row && one.articleId === articleId)
    if (!was) return { row, articleId, judged: null }
    const { words, stance, selectors, textHash, by, at } = was
    return { row, articleId, judged: { words, stance, selectors, textHash, by, at } }
  })
}
