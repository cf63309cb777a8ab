import { type KeyboardEvent, type ReactNode, useRef } from 'react'
import { nextPlace } from './next-place.ts'
import { isWithModifier } from './plain-key.ts'

interface Props {
  label: string
  className?: string | undefined
  children: ReactNode
}

/** A toolbar after the ARIA pattern: the arrow keys, Home and End go from button to button. */
export function Toolbar({ label, className, children }: Props) {
  const element = useRef<HTMLDivElement>(null)

  const onKeyDown = (event: KeyboardEvent) => {
    const buttons = [...(element.current?.querySelectorAll('button:enabled') ?? [])]
    const at = buttons.indexOf(document.activeElement as Element)
    const to = nextPlace(event.key, at, buttons.length)
    if (at === -1 || to === null || isWithModifier(event)) return
    event.preventDefault()
    ;(buttons[to] as HTMLElement).focus()
  }

  return (
    <div
      ref={element}
      role="toolbar"
      aria-label={label}
      className={className}
      onKeyDown={onKeyDown}
    >
      {children}
    </div>
  )
}
