import { shownName } from '../../core/model/names.ts'
import { noteSchema, type Note } from '../../core/model/note.ts'
import { PREVIEW_LENGTH } from '../../core/model/preview.ts'
import type { NoteSummary } from '../../core/model/summary.ts'
import { plainText } from '../../core/note/plain-text.ts'
import { citationsIn } from '../../core/note/walk.ts'
import { ARTICLE } from './article.ts'
import { fileOf, keepBoth, type ListedKind } from './kind.ts'
import { restored } from './trashable.ts'

export const NOTE: ListedKind<Note, NoteSummary> = {
  name: 'collate-note',
  data: noteSchema,
  folder: 'notes',
  merge: keepBoth,
  partOf: null,
  blank: null,
  trash: 'whole',
  listedBy: 'rev',
  shownAs: 'note',
  summarize: ({ id, rev, data }) => ({
    id,
    title: shownName(data.title),
    quotations: citationsIn(data.tree).length,
    changedAt: data.changedAt,
    rev,
    ...(data.trashedAt !== undefined && { trashedAt: data.trashedAt }),
  }),
  foundBy: () => [],
  contents: () => [],
  mentions: {
    in: (_, { tree }) =>
      citationsIn(tree).map(({ articleId, passageId }) => ({
        file: fileOf(ARTICLE, articleId),
        passageId,
      })),
    lost: (_, { title }, count) => ({ says: 'note-quotes-missing', title, count }),
    // It keeps the words that it quotes.
    afterLoss: 'stays',
  },
  restore: (_, then) => restored(then),
  title: ({ title }) => title,
  textHash: () => null,
  substance: ({ title, tree }) => ({ title, tree }),
  preview: ({ title, tree }) => ({ title, text: plainText(tree).slice(0, PREVIEW_LENGTH) }),
}
