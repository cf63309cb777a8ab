/** A text, and the hash that names it. */
export interface NamedText {
  readonly text: string
  readonly textHash: string
}
