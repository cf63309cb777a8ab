import { useEffect } from 'react'
import { useSettings } from '../state/stores/settings-store.ts'

/** Sets the theme, and the size and width of the text. */
export function useLook(): void {
  const { theme, readingSize, lineWidth } = useSettings()
  useEffect(() => {
    const { style, dataset } = document.documentElement
    if (theme === 'system') delete dataset['theme']
    else dataset['theme'] = theme
    style.setProperty('--reading-size', `${readingSize}px`)
    style.setProperty('--line-width', `${lineWidth}ch`)
  }, [theme, readingSize, lineWidth])
}
