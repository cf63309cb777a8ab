import { shownName } from '../../core/model/names.ts'
import { relationSchema, type Relation, type RelationSummary } from '../../core/model/relation.ts'
import { ARTICLE } from './article.ts'
import { fileOf, type Kind, type Stored } from './kind.ts'
import { laterDocument } from './later.ts'
import { canonicalJson } from './text-hash.ts'
import { restored } from './trashable.ts'

export const RELATION: Kind<Relation, RelationSummary> = {
  name: 'collate-relation',
  data: relationSchema,
  folder: 'relations',
  merge,
  partOf: null,
  blank: null,
  trash: 'whole',
  listedBy: 'born',
  shownAs: 'relation',
  summarize({ id, born, data: { sides, word, by = '', createdAt, changedAt, trashedAt } }) {
    const [one, other] = sides
    return {
      id,
      sides: [sideOf(one), sideOf(other)],
      word: shownName(word),
      by: shownName(by),
      createdAt,
      changedAt,
      born,
      ...(trashedAt !== undefined && { trashedAt }),
    }
  },
  foundBy: () => [],
  contents: () => [],
  mentions: {
    in: (_, { sides }) =>
      sides.map(({ articleId, passageId }) => ({ file: fileOf(ARTICLE, articleId), passageId })),
    lost: (_, { word }, lost) => [{ says: 'relation-joins-missing', word, count: lost.length }],
    // Without one of its passages it says nothing.
    afterLoss: 'goes',
  },
  restore: (_, then) => restored(then),
  preview: ({ sides, word }, words, titleOf) => ({
    title: word,
    text: sides.map(({ articleId }) => titleOf(articleId) ?? words.notHere).join('\n'),
  }),
}

/** Without what a newer version may have put there. */
function sideOf({ articleId, passageId }: Relation['sides'][0]): RelationSummary['sides'][0] {
  return { articleId, passageId }
}

/** The later one, by the library's counter; both are kept where they say different things. */
function merge(ours: Stored<Relation>, theirs: Stored<Relation>): Relation | null {
  if (substance(ours) !== substance(theirs)) return null
  return laterDocument(ours, theirs).data
}

function substance({ data: { sides, word } }: Stored<Relation>): string {
  return canonicalJson({ sides, word })
}
