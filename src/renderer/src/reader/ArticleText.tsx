import { type MouseEvent, useEffect, useRef } from 'react'
import { directionOf } from '../../../core/text/direction.ts'
import { type CommandId, HIGHLIGHT_COMMANDS } from '../../../shared/commands.ts'
import { messages } from '../../../shared/messages.ts'
import { menuOf, runCommand } from '../state/actions/commands.ts'
import { openLink, showAddress } from '../state/actions/open-link.ts'
import { attempt } from '../state/stores/messages-store.ts'
import type { OpenArticle } from '../state/stores/open-articles.ts'
import { highlightsAt, placedHighlight } from '../state/text-view/placed-highlights.ts'
import {
  currentSelection,
  openCard,
  putCaret,
  selectedPassage,
  useSelection,
} from '../state/text-view/selection-store.ts'
import { isByKey, openContextMenu } from '../ui/context-menu.ts'
import styles from './ArticleText.module.css'
import { attachHere, stopAttaching } from './attaching.ts'
import { Comments } from './Comments.tsx'
import { Edges } from './Edges.tsx'
import { cancelEdges, confirmEdges } from './edges.ts'
import { HighlightCard } from './HighlightCard.tsx'
import { LostPassages } from './LostPassages.tsx'
import { paintPending } from './painted.ts'
import { Rail } from './Rail.tsx'
import { ReadingCaret } from './ReadingCaret.tsx'
import { SelectionBar } from './SelectionBar.tsx'
import { useAskedPassage } from './use-asked-passage.ts'
import { useArticleEditor } from './use-article-editor.ts'
import { copyPassage } from '../state/text-view/copied-passage.ts'
import type { TextMap } from '../state/text-view/text-map.ts'
import { showText } from '../state/text-view/shown-texts.ts'
import { useMatchMarkings } from './use-match-markings.ts'
import { useGoal } from './use-goal.ts'
import { useScrollPlace } from './use-scroll-place.ts'
import { useTextSelection } from './use-text-selection.ts'

interface Props {
  content: OpenArticle
  scroller: React.RefObject<HTMLElement | null>
}

