/**
 * In how many bytes the envelope's own fields stand. They are written first and are short; a hash
 * or an id further in would be one inside somebody's text.
 */
export const HEAD_LENGTH = 400

/** The id that a document's head names, whatever else it holds; null when it names none. */
export function idIn(bytes: Buffer): string | null {
  return /"id":"([a-z0-9]+)"/.exec(bytes.toString('latin1', 0, HEAD_LENGTH))?.[1] ?? null
}
