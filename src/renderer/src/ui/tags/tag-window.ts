import { createContext } from 'react'
import type { Color } from '../../../../core/model/passage.ts'
import type { TagSummary } from '../../../../core/model/tag.ts'

/** What a tag is in the window, wherever it is shown. */
export interface TagsHere {
  /** Of the tags that have one. */
  colors: ReadonlyMap<string, Color>
  /** The tags that there are, those that most things bear first. */
  load: () => Promise<readonly TagSummary[]>
  /** Shows what bears a tag. */
  open: (tag: string) => void
}

export const TagWindow = createContext<TagsHere>({
  colors: new Map(),
  load: async () => [],
  open: () => {},
})
