import type { Cell } from '../../../core/agreement/cells.ts'
import type { ClaimRow } from '../../../core/agreement/rows.ts'
import { describe } from '../../../core/anchoring/describe.ts'
import { LONGEST_CLAIM, type AgreementChange, type Stance } from '../../../core/model/agreement.ts'
import type { AgreementSheet, TableFormat } from '../../../core/model/agreement-sheet.ts'
import { CollateError } from '../../../core/model/errors.ts'
import { newId } from '../../../core/model/ids.ts'
import { messages } from '../../../shared/messages.ts'
import { showSource } from '../state/actions/show-source.ts'
import { visitNote } from '../state/actions/visits.ts'
import { type TablePlace, useAgreement } from '../state/stores/agreement-store.ts'
import { useLibrary, whyOff } from '../state/stores/library-store.ts'
import { logError, say } from '../state/stores/messages-store.ts'
import { request } from '../state/stores/request.ts'
import { sourceNameNow } from '../state/stores/source-names.ts'
import { saving } from '../state/stores/saving-store.ts'
import { remember } from '../state/stores/undo.ts'
import { useWorkspace } from '../state/stores/workspace-store.ts'
import { pickedIn } from './picked-passage.ts'

const words = messages.agreement
const { steps } = messages

/** Looks at a place of the table; of a cell, its passage comes into view where its article is open. */
export function selectPlace(place: TablePlace, cell: Cell | null): void {
  useAgreement.setState({ selected: place })
  const isOpen = useWorkspace
    .getState()
    .panes.some(({ articleId }) => articleId === place.articleId)
  if (isOpen) showPassage(cell)
}

/** Brings the passage of a cell into view, and opens its article when it is closed. */
export function showPassage(cell: Cell | null): void {
  if (cell?.place) showSource({ articleId: cell.articleId, ...cell.place })
}

/**
 * Says what an article makes of a claim: by the passage that is selected in its text, else by the one that
 * the cell has; null takes what was said away.
 */
export async function judge(claim: ClaimRow, cell: Cell, stance: Stance | null): Promise<void> {
  const { key: row, words: said } = claim
  const { articleId } = cell
  if (stance === null) {
    const was = cell.judgement ?? cell.fallen?.judgement
    // Of a claim that was written anew it stands under the words that it had.
    if (was)
      await change({ judgements: [{ row: was.row, articleId, judged: null }] }, steps.unjudged, {
        row,
        articleId,
      })
    return
  }
  const text = useAgreement.getState().texts.find(({ id }) => id === articleId)
  if (!text) return
  const place = stance === 'silent' ? null : (pickedIn(articleId) ?? cell.place)
  if (stance !== 'silent' && !place) return say(words.needsPassage(sourceNameNow(articleId)))
  const selectors = place && describe(text.text, place.start, place.end, text.textHash)
  const judged = { words: said, stance, selectors, textHash: text.textHash }
  const judgements: AgreementChange['judgements'] = [{ row, articleId, judged }]
  const was = cell.fallen?.judgement
  if (was && was.row !== row) judgements.push({ row: was.row, articleId, judged: null })
  await change({ judgements }, steps.judged, { row, articleId })
}

/** Writes a claim into the table; it is what is looked at then. */
export async function addClaim(claim: string): Promise<void> {
  const id = newId()
  // Now, and not when it is on the disk: one may have gone on by then.
  useAgreement.setState({ selected: { row: id, articleId: null } })
  await change(
    { rows: [{ id, row: { words: claim.slice(0, LONGEST_CLAIM) } }] },
    steps.claimWritten,
    { row: id, articleId: null },
  )
}

/** Changes the words of a claim that was written into the table. */
export async function changeClaim({ key: id }: ClaimRow, claim: string): Promise<void> {
  await change(
    { rows: [{ id, row: { words: claim.slice(0, LONGEST_CLAIM) } }] },
    steps.claimChanged,
    { row: id, articleId: null },
  )
}

/** Takes a claim out of the table, with what was judged of it. */
export async function removeClaim({ key: id }: ClaimRow): Promise<void> {
  const { agreement } = useAgreement.getState()
  const judgements = agreement.judgements
    .filter(({ row }) => row === id)
    .map(({ row, articleId }) => ({ row, articleId, judged: null }))
  await change({ rows: [{ id, row: null }], judgements }, steps.claimRemoved, null)
}

/** Goes to where a note states a claim. */
export function goToClaim({ citations }: ClaimRow, noteId: string): Promise<void> {
  return visitNote(noteId, { passageId: citations[0]!.passageId })
}

async function change(
  made: Partial<Pick<AgreementChange, 'rows' | 'judgements'>>,
  label: string,
  place: TablePlace | null,
): Promise<void> {
  const off = whyOff(useLibrary.getState())
  if (off !== null) throw new CollateError('read-only', off)
  const { dossierId } = useAgreement.getState()
  if (dossierId === null) return
  const whole = { rows: [], judgements: [], ...made }
  const back = await put(dossierId, whole)
  remember({
    label,
    undo: () => put(dossierId, back),
    redo: () => put(dossierId, whole),
    show: () => useAgreement.setState(place ? { selected: place } : {}),
  })
}

/** @returns the change that takes it back */
async function put(dossierId: string, made: Omit<AgreementChange, 'dossierId'>) {
  const { agreement, back } = await saving(request('agreement:change', { dossierId, ...made }))
  if (useAgreement.getState().dossierId === dossierId) useAgreement.setState({ agreement })
  return back
}

/** Keeps what is shown as main says it is, on another machine too. */
export function followAgreement(dossierId: string): () => void {
  return window.collate.on('agreement:changed', (changed) => {
    if (changed.dossierId !== dossierId) return
    request('agreement:read', { dossierId }).then((agreement) => {
      if (useAgreement.getState().dossierId === dossierId) useAgreement.setState({ agreement })
      // The banner says why the library can't be read; what was known stays.
    }, logError)
  })
}

/** Writes the table into a file that the person names, and says where. */
export async function exportTable(sheet: AgreementSheet, format: TableFormat): Promise<void> {
  if (sheet.rows.length === 0) return say(words.nothingToExport)
  const written = await request('agreement:export', { sheet, format })
  if (written) say(words.exported(written.file))
}
