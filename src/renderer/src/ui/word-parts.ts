import {
  controlsReplaced,
  MOST_STRAY,
  type StrayControl,
  strayControls,
} from '../../../core/text/direction-controls.ts'

/** A control that is to be seen in its place. */
type ShownControl = StrayControl & { character: string }

/**
 * Words of an article, character for character, in the parts they are drawn in: what would turn them round
 * turns nothing and is seen, as in the article's own pane.
 */
export function wordParts(words: string): (string | ShownControl)[] {
  const stray = strayControls(words)
  if (stray.length === 0) return [words]
  if (stray.length > MOST_STRAY) return [controlsReplaced(words)]
  return [
    words.slice(0, stray[0]!.at),
    ...stray.flatMap((control, index) => [
      { ...control, character: words[control.at]! },
      words.slice(control.at + 1, stray[index + 1]?.at),
    ]),
  ]
}
