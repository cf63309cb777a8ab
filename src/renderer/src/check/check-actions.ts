import type { CheckedClaim } from '../../../core/check/check-note.ts'
import { CollateError } from '../../../core/model/errors.ts'
import type { CheckSheet, SheetFormat } from '../../../core/model/check-sheet.ts'
import type { TickChanges } from '../../../core/model/tick.ts'
import { messages } from '../../../shared/messages.ts'
import { showSource, type SourcePlace } from '../state/actions/show-source.ts'
import { takeOrigin } from '../state/actions/start-check.ts'
import { currentNote } from '../state/actions/open-note.ts'
import { useLibrary, whyOff } from '../state/stores/library-store.ts'
import { announce, logError, say } from '../state/stores/messages-store.ts'
import { request } from '../state/stores/request.ts'
import { saving } from '../state/stores/saving-store.ts'
import { remember } from '../state/stores/undo.ts'
import {
  claimsWithTicks,
  filtered,
  forgetCheck,
  type ShownClaim,
  tickedNote,
  useCheck,
  wordsToTick,
} from '../state/stores/check-store.ts'

const words = messages.check

/** Leaves the check; the focus goes back to where it was. */
export async function leaveCheck(): Promise<void> {
  const wasInside = document.activeElement?.closest('[data-check]') != null
  forgetCheck()
  if (!wasInside) return
  await new Promise(requestAnimationFrame)
  const origin = takeOrigin()
  const note = currentNote()
  const isElsewhere =
    origin instanceof HTMLElement && origin.isConnected && !origin.closest('aside')
  if (isElsewhere) origin.focus()
  else if (note) await note.focus()
}

/** The claims that the list shows, as they are now. */
export function shownClaims(): ShownClaim[] {
  const state = useCheck.getState()
  return filtered(claimsWithTicks(state), state.filter)
}

/** Looks at a claim: its source comes into view. */
export function selectClaim({ claim }: ShownClaim): void {
  useCheck.setState({ selected: claim.key })
  const place = placesOf(claim)[0]
  if (place) showSource(place)
}

/** Where what a claim says stands: what it cites first, then where its quotations were found. */
function placesOf({ citations, quoted }: CheckedClaim): SourcePlace[] {
  return [
    ...citations.flatMap(({ articleId, place, verdict }) => {
      const found = place ? { ...place, articleId } : verdict?.place
      return found ? [found] : []
    }),
    ...quoted.flatMap(({ verdict }) => verdict.place ?? []),
  ]
}

/** Goes so many claims on in the list, and stays at its ends. */
export function walkClaims(by: number): void {
  const shown = shownClaims()
  const at = shown.findIndex(({ claim }) => claim.key === useCheck.getState().selected)
  const next = shown[Math.min(shown.length - 1, Math.max(0, at + by))]
  if (next) selectClaim(next)
}

/** Ticks a claim and goes on to the next that is not ticked; one that is ticked loses its tick. */
export async function tickAndGoOn(one: ShownClaim): Promise<void> {
  // A draft is only read.
  if (tickedNote(useCheck.getState().subject) === null) return walkClaims(1)
  if (one.state.is === 'ticked') return untick(one)
  const done = tick(one)
  const shown = shownClaims()
  const at = shown.findIndex(({ claim }) => claim.key === one.claim.key)
  const rest = [...shown.slice(at + 1), ...shown.slice(0, at)]
  const next = rest.find(({ state }) => state.is !== 'ticked')
  if (next) selectClaim(next)
  else announce(words.allChecked)
  await done
}

/** Ticks a claim, or takes its tick back. */
export function toggleTick(one: ShownClaim): Promise<void> {
  return one.state.is === 'ticked' ? untick(one) : tick(one)
}

function tick({ claim, state }: ShownClaim): Promise<void> {
  const { key } = claim
  const changes: TickChanges['changes'] = [{ key, tick: wordsToTick(claim) }]
  // One that it had when it said something else goes.
  if (state.is === 'fallen' && state.tick.key !== key) {
    changes.push({ key: state.tick.key, tick: null })
  }
  return change(key, changes, messages.steps.ticked)
}

/** Takes the tick of a claim back, if it has one. */
export async function untick({ claim, state }: ShownClaim): Promise<void> {
  if (state.is === 'none') return
  await change(claim.key, [{ key: state.tick.key, tick: null }], messages.steps.unticked)
}

async function change(
  claimKey: string,
  changes: TickChanges['changes'],
  label: string,
): Promise<void> {
  const { subject } = useCheck.getState()
  const off = whyOff(useLibrary.getState())
  if (off !== null) throw new CollateError('read-only', off)
  const noteId = tickedNote(subject)
  if (noteId === null) return
  const { before } = await put(noteId, changes)
  remember({
    label,
    undo: () => put(noteId, before),
    redo: () => put(noteId, changes),
    show: () => {
      const one = claimsWithTicks(useCheck.getState()).find(({ claim }) => claim.key === claimKey)
      if (one) selectClaim(one)
    },
  })
}

async function put(noteId: string, changes: TickChanges['changes']) {
  const changed = await saving(request('check:tick', { noteId, changes }))
  if (tickedNote(useCheck.getState().subject) === noteId)
    useCheck.setState({ ticks: changed.ticks })
  return changed
}

/** Keeps the ticks that are shown as main says they are, on another machine too. */
export function followChecks(): () => void {
  return window.collate.on('checks:changed', ({ noteId }) => {
    if (tickedNote(useCheck.getState().subject) !== noteId) return
    request('check:ticks', { noteId }).then((ticks) => {
      if (tickedNote(useCheck.getState().subject) === noteId) useCheck.setState({ ticks })
      // The banner says why the library can't be read; what was known stays.
    }, logError)
  })
}

/** Writes what the check came to into a file that the person names, and says where. */
export async function exportCheck(sheet: CheckSheet, format: SheetFormat): Promise<void> {
  const written = await request('check:export', { sheet, format })
  if (written) say(words.exported(written.file))
}
