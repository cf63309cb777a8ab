import { useMemo, useRef, useState } from 'react'
import { lookUp } from '../../../core/model/look-up.ts'
import { messages } from '../../../shared/messages.ts'
import { useHighlightsView } from '../state/stores/highlights-view.ts'
import { useLibrary } from '../state/stores/library-store.ts'
import { Button } from '../ui/Button.tsx'
import { Name } from '../ui/Name.tsx'
import { STOP, useOneTabStop } from '../ui/one-tab-stop.ts'
import { useKeptFocus } from '../ui/use-kept-focus.ts'
import { fitting, groupedHighlights } from './fitting.ts'
import { HighlightHead } from './HighlightHead.tsx'
import styles from './HighlightPanel.module.css'
import { HighlightRow } from './HighlightRow.tsx'
import { NothingHighlighted } from './NothingHighlighted.tsx'
import { usePicking } from './picked.ts'
import { PickedHighlights } from './PickedHighlights.tsx'
import { useListedHighlights } from './use-listed-highlights.ts'
import { useRowHandlers } from './use-row-handlers.ts'

const words = messages.highlights

// A list of more takes the window time to lay out; the rest is a button away.
const AT_FIRST = 200

/** The highlights of what is open, of the dossier or of the library, narrowed as the person likes. */
export function HighlightPanel() {
  const view = useHighlightsView()
  const all = useListedHighlights(view.scope)
  const [most, setMost] = useState(AT_FIRST)
  const shown = useMemo(() => {
    const groups = groupedHighlights(fitting(all ?? [], view), view.isLatestFirst)
    return groups.flatMap(({ highlights }) => highlights)
  }, [all, view])
  const groups = useMemo(
    () => groupedHighlights(shown.slice(0, most), view.isLatestFirst),
    [shown, most, view.isLatestFirst],
  )
  const picking = usePicking(shown)
  const list = useRef<HTMLDivElement>(null)
  const stops = useOneTabStop(list)
  const articles = useLibrary((state) => state.articles)
  const titleOf = (id: string) => lookUp(articles, id)?.title.value ?? ''
  const row = useRowHandlers(picking)
  const ids = groups.flatMap(({ highlights }) => highlights.map(({ highlight }) => highlight.id))
  const [last, setLast] = useState<string | null>(null)
  const focusRow = (index: number) =>
    list.current?.querySelector<HTMLElement>(`[data-highlight="${ids[index]}"]`)?.focus()
  // One that is answered or removed goes: then the next is looked at.
  const kept = useKeptFocus({
    at: last === null ? -1 : ids.indexOf(last),
    count: ids.length,
    focus: focusRow,
    leave: () => document.querySelector<HTMLElement>('[data-highlight-filter] button')?.focus(),
  })

  return (
    <div className={styles['panel']}>
      <HighlightHead all={all ?? []} shown={shown.length} />
      {all !== null && shown.length === 0 && <NothingHighlighted isFiltered={all.length > 0} />}
      <div
        ref={list}
        className={styles['lists']}
        onKeyDown={stops.onKeyDown}
        onFocus={(event) => {
          stops.onFocus(event)
          kept.onFocus(event)
          setLast(event.target.dataset['highlight'] ?? null)
        }}
        onBlur={kept.onBlur}
        data-highlight-list
      >
        {groups.map(({ articleId, highlights }) => (
          <section key={`${articleId} ${highlights[0]?.highlight.id}`}>
            <h2 className={styles['title']}>
              <Name of={titleOf(articleId)} />
            </h2>
            <ul aria-label={words.of(titleOf(articleId))}>
              {highlights.map((listed) => (
                <HighlightRow
                  key={listed.highlight.id}
                  listed={listed}
                  isPicked={picking.ids.has(listed.highlight.id)}
                  {...row}
                />
              ))}
            </ul>
          </section>
        ))}
        {shown.length > most && (
          <Button look="plain" {...STOP} onClick={() => setMost(most + AT_FIRST)}>
            {messages.tags.showMore(shown.length - most)}
          </Button>
        )}
      </div>
      <PickedHighlights picking={picking} />
    </div>
  )
}
