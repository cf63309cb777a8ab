/** A sentence without the signs that keep a name's direction to itself in the window: other programs show them. */
export function bareOf(sentence: string): string {
  return sentence.replace(/[\u2066-\u2069]/g, '')
}
