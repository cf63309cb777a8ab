import { X } from 'lucide-react'
import { useEffect, useMemo, useState } from 'react'
import { useColorNames } from '../state/stores/color-names.ts'
import { lookUp } from '../../../core/model/look-up.ts'
import { asTyped } from '../../../core/search/as-typed.ts'
import { beginFilter, filtersIn, withoutFilter } from '../../../core/search/completion.ts'
import { hitsInWords } from '../../../core/search/hits.ts'
import { parseQuery } from '../../../core/search/parse-query.ts'
import { FILTER_NAMES } from '../../../core/search/query.ts'
import { wantedIn } from '../../../core/search/wanted.ts'
import { messages } from '../../../shared/messages.ts'
import { inWords } from '../../../shared/words/in-words.ts'
import { runCommand } from '../state/actions/commands.ts'
import { savedAs } from '../state/actions/search-actions.ts'
import { useLibrary } from '../state/stores/library-store.ts'
import { useReports } from '../state/stores/reports-store.ts'
import { typeSearch, useSearch } from '../state/stores/search-store.ts'
import { useOff } from '../ui/off.ts'
import { Button } from '../ui/Button.tsx'
import { readableDate } from '../ui/dates.ts'
import { MarkedWords } from '../ui/MarkedWords.tsx'
import { Name } from '../ui/Name.tsx'
import { isByName, optionId, type Completed, type Hit, type Option } from './options.ts'
import styles from './SearchPanel.module.css'

const words = messages.search

interface Props {
  listId: string
  options: readonly Option[]
  current: Option | undefined
  onChoose: (at: number) => void
  onTake: (option: Option, beside: boolean) => void
  onType: (typed: string) => void
}

/** Under the search box: its filters, what could be typed, and what was found. */
export function SearchPanel({ listId, options, current, onChoose, onTake, onType }: Props) {
  const typed = useSearch((state) => state.typed)
  const failure = useSearch((state) => state.failure)
  const completions = options.filter((option) => option.kind === 'completed')
  const rowOf = (option: Option) => ({
    id: optionId(listId, option),
    role: 'option',
    'aria-selected': option === current,
    ref: option === current ? scrollIntoView : undefined,
    onPointerMove: () => onChoose(options.indexOf(option)),
    onClick: ({ ctrlKey, metaKey }: { ctrlKey: boolean; metaKey: boolean }) =>
      onTake(option, ctrlKey || metaKey),
  })

  return (
    // The field keeps the focus while one points here.
    <div className={styles['panel']} onMouseDown={(event) => event.preventDefault()}>
      <Filters typed={typed} onType={onType} />
      <Doubts typed={typed} isCompleted={completions.length > 0} />
      <div className={styles['top']}>
        <State />
        <SaveButton typed={typed} />
      </div>
      {failure !== null && <Failure message={failure} />}
      <div id={listId} role="listbox" aria-label={words.list} className={styles['list']}>
        {completions.length > 0 && (
          <div role="group" aria-label={words.suggestions} className={styles['completions']}>
            {completions.map((option) => (
              <div key={option.id} {...rowOf(option)} className={styles['completion']}>
                <Completion of={option} />
              </div>
            ))}
          </div>
        )}
        {groupsOf(options).map((hits) => (
          <Group key={hits[0]!.found.id} hits={hits} rowOf={rowOf} onTake={onTake} />
        ))}
      </div>
      {typed.trim() === '' && <p className={styles['help']}>{words.howTo}</p>}
      <p className={styles['help']}>{words.keys}</p>
    </div>
  )
}

function scrollIntoView(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' })
}

function groupsOf(options: readonly Option[]): Hit[][] {
  const hits = options.filter((option) => option.kind === 'hit')
  return [...Map.groupBy(hits, ({ found }) => found.id).values()]
}

/** Those that were typed, each to be taken away; and those that could be. */
function Filters({ typed, onType }: { typed: string; onType: (typed: string) => void }) {
  const names = useColorNames()
  const filters = filtersIn(typed, names)
  return (
    <div role="group" aria-label={words.filterGroup} className={styles['filters']}>
      {filters.map((filter) => (
        <button
          key={filter.place.start}
          type="button"
          className={styles['set']}
          aria-label={words.removeFilter(filter.text)}
          onClick={() => onType(withoutFilter(typed, filter))}
        >
          <Name of={filter.text} /> <X size={12} aria-hidden />
        </button>
      ))}
      {FILTER_NAMES.map((name) => (
        <button
          key={name}
          type="button"
          className={styles['filter']}
          aria-label={words.addFilter(words.filters[name])}
          title={`${name}:`}
          onClick={() => onType(beginFilter(typed, name))}
        >
          {words.filters[name]}
        </button>
      ))}
    </div>
  )
}

// Of what is still being typed it is not known yet what it is to be.
const STOPS_AFTER_MS = 1000

