import { create } from 'zustand'
import type { CheckedClaim, CheckedNote as Checked } from '../../../../core/check/check-note.ts'
import { type TickState, tickStates } from '../../../../core/check/tick-states.ts'
import type { NoteTree } from '../../../../core/model/note.ts'
import type { Tick, TickedWords } from '../../../../core/model/tick.ts'
import { verdictInWords, citationInWords } from '../../../../shared/check-words.ts'
import { chooseTab, useSidePanel } from './side-panel-store.ts'

/** What is checked: a note, or a text that somebody wrote elsewhere, which is only read. */
export type Subject =
  | { kind: 'note'; noteId: string }
  | { kind: 'draft'; name: string; tree: NoteTree }

/** The text that was checked, of which claims are parts. */
export type CheckedNote = Pick<Checked, 'text' | 'paragraphs'>

/** Which claims the list shows. */
export const FILTERS = ['all', 'open', 'bare', 'doubtful'] as const
export type Filter = (typeof FILTERS)[number]

/** A claim with whether it is ticked. */
export interface ShownClaim {
  claim: CheckedClaim
  state: TickState
}

interface CheckStore {
  subject: Subject | null
  status: 'checking' | 'done' | 'failed'
  /** How much is done while it is checked, of 0 to 1. */
  done: number
  /** Why it failed, as a sentence for people. */
  failure: string | null
  claims: readonly CheckedClaim[]
  note: CheckedNote
  ticks: readonly Tick[]
  filter: Filter
  /** The key of the claim that is looked at. */
  selected: string | null
  /** Whether the list takes the focus as soon as it is there. */
  takesFocus: boolean
  /** The articles in which quotations are looked for, and the dossier that has them. */
  sourceIds: readonly string[]
  dossierId: string | null
}

const NOTHING: CheckStore = {
  subject: null,
  status: 'checking',
  done: 0,
  failure: null,
  claims: [],
  note: { text: '', paragraphs: [] },
  ticks: [],
  filter: 'all',
  selected: null,
  takesFocus: false,
  sourceIds: [],
  dossierId: null,
}

export const useCheck = create<CheckStore>(() => NOTHING)

export function beginCheck(subject: Subject): void {
  useCheck.setState({ ...NOTHING, subject, takesFocus: true })
}

/** Nothing is checked any more; its tab goes. */
export function forgetCheck(): void {
  if (useSidePanel.getState().tab === 'check') chooseTab('note')
  useCheck.setState(NOTHING)
}

/** What of a claim a tick is for, as it is now. */
export function wordsToTick({ words, citations }: CheckedClaim): TickedWords {
  const cited = new Map(citations.map(({ passageId, now }) => [passageId, now]))
  return { words, cited: [...cited].map(([passageId, said]) => ({ passageId, words: said })) }
}

/** Every claim with its tick, in the order of the note. */
export function claimsWithTicks({
  claims,
  ticks,
}: Pick<CheckStore, 'claims' | 'ticks'>): ShownClaim[] {
  const states = tickStates(
    claims.map((claim) => ({ key: claim.key, ...wordsToTick(claim) })),
    ticks,
  )
  return claims.map((claim, index) => ({ claim, state: states[index]! }))
}

/** Those that a filter shows. */
export function filtered(all: readonly ShownClaim[], filter: Filter): ShownClaim[] {
  return all.filter((one) => isShown(one, filter))
}

function isShown({ claim, state }: ShownClaim, filter: Filter): boolean {
  if (filter === 'open') return state.is !== 'ticked'
  if (filter === 'bare') return claim.bare !== null
  return filter === 'all' || isDoubtful(claim)
}

/** Whether something of a claim is not surely as the note has it. */
function isDoubtful({ citations, quoted }: CheckedClaim): boolean {
  const nameless = () => ''
  return (
    citations.some((one) => citationInWords(one, nameless).tone !== 'good') ||
    quoted.some((one) => verdictInWords(one.verdict, one.said, 0, nameless).tone !== 'good')
  )
}

/** The note whose claims can be ticked; null for a draft, and while nothing is checked. */
export function tickedNote(subject: Subject | null): string | null {
  return subject?.kind === 'note' ? subject.noteId : null
}
