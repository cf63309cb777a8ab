import type { ArticleSummary } from '../model/summary.ts'

/** An article as lists know it, with what a test needs of it. */
export function articleNamed(id: string, fields: Partial<ArticleSummary> = {}): ArticleSummary {
  const none = { value: '', from: 'none' as const }
  return {
    id,
    title: { value: id, from: 'headline' },
    outlet: none,
    date: none,
    author: none,
    words: 0,
    addedAt: '2024-05-03T10:00:00.000Z',
    born: 1,
    highlights: 0,
    colors: [],
    tags: [],
    format: 'text',
    highlightTags: [],
    ...fields,
  }
}

/** A field that the person wrote. */
export function field(value: string) {
  return { value, from: 'person' as const }
}
