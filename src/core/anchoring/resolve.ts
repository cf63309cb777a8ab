import type { Selectors } from '../model/passage.ts'
import type { NamedText } from './named-text.ts'
import { PlaceFinder, type Resolution } from './place-finder.ts'

/**
 * Finds a passage again, as `PlaceFinder`, by its quotation alone where no older text is given.
 *
 * @param textHash names the version that `text` is of
 */
export function resolve(
  text: string,
  textHash: string,
  selectors: Selectors,
  older: readonly NamedText[] = [],
): Resolution {
  return new PlaceFinder({ text, textHash }, older).find(selectors)
}
