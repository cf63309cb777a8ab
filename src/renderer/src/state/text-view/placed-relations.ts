import { PlaceFinder, surePlace } from '../../../../core/anchoring/place-finder.ts'
import { lookUp } from '../../../../core/model/look-up.ts'
import type { RelationSummary } from '../../../../core/model/relation.ts'
import { alive } from '../stores/library-store.ts'
import type { OpenArticle } from '../stores/open-articles.ts'

/** A passage of a relation with its place in the text that is open, in UTF-16 offsets. */
export interface PlacedEnd {
  relation: RelationSummary
  /** Which of the relation's passages it is. */
  side: 0 | 1
  passageId: string
  start: number
  end: number
}

interface LostEnd extends Pick<PlacedEnd, 'relation' | 'side' | 'passageId'> {
  quote: string
}

interface Placement {
  /** In the order of the text; of two that begin together the longer first. */
  placed: readonly PlacedEnd[]
  /** Those whose place is lost. */
  lost: readonly LostEnd[]
}

type Relations = Readonly<Record<string, RelationSummary>>

// Contents and lists are replaced, never changed: each pair of them is placed once.
const placements = new WeakMap<OpenArticle, { of: Relations; placement: Placement }>()

/** Where the passages of relations stand in an open article; relations in the trash are left out. */
export function placeRelations(content: OpenArticle, relations: Relations): Placement {
  const known = placements.get(content)
  if (known?.of === relations) return known.placement
  const placement = place(content, relations)
  placements.set(content, { of: relations, placement })
  return placement
}

function place({ id, version, textHash, annotations }: OpenArticle, all: Relations): Placement {
  const finder = new PlaceFinder({ text: version.text, textHash })
  const placed: PlacedEnd[] = []
  const lost: LostEnd[] = []
  for (const relation of alive(all)) {
    for (const side of [0, 1] as const) {
      const { articleId, passageId } = relation.sides[side]
      if (articleId !== id) continue
      const passage = lookUp(annotations.passages, passageId)
      const found = passage && surePlace(finder.find(passage.selectors))
      if (found) {
        placed.push({ relation, side, passageId, start: found.start, end: found.end })
      } else {
        lost.push({ relation, side, passageId, quote: passage?.selectors.quote.exact ?? '' })
      }
    }
  }
  placed.sort((a, b) => a.start - b.start || b.end - a.end)
  return { placed, lost }
}

/** The ends of relations that cover an offset, the shortest first. */
export function endsAt(content: OpenArticle, relations: Relations, offset: number): PlacedEnd[] {
  return placeRelations(content, relations)
    .placed.filter(({ start, end }) => start <= offset && offset < end)
    .toSorted((a, b) => a.end - a.start - (b.end - b.start))
}