/** What of the query could not be taken as what it looks like, or is left out as it stands. */
function Doubts({ typed, isCompleted }: { typed: string; isCompleted: boolean }) {
  const [settled, setSettled] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setSettled(typed), STOPS_AFTER_MS)
    return () => clearTimeout(timer)
  }, [typed])
  const names = useColorNames()
  const { query, leftOut } = asTyped(typed, names)
  const isSettled = settled === typed
  const doubts = parseQuery(query, names)
    .doubts.filter(({ place }) => isSettled || place.end < query.length)
    .map(({ said }) => inWords([said]))
  const waits = isSettled && leftOut !== null && !isCompleted ? [words.leftOut(leftOut)] : []
  return [...doubts, ...waits].map((sentence) => (
    <p key={sentence} role="status" className={styles['doubt']}>
      {sentence}
    </p>
  ))
}

/** How many were found, how far the index is, and what is missing. */
function State() {
  const { result, isSearching, failure } = useSearch()
  const index = useReports((state) => state.index)
  const isBuilding = index?.status === 'building' && index.indexed < index.total
  const count = result?.found.length ?? 0
  const isNothing = result !== null && count === 0
  return (
    <div role="status" className={styles['state']} data-searching={isSearching || undefined}>
      {isBuilding && <p>{messages.others.building(index.indexed, index.total)}</p>}
      {failure === null && result === null && isSearching && <p>{words.searching}</p>}
      {isNothing && <p>{words.nothing(result.query.replace(/\*$/u, ''))}</p>}
      {count > 0 && <p>{words.found(count, result!.more)}</p>}
      {result !== null && result.unread > 0 && <p>{words.unread(result.unread)}</p>}
    </div>
  )
}

/** Keeps what is looked for; what is kept already is not offered. */
function SaveButton({ typed }: { typed: string }) {
  const off = useOff()
  const isSaved = useLibrary(() => savedAs(typed) !== undefined)
  if (typed.trim() === '') return null
  if (isSaved) return <span className={styles['saved']}>{words.isSaved}</span>
  return (
    <Button look="plain" onClick={() => runCommand('search.save')} {...off}>
      {words.save}
    </Button>
  )
}

function Failure({ message }: { message: string }) {
  const typed = useSearch((state) => state.typed)
  return (
    <div role="alert" className={styles['failure']}>
      <p>
        {words.failed} {message}
      </p>
      <Button onClick={() => typeSearch(typed)}>{words.tryAgain}</Button>
    </div>
  )
}

function Completion({ of: { suggestion } }: { of: Completed }) {
  return (
    <>
      <Name of={suggestion.value} />
      <span className={styles['meta']}>{suggestion.label}</span>
    </>
  )
}

interface GroupProps {
  /** At least one, all of the same thing. */
  hits: readonly Hit[]
  rowOf: (option: Option) => object
  onTake: Props['onTake']
}

/** An article, a note or a dossier, with its sentences in which the words stand. */
function Group({ hits, rowOf, onTake }: GroupProps) {
  const { found } = hits[0]!
  const head = <Head of={found} />
  if (isByName(hits[0]!)) {
    return (
      <div role="group" aria-label={found.title.text} className={styles['group']}>
        <div {...rowOf(hits[0]!)} className={styles['hit']}>
          {head}
        </div>
      </div>
    )
  }
  return (
    <div role="group" aria-label={found.title.text} className={styles['group']}>
      <div
        className={styles['head']}
        onClick={({ ctrlKey, metaKey }) => onTake(hits[0]!, ctrlKey || metaKey)}
      >
        {head}
      </div>
      {hits.map((hit) => (
        <div key={hit.id} {...rowOf(hit)} className={styles['hit']}>
          <Where of={hit} />
        </div>
      ))}
    </div>
  )
}

/** What it is called, and for an article where it appeared and when. */
function Head({ of: { kind, id, title, isByForms } }: { of: Hit['found'] }) {
  const query = useSearch((state) => state.result?.query ?? '')
  const article = useLibrary((state) => lookUp(state.articles, id))
  const wanted = useMemo(() => wantedIn(parseQuery(query).query), [query])
  const isUntitled = title.text === ''
  const { article: articleWord, note, dossier } = messages.palette
  const kinds = { article: articleWord, note, dossier }
  const meta = article
    ? messages.library.articleMeta(article.outlet.value, readableDate(article.date.value))
    : ''
  return (
    <>
      <span className={styles['title']}>
        {isUntitled ? (
          messages.note.untitled
        ) : (
          <bdi>
            <MarkedWords of={title.text} marks={title.hits} />
          </bdi>
        )}
      </span>
      <span className={styles['meta']}>
        {meta === '' ? (
          kinds[kind]
        ) : (
          <MarkedWords of={meta} marks={hitsInWords(meta, wanted, false)} />
        )}
        {isByForms && ` · ${words.byForms}`}
      </span>
    </>
  )
}

/** A sentence, or a comment, with the words marked. */
function Where({ of: { place } }: { of: Hit }) {
  if (place?.kind === 'comment') {
    return (
      <>
        <span className={styles['meta']}>{words.inComment} </span>
        <MarkedWords of={place.comment.text} marks={place.comment.hits} />
      </>
    )
  }
  if (place === null) return null
  const { text, start, hits } = place.passage
  const marks = hits.map((hit) => ({ start: hit.start - start, end: hit.end - start }))
  return <MarkedWords of={text} marks={marks} />
}
