import type { ReactNode, Ref } from 'react'
import { Button } from './Button.tsx'
import styles from './DialogFoot.module.css'

interface Props {
  /** What can be done here, at the start of the line. */
  children?: ReactNode
  /** What can be done with all that is shown, beside the way out. */
  beside?: ReactNode
  /** The way out, in the words of its button. */
  close: string
  closeButton?: Ref<HTMLButtonElement>
  onClose: () => void
}

/** The last line of a dialog: what can be done, and the way out, which has the focus first. */
export function DialogFoot({ children, beside, close, closeButton = null, onClose }: Props) {
  return (
    <div className={styles['foot']}>
      {children}
      <span className={styles['space']} />
      {beside}
      <Button ref={closeButton} autoFocus look="primary" onClick={onClose}>
        {close}
      </Button>
    </div>
  )
}
