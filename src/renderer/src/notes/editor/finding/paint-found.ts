import type { Found } from './find-in-note.ts'

const FOUND = 'collate-found'
const HERE = 'collate-found-here'

/** Paints what was found, and the one of it that is looked at. Gives its undo. */
export function paintFound(found: readonly Found[], here: number): () => void {
  const current = found[here]
  const all = new Highlight()
  // One by one: of one letter in a long note there are more than a function takes.
  for (const { range } of found) all.add(range)
  CSS.highlights.set(FOUND, all)
  if (current)
    CSS.highlights.set(HERE, Object.assign(new Highlight(current.range), { priority: 1 }))
  return () => {
    CSS.highlights.delete(FOUND)
    CSS.highlights.delete(HERE)
  }
}
