import { type HTMLAttributes, type ReactNode, useEffect, useRef } from 'react'
import { type Anchor, Floating } from './Floating.tsx'
import styles from './PassageCard.module.css'

interface Props extends HTMLAttributes<HTMLDivElement> {
  /** The passage that it is about and stands beside; null while that is not drawn. */
  anchor: Anchor | null
  label: string
  /** Whether it was asked for, and not only pointed at. */
  takesFocus: boolean
  /** Another number when it is asked for again: it takes the focus again, which may be elsewhere by then. */
  asked?: number
  /** Escape was pressed in it: closes it, and says where the focus goes. */
  onLeave: () => void
  children: ReactNode
}

/**
 * A dialog that floats beside a passage, in the sheet of its text; nothing where the passage is not drawn.
 * `className` is what it holds'; all other attributes are the floating element's.
 */
export function PassageCard({
  anchor,
  label,
  takesFocus,
  asked = 0,
  onLeave,
  className = '',
  children,
  ...rest
}: Props) {
  const dialog = useRef<HTMLDivElement>(null)
  const isDrawn = anchor !== null
  useEffect(() => {
    if (takesFocus && isDrawn) dialog.current?.focus({ preventScroll: true })
  }, [takesFocus, asked, isDrawn])
  if (!anchor) return null
  return (
    <Floating {...rest} anchor={anchor} prefer="below" className={styles['card']}>
      <div
        ref={dialog}
        role="dialog"
        aria-label={label}
        tabIndex={-1}
        className={`${styles['dialog']} ${className}`}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          event.stopPropagation()
          onLeave()
        }}
      >
        {children}
      </div>
    </Floating>
  )
}
