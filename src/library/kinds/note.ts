import { shownName } from '../../core/model/names.ts'
import { formerTitlesOf, noteSchema, type Note, type NoteTree } from '../../core/model/note.ts'
import { PREVIEW_LENGTH } from '../../core/model/preview.ts'
import type { NoteSummary } from '../../core/model/summary.ts'
import { plainText } from '../../core/note/plain-text.ts'
import { noteLinksIn, targetOf } from '../../core/note/links.ts'
import { citationsIn } from '../../core/note/walk.ts'
import { ARTICLE } from './article.ts'
import { fileOf, type ListedKind, type Mention } from './kind.ts'
import { fileOfTarget, LINKED_FOLDERS } from './linked.ts'
import { mergeOnlyTags, withTagsOfNow } from './merge-tags.ts'
import { restored } from './trashable.ts'

export const NOTE: ListedKind<Note, NoteSummary> = {
  name: 'collate-note',
  data: noteSchema,
  folder: LINKED_FOLDERS.note,
  merge: mergeOnlyTags,
  adopted: withTagsOfNow,
  partOf: null,
  blank: null,
  trash: 'whole',
  listedBy: 'rev',
  shownAs: 'note',
  summarize: ({ id, rev, data }) => ({
    id,
    title: shownName(data.title),
    formerTitles: formerTitlesOf(data).map(shownName),
    tags: data.tags ?? [],
    quotations: citationsIn(data.tree).length,
    changedAt: data.changedAt,
    rev,
    ...(data.trashedAt !== undefined && { trashedAt: data.trashedAt }),
  }),
  foundBy: () => [],
  contents: () => [],
  mentions: {
    in: (_, { tree }) => [...quoted(tree), ...linked(tree)],
    lost(_, { title }, lost) {
      const isQuoted = ({ passageId }: Mention) => passageId !== null
      const quotes = lost.filter(isQuoted).length
      const links = lost.length - quotes
      return [
        ...(quotes > 0 ? [{ says: 'note-quotes-missing' as const, title, count: quotes }] : []),
        ...(links > 0 ? [{ says: 'note-links-missing' as const, title, count: links }] : []),
      ]
    },
    // It keeps the words that it quotes, and its links say that they lead nowhere.
    afterLoss: 'stays',
  },
  restore: (now, then, { next }) => withTagsOfNow(now, restored(then), next),
  title: ({ title }) => title,
  textHash: () => null,
  substance: ({ title, tree, tags = [] }) => ({ title, tree, tags }),
  preview: ({ title, tree }, _, titleOf) => ({
    title,
    text: plainText(tree, ({ id }) => titleOf(id)).slice(0, PREVIEW_LENGTH),
  }),
}

function quoted(tree: NoteTree): Mention[] {
  return citationsIn(tree).map(({ articleId, passageId }) => ({
    file: fileOf(ARTICLE, articleId),
    passageId,
  }))
}

function linked(tree: NoteTree): Mention[] {
  return noteLinksIn(tree).map((link) => ({ file: fileOfTarget(targetOf(link)), passageId: null }))
}
