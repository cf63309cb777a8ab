import {
  type KeyboardEvent,
  useDeferredValue,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import type { TagSummary } from '../../../core/model/tag.ts'
import { messages } from '../../../shared/messages.ts'
import { runCommand } from '../state/actions/commands.ts'
import { useLibrary } from '../state/stores/library-store.ts'
import { say } from '../state/stores/messages-store.ts'
import { request } from '../state/stores/request.ts'
import { showTag, useTags } from '../state/stores/tags-store.ts'
import { useAskedAgain } from '../state/stores/use-asked-again.ts'
import { openContextMenu } from '../ui/context-menu.ts'
import { fits } from '../../../core/text/fits.ts'
import { runKeyOf } from '../ui/key-action.ts'
import { Menu } from '../ui/Menu.tsx'
import { Name } from '../ui/Name.tsx'
import { useOff } from '../ui/off.ts'
import { STOP, useOneTabStop } from '../ui/one-tab-stop.ts'
import look from '../ui/Row.module.css'
import { TagDot } from '../ui/tags/TagLabels.tsx'
import { Close } from './Close.tsx'
import { tagActions } from './tag-row-actions.ts'
import { TagPage } from './TagPage.tsx'
import styles from './TagsPanel.module.css'

const words = messages.tags

// More are not looked through; one types a part of the name instead.
const MOST = 500

// Long enough that a tag given to many things is counted once, and not for each.
const PAUSE_MS = 150

/** All tags, or what bears one of them. */
export function TagsPanel() {
  const tag = useTags((state) => state.tag)
  const { articles, notes, state } = useLibrary()
  const all = useAskedAgain(
    state?.id ?? '',
    () => request('tag:list', undefined),
    [articles, notes, state?.tagColors],
    PAUSE_MS,
  )
  const panel = useRef<HTMLDivElement>(null)
  // The row or the button that led here is gone: without a focus the next key would go nowhere.
  useLayoutEffect(() => {
    if (document.activeElement !== document.body) return
    const filter = panel.current?.querySelector<HTMLElement>('[data-tags-filter]')
    ;(filter ?? panel.current)?.focus()
  }, [tag])
  return (
    <div
      ref={panel}
      className={styles['panel']}
      tabIndex={-1}
      data-tags-panel
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.preventDefault()
        runCommand('tags.close')
      }}
    >
      {tag === null ? <TagList all={all} /> : <TagPage key={tag} tag={tag} all={all ?? []} />}
    </div>
  )
}

/** @param all null while they are asked for */
function TagList({ all }: { all: readonly TagSummary[] | null }) {
  const [typed, setTyped] = useState('')
  const query = useDeferredValue(typed)
  const list = useRef<HTMLUListElement>(null)
  const stops = useOneTabStop(list)
  const found = (all ?? []).filter(({ tag }) => fits(query, [tag]))
  const toFirst = () => list.current?.querySelector<HTMLElement>('[data-stop]')?.focus()
  /** The key was pressed before there was a row to go to; forgotten by whoever goes on otherwise. */
  const goesDown = useRef(false)
  useEffect(() => {
    if (all === null || !goesDown.current) return
    goesDown.current = false
    toFirst()
  }, [all])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && typed !== '') {
      event.preventDefault()
      setTyped('')
    } else if (event.key === 'ArrowDown') {
      event.preventDefault()
      goesDown.current = all === null
      toFirst()
    } else if (event.key === 'Enter' && found[0]) showTag(found[0].tag)
  }
  return (
    <>
      <div className={styles['head']}>
        <input
          type="search"
          className={styles['search']}
          aria-label={words.filter}
          placeholder={words.filter}
          value={typed}
          onChange={(event) => {
            goesDown.current = false
            setTyped(event.target.value)
          }}
          onKeyDown={onKeyDown}
          onBlur={() => {
            goesDown.current = false
          }}
          data-tags-filter
        />
        <Close />
      </div>
      {all?.length === 0 && <p className={styles['none']}>{words.none}</p>}
      {all !== null && all.length > 0 && found.length === 0 && (
        <p role="status" className={styles['none']}>
          {words.nothing(query)}
        </p>
      )}
      <div className={styles['scroller']}>
        <ul ref={list} aria-label={words.name} {...stops}>
          {found.slice(0, MOST).map((one) => (
            <TagRow key={one.tag} summary={one} />
          ))}
        </ul>
        {found.length > MOST && <p className={styles['none']}>{words.more(found.length - MOST)}</p>}
      </div>
    </>
  )
}

function TagRow({ summary }: { summary: TagSummary }) {
  const { tag, color, articles, highlights, notes } = summary
  const off = useOff()
  const item = useRef<HTMLLIElement>(null)
  const actions = tagActions(summary, off, () => focusBeside(item.current))
  return (
    <li
      ref={item}
      className={look['row']}
      data-color={color ?? undefined}
      onContextMenu={(event) => {
        const of = event.currentTarget.getBoundingClientRect()
        openContextMenu(event, of, words.actionsFor(tag), actions)
      }}
      onKeyDown={(event) => runKeyOf(actions, event, say)}
    >
      <button type="button" className={styles['open']} {...STOP} onClick={() => showTag(tag)}>
        <TagDot />
        <span className={styles['name']}>
          <Name of={tag} />
        </span>
        <small>{words.borneBy(articles, highlights, notes)}</small>
      </button>
      <Menu label={words.actionsFor(tag)} actions={actions} isTabStop={false} />
    </li>
  )
}

/** Keeps the focus in the list when the row that has it is about to go. */
function focusBeside(item: HTMLElement | null): void {
  if (!item?.contains(document.activeElement)) return
  const beside = item.nextElementSibling ?? item.previousElementSibling
  const target = beside?.querySelector<HTMLElement>('[data-stop]')
  ;(target ?? document.querySelector<HTMLElement>('[data-tags-filter]'))?.focus()
}
