import type { Selectors } from '../model/passage.ts'
import { describe } from './describe.ts'
import type { NamedText } from './named-text.ts'
import { PlaceFinder, type Resolution } from './place-finder.ts'

/** A passage that was carried to another text. */
export interface Carried {
  /** How sure its place there is; never orphaned. */
  state: Exclude<Resolution['state'], 'orphaned'>
  /** The passage on the new text. */
  selectors: Selectors
}

/**
 * Carries passages from one text of an article to another, as many as there are: what both have in common is
 * found once, when the first is carried.
 *
 * @returns what gives a passage's selectors on the other text, and how sure they are; null where its place
 *   there is lost, or was lost before. Where both texts are one file's bytes, read sign for sign in two
 *   encodings, its place is the same, whatever the letters have become.
 */
export function carrier(from: NamedText, to: NamedText): (selectors: Selectors) => Carried | null {
  const isSameFile = linesUp(from.text, to.text)
  const before = new PlaceFinder(from)
  const now = new PlaceFinder(to, [from])
  return (selectors) => {
    const old = before.find(selectors)
    // What has to be looked at there already can't be told here: it would be a guess at a guess.
    if (old.state === 'orphaned' || old.state === 'approximate') return null
    const { start, end } = old
    const place = isSameFile ? old : now.find(describe(from.text, start, end, from.textHash))
    if (place.state === 'orphaned') return null
    return { state: place.state, selectors: describe(to.text, place.start, place.end, to.textHash) }
  }
}

/** Whether two texts have the same ASCII characters at the same places, and as many others. */
function linesUp(a: string, b: string): boolean {
  if (a.length !== b.length) return false
  for (let index = 0; index < a.length; index += 1) {
    const [one, other] = [a.charCodeAt(index), b.charCodeAt(index)]
    if (one !== other && (one < 0x80 || other < 0x80)) return false
  }
  return true
}
