import { Search, X } from 'lucide-react'
import {
  type FocusEvent,
  type KeyboardEvent,
  useContext,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react'
import { commandWords } from '../../../shared/commands.ts'
import { messages } from '../../../shared/messages.ts'
import type { TagSummary } from '../../../core/model/tag.ts'
import { LONGEST_QUERY } from '../../../core/search/query.ts'
import { endSearch } from '../state/actions/search-actions.ts'
import { placeAmongAll, useSought } from '../state/text-view/sought-store.ts'
import { openFound } from '../state/actions/open-found.ts'
import { useLibrary } from '../state/stores/library-store.ts'
import { closeSearch, typeSearch, useSearch, whenFound } from '../state/stores/search-store.ts'
import { afterFirstFrame } from '../ui/after-first-frame.tsx'
import { IconButton } from '../ui/Button.tsx'
import { useColorNames } from '../state/stores/color-names.ts'
import { TagWindow } from '../ui/tags/tag-window.ts'
import { keepFieldKeys } from '../ui/field-keys.ts'
import { Kbd } from '../ui/Kbd.tsx'
import { completionsOf, hitsOf, optionId, type Option } from './options.ts'
import styles from './SearchBox.module.css'

const words = messages.search

const SearchPanel = afterFirstFrame(async () => (await import('./SearchPanel.tsx')).SearchPanel)

interface Props {
  /** Called when the search is ended and what had the focus before is not there any more. */
  onLeave: () => void
}

/** Looks through the whole library for what is typed, and lists it below. */
export function SearchBox({ onLeave }: Props) {
  const typed = useSearch((state) => state.typed)
  const isOpen = useSearch((state) => state.isOpen)
  const box = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const opener = useRef<Element | null>(null)
  const listId = useId()
  const { options, at, choose, isChosen, caret, setCaret } = useOptions(typed)
  const current = isOpen ? options[at] : undefined

  const put = (next: string, caretThen: number) => {
    typeSearch(next)
    setCaret(caretThen)
    const input = field.current
    input?.focus()
    // When React has put the words there.
    queueMicrotask(() => input?.setSelectionRange(caretThen, caretThen))
  }
  const take = (option: Option, beside: boolean) => {
    if (option.kind === 'completed') return put(option.typed, option.caret)
    closeSearch()
    // A text takes the focus only from where it was when the text was asked for.
    const query = useSearch.getState().result?.query ?? ''
    openFound(option.found, option.place, { query, beside })
  }
  /** Enter in a hurry is meant for what will be found by what is typed, and not for what is still shown. */
  const takeBest = async (beside: boolean) => {
    if (!(await whenFound())) return
    const [best] = hitsOf(useSearch.getState().result)
    if (best) take(best, beside)
  }
  const end = () => {
    const before = opener.current
    endSearch()
    if (before instanceof HTMLElement && before.isConnected && before !== document.body)
      before.focus({ preventScroll: true })
    else onLeave()
    if (document.activeElement === field.current) field.current?.blur()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    keepFieldKeys(event)
    const { key, shiftKey } = event
    const step = { ArrowDown: 1, ArrowUp: -1 }[key]
    const first = options[0]
    if (step !== undefined && options.length > 0) {
      if (isOpen) choose((at + step + options.length) % options.length)
      else typeSearch(typed)
    } else if (key === 'Enter' && isOpen) {
      const beside = event.ctrlKey || event.metaKey
      const { isSearching } = useSearch.getState()
      if (isSearching && !isChosen) void takeBest(beside)
      else if (current) take(current, beside)
    } else if (key === 'Tab' && !shiftKey && isOpen && first?.kind === 'completed') {
      take(current?.kind === 'completed' ? current : first, false)
    } else if (key === 'Escape') end()
    else return
    event.preventDefault()
  }
  const onFocus = ({ relatedTarget }: FocusEvent) => {
    if (box.current?.contains(relatedTarget)) return
    opener.current = relatedTarget
    // Asked for by key, it has been opened already.
    const now = useSearch.getState()
    if (!now.isOpen) typeSearch(now.typed)
  }
  const onBlur = ({ relatedTarget }: FocusEvent) => {
    // In another window one looks something up, and comes back.
    if (document.hasFocus() && !box.current?.contains(relatedTarget)) closeSearch()
  }

  return (
    <div
      ref={box}
      className={styles['box']}
      role="search"
      aria-label={words.box}
      onFocus={onFocus}
      onBlur={onBlur}
    >
      <label className={styles['field']}>
        <Search size={14} aria-hidden />
        <input
          ref={field}
          role="combobox"
          aria-label={words.box}
          aria-expanded={isOpen}
          aria-controls={listId}
          aria-activedescendant={current ? optionId(listId, current) : undefined}
          aria-autocomplete="list"
          autoComplete="off"
          spellCheck={false}
          placeholder={words.box}
          maxLength={LONGEST_QUERY}
          value={typed}
          onChange={({ target }) => {
            typeSearch(target.value)
            setCaret(target.selectionStart ?? target.value.length)
          }}
          onSelect={({ currentTarget }) => setCaret(currentTarget.selectionStart ?? caret)}
          onKeyDown={onKeyDown}
          data-search
        />
        {!isOpen && <Count />}
        {typed === '' ? (
          <Kbd of={commandWords('search.open').key ?? ''} decorative />
        ) : (
          <IconButton label={words.end} icon={<X size={14} aria-hidden />} onClick={end} />
        )}
      </label>
      {isOpen && (
        <SearchPanel
          listId={listId}
          options={options}
          current={current}
          onChoose={choose}
          onTake={take}
          onType={(next) => put(next, next.length)}
        />
      )}
    </div>
  )
}

/** Which of the words that are marked in the open texts one is at. */
function Count() {
  const found = useSought()
  if (found.sought?.kind !== 'asked') return null
  const { nth, all } = placeAmongAll(found)
  return <span className={styles['count']}>{messages.find.count(nth, all)}</span>
}

/**
 * What can be chosen, and which of it Enter would take: the best that was found, until a person has gone to
 * another one.
 */
function useOptions(typed: string) {
  const result = useSearch((state) => state.result)
  const articles = useLibrary((state) => state.articles)
  const dossiers = useLibrary((state) => state.dossiers)
  const colorNames = useColorNames()
  const tags = useKnownTags(/tag:/iu.test(typed))
  const [caret, setCaret] = useState(0)
  const [chosen, setChosen] = useState({ typed: '', at: 0 })
  const completions = useMemo(
    () => completionsOf(typed, caret, { articles, dossiers, tags, colorNames }),
    [typed, caret, articles, dossiers, tags, colorNames],
  )
  const hits = useMemo(() => hitsOf(result), [result])
  const options: readonly Option[] = useMemo(() => [...completions, ...hits], [completions, hits])
  const best = hits.length > 0 ? completions.length : 0
  const at = chosen.typed === typed ? Math.min(chosen.at, options.length - 1) : best
  const choose = (next: number) => setChosen({ typed, at: next })
  return { options, at, choose, isChosen: chosen.typed === typed, caret, setCaret }
}

/** All tags, those that most things bear first, from when they are needed. */
function useKnownTags(areNeeded: boolean): readonly TagSummary[] {
  const { load } = useContext(TagWindow)
  const [known, setKnown] = useState<readonly TagSummary[]>([])
  useEffect(() => {
    if (areNeeded) void load().then(setKnown)
  }, [areNeeded, load])
  return known
}
