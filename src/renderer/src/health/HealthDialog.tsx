import { CircleCheck, TriangleAlert } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { CheckReport, Problem } from '../../../core/model/problem.ts'
import { messages } from '../../../shared/messages.ts'
import { runCommand } from '../state/actions/commands.ts'
import { useLibrary } from '../state/stores/library-store.ts'
import { attempt } from '../state/stores/messages-store.ts'
import { request } from '../state/stores/request.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { DialogFoot } from '../ui/DialogFoot.tsx'
import { useOffUnreadable } from '../ui/off.ts'
import styles from './HealthDialog.module.css'
import type { AfterAction } from './problem-actions.ts'
import { NEEDS_A_PERSON } from './problem-kinds.ts'
import { ProblemRow } from './ProblemRow.tsx'
import view from './View.module.css'

const words = messages.health

/** How the library is: what is wrong, what is safe all the same, and what can be done. */
export function HealthDialog({ onClose }: { onClose: () => void }) {
  const known = useLibrary(({ state }) => state?.problems)
  const [report, setReport] = useState<CheckReport | null>(null)
  const [checking, setChecking] = useState(false)
  const close = useRef<HTMLButtonElement>(null)
  const unreadable = useOffUnreadable()
  const isReachable = useLibrary(({ state }) => state?.reachable)
  // What was found of a library that has gone, or come back, since is no longer so.
  useEffect(() => setReport(null), [isReachable])

  const check = async () => {
    setChecking(true)
    try {
      setReport(await request('library:check', undefined))
    } finally {
      setChecking(false)
    }
  }
  const act = (run: () => Promise<unknown>, after: AfterAction) => {
    // The row of what was seen to goes, and the focus with it: it is not to get lost.
    if (after === 'look') close.current?.focus()
    if (after === 'leave') onClose()
    attempt(async () => {
      await run()
      if (after === 'look' && report) await check()
    })
  }
  const problems = withoutTwins([...(report?.findings ?? []), ...(known ?? [])])
  const serious = problems.filter(({ kind }) => NEEDS_A_PERSON.has(kind))
  const others = problems.filter(({ kind }) => !NEEDS_A_PERSON.has(kind))
  return (
    <Dialog label={words.name} wide onClose={onClose}>
      <div className={view['view']}>
        <h2>{words.name}</h2>
        <div className={view['scroller']}>
          <Condition />
          <p className={styles['verdict']} role="status">
            {checking ? words.checking : verdict(report, problems.length)}
          </p>
          <Group name={words.needsYou} problems={serious} onAct={act} />
          <Group name={words.mended} problems={others} onAct={act} />
        </div>
        <DialogFoot close={words.close} closeButton={close} onClose={onClose}>
          <Button disabled={checking} onClick={() => attempt(check)} {...unreadable}>
            {words.check}
          </Button>
          <Button onClick={() => runCommand('library.reveal')} {...unreadable}>
            {words.reveal}
          </Button>
        </DialogFoot>
      </div>
    </Dialog>
  )
}

function verdict(report: CheckReport | null, found: number): string {
  if (!report) return [found > 0 && words.found(found), words.notChecked].filter(Boolean).join('. ')
  const result = found > 0 ? words.found(found) : words.allWell
  return `${words.checked(report.verified)}. ${result}`
}

/** A check finds again what was known: one line is enough for one file and kind. */
function withoutTwins(problems: readonly Problem[]): Problem[] {
  // A file that was set aside is told of with what it was, when that is known.
  const told = new Set(problems.map(({ aside }) => aside))
  const byKey = new Map<string, Problem>()
  for (const problem of problems) {
    const { kind, name, aside } = problem
    if (kind === 'setAside' && told.has(name)) continue
    const key = `${kind} ${aside ?? name}`
    if (!byKey.has(key)) byKey.set(key, problem)
  }
  return [...byKey.values()]
}

/** Whether the library can be reached and written. */
function Condition() {
  const state = useLibrary((library) => library.state)
  if (!state) return null
  const { reachable, readOnly, folder } = state
  if (reachable && readOnly === null) {
    return (
      <p className={styles['good']}>
        <CircleCheck size={16} aria-hidden /> {words.writable}
      </p>
    )
  }
  return (
    <p className={styles['bad']}>
      <TriangleAlert size={16} aria-hidden />
      {reachable ? readOnly : messages.condition.away(folder)}
    </p>
  )
}

interface GroupProps {
  name: string
  problems: readonly Problem[]
  onAct: (run: () => Promise<unknown>, after: AfterAction) => void
}

function Group({ name, problems, onAct }: GroupProps) {
  if (problems.length === 0) return null
  return (
    <section className={view['group']}>
      <h3>{name}</h3>
      <ul aria-label={name}>
        {problems.map((problem) => (
          <ProblemRow
            key={`${problem.kind} ${problem.name} ${problem.message}`}
            problem={problem}
            onAct={onAct}
          />
        ))}
      </ul>
    </section>
  )
}
