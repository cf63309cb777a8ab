import { type FocusEvent, Fragment, type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { Group, Panel, Separator } from 'react-resizable-panels'
import { messages } from '../../../shared/messages.ts'
import { Gutter } from '../compare/Gutter.tsx'
import { ArticlePane } from '../reader/ArticlePane.tsx'
import { RelationRibbons } from '../relations/RelationRibbons.tsx'
import { readHere } from '../state/actions/read-here.ts'
import { useComparison } from '../state/stores/comparison-store.ts'
import { alive, type LibraryStore, useLibrary } from '../state/stores/library-store.ts'
import {
  closeArticle,
  type Pane,
  resizePanes,
  useWorkspace,
} from '../state/stores/workspace-store.ts'
import { BrokenView } from './BrokenView.tsx'
import styles from './PaneRow.module.css'
import { rowWidth } from './row-width.ts'

const LETTERS = ['A', 'B', 'C', 'D']

// Narrower, a line of text holds too few words to read; the row scrolls sideways instead.
const LEAST_WIDTH = 320

// Between two panes stands a rule of one pixel, or the gutter, as wide as the look draws it.
const GUTTER_WIDTH = 52

// The pane scrolls its text; a panel that could scroll as well would lay it out once more to know.
const NOT_SCROLLED = { overflow: 'clip', contain: 'strict' }

/** The open articles side by side, each as wide as the person makes it. */
export function PaneRow() {
  const panes = useWorkspace((state) => state.panes)
  const comparing = useComparison((state) => state.on) && panes.length > 1
  const related = useLibrary(({ relations }) => areRelated(panes, relations))
  const hasGutter = comparing || related
  const row = useRef<HTMLDivElement>(null)
  const available = useWidth(row, panes.length > 0)
  // Another set of panes is another row: shares of the old one mean nothing in it.
  const key = panes.map((pane) => pane.articleId).join(' ')
  const keeping = useKeptFocus(key)
  if (panes.length === 0) {
    return (
      <div className={styles['none']}>
        <h1>{messages.empty.noPane}</h1>
        <p>{messages.empty.noPaneMany}</p>
      </div>
    )
  }
  return (
    <div
      ref={row}
      {...keeping}
      className={styles['row']}
      data-pane-row
      data-comparing={comparing ? '' : undefined}
    >
      <Group
        key={key}
        className={styles['group'] ?? ''}
        style={{
          // One that could scroll would be what panes come to rest in, in the row's place.
          overflow: 'clip',
          minWidth: rowWidth(panes.length, {
            available,
            least: LEAST_WIDTH,
            between: hasGutter ? GUTTER_WIDTH : 1,
          }),
        }}
        orientation="horizontal"
        // Over a ribbon it is another one: the look says which.
        disableCursor
        onLayoutChanged={(sizes) => resizePanes(sizes)}
      >
        {panes.map(({ articleId, size }, index) => (
          <Fragment key={articleId}>
            {index > 0 && (
              <Separator
                className={`${styles['separator']} ${hasGutter ? styles['gutter'] : ''}`}
                aria-label={messages.reader.resize}
              >
                {comparing && <Gutter left={panes[index - 1]?.articleId ?? ''} right={articleId} />}
                {related && (
                  <RelationRibbons left={panes[index - 1]?.articleId ?? ''} right={articleId} />
                )}
              </Separator>
            )}
            <Panel
              id={articleId}
              minSize={`${LEAST_WIDTH}px`}
              style={NOT_SCROLLED}
              {...(size ? { defaultSize: `${size}%` } : {})}
            >
              <BrokenView
                text={messages.errors.articleBroken}
                close={{ label: messages.errors.closeBroken, run: () => closeArticle(articleId) }}
              >
                <ArticlePane
                  articleId={articleId}
                  letter={LETTERS[index] ?? ''}
                  // Where ribbons begin no scroll bar is to stand between them and the text.
                  barAtStart={hasGutter && index === 0}
                />
              </BrokenView>
            </Panel>
          </Fragment>
        ))}
      </Group>
    </div>
  )
}

/** The focus that was in the row is in its text that was used last, when the row is another one. */
function useKeptFocus(key: string) {
  const hadFocus = useRef(false)
  useLayoutEffect(() => {
    const { focused } = useWorkspace.getState()
    if (hadFocus.current && document.activeElement === document.body && focused !== null) {
      readHere(focused)
    }
  }, [key])
  return {
    onFocus: () => {
      hadFocus.current = true
    },
    onBlur: ({ relatedTarget }: FocusEvent) => {
      // Null when what had the focus is gone.
      if (relatedTarget !== null) hadFocus.current = false
    },
  }
}

/** Whether a relation joins two panes that stand beside each other: the gutter shows it. */
function areRelated(panes: readonly Pane[], relations: LibraryStore['relations']): boolean {
  const beside = panes.slice(1).map(({ articleId }, index) => [panes[index]?.articleId, articleId])
  return alive(relations).some(({ sides: [one, other] }) =>
    beside.some((pair) => pair.includes(one.articleId) && pair.includes(other.articleId)),
  )
}

/** How wide an element is, in CSS pixels; 0 while it is not there. */
function useWidth(element: RefObject<HTMLElement | null>, isThere: boolean): number {
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const target = element.current
    if (!target) return
    const measure = () => setWidth(target.clientWidth)
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(target)
    return () => observer.disconnect()
  }, [element, isThere])
  return width
}
