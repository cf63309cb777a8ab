import { useRef } from 'react'
import { lookUp } from '../../../core/model/look-up.ts'
import { COLORS } from '../../../core/model/passage.ts'
import { colorInWords } from '../../../shared/color-words.ts'
import { messages } from '../../../shared/messages.ts'
import { type OpenArticle, useOpenArticles } from '../state/stores/open-articles.ts'
import { useColorNames } from '../state/stores/color-names.ts'
import { placeHighlights } from '../state/text-view/placed-highlights.ts'
import { visitPassage } from '../state/actions/visits.ts'
import { useWorkspace } from '../state/stores/workspace-store.ts'
import { openContextMenu } from '../ui/context-menu.ts'
import { STOP, useOneTabStop } from '../ui/one-tab-stop.ts'
import { useOff } from '../ui/off.ts'
import { highlightActions } from './highlight-row-actions.ts'
import { Name } from '../ui/Name.tsx'
import { TagLabels } from '../ui/tags/TagLabels.tsx'
import { Words } from '../ui/Words.tsx'
import styles from './HighlightList.module.css'

/** The highlights of all open articles, in the order of the panes and of the text. */
export function HighlightList() {
  const lists = useRef<HTMLDivElement>(null)
  const stops = useOneTabStop(lists)
  const panes = useWorkspace((state) => state.panes)
  const entries = useOpenArticles((state) => state.entries)
  const contents = panes.flatMap(({ articleId }) => {
    const entry = lookUp(entries, articleId)
    return entry?.status === 'open' ? [entry.content] : []
  })
  const withHighlights = contents.filter((content) => placeHighlights(content).placed.length > 0)
  if (withHighlights.length === 0) {
    return <p className={styles['none']}>{messages.note.noHighlights}</p>
  }
  return (
    <div ref={lists} className={styles['lists']} {...stops}>
      {withHighlights.map((content) => (
        <OfArticle key={content.id} content={content} />
      ))}
    </div>
  )
}

function OfArticle({ content }: { content: OpenArticle }) {
  const title = content.article.title.value
  const off = useOff()
  const names = useColorNames()
  return (
    <section>
      <h3 className={styles['title']}>
        <Name of={title} />
      </h3>
      <ul aria-label={`${messages.note.highlightsTab}: ${title}`}>
        {placeHighlights(content).placed.map((placed) => {
          const { highlight, passage } = placed
          const { exact } = passage.selectors.quote
          return (
            <li
              key={highlight.id}
              onContextMenu={(event) => {
                const of = event.currentTarget.getBoundingClientRect()
                const label = messages.contextMenus.highlight(exact)
                openContextMenu(event, of, label, highlightActions(content.id, placed, off))
              }}
            >
              <button
                type="button"
                className={styles['highlight']}
                {...STOP}
                data-color={highlight.color}
                onClick={() => visitPassage(content.id, passage.id)}
              >
                <span className={styles['digit']} title={colorInWords(highlight.color, names)}>
                  {COLORS.indexOf(highlight.color) + 1}
                </span>
                <span>
                  {names[highlight.color] && (
                    <span className={styles['own']}>
                      <Name of={names[highlight.color] ?? ''} />
                    </span>
                  )}
                  <Words of={exact} />
                  {highlight.comment && <small>{highlight.comment}</small>}
                  <TagLabels tags={highlight.tags} />
                </span>
              </button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
