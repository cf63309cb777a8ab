import type { Run } from './blocks-lines.ts'

/** Lines of one run that are read in the same way. */
export type Piece =
  | { kind: 'lines'; lines: Run }
  | { kind: 'quotation'; lines: Run }
  | { kind: 'listItem'; lines: Run; level: number; ordered: boolean }

const BULLET = /^[-*•‣◦▪·]\s+(?=\S)/u
// Two digits: "2019. " at a line's start is the end of a sentence, not the item 2019.
const NUMBER = /^(?:\(?\d{1,2}[.)]|\(?[a-z]\))\s+(?=\S)/u

/** The mark before a list item's words, or null where the words begin with none. */
export function listMarker(words: string): { length: number; ordered: boolean } | null {
  // "- - -" and "* * *" divide; an item has words.
  if (!/[\p{L}\p{N}]/u.test(words)) return null
  const bullet = BULLET.exec(words)
  if (bullet) return { length: bullet[0].length, ordered: false }
  const number = NUMBER.exec(words)
  return number ? { length: number[0].length, ordered: true } : null
}

/** A run cut into quotations (lines of `>`), list items, and what is neither. */
export function piecesOf(text: string, run: Run): Piece[] {
  const pieces: Piece[] = []
  const indents: number[] = []
  let inList = false
  for (const line of run) {
    const words = text.slice(line.first, line.end)
    const last = pieces.at(-1)
    const marker = listMarker(words)
    if (words.startsWith('>')) {
      inList = false
      if (last?.kind === 'quotation') last.lines.push(line)
      else pieces.push({ kind: 'quotation', lines: [line] })
    } else if (marker && (inList || canBeginList(text, last))) {
      inList = true
      const level = levelOf(line.indent, indents)
      pieces.push({ kind: 'listItem', lines: [line], level, ordered: marker.ordered })
    } else if (last && last.kind !== 'quotation') last.lines.push(line)
    else pieces.push({ kind: 'lines', lines: [line] })
  }
  return pieces
}

// Inside prose a dash or a number can come to stand at the start of a line by wrapping; a list
// begins its run, or follows a line that announces it.
function canBeginList(text: string, last: Piece | undefined): boolean {
  if (!last || last.kind !== 'lines') return true
  return text[(last.lines.at(-1)?.end ?? 0) - 1] === ':'
}

/** Depth from 1 by the indents met so far, deepest last; forgets those that are deeper. */
function levelOf(indent: number, indents: number[]): number {
  while (indents.length > 0 && (indents.at(-1) ?? 0) > indent) indents.pop()
  if (indents.at(-1) !== indent) indents.push(indent)
  return indents.length
}
