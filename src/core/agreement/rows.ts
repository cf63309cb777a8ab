import { wordsKey } from '../check/words-key.ts'
import { citationsFrom, noteText } from '../check/note-text.ts'
import type { WrittenRow } from '../model/agreement.ts'
import type { Citation, NoteTree } from '../model/note.ts'
import type { TitleOf } from '../note/links.ts'

/** A claim that an agreement table has a row for. */
export interface ClaimRow {
  /** Names it by its words; one that was written into the table, by its id. */
  readonly key: string
  /** On one line. */
  readonly words: string
  /** What it cites; what was written into the table cites nothing. */
  readonly citations: readonly Citation[]
  /** The notes that state it; none where it was written into the table. */
  readonly noteIds: readonly string[]
}

/** A note of a dossier. */
export interface NoteOfTable {
  readonly id: string
  readonly tree: NoteTree
}

/**
 * The rows of a table: each heading and paragraph of a note that cites something, in the order of the notes,
 * then what was written. What two notes say in the same words is one row.
 */
export function tableRows(
  notes: readonly NoteOfTable[],
  written: readonly WrittenRow[],
  titleOf: TitleOf,
): ClaimRow[] {
  const rows = new Map<string, ClaimRow>()
  for (const { id, tree } of notes) {
    for (const { words, citations } of citingBlocks(tree, titleOf)) {
      const key = wordsKey(words)
      const known = rows.get(key)
      rows.set(key, {
        key,
        words,
        citations: [...(known?.citations ?? []), ...citations],
        noteIds: [...new Set([...(known?.noteIds ?? []), id])],
      })
    }
  }
  const own = written.map(({ id, words }) => ({ key: id, words, citations: [], noteIds: [] }))
  return [...rows.values(), ...own]
}

/** The blocks with words that cite: among their words, or in the quotations right below them. */
function citingBlocks(
  tree: NoteTree,
  titleOf: TitleOf,
): { words: string; citations: Citation[] }[] {
  const { text, parts } = noteText(tree, titleOf)
  return parts.flatMap((part, index) => {
    if (part.kind !== 'words') return []
    const inside = part.cited.map(({ citation }) => citation)
    const citations = [...inside, ...citationsFrom(parts, index + 1)]
    if (citations.length === 0) return []
    const words = text.slice(part.block.start, part.block.end).replaceAll(/\s+/g, ' ').trim()
    return [{ words, citations }]
  })
}
