import { memo, type MouseEvent, useState } from 'react'
import { flushSync } from 'react-dom'
import { changedWords } from '../../../core/alignment/changed-words.ts'
import type { ListedHighlight } from '../../../core/model/listed-highlight.ts'
import { COLORS } from '../../../core/model/passage.ts'
import { colorInWords } from '../../../shared/color-words.ts'
import { messages } from '../../../shared/messages.ts'
import { commentOn } from '../state/actions/highlight-actions.ts'
import { keepTyping } from '../state/actions/typed-ahead.ts'
import { useColorNames } from '../state/stores/color-names.ts'
import { attempt, say } from '../state/stores/messages-store.ts'
import { COPIED_PASSAGE } from '../state/text-view/copied-passage.ts'
import { openContextMenu } from '../ui/context-menu.ts'
import { runKeyOf } from '../ui/key-action.ts'
import { MarkedWords } from '../ui/MarkedWords.tsx'
import { Name } from '../ui/Name.tsx'
import { useOff } from '../ui/off.ts'
import { STOP } from '../ui/one-tab-stop.ts'
import { TagLabels } from '../ui/tags/TagLabels.tsx'
import { untilDrawn } from '../ui/until-drawn.ts'
import { Words } from '../ui/Words.tsx'
import { CommentField } from './CommentField.tsx'
import { highlightActions, visit } from './highlight-row-actions.ts'
import type { RowHandlers } from './use-row-handlers.ts'
import styles from './HighlightPanel.module.css'

const words = messages.highlights

interface Props extends RowHandlers {
  listed: ListedHighlight
  isPicked: boolean
}

/** One highlight of the list: a press goes there, Shift and Ctrl pick it, its comment is written in place. */
export const HighlightRow = memo(function HighlightRow(props: Props) {
  const { listed, isPicked, chosen, onPick, onKey } = props
  const { articleId, highlight, passage, place } = listed
  const { exact } = passage.selectors.quote
  const off = useOff()
  const names = useColorNames()
  const [isWriting, setWriting] = useState(false)

  const write = async () => {
    const typing = keepTyping()
    // At once: the next key may follow within the frame.
    flushSync(() => setWriting(true))
    const isField = () => document.activeElement?.matches('[data-comment]') === true
    if (await untilDrawn(isField)) await typing.put()
    else typing.drop()
  }
  const actionsOf = (of: readonly ListedHighlight[]) =>
    highlightActions(of, () => attempt(write), off)

  const onClick = (event: MouseEvent) => {
    if (event.shiftKey || event.ctrlKey || event.metaKey) onPick(highlight.id, event.shiftKey)
    else visit(listed)
  }
  return (
    <li
      className={styles['row']}
      data-color={highlight.color}
      data-picked={isPicked || undefined}
      onContextMenu={(event) => {
        if ((event.target as Element).closest('textarea')) return
        const of = event.currentTarget.getBoundingClientRect()
        const several = chosen(listed)
        const label =
          several.length > 1 ? words.actionsForPicked : messages.contextMenus.highlight(exact)
        openContextMenu(event, of, label, actionsOf(several))
      }}
    >
      <input
        type="checkbox"
        tabIndex={-1}
        className={styles['pick']}
        aria-label={words.pick(exact)}
        checked={isPicked}
        onChange={({ nativeEvent }) =>
          onPick(highlight.id, nativeEvent instanceof PointerEvent && nativeEvent.shiftKey)
        }
      />
      <button
        type="button"
        className={styles['highlight']}
        {...STOP}
        data-color={highlight.color}
        data-highlight={highlight.id}
        data-state={place?.state ?? 'lost'}
        draggable={place !== null}
        onDragStart={({ dataTransfer }) => drag(dataTransfer, listed)}
        onClick={onClick}
        onKeyDown={(event) => {
          if (!onKey(event, highlight.id)) runKeyOf(actionsOf(chosen(listed)), event, say)
        }}
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
          {place?.state === 'approximate' && (
            <span className={styles['state']}>{messages.passage.checkPlace}</span>
          )}
          {place === null && <span className={styles['state']}>{messages.passage.lost}</span>}
          {place?.state === 'approximate' ? (
            <Wordings before={exact} now={place.words} />
          ) : (
            <Words of={exact} />
          )}
          {highlight.comment && !isWriting && (
            <small>
              {highlight.comment}
              {highlight.commentBy && <i> {words.by(highlight.commentBy)}</i>}
            </small>
          )}
          <TagLabels tags={highlight.tags} />
        </span>
      </button>
      {isWriting && (
        <CommentField
          comment={highlight.comment}
          onDone={(comment) => {
            setWriting(false)
            if (comment !== null) attempt(() => commentOn(articleId, highlight, comment))
          }}
        />
      )}
    </li>
  )
})

/** What a passage was, and what it seems to be now. */
function Wordings({ before, now }: { before: string; now: string }) {
  const changed = changedWords(whole(before), whole(now))
  return (
    <span className={styles['wordings']}>
      <small>{messages.passage.was}</small>
      <MarkedWords of={before} marks={changed.a} />
      <small>{messages.passage.now}</small>
      <MarkedWords of={now} marks={changed.b} />
    </span>
  )
}

function whole(text: string) {
  return { text, spans: [{ start: 0, end: text.length }] }
}

/** A highlight that is dragged into a note is quoted there. */
function drag(data: DataTransfer, { articleId, passage, place, textHash }: ListedHighlight): void {
  if (!place) return
  const { start, end } = place
  data.setData('text/plain', passage.selectors.quote.exact)
  data.setData(COPIED_PASSAGE, JSON.stringify({ articleId, start, end, textHash }))
}
