import { withControlsShown } from '../core/model/names.ts'

const COLUMN_GAP = '  '

/** Rows as lines with aligned columns, as terminals draw them; the last column stands as it is. */
export function table(rows: readonly (readonly string[])[]): string[] {
  const widths: number[] = []
  for (const row of rows) {
    row.forEach((cell, i) => (widths[i] = Math.max(widths[i] ?? 0, columns(cell))))
  }
  return rows.map((row) =>
    row
      .map((cell, i) => cell + ' '.repeat(widths[i]! - columns(cell)))
      .join(COLUMN_GAP)
      .trimEnd(),
  )
}

/** A text on one line, cut to so many columns; the … that says so is among them. */
export function cut(text: string, most: number): string {
  const line = oneLine(text)
  if (columns(line) <= most) return line
  let kept = ''
  for (const { segment } of graphemes.segment(line)) {
    if (columns(kept + segment) > most - 1) break
    kept += segment
  }
  return `${kept.trimEnd()}…`
}

/** White space of every kind as one space, and nothing that a terminal would obey. */
export function oneLine(text: string): string {
  return withControlsShown(printable(text)).replaceAll(/\s+/g, ' ').trim()
}

/**
 * A text without the control characters that a terminal obeys, line ends and tabs apart: an
 * imported file must not be able to recolour a screen or rewrite what stands there.
 */
export function printable(text: string): string {
  return text.replaceAll(/[^\P{Cc}\n\t]/gu, '\u{FFFD}')
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

// Terminals draw these two columns wide; a close guess, as terminals themselves differ.
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}]/u

/** How many columns a terminal needs for a line. */
function columns(line: string): number {
  let sum = 0
  for (const { segment } of graphemes.segment(line)) sum += WIDE.test(segment) ? 2 : 1
  return sum
}
