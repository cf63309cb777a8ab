import { type ReactNode, useEffect, useRef } from 'react'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import styles from './Question.module.css'

interface Props {
  title: string
  children: ReactNode
  /** What is done, in the words of its button; the other one, which does nothing, has the focus. */
  yes: string
  no: string
  onYes: () => void
  onNo: () => void
}

/** Asks before something that can't be taken back easily. Escape and a press outside mean no. */
export function Question({ title, children, yes, no, onYes, onNo }: Props) {
  const leave = useRef<HTMLButtonElement>(null)
  // Not `autoFocus`: a dialog beneath this one would take the focus back at that moment.
  useEffect(() => leave.current?.focus(), [])
  return (
    <Dialog label={title} role="alertdialog" onClose={onNo}>
      <div className={styles['question']}>
        <h2>{title}</h2>
        {children}
        <div className={styles['answers']}>
          <Button ref={leave} onClick={onNo}>
            {no}
          </Button>
          <Button look="primary" onClick={onYes}>
            {yes}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
