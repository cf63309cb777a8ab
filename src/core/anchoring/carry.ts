import type { Selectors } from '../model/passage.ts'
import { describe } from './describe.ts'
import { resolve } from './resolve.ts'

/** A text, and the hash that names it. */
export interface NamedText {
  text: string
  textHash: string
}

/**
 * A passage's selectors on another text of the same article; null where its place there is not
 * certain. Where both texts are one file's bytes, read sign for sign in two encodings, its place is the
 * same, whatever the letters have become; else it is where `resolve` finds it.
 */
export function carry(selectors: Selectors, from: NamedText, to: NamedText): Selectors | null {
  const before = resolve(from.text, from.textHash, selectors)
  if (before.state === 'orphaned') return null
  const place = linesUp(from.text, to.text) ? before : resolve(to.text, to.textHash, selectors)
  if (place.state === 'orphaned' || place.state === 'approximate') return null
  return describe(to.text, place.start, place.end, to.textHash)
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
