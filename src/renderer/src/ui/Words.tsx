import type { ReactNode } from 'react'
import {
  controlsReplaced,
  MOST_STRAY,
  strayControls,
} from '../../../core/text/direction-controls.ts'
import { messages } from '../../../shared/messages.ts'

/**
 * Words of an article, character for character: what would turn them round turns nothing and is seen, as in
 * the article's own pane.
 */
export function Words({ of }: { of: string }): ReactNode {
  const stray = strayControls(of)
  if (stray.length === 0) return of
  if (stray.length > MOST_STRAY) return controlsReplaced(of)
  return [
    of.slice(0, stray[0]!.at),
    ...stray.flatMap(({ at, name }, index) => [
      <abbr key={at} data-control={name ?? ''} title={name ? messages.library.control : undefined}>
        {of[at]}
      </abbr>,
      of.slice(at + 1, stray[index + 1]?.at),
    ]),
  ]
}
