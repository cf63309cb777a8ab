import { type HTMLAttributes, type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import styles from './Floating.module.css'

/** A place in the coordinates of the container that the floating element is positioned in. */
export interface Anchor {
  left: number
  top: number
  bottom: number
}

interface Props extends HTMLAttributes<HTMLDivElement> {
  anchor: Anchor
  /** Where it goes when there is room for both. */
  prefer: 'above' | 'below'
  children: ReactNode
}

// The look's distance between a passage and what floats over it.
const GAP = 8

/**
 * Floats over its positioned container beside a place, inside the container's width and inside
 * what is in view, never over the place itself. It scrolls with the text.
 */
export function Floating({ anchor, prefer, children, className, ...rest }: Props) {
  const element = useRef<HTMLDivElement>(null)
  const [place, setPlace] = useState<{ left: number; top: number } | null>(null)

  useLayoutEffect(() => {
    const floating = element.current
    const container = floating?.offsetParent
    if (floating && container) setPlace(placeBeside(anchor, prefer, floating, container))
  }, [anchor, prefer])

  return (
    <div
      {...rest}
      ref={element}
      className={`${styles['floating']} ${className ?? ''}`}
      style={{
        left: place?.left ?? 0,
        top: place?.top ?? 0,
        // Not `visibility`: what is hidden could not take the focus when it appears.
        opacity: place ? 1 : 0,
      }}
    >
      {children}
    </div>
  )
}

function placeBeside(
  anchor: Anchor,
  prefer: 'above' | 'below',
  floating: HTMLElement,
  container: Element,
): { left: number; top: number } {
  const height = floating.offsetHeight
  const above = anchor.top - height - GAP
  const below = anchor.bottom + GAP
  const box = container.getBoundingClientRect()
  const view = (container.closest('[data-scroller]') ?? container).getBoundingClientRect()
  const fitsAbove = above + box.top >= view.top
  const fitsBelow = below + height + box.top <= view.bottom
  const goesAbove = prefer === 'above' ? fitsAbove || !fitsBelow : !fitsBelow && fitsAbove
  const room = container.clientWidth - floating.offsetWidth
  return {
    left: Math.max(0, Math.min(anchor.left, room)),
    top: goesAbove ? Math.max(above, view.top - box.top) : below,
  }
}
