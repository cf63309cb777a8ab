import { type HTMLAttributes, type ReactNode, useEffect, useRef } from 'react'
import type { ShownText } from '../state/text-view/shown-texts.ts'
import type { TextSpan } from '../state/comparison/comparison.ts'
import { Floating } from '../ui/Floating.tsx'
import { passageRect } from './level.ts'
import styles from './PassageCard.module.css'

interface Props extends HTMLAttributes<HTMLDivElement> {
  shown: ShownText
  /** What the card is about and stands beside, in UTF-16 offsets into the shown text. */
  passage: TextSpan
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
 * A dialog that floats beside a passage, in the shown text's sheet; nothing where the passage is not
 * drawn. `className` is what it holds'; all other attributes are the floating element's.
 */
export function PassageCard({
  shown,
  passage,
  label,
  takesFocus,
  asked = 0,
  onLeave,
  className = '',
  children,
  ...rest
}: Props) {
  const dialog = useRef<HTMLDivElement>(null)
  const rect = passageRect(shown, passage)
  const isDrawn = rect !== null
  useEffect(() => {
    if (takesFocus && isDrawn) dialog.current?.focus({ preventScroll: true })
  }, [takesFocus, asked, isDrawn])
  if (!rect) return null
  const { top } = shown.sheet.getBoundingClientRect()
  const anchor = { left: 0, top: rect.top - top, bottom: rect.bottom - top }
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
