import { Fragment } from 'react'
import { Group, Panel, Separator } from 'react-resizable-panels'
import { messages } from '../../../shared/messages.ts'
import { Gutter } from '../compare/Gutter.tsx'
import { ArticlePane } from '../reader/ArticlePane.tsx'
import { useComparison } from '../state/comparison-store.ts'
import { resizePanes, useWorkspace } from '../state/workspace-store.ts'
import styles from './PaneRow.module.css'

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
  const comparing = useComparison((state) => state.on)
  if (panes.length === 0) {
    return (
      <div className={styles['none']}>
        <h1>{messages.empty.noPane}</h1>
        <p>{messages.empty.noPaneMany}</p>
      </div>
    )
  }
  // Another set of panes is another row: shares of the old one mean nothing in it.
  const key = panes.map((pane) => pane.articleId).join(' ')
  return (
    <div className={styles['row']} data-pane-row>
      <Group
        key={key}
        className={styles['group'] ?? ''}
        style={{
          minWidth:
            panes.length * LEAST_WIDTH + (panes.length - 1) * (comparing ? GUTTER_WIDTH : 1),
        }}
        orientation="horizontal"
        onLayoutChanged={(sizes) => resizePanes(sizes)}
      >
        {panes.map(({ articleId, size }, index) => (
          <Fragment key={articleId}>
            {index > 0 && (
              <Separator
                className={`${styles['separator']} ${comparing ? styles['gutter'] : ''}`}
                aria-label={messages.reader.resize}
              >
                {comparing && <Gutter left={panes[index - 1]?.articleId ?? ''} right={articleId} />}
              </Separator>
            )}
            <Panel
              id={articleId}
              minSize={`${LEAST_WIDTH}px`}
              style={NOT_SCROLLED}
              {...(size ? { defaultSize: `${size}%` } : {})}
            >
              <ArticlePane articleId={articleId} letter={LETTERS[index] ?? ''} />
            </Panel>
          </Fragment>
        ))}
      </Group>
    </div>
  )
}
