import { lookUp } from '../../../../core/model/look-up.ts'
import { useShownTexts } from '../text-view/shown-texts.ts'
import { putCaret } from '../text-view/selection-store.ts'
import { isTableShown } from '../stores/library-table.ts'
import { openArticle, openArticleInPlace, useWorkspace } from '../stores/workspace-store.ts'

/**
 * Opens an article and puts the focus into its text, once it is drawn.
 *
 * @param caret where the reading caret goes, in UTF-16 offsets; without one it is where it was
 */
export function readHere(articleId: string, caret?: number): void {
  const wasCovered = isTableShown()
  openArticle(articleId)
  focusText(articleId, caret, wasCovered)
}

/** The same in the place of the article used last. */
export function readInPlace(articleId: string, caret?: number): void {
  const wasCovered = isTableShown()
  openArticleInPlace(articleId)
  focusText(articleId, caret, wasCovered)
}

/** @param wasCovered the panes come into view in the next frame, and take no focus before */
function focusText(articleId: string, caret: number | undefined, wasCovered: boolean): void {
  const text = () =>
    lookUp(useShownTexts.getState().texts, articleId)?.sheet.querySelector('article')
  const before = document.activeElement
  const go = (article: HTMLElement) => {
    const { focused } = useWorkspace.getState()
    // Whoever has gone elsewhere meanwhile is not called back.
    const isWaiting = document.activeElement === before || document.activeElement === document.body
    if (focused !== articleId || !isWaiting) return
    article.focus({ preventScroll: true })
    if (caret !== undefined) putCaret(articleId, caret)
  }
  const drawn = text()
  if (drawn?.isConnected) {
    if (wasCovered) requestAnimationFrame(() => go(drawn))
    else go(drawn)
    return
  }
  const stop = useShownTexts.subscribe(() => {
    const article = text()
    if (!article || article === drawn) return
    stop()
    go(article)
  })
}
