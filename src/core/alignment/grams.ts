/** Four letters: long enough to be rare, short enough to outlive endings and misprints. */
const LENGTH = 4

/**
 * The character 4-grams of a sentence, as sorted 32-bit hashes (FNV-1a), each once. Words are joined
 * by single spaces first, so that punctuation and line ends do not count.
 */
export function gramsOf(words: readonly string[]): Uint32Array {
  const line = ` ${words.join(' ')} `
  const hashes = new Set<number>()
  for (let i = 0; i + LENGTH <= line.length; i += 1) {
    let hash = 0x811c9dc5
    for (let k = i; k < i + LENGTH; k += 1) hash = Math.imul(hash ^ line.charCodeAt(k), 0x01000193)
    hashes.add(hash >>> 0)
  }
  return Uint32Array.from(hashes).sort()
}
