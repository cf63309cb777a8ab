import { COLORS, type Color } from '../../../core/model/passage.ts'
import { commandWords, HIGHLIGHT_COMMANDS } from '../../../shared/commands.ts'
import { colorInWords } from '../../../shared/color-words.ts'
import { spokenColor, useColorNames } from '../state/stores/color-names.ts'
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
  const names = useColorNames()
  const key = commandWords(HIGHLIGHT_COMMANDS[color]).key
  return (
    <button
      type="button"
      className={styles['color']}
      data-color={color}
      data-digit={COLORS.indexOf(color) + 1}
      aria-label={spokenColor(color, names)}
      aria-pressed={pressed}
      aria-keyshortcuts={key}
      title={`${colorInWords(color, names)} (${key})`}
      onClick={onPress}
      {...off}
    />
  )
}
