import { useEffect } from 'react'
import { loadDecisions } from '../state/actions/decision-actions.ts'
import { useLibrary } from '../state/stores/library-store.ts'
import { attempt } from '../state/stores/messages-store.ts'
import { useWorkspace } from '../state/stores/workspace-store.ts'

/** Knows what the person said of matches in the dossier that is open. */
export function useDecisions(): void {
  const dossierId = useWorkspace((state) => state.dossierId)
  const opened = useLibrary((state) => state.opened)
  useEffect(() => attempt(() => loadDecisions(dossierId)), [dossierId, opened])
}