/** The text of an article, with its highlights and what floats over them. */
export function ArticleText({ content, scroller }: Props) {
  const article = useRef<HTMLElement>(null)
  const sheet = useRef<HTMLDivElement>(null)
  const map = useArticleEditor(article, content, useMatchMarkings(content))
  const firstInView = useScrollPlace(scroller, content.id, map)
  useTextSelection(article, content.id, content.version.text, map)
  useGoal(scroller, content, map)
  useAskedPassage(content.id, map)

  useEffect(() => {
    if (!map || !sheet.current || !scroller.current) return
    return showText(content.id, { map, sheet: sheet.current, scroller: scroller.current })
  }, [content.id, map, scroller])

  const card = useSelection((state) => state.card)
  const isCommenting = card?.articleId === content.id && card.writing
  useEffect(() => {
    if (!isCommenting || !map) return
    const placed = placedHighlight(content, card.highlightId)
    paintPending(placed && map.rangeOf(placed.start, placed.end))
    return () => paintPending(null)
  }, [isCommenting, card, content, map])

  const onClick = (event: MouseEvent) => {
    const target = event.target as Element
    const link = target.closest('a')
    if (link) {
      event.preventDefault()
      // Its words were selected: the pointer was not pressed to go there.
      if (selectedPassage()) return
      openLink(link.href, link.textContent)
      return
    }
    const mark = target.closest<HTMLElement>('mark')
    const highlightId = mark?.dataset['highlightIds']?.split(' ').at(-1)
    if (highlightId && !selectedPassage()) {
      openCard({ articleId: content.id, highlightId, writing: true })
    }
  }

  const onContextMenu = (event: MouseEvent) => {
    if (!map) return
    if (!isByKey(event)) putCaretUnder(event, content.id, map)
    const selection = currentSelection()
    if (selection?.articleId !== content.id) return
    const range = map.rangeOf(selection.start, selection.end)
    const of = (range ?? event.currentTarget).getBoundingClientRect()
    openContextMenu(event, of, messages.contextMenus.text, menuOf(TEXT_COMMANDS))
  }

  /** What is copied, or dragged, is clean words elsewhere and a quotation in a note. */
  const copyInto = (data: DataTransfer): boolean => {
    const selection = currentSelection()
    const isHere = selection?.articleId === content.id && selection.start < selection.end
    if (isHere) copyPassage(data, content, selection)
    return isHere
  }

  const onKeyDown = (event: React.KeyboardEvent) => {
    if ((event.ctrlKey || event.metaKey) && event.code === 'KeyA') {
      event.preventDefault()
      window.getSelection()?.selectAllChildren(event.currentTarget)
      return
    }
    const isMoving = useSelection.getState().moving?.articleId === content.id
    if (isMoving && (event.key === 'Enter' || event.key === 'Escape')) {
      event.preventDefault()
      if (event.key === 'Enter') attempt(confirmEdges)
      else cancelEdges()
      return
    }
    const isAttaching = useSelection.getState().attaching?.articleId === content.id
    if (isAttaching && event.key === 'Escape') {
      event.preventDefault()
      return stopAttaching()
    }
    if (event.key !== 'Enter') return
    if (isAttaching && selectedPassage()) {
      event.preventDefault()
      return attempt(attachHere)
    }
    const selection = currentSelection()
    if (selection?.articleId !== content.id) return
    const here = highlightsAt(content, selection.start)[0]
    if (here) openCard({ articleId: content.id, highlightId: here.highlight.id, writing: true })
    else runCommand('match.answer')
  }

  return (
    <div className={styles['column']} dir={directionOf(content.version.text)}>
      <LostPassages content={content} />
      <div ref={sheet} className={styles['sheet']}>
        {/* The text is one stop of the Tab key, where the arrow keys move the reading caret. */}
        <article
          ref={article}
          className={styles['text']}
          data-article-id={content.id}
          lang={content.article.language}
          tabIndex={0}
          onClick={onClick}
          onPointerOver={showAddress}
          onContextMenu={onContextMenu}
          onKeyDown={onKeyDown}
          onCopy={(event) => {
            if (!copyInto(event.clipboardData)) return
            event.preventDefault()
            event.stopPropagation()
          }}
          onDragStart={(event) => {
            // The browser's own markup has styles, which a page of ours refuses.
            if (copyInto(event.dataTransfer)) event.dataTransfer.clearData('text/html')
          }}
        />
        {map && <Rail article={article} content={content} map={map} />}
        {map && <Comments article={article} scroller={scroller} content={content} map={map} />}
        <ReadingCaret
          article={article}
          articleId={content.id}
          map={map}
          firstInView={firstInView}
        />
        {map && <SelectionBar articleId={content.id} map={map} />}
        {map && <Edges content={content} map={map} />}
        {map && <HighlightCard content={content} map={map} />}
      </div>
    </div>
  )
}

/** What is right-clicked is meant: the caret goes there, unless it is within what is selected. */
function putCaretUnder(event: MouseEvent, articleId: string, map: TextMap): void {
  const at = document.caretPositionFromPoint(event.clientX, event.clientY)
  const offset = at && map.offsetOf(at.offsetNode, at.offset)
  if (offset === null) return
  const selected = selectedPassage()
  const isWithin =
    selected?.articleId === articleId && selected.start <= offset && offset <= selected.end
  if (!isWithin) putCaret(articleId, offset)
}

/** What the menu of a text has: what is for its passage, its highlight, its match, and the whole. */
const TEXT_COMMANDS: readonly CommandId[] = [
  ...Object.values(HIGHLIGHT_COMMANDS),
  'highlight.comment',
  'highlight.edges',
  'highlight.remove',
  'passage.quote',
  'passage.cite',
  'passage.findInOthers',
  'passage.copy',
  'relation.relate',
  'relation.open',
  'match.stack',
  'match.answer',
  'match.confirm',
  'match.dismiss',
  'match.quote',
  'match.join',
  'article.others',
  'article.details',
  'pane.close',
]
