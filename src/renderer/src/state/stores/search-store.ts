import { create } from 'zustand'
import type { Found } from '../../../../core/model/found.ts'
import { MOST_FOUND } from '../../../../core/model/found.ts'
import { asTyped } from '../../../../core/search/as-typed.ts'
import { colorNames } from './color-names.ts'
import { sentenceFor } from './messages-store.ts'
import { request } from './request.ts'
import { lastRead } from './workspace-store.ts'

/** What was found, and by what. */
export interface SearchResult {
  /** What was looked for, which may go on where the last word was still typed. */
  readonly query: string
  readonly found: readonly Found[]
  readonly more: boolean
  /** How many articles could not be read. */
  readonly unread: number
}

interface SearchStore {
  /** What stands in the box. */
  typed: string
  /** The list under the box is shown. */
  isOpen: boolean
  /** What was found last, which stays until more is known; null when nothing is looked for. */
  result: SearchResult | null
  /** The answer to what is typed now is still to come. */
  isSearching: boolean
  /** Why the last search failed, as a sentence. */
  failure: string | null
}

export const useSearch = create<SearchStore>(() => ({
  typed: '',
  isOpen: false,
  result: null,
  isSearching: false,
  failure: null,
}))

/** What was last looked for before the search was ended: it is offered again. */
let last = ''

/** Shows the box with what was looked for last. */
export function openSearch(): void {
  const { typed } = useSearch.getState()
  useSearch.setState({ isOpen: true })
  typeSearch(typed === '' ? last : typed)
}

/** Looks for what is typed now. */
export function typeSearch(typed: string): void {
  useSearch.setState({ typed, isOpen: true })
  void lookFor(queryOf(typed))
}

/** Hides the list; what was found, and where it stands in the texts, stays. */
export function closeSearch(): void {
  useSearch.setState({ isOpen: false })
}

/** Ends the search: nothing is looked for any more. */
export function endSearching(): void {
  const { typed } = useSearch.getState()
  if (typed.trim() !== '') last = typed
  useSearch.setState(useSearch.getInitialState())
  wanted = null
}

/** Nothing was ever looked for: another library is opened. */
export function forgetSearch(): void {
  endSearching()
  last = ''
}

/** Resolves when what is typed now has been looked for: with false when it failed or is not wanted any more. */
export function whenFound(): Promise<boolean> {
  const { typed } = useSearch.getState()
  return new Promise((resolve) => {
    const stop = useSearch.subscribe((state) => {
      const isWanted = state.isOpen && state.typed === typed
      if (isWanted && state.isSearching) return
      stop()
      resolve(isWanted && state.failure === null)
    })
  })
}

/** While the list is shown, it is asked for again whenever more may be found. */
export function followSearchEvents(): void {
  window.collate.on('words:changed', () => {
    const { isOpen, typed } = useSearch.getState()
    if (isOpen) void lookFor(queryOf(typed))
  })
}

/** What was read, where a query asks for that: there may be a lot of it. */
export function readFor(query: string): string[] | null {
  return asksWhatIsRead(query) ? lastRead() : null
}

/** Whether what a query finds goes by what was read. */
export function asksWhatIsRead(query: string): boolean {
  return /\bis:/iu.test(query)
}

function queryOf(typed: string): string {
  return asTyped(typed, colorNames()).query
}

/** What is to be looked for next; null when nothing is. */
let wanted: string | null = null
let isAsking = false

/** One at a time: of what is typed meanwhile only the last is looked for. */
async function lookFor(query: string): Promise<void> {
  wanted = query
  useSearch.setState(
    query === '' ? { result: null, isSearching: false, failure: null } : { isSearching: true },
  )
  if (isAsking) return
  isAsking = true
  for (let next = takeWanted(); next !== null; next = takeWanted()) await ask(next)
  isAsking = false
}

function takeWanted(): string | null {
  const next = wanted
  wanted = null
  return next === '' ? null : next
}

async function ask(query: string): Promise<void> {
  const isLast = () => wanted === null && useSearch.getState().isSearching
  try {
    const answer = await request('search:find', {
      typed: query,
      most: MOST_FOUND,
      read: readFor(query),
    })
    if (isLast())
      useSearch.setState({ result: { query, ...answer }, isSearching: false, failure: null })
  } catch (error) {
    if (isLast())
      useSearch.setState({ result: null, isSearching: false, failure: sentenceFor(error) })
  }
}
