import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react'
import styles from './Button.module.css'

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** 'primary' is the one thing to do next; 'plain' has no frame, for rows of actions. */
  look?: 'framed' | 'primary' | 'plain'
  ref?: Ref<HTMLButtonElement>
}

export function Button({ look = 'framed', className, ...rest }: Props) {
  return (
    <button
      type="button"
      {...rest}
      className={`${styles['button']} ${styles[look]} ${className ?? ''}`}
    />
  )
}

interface IconProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** Its name, for screen readers and as a tip. */
  label: string
  icon: ReactNode
  ref?: Ref<HTMLButtonElement>
}

/** A button that shows an icon alone. */
export function IconButton({ label, icon, className, ...rest }: IconProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      {...rest}
      className={`${styles['icon']} ${className ?? ''}`}
    >
      {icon}
    </button>
  )
}
