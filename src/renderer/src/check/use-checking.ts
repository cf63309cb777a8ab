import { useEffect } from 'react'
import { lookUp } from '../../../core/model/look-up.ts'
import { useLibrary } from '../state/stores/library-store.ts'
import { useWorkspace } from '../state/stores/workspace-store.ts'
import { followChecks } from './check-actions.ts'
import { tickedNote, useCheck } from '../state/stores/check-store.ts'
import { runCheck } from './run-check.ts'

// A note is saved a few times a second while it is typed in.
const PAUSE_MS = 300

/** While the panel is shown: checks its note, and again a moment after the note or an article has changed. */
export function useChecking(): void {
  const subject = useCheck((state) => state.subject)
  const rev = useLibrary(({ notes }) => lookUp(notes, tickedNote(subject) ?? '')?.rev)
  const articles = useLibrary((state) => state.articles)
  const dossiers = useLibrary((state) => state.dossiers)
  const dossierId = useWorkspace((state) => state.dossierId)
  useEffect(() => {
    if (!subject) return
    const controller = new AbortController()
    const isFirst = useCheck.getState().claims.length === 0
    const run = () => void runCheck(subject, controller.signal)
    const timer = setTimeout(run, isFirst ? 0 : PAUSE_MS)
    return () => {
      clearTimeout(timer)
      controller.abort()
    }
  }, [subject, rev, articles, dossiers, dossierId])
  useEffect(followChecks, [])
}
