/** Fields that a line names before it gives them: "Source: The Daily Post". */
const LABELS = new Map<string, 'title' | 'outlet' | 'date' | 'author'>([
  ['title', 'title'],
  ['headline', 'title'],
  ['source', 'outlet'],
  ['outlet', 'outlet'],
  ['publication', 'outlet'],
  ['publisher', 'outlet'],
  ['quelle', 'outlet'],
  ['date', 'date'],
  ['published', 'date'],
  ['datum', 'date'],
  ['author', 'author'],
  ['byline', 'author'],
  ['autor', 'author'],
])

export interface Labelled {
  field: 'title' | 'outlet' | 'date' | 'author'
  value: string
  /** UTF-16 offset of the value in the line. */
  at: number
}

/** The field that a line names and gives, null for any other line. */
export function labelOf(line: string): Labelled | null {
  const match = /^(\p{L}+)\s*:\s+(.{1,300})$/u.exec(line)
  const field = LABELS.get(match?.[1]?.toLowerCase() ?? '')
  const value = match?.[2]
  return field && value ? { field, value, at: line.length - value.length } : null
}
