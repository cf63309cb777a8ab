import { PlaceFinder } from '../../../../core/anchoring/place-finder.ts'
import { lookUp } from '../../../../core/model/look-up.ts'
import type { AnchorState, Highlight, Passage } from '../../../../core/model/passage.ts'
import type { OpenArticle } from '../stores/open-articles.ts'

/** A highlight with its place in the text that is open, in UTF-16 offsets. */
export interface PlacedHighlight {
  highlight: Highlight
  passage: Passage
  state: Exclude<AnchorState, 'orphaned'>
  start: number
  end: number
}

interface LostHighlight {
  highlight: Highlight
  passage: Passage
}

interface Placement {
  /** In the order of the text; of two that begin together the longer first. */
  placed: readonly PlacedHighlight[]
  /** Those whose place is lost. */
  lost: readonly LostHighlight[]
}

// Contents are replaced, never changed, so each is placed once.
const placements = new WeakMap<OpenArticle, Placement>()

/** Where an open article's highlights stand; those in the trash are left out. */
export function placeHighlights(content: OpenArticle): Placement {
  let placement = placements.get(content)
  if (!placement) {
    placement = place(content)
    placements.set(content, placement)
  }
  return placement
}

function place(content: OpenArticle): Placement {
  const { version, textHash, annotations } = content
  const finder = new PlaceFinder({ text: version.text, textHash })
  const placed: PlacedHighlight[] = []
  const lost: LostHighlight[] = []
  for (const highlight of Object.values(annotations.highlights)) {
    const passage = lookUp(annotations.passages, highlight.passageId)
    if (highlight.trashedAt !== undefined || !passage) continue
    const found = finder.find(passage.selectors)
    if (found.state === 'orphaned') lost.push({ highlight, passage })
    else placed.push({ highlight, passage, ...found })
  }
  placed.sort((a, b) => a.start - b.start || b.end - a.end)
  return { placed, lost }
}

/** The highlights that cover an offset, the shortest first: the one a person means. */
export function highlightsAt(content: OpenArticle, offset: number): PlacedHighlight[] {
  return placeHighlights(content)
    .placed.filter(({ start, end }) => start <= offset && offset < end)
    .toSorted((a, b) => a.end - a.start - (b.end - b.start))
}

/** One highlight's place, or null when it is lost or gone. */
export function placedHighlight(content: OpenArticle, id: string): PlacedHighlight | null {
  return placeHighlights(content).placed.find(({ highlight }) => highlight.id === id) ?? null
}
