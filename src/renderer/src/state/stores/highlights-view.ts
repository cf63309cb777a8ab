import { create } from 'zustand'
import type { Color } from '../../../../core/model/passage.ts'

/** Whose highlights are listed. */
export type HighlightScope = 'open' | 'dossier' | 'library'

/** To which highlights a list is narrowed; all of it together. */
export interface HighlightFilter {
  /** Empty: of any colour. */
  colors: ReadonlySet<Color>
  /** Null: with any tags, or none. */
  tag: string | null
  /** Null: commented by anybody, or not at all. */
  by: string | null
  /** Null: wherever it stands. */
  state: 'commented' | 'doubtful' | 'lost' | null
}

interface HighlightsView extends HighlightFilter {
  scope: HighlightScope
  /** The latest first, of all articles; else in the order of articles and their texts. */
  isLatestFirst: boolean
}

export const NO_HIGHLIGHT_FILTER: HighlightFilter = {
  colors: new Set(),
  tag: null,
  by: null,
  state: null,
}

export const useHighlightsView = create<HighlightsView>(() => ({
  scope: 'open',
  isLatestFirst: false,
  ...NO_HIGHLIGHT_FILTER,
}))

export function viewHighlights(change: Partial<HighlightsView>): void {
  useHighlightsView.setState(change)
}

/** Lists the highlights of one colour more, or no more. */
export function toggleColor(color: Color): void {
  useHighlightsView.setState(({ colors }) => {
    const next = new Set(colors)
    if (!next.delete(color)) next.add(color)
    return { colors: next }
  })
}

/** Another library is opened, with tags and people of its own. */
export function resetHighlightsView(): void {
  useHighlightsView.setState(useHighlightsView.getInitialState())
}
