import { markdownToTree } from '../core/markdown/from-markdown.ts'
import type { Field } from '../core/model/article.ts'
import { CollateError } from '../core/model/errors.ts'
import type { Citation, Note } from '../core/model/note.ts'
import type { ExportSource } from './export-source.ts'

const field = (value: string, from: Field['from'] = 'person') => ({ value, from })

export const citation: Citation = {
  type: 'citation',
  passageId: 'passage222222222',
  articleId: 'article222222222',
  quote: 'Nobody will cross.',
  textHash: '0'.repeat(64),
}

/** A library of notes in memory: what an export reads of one. */
export class Source implements ExportSource {
  readonly byId = new Map<string, Note>()
  /** What each article is called, by its id. */
  readonly titles = new Map([[citation.articleId, 'Bridge shut']])
  /** Where those titles are from. */
  titlesFrom: Field['from'] = 'person'
  info: ExportSource['info'] = { colorNames: {} }

  add(id: string, title: string, markdown = 'Words.'): this {
    const createdAt = `2024-05-03T10:00:0${this.byId.size}.000Z`
    const tree = markdownToTree(markdown)
    this.byId.set(id, { title, tree, createdAt, changedAt: createdAt })
    return this
  }

  change(id: string, change: Partial<Note>): void {
    this.byId.set(id, { ...this.byId.get(id)!, ...change })
  }

  list() {
    return {
      articles: [...this.titles].map(([id, title]) => ({
        id,
        title: field(title, this.titlesFrom),
        outlet: field('The Courier'),
        date: field('2024-05-03'),
        author: field('Bo Ek'),
      })),
      notes: [...this.byId].map(([id, { title, trashedAt }]) => ({ id, title, trashedAt })),
      dossiers: [],
    }
  }

  notes = {
    read: (id: string) => {
      const note = this.byId.get(id)
      if (note !== undefined) return Promise.resolve({ note })
      return Promise.reject(new CollateError('not-found', 'This note is gone.'))
    },
  }

  /** Two highlights: the citation's own, and one of the word "will" in it; and one in the trash. */
  annotations = {
    read: () => {
      const at = '2024-05-03T10:00:00.000Z'
      const passage = (id: string, start: number, exact: string) => ({
        id,
        selectors: {
          position: { start, end: start + exact.length },
          quote: { exact, prefix: '', suffix: '' },
          textHash: citation.textHash,
        },
        createdAt: at,
      })
      const base = { color: 'red', comment: '', createdAt: at, changedAt: at } as const
      const highlight = { ...base, id: 'highlight2222222', passageId: citation.passageId }
      return Promise.resolve({
        passages: {
          [citation.passageId]: passage(citation.passageId, 100, citation.quote),
          passage333333333: passage('passage333333333', 107, 'will'),
        },
        highlights: {
          a: { ...highlight, tags: ['safety', 'bridge'] },
          b: { ...highlight, tags: ['gone'], trashedAt: at },
          c: { ...highlight, passageId: 'passage333333333', tags: ['elsewhere'] },
        },
      })
    },
  }
}
