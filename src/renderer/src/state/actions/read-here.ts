import { lookUp } from '../../../../core/model/look-up.ts'
import { useShownTexts } from '../text-view/shown-texts.ts'
import { openArticle, openArticleInPlace, useWorkspace } from '../stores/workspace-store.ts'

/** Opens an article and puts the focus into its text, where the reading caret was, once it is drawn. */
export function readHere(articleId: string): void {
  openArticle(articleId)
  focusText(articleId)
}

/** The same in the place of the article used last. */
export function readInPlace(articleId: string): void {
  openArticleInPlace(articleId)
  focusText(articleId)
}

function focusText(articleId: string): void {
  const text = () =>
    lookUp(useShownTexts.getState().texts, articleId)?.sheet.querySelector('article')
  const before = document.activeElement
  const go = (article: HTMLElement) => {
    const { focused } = useWorkspace.getState()
    // Whoever has gone elsewhere meanwhile is not called back.
    const isWaiting = document.activeElement === before || document.activeElement === document.body
    if (focused === articleId && isWaiting) article.focus({ preventScroll: true })
  }
  const drawn = text()
  if (drawn) return go(drawn)
  const stop = useShownTexts.subscribe(() => {
    const article = text()
    if (!article) return
    stop()
    go(article)
  })
}
