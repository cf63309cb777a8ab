import { COLORS, type Color } from '../../../core/model/passage.ts'
import { commandWords, HIGHLIGHT_COMMANDS } from '../../../shared/commands.ts'
import { messages } from '../../../shared/messages.ts'
import { useOff } from '../ui/off.ts'
import styles from './ColorButton.module.css'

interface Props {
  color: Color
  onPress: () => void
  /** Set where one of the colours is the present one. */
  pressed?: boolean
}

/** A colour as a round button that carries the digit which does the same. */
export function ColorButton({ color, onPress, pressed }: Props) {
  const off = useOff()
  const key = commandWords(HIGHLIGHT_COMMANDS[color]).key
  return (
    <button
      type="button"
      className={styles['color']}
      data-color={color}
      data-digit={COLORS.indexOf(color) + 1}
      aria-label={messages.passage.colors[color]}
      aria-pressed={pressed}
      aria-keyshortcuts={key}
      title={`${messages.passage.colors[color]} (${key})`}
      onClick={onPress}
      {...off}
    />
  )
}
