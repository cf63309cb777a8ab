import { useMemo } from 'react'
import { create } from 'zustand'
import type { Color } from '../../../../core/model/passage.ts'
import { useLibrary } from './library-store.ts'

interface TagsStore {
  /** Whether the tags are among the tabs beside the articles. */
  isOpen: boolean
  /** The tag whose page is shown; null: all tags are listed. */
  tag: string | null
}

export const useTags = create<TagsStore>(() => ({ isOpen: false, tag: null }))

/** Shows what bears a tag, or with null all tags. */
export function showTag(tag: string | null): void {
  useTags.setState({ isOpen: true, tag })
}

/** The colours of the tags that have one. */
export function useTagColors(): ReadonlyMap<string, Color> {
  const colors = useLibrary(({ state }) => state?.tagColors)
  return useMemo(() => new Map(colors?.map(({ tag, color }) => [tag, color])), [colors])
}
