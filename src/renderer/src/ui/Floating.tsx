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

// Narrower, what floats holds too few words of a line to read, in CSS pixels.
const LEAST_WIDTH = 240

// Lower, it shows less than three lines of what it holds: then it lies over its place instead.
const LEAST_HEIGHT = 120

interface Placed {
  left: number
  top: number
  maxWidth: number
  maxHeight: number
}

/**
 * Floats over its positioned container beside a place, inside what of the container is in view, and
 * over the place itself only where that leaves no room above or below, like all of a long text. What is
 * too high for it scrolls inside; it scrolls with the text.
 */
export function Floating({ anchor, prefer, children, className, ...rest }: Props) {
  const element = useRef<HTMLDivElement>(null)
  const [placed, setPlaced] = useState<Placed | null>(null)

  useLayoutEffect(() => {
    const floating = element.current
    const container = floating?.offsetParent
    if (floating && container) setPlaced(placeBeside(anchor, prefer, floating, container))
  }, [anchor, prefer])

  return (
    <div
      {...rest}
      ref={element}
      className={`${styles['floating']} ${className ?? ''}`}
      style={{
        left: placed?.left ?? 0,
        top: placed?.top ?? 0,
        maxWidth: placed?.maxWidth,
        maxHeight: placed?.maxHeight,
        // Not `visibility`: what is hidden could not take the focus when it appears.
        opacity: placed ? 1 : 0,
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
): Placed {
  const { left, maxWidth } = columnInView(container)
  // As wide as it will be, which decides how high it is.
  floating.style.maxWidth = `${maxWidth}px`
  floating.style.maxHeight = ''
  const height = floating.offsetHeight
  const box = container.getBoundingClientRect()
  const view = (container.closest('[data-scroller]') ?? container).getBoundingClientRect()
  const roomAbove = anchor.top - GAP - (view.top - box.top)
  const roomBelow = view.bottom - box.top - (anchor.bottom + GAP)
  const fits = { above: height <= roomAbove, below: height <= roomBelow }
  const other = prefer === 'above' ? 'below' : 'above'
  const roomier = roomAbove > roomBelow ? 'above' : 'below'
  const side = fits[prefer] ? prefer : fits[other] ? other : roomier
  const room = left + maxWidth - floating.offsetWidth
  const across = { left: Math.max(left, Math.min(anchor.left, room)), maxWidth }
  const maxHeight = side === 'above' ? roomAbove : roomBelow
  if (maxHeight < Math.min(height, LEAST_HEIGHT)) {
    return { ...across, top: view.top - box.top + GAP, maxHeight: view.height - 2 * GAP }
  }
  const top =
    side === 'above' ? anchor.top - GAP - Math.min(height, maxHeight) : anchor.bottom + GAP
  return { ...across, top, maxHeight }
}

/**
 * What of the container is in view from left to right, where panes stand in a row that scrolls
 * sideways. A pane of which too little is in view is brought there first.
 */
function columnInView(container: Element): Pick<Placed, 'left' | 'maxWidth'> {
  const row = container.closest('[data-pane-row]')
  if (!row) return { left: 0, maxWidth: container.clientWidth }
  const inView = () => {
    const box = container.getBoundingClientRect()
    const view = row.getBoundingClientRect()
    const left = Math.max(0, view.left + GAP - box.left)
    const right = Math.min(box.width, view.right - GAP - box.left)
    return { left, maxWidth: right - left }
  }
  const found = inView()
  if (found.maxWidth >= Math.min(LEAST_WIDTH, container.clientWidth)) return found
  container.closest('[data-pane]')?.scrollIntoView({ inline: 'nearest', block: 'nearest' })
  return inView()
}
