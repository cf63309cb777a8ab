import * as v from 'valibot'
import { idSchema, momentSchema } from '../../core/model/ids.ts'
import { ARTICLE } from './article.ts'
import { fileOf, type Facts, type Kind, type Stored } from './kind.ts'
import { canonicalJson } from './text-hash.ts'
import { restored } from './trashable.ts'

const sideSchema = v.looseObject({ articleId: idSchema, passageId: idSchema })

/** Two passages and what joins them, as a person sees it: the first supports the second, or so. */
const relationSchema = v.looseObject({
  sides: v.tuple([sideSchema, sideSchema]),
  /** 'supports', 'contradicts', 'same', 'updates', or the person's own word. */
  word: v.pipe(v.string(), v.nonEmpty()),
  createdAt: momentSchema,
  changedAt: momentSchema,
  trashedAt: v.optional(momentSchema),
  /** The library's count of days (library.json) when it came there. */
  trashedDay: v.optional(v.number()),
})
type Relation = v.InferOutput<typeof relationSchema>

interface RelationSummary extends Facts, Pick<Relation, 'sides' | 'word' | 'trashedAt'> {}

export const RELATION: Kind<Relation, RelationSummary> = {
  name: 'collate-relation',
  data: relationSchema,
  folder: 'relations',
  merge,
  partOf: null,
  blank: null,
  trash: 'whole',
  listedBy: 'born',
  shownAs: null,
  summarize: ({ id, data: { sides, word, trashedAt } }) => ({
    id,
    sides,
    word,
    ...(trashedAt !== undefined && { trashedAt }),
  }),
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

/** The later one, by the library's counter; both are kept where they say different things. */
function merge(ours: Stored<Relation>, theirs: Stored<Relation>): Relation | null {
  if (substance(ours) !== substance(theirs)) return null
  if (ours.rev !== theirs.rev) return ours.rev > theirs.rev ? ours.data : theirs.data
  // Equal counts say nothing; any order will do that is the same on every machine.
  return canonicalJson(ours.data) >= canonicalJson(theirs.data) ? ours.data : theirs.data
}

function substance({ data: { sides, word } }: Stored<Relation>): string {
  return canonicalJson({ sides, word })
}
