import { Info, TriangleAlert } from 'lucide-react'
import { useId, useState } from 'react'
import { withControlsShown } from '../../../core/model/names.ts'
import type { Problem } from '../../../core/model/problem.ts'
import { messages } from '../../../shared/messages.ts'
import { Button } from '../ui/Button.tsx'
import { useOff, useOffUnreadable } from '../ui/off.ts'
import styles from './HealthDialog.module.css'
import { actionsFor, type AfterAction } from './problem-actions.ts'
import { NEEDS_A_PERSON } from './problem-kinds.ts'
import { subjectOf } from './problem-subject.ts'
import { VersionPreview } from './VersionPreview.tsx'
import view from './View.module.css'

const words = messages.health

interface Props {
  problem: Problem
  /** Does one of its actions; what follows from it is the view's. */
  onAct: (run: () => Promise<unknown>, after: AfterAction) => void
}

/** One problem: what happened, what is safe, and what can be done, in words and as buttons. */
export function ProblemRow({ problem, onAct }: Props) {
  const { kind, message, version } = problem
  const { title, safe, todo } = words.kinds[kind]
  const subject = subjectOf(problem)
  const [seen, setSeen] = useState(false)
  const previewId = useId()
  const unreadable = useOffUnreadable()
  const off = { reading: unreadable, writing: useOff() }
  const isSerious = NEEDS_A_PERSON.has(kind)
  const Icon = isSerious ? TriangleAlert : Info
  return (
    <li className={view['row']} data-problem-kind={kind}>
      <Icon size={16} className={isSerious ? styles['serious'] : styles['mild']} aria-hidden />
      <div className={view['words']}>
        <strong>{title}</strong>
        {subject && <span>: {subject}</span>}
        {/* It names files, whose names can be anything. */}
        <p>{withControlsShown(message)}</p>
        <small>
          {safe} {todo}
        </small>
        <div className={styles['actions']}>
          {actionsFor(problem).map(({ label, run, after, needs }) => (
            <Button
              key={label}
              look="plain"
              aria-label={words.actionOn(label, subject ?? problem.name)}
              onClick={() => onAct(run, after)}
              {...(needs && off[needs])}
            >
              {label}
            </Button>
          ))}
          {version !== null && (
            <Button
              look="plain"
              aria-label={words.actionOn(words.preview, subject ?? problem.name)}
              aria-expanded={seen}
              aria-controls={previewId}
              onClick={() => setSeen(!seen)}
              {...unreadable}
            >
              {words.preview}
            </Button>
          )}
        </div>
        {seen && version !== null && <VersionPreview id={previewId} file={version} />}
      </div>
    </li>
  )
}
