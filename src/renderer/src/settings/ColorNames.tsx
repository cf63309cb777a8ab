import { useState } from 'react'
import { type Color, COLORS, LONGEST_COLOR_NAME } from '../../../core/model/passage.ts'
import { tidyTag } from '../../../core/model/tagged.ts'
import { messages } from '../../../shared/messages.ts'
import { nameColor } from '../state/actions/color-actions.ts'
import { useColorNames } from '../state/stores/color-names.ts'
import { attempt } from '../state/stores/messages-store.ts'
import { useOff } from '../ui/off.ts'
import { Swatch } from '../ui/Swatch.tsx'
import styles from './SettingsDialog.module.css'

const words = messages.settings

/** What each colour of a highlight means to the person. */
export function ColorNames() {
  return (
    <section className={styles['colors']} aria-label={words.colorNames}>
      <h3>{words.colorNames}</h3>
      <p>{words.colorNamesText}</p>
      {COLORS.map((color) => (
        <ColorName key={color} color={color} />
      ))}
    </section>
  )
}

/** Kept when it is left, and by Enter. */
function ColorName({ color }: { color: Color }) {
  const own = useColorNames()[color] ?? ''
  const off = useOff()
  const [typed, setTyped] = useState<string | null>(null)
  const keep = () => {
    setTyped(null)
    if (typed !== null) attempt(() => nameColor(color, tidyTag(typed)))
  }
  return (
    <label className={styles['color']}>
      <Swatch color={color} />
      <input
        aria-label={messages.passage.colors[color]}
        placeholder={messages.passage.colors[color]}
        maxLength={LONGEST_COLOR_NAME}
        dir="auto"
        value={typed ?? own}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.key === 'Enter') keep()
          if (event.key !== 'Escape' || typed === null) return
          event.stopPropagation()
          setTyped(null)
        }}
        {...off}
      />
    </label>
  )
}
