/** One line of a text that has more than white space on it. */
export interface Line {
  /** Offset of the line's first character, white space included. */
  start: number
  /** Offset of the first character that is not white space. */
  first: number
  /** Offset after the last character that is not white space. */
  end: number
  /** Columns of white space before `first`. */
  indent: number
}

/** Lines that stand together, with a blank line (or the text's edge) on either side. */
export type Run = [Line, ...Line[]]

/** The runs of a canonical text from top to bottom; blank lines are in none of them. */
export function runsOf(text: string): Run[] {
  const runs: Run[] = []
  let run: Run | null = null
  for (let start = 0; start < text.length;) {
    const newline = text.indexOf('\n', start)
    const stop = newline === -1 ? text.length : newline
    const line = lineAt(text, start, stop)
    if (line === null) run = null
    else if (run === null) runs.push((run = [line]))
    else run.push(line)
    start = stop + 1
  }
  return runs
}

function lineAt(text: string, start: number, stop: number): Line | null {
  const raw = text.slice(start, stop)
  const end = start + raw.trimEnd().length
  if (end === start) return null
  const first = stop - raw.trimStart().length
  return { start, first, end, indent: columnsOfSpace(text.slice(start, first)) }
}

// Four columns: what editors and pasted articles mostly mean by a tab.
const TAB = 4

function columnsOfSpace(space: string): number {
  let columns = 0
  for (const sign of space) {
    if (sign === '\t') columns += TAB - (columns % TAB)
    else columns += sign === '\u3000' ? 2 : 1
  }
  return columns
}

// Signs that a fixed-pitch screen draws two columns wide: Chinese, Japanese and Korean.
const WIDE =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]/g

/** How many columns of a fixed-pitch screen the words take. */
export function columnsOf(words: string): number {
  return words.length + (words.match(WIDE)?.length ?? 0)
}

/** Whether a line's end is also the end of a sentence (closing quotes and brackets aside). */
export function endsSentence(words: string): boolean {
  return /[.!?…:。！？：؟۔।][)\]"'”’»」』]*$/u.test(words)
}
