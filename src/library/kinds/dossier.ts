import type { Decisions } from '../../core/model/decision.ts'
import { dossierSchema, type Dossier } from '../../core/model/dossier.ts'
import { shownName } from '../../core/model/names.ts'
import type { DossierSummary } from '../../core/model/summary.ts'
import { ARTICLE } from './article.ts'
import { fileOf, keepBoth, type Kind } from './kind.ts'
import { LINKED_FOLDERS } from './linked.ts'
import { NOTE } from './note.ts'
import { restored } from './trashable.ts'

export const DOSSIER: Kind<Dossier, DossierSummary> = {
  name: 'collate-dossier',
  data: dossierSchema,
  folder: LINKED_FOLDERS.dossier,
  merge: keepBoth,
  partOf: null,
  blank: null,
  trash: 'whole',
  listedBy: 'born',
  shownAs: 'dossier',
  summarize({ id, born, data }) {
    const { name, articleIds, noteIds, baseId = null, changedAt, trashedAt } = data
    return {
      id,
      name: shownName(name),
      articleIds,
      noteIds,
      baseId,
      changedAt,
      born,
      ...(trashedAt !== undefined && { trashedAt }),
    }
  },
  foundBy: () => [],
  contents: () => [],
  mentions: {
    in: (_, { articleIds, noteIds }) => [
      ...articleIds.map((id) => ({ file: fileOf(ARTICLE, id), passageId: null })),
      ...noteIds.map((id) => ({ file: fileOf(NOTE, id), passageId: null })),
    ],
    lost: (_, { name }, lost) => [{ says: 'dossier-names-missing', name, count: lost.length }],
    afterLoss: 'changes',
    without(dossier, id) {
      const { layout, decisions } = dossier
      return {
        ...dossier,
        articleIds: dossier.articleIds.filter((other) => other !== id),
        noteIds: dossier.noteIds.filter((other) => other !== id),
        ...(decisions && { decisions: withoutArticle(decisions, id) }),
        layout: {
          ...layout,
          panes: layout.panes.filter(({ articleId }) => articleId !== id),
          noteId: layout.noteId === id ? null : layout.noteId,
        },
      }
    },
  },
  restore: (_, then) => restored(then),
  preview({ name, articleIds, noteIds }, words, titleOf) {
    const members = [...articleIds, ...noteIds].map((id) => titleOf(id) ?? words.notHere)
    return { title: name, text: members.join('\n') }
  },
}

/** What was said of an article's matches goes with it: it quotes the article. */
function withoutArticle(decisions: Decisions, articleId: string): Decisions {
  const others = Object.entries(decisions).filter(([, { sides }]) =>
    sides.every((side) => side.articleId !== articleId),
  )
  return Object.fromEntries(others)
}
