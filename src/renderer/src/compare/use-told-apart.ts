import { useMemo } from 'react'
import {
  type ArticleSpan,
  type ShownMatch,
  sidesFor,
  type TextSpan,
} from '../state/comparison/comparison.ts'
import {
  findMatch,
  type Focus,
  useCompared,
  useComparison,
} from '../state/stores/comparison-store.ts'
import { usePainted } from '../state/text-view/use-painted.ts'
import { type RenderingMarks, sharedMarks } from './rendering-parts.ts'
import { marksOf } from './Rendering.tsx'

/** Paints in the texts which words of the isolated matches are shared, and which differ. */
export function useToldApart(): void {
  const focus = useComparison(({ pointed, chosen }) => pointed ?? chosen)
  const { pairs } = useCompared()
  const { shared, differs } = useMemo(() => (pairs ? toldApart(focus) : NOTHING), [focus, pairs])
  usePainted('collate-shared', shared)
  usePainted('collate-differs', differs)
}

interface ToldApart {
  shared: readonly ArticleSpan[]
  differs: readonly ArticleSpan[]
}

const NOTHING: ToldApart = { shared: [], differs: [] }

function toldApart(focus: Focus | null): ToldApart {
  if (!focus?.at) return NOTHING
  const { articleId } = focus.at
  const store = useComparison.getState()
  const matches = focus.ids.flatMap((id) => findMatch(store, id) ?? [])
  const sides = matches.flatMap((match) => markedSides(match, articleId) ?? [])
  // In the passage itself what differs is what differs from all that answer it, as in its card.
  const here = { articleId, marks: sharedMarks(sides.map((side) => side.here)) }
  const all = [here, ...sides.map(({ there }) => there)]
  return {
    shared: all.flatMap((side) => spansIn(side.articleId, side.marks.shared)),
    differs: all.flatMap((side) => spansIn(side.articleId, side.marks.differs)),
  }
}

function markedSides(match: ShownMatch, articleId: string) {
  const sides = sidesFor(match, articleId)
  const marks = marksOf(match)
  if (!sides || !marks) return null
  const [here, there]: [RenderingMarks, RenderingMarks] =
    sides.here === match.sides[0] ? marks : [marks[1], marks[0]]
  return { here, there: { articleId: sides.there.articleId, marks: there } }
}

function spansIn(articleId: string, spans: readonly TextSpan[]): ArticleSpan[] {
  return spans.map(({ start, end }) => ({ articleId, start, end }))
}
