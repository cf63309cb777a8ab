import type { Color } from '../../../core/model/passage.ts'
import { colorInWords } from '../../../shared/color-words.ts'
import { spokenColor, useColorNames } from '../state/stores/color-names.ts'
import { SwatchButton } from '../ui/Swatch.tsx'

interface Props {
  color: Color
  onPress: () => void
  /** Set where one of the colours is the present one. */
  pressed?: boolean
}

/** A colour for a passage, as the person calls it. */
export function ColorButton({ color, onPress, pressed }: Props) {
  const names = useColorNames()
  return (
    <SwatchButton
      color={color}
      label={spokenColor(color, names)}
      name={colorInWords(color, names)}
      pressed={pressed}
      onPress={onPress}
    />
  )
}
