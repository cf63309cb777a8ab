import styles from './Kbd.module.css'
import { keyLabel } from './key-label.ts'

interface Props {
  /** As the command registry writes it. */
  of: string
  /** On a button the key is said by aria-keyshortcuts, not as a part of the button's name. */
  decorative?: boolean
}

/** A key as it stands on the person's keyboard. */
export function Kbd({ of, decorative = false }: Props) {
  return (
    <kbd className={styles['kbd']} aria-hidden={decorative}>
      {keyLabel(of)}
    </kbd>
  )
}
