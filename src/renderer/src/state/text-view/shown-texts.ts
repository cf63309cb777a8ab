import { create } from 'zustand'
import { lookUp } from '../../../../core/model/look-up.ts'
import type { TextMap } from './text-map.ts'

/** An article's text as it stands in its pane: what is drawn over and between texts needs it. */
export interface ShownText {
  map: TextMap
  /** The positioned element around the text; what is drawn beside the text lies in it. */
  sheet: HTMLElement
  scroller: HTMLElement
}

interface ShownTextsStore {
  texts: Readonly<Record<string, ShownText>>
}

export const useShownTexts = create<ShownTextsStore>(() => ({ texts: {} }))

/** Called by an article's pane whenever its text was drawn; gives its undo. */
export function showText(articleId: string, shown: ShownText): () => void {
  useShownTexts.setState(({ texts }) => ({ texts: { ...texts, [articleId]: shown } }))
  return () => {
    useShownTexts.setState(({ texts }) => {
      if (lookUp(texts, articleId) !== shown) return { texts }
      const { [articleId]: _gone, ...rest } = texts
      return { texts: rest }
    })
  }
}
