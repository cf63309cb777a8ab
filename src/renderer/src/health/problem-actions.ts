import type { Problem, ProblemKind } from '../../../core/model/problem.ts'
import { messages } from '../../../shared/messages.ts'
import { runCommand } from '../state/actions/commands.ts'
import { request } from '../state/stores/request.ts'
import { openArticle, openNote } from '../state/stores/workspace-store.ts'
import { adoptOtherVersion, setAside } from './other-version.ts'
import { whereToLook } from './problem-subject.ts'

const words = messages.health

/** What the view does when an action has been done: look again, make way, or nothing. */
export type AfterAction = 'look' | 'leave' | 'stay'

interface ProblemAction {
  label: string
  /** What it does with the library's files; left out when it does nothing with them. */
  needs?: 'reading' | 'writing'
  run: () => Promise<unknown>
  after: AfterAction
}

const MAY_BE_IN_A_BACKUP: readonly ProblemKind[] = ['damaged', 'missing', 'unreadable', 'restored']
const OPENING_MENDS: readonly ProblemKind[] = [
  'unreadable',
  'notMigrated',
  'unfinished',
  'leftOver',
]

/** What can be done about a problem here, the likeliest first. */
export function actionsFor(problem: Problem): ProblemAction[] {
  const { kind, version, name, aside } = problem
  const actions: ProblemAction[] = []
  if (version !== null) {
    const versioned = { ...problem, version }
    const run = () => adoptOtherVersion(versioned)
    actions.push({ label: words.adopt, run, after: 'look', needs: 'writing' })
    if (kind === 'conflictCopy') {
      const setIt = () => setAside(versioned)
      actions.push({ label: words.setAside, run: setIt, after: 'look', needs: 'writing' })
    }
  }
  if (MAY_BE_IN_A_BACKUP.includes(kind)) {
    const run = async () => runCommand('history.open')
    actions.push({ label: words.restoreFromBackup, run, after: 'leave' })
  }
  // An edit that a check finds before anything has read the document is set aside by reading it.
  if (OPENING_MENDS.includes(kind) || (kind === 'outsideEdit' && version === null)) {
    const run = () => request('library:reopen', { takeOver: false })
    actions.push({ label: words.openAgain, run, after: 'look', needs: 'reading' })
  }
  const place = kind === 'orphaned' ? whereToLook(problem) : null
  if (place) {
    const open = place.kind === 'note' ? openNote : openArticle
    actions.push({ label: words.openIt, run: async () => open(place.id), after: 'leave' })
  }
  if (kind !== 'missing') {
    const run = () => request('library:show-file', { file: version ?? aside ?? name })
    actions.push({ label: words.showFile, run, after: 'stay', needs: 'reading' })
  }
  return actions
}
