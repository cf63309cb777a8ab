import styles from './Kbd.module.css'
import { keyLabel } from './key-label.ts'

/** A key as it stands on the person's keyboard, for `key` as the command registry writes it. */
export function Kbd({ of }: { of: string }) {
  return <kbd className={styles['kbd']}>{keyLabel(of)}</kbd>
}
