import type { InlineCode, Text } from 'mdast'
import type { NoteTree } from '../../../../../core/model/note.ts'
import { normalizeTree } from '../../../../../core/note/normalize.ts'
import { walk } from '../../../../../core/note/walk.ts'
import { strayControls } from '../../../../../core/text/direction-controls.ts'

/**
 * A note without the controls by which its words would read as what they are not. Articles show theirs by
 * name, as they must not be changed; nobody writes such a control into a note, and there it would turn what
 * is typed beside it. What is quoted from an article stays as it is.
 */
export function withoutStrayControls(tree: NoteTree): { tree: NoteTree; isChanged: boolean } {
  const copy = structuredClone(tree)
  let isChanged = false
  let line: (Text | InlineCode)[] = []
  const endLine = () => {
    isChanged = leaveOutOf(line) || isChanged
    line = []
  }
  walk(copy, (node) => {
    if (BEGINS_A_LINE.has(node.type)) endLine()
    if (node.type === 'text' || node.type === 'inlineCode') line.push(node)
    if (node.type === 'code') {
      const value = linesWithoutStrayControls(node.value)
      isChanged ||= value !== node.value
      node.value = value
    }
  })
  endLine()
  return isChanged ? { tree: normalizeTree(copy), isChanged } : { tree, isChanged }
}

/** The same of code, of which each line is by itself. */
export function linesWithoutStrayControls(code: string): string {
  return code
    .split('\n')
    .map((line) => without(line, new Set(strayControls(line).map(({ at }) => at)), 0))
    .join('\n')
}

const BEGINS_A_LINE = new Set(['paragraph', 'heading', 'tableCell', 'break'])

/** @returns whether there were any */
function leaveOutOf(line: readonly (Text | InlineCode)[]): boolean {
  const stray = strayControls(line.map(({ value }) => value).join(''))
  const places = new Set(stray.map(({ at }) => at))
  let start = 0
  for (const words of line) {
    const { length } = words.value
    words.value = without(words.value, places, start)
    start += length
  }
  return places.size > 0
}

/** @param start where the words begin in the line that `places` counts in */
function without(words: string, places: ReadonlySet<number>, start: number): string {
  if (places.size === 0) return words
  return words.replace(/[\u202A-\u202E\u2066-\u2069]/g, (control, at: number) =>
    places.has(start + at) ? '' : control,
  )
}
