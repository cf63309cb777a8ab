import type { PageChannel } from '../../../../shared/bridge.ts'
import { lookUp } from '../../../../core/model/look-up.ts'
import type { NoteSummary } from '../../../../core/model/summary.ts'
import type { Request, Response } from '../../../../shared/contract.ts'
import { every, useLibrary } from './library-store.ts'
import { request } from './request.ts'
import { useAskedAgain } from './use-asked-again.ts'

// A note is saved a few times a second while it is typed in; what others say of it can wait for a pause.
const PAUSE_MS = 300

/**
 * What the notes say of something, asked again a moment after any of them has changed.
 *
 * @param asked what is asked; the same for as long as its JSON is
 * @param but the note that is not asked about its text: while it is written in nothing is asked again, which
 *   may take reading every other note
 * @returns null until it is known
 */
export function useFromNotes<C extends PageChannel>(
  channel: C,
  asked: Request<C>,
  but: string | null = null,
): Response<C> | null {
  const state = useLibrary(({ notes }) => stateOf(notes, but))
  const ask = () => request(channel, asked)
  return useAskedAgain(`${channel} ${JSON.stringify(asked)}`, ask, [state], PAUSE_MS)
}

/** Differs when a note has come, gone or changed since; of `but` its title alone counts. */
function stateOf(notes: Readonly<Record<string, NoteSummary>>, but: string | null): string {
  let latest = 0
  let count = 0
  for (const { id, rev } of every(notes)) {
    count += 1
    // The library's counter: of all changes the last one has the highest.
    if (id !== but) latest = Math.max(latest, rev)
  }
  return `${latest} ${count} ${but === null ? '' : lookUp(notes, but)?.title}`
}
