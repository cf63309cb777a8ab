/**
 * The canonical form of a decoded text: what an article's text version holds and every offset
 * counts in.
 *
 * Only what would break a reader, a line count or JSON is changed, and all but the byte-order mark
 * and the line ends is replaced sign for sign, so that an offset into this text is an offset into
 * the file's own characters (once its line ends are single).
 *
 * @param decoded the file's characters, decoded from its bytes
 */
export function canonicalText(decoded: string): string {
  return (
    decoded
      .replace(/^\uFEFF/, '')
      .replace(/\r\n?/g, '\n')
      // Other signs for the end of a line: vertical tab, next line, line and paragraph separator.
      .replace(/[\v\u0085\u2028\u2029]/g, '\n')
      // What is left of the control characters has no look; a space is as wide.
      .replace(/(?![\t\n])\p{Cc}/gu, ' ')
      // Half of a surrogate pair is no character: it cannot be written as UTF-8, nor be found again.
      .replace(/\p{Surrogate}/gu, '\uFFFD')
  )
}
