import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Modal, ModalOverlay } from 'react-aria-components'
import styles from './Dialog.module.css'

interface Props {
  label: string
  onClose: () => void
  /** 'top' leaves the middle of the window in view: for the palette. */
  place?: 'middle' | 'top'
  /** For lists with more to a row than a name. */
  wide?: boolean
  /** A question that stands over another dialog, and is answered first. */
  role?: 'dialog' | 'alertdialog'
  children: ReactNode
}

/** A dialog over the window. Escape and a press outside close it; the focus goes back after. */
export function Dialog({
  label,
  onClose,
  place = 'middle',
  wide = false,
  role = 'dialog',
  children,
}: Props) {
  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(open) => !open && onClose()}
      className={`${styles['backdrop']} ${styles[place]}`}
    >
      <Modal className={`${styles['modal']} ${wide ? styles['wide'] : ''}`}>
        <AriaDialog aria-label={label} role={role} className={styles['dialog'] ?? ''}>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
