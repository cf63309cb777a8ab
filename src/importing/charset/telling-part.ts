// So many bytes tell a language and an encoding; each more costs time in thirty encodings.
const ENOUGH = 6000
// Words before and behind, which tell the language.
const AROUND = 2
// Words are shorter, in any encoding; what has no gap for longer may be cut anywhere.
const LONGEST_WORDS = 1000
// Below it no encoding here has the second byte of a character, so that a cut there parts none.
const BEFORE_LETTERS = 0x2f

/**
 * The words of a file that are not plain ASCII, each with two words around it: all encodings read the
 * others alike. Empty for plain ASCII. Little longer than `ENOUGH`, however long the words are.
 */
export function tellingPart(bytes: Uint8Array): Uint8Array {
  const parts: number[] = []
  let end = 0
  while (end < bytes.length && parts.length < ENOUGH) {
    const high = nextHigh(bytes, end)
    if (high === -1) break
    const start = Math.max(end, wordsBack(bytes, high))
    const stop = wordsOn(bytes, high)
    if (start > end && parts.length > 0) parts.push(0x0a)
    for (let at = start; at < stop; at += 1) parts.push(bytes[at] as number)
    end = stop
  }
  return Uint8Array.from(parts)
}

function nextHigh(bytes: Uint8Array, from: number): number {
  for (let at = from; at < bytes.length; at += 1) if ((bytes[at] as number) > 0x7f) return at
  return -1
}

function wordsBack(bytes: Uint8Array, from: number): number {
  let gaps = 0
  let at = from
  while (at > Math.max(0, from - LONGEST_WORDS)) {
    if (isGap(bytes, at - 1) && !isGap(bytes, at)) gaps += 1
    if (gaps > AROUND) break
    at -= 1
  }
  return at
}

function wordsOn(bytes: Uint8Array, from: number): number {
  let gaps = 0
  let at = from
  while (at < Math.min(bytes.length, from + LONGEST_WORDS)) {
    if (isGap(bytes, at)) {
      if (!isGap(bytes, at - 1)) gaps += 1
      if (gaps > AROUND) break
    }
    at += 1
  }
  return at
}

function isGap(bytes: Uint8Array, at: number): boolean {
  return (bytes[at] as number) < BEFORE_LETTERS
}
