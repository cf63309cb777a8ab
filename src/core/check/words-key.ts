/**
 * Words as far as they count: quotation marks, dashes and spaces are written in many ways and mean the
 * same. Case, accents and every other sign stay.
 */
export function plainSigns(words: string): string {
  return words
    .normalize('NFC')
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(/``|''|["“”„‟«»‹›‘’‚‛`´′″「」『』]/g, "'")
    .replace(/\s*(?:--|[‐‑‒–—―−])\s*|\s+-\s+/g, '-')
    .replace(/\.{3}|\. \. \./g, '…')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Whether two say the same in the same words, however their quotation marks and spaces are written. */
export function isSameWords(a: string, b: string): boolean {
  return a === b || plainSigns(a) === plainSigns(b)
}

/** FNV-1a over UTF-16 units, from two starts: 64 bits, by which a note's few thousand claims stay apart. */
const STARTS = [0x811c9dc5, 0x01234567]

/** Names words: the same words have the same key, of 16 hexadecimal digits. */
export function wordsKey(words: string): string {
  const plain = plainSigns(words)
  return STARTS.map((start) => {
    let hash = start
    for (let at = 0; at < plain.length; at += 1) {
      hash = Math.imul(hash ^ plain.charCodeAt(at), 0x01000193)
    }
    return (hash >>> 0).toString(16).padStart(8, '0')
  }).join('')
}
