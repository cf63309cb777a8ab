import { type Color, COLORS } from '../../../core/model/passage.ts'
import { useOff } from './off.ts'
import styles from './Swatch.module.css'

/** A colour as a round sign that carries the digit of the key which gives it. */
export function Swatch({ color }: { color: Color }) {
  return <i className={styles['swatch']} {...signOf(color)} aria-hidden />
}

interface Props {
  color: Color
  label: string
  /** What a tip calls it, before its key. */
  name: string
  onPress: () => void
  /** Set where one of the colours is the present one. */
  pressed?: boolean | undefined
}

/** The same as a button that gives the colour. */
export function SwatchButton({ color, label, name, onPress, pressed }: Props) {
  const off = useOff()
  const key = String(digitOf(color))
  return (
    <button
      type="button"
      className={styles['swatch']}
      {...signOf(color)}
      aria-label={label}
      aria-pressed={pressed}
      aria-keyshortcuts={key}
      title={`${name} (${key})`}
      onClick={onPress}
      {...off}
    />
  )
}

interface FilterProps {
  color: Color
  label: string
  tip: string
  onPress: () => void
  pressed: boolean
}

/** The same as a button that shows what has the colour, which changes nothing. */
export function FilterSwatch({ color, label, tip, onPress, pressed }: FilterProps) {
  return (
    <button
      type="button"
      className={styles['swatch']}
      {...signOf(color)}
      aria-label={label}
      aria-pressed={pressed}
      title={tip}
      onClick={onPress}
    />
  )
}

function signOf(color: Color) {
  return { 'data-color': color, 'data-digit': digitOf(color) }
}

function digitOf(color: Color): number {
  return COLORS.indexOf(color) + 1
}
