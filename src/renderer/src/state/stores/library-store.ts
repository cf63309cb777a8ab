import { create } from 'zustand'
import { lookUp } from '../../../../core/model/look-up.ts'
import type { RelationSummary } from '../../../../core/model/relation.ts'
import type { SavedSearchSummary } from '../../../../core/model/saved-search.ts'
import type { ArticleSummary, DossierSummary, NoteSummary } from '../../../../core/model/summary.ts'
import type { LibraryState } from '../../../../shared/library-state.ts'
import { messages } from '../../../../shared/messages.ts'
import {
  type ById,
  byId,
  type Listed,
  withChanged,
  without,
} from '../../../../core/listing/listing.ts'
import { useImport } from './import-store.ts'
import { sentenceFor } from './messages-store.ts'
import { request } from './request.ts'

export interface LibraryStore {
  state: LibraryState | null
  /** The sentence to show when no library could be opened. */
  failure: string | null
  /** How often a library has been opened: what is drawn of one is drawn anew for the next. */
  opened: number
  articles: ById<ArticleSummary>
  notes: ById<NoteSummary>
  dossiers: ById<DossierSummary>
  relations: ById<RelationSummary>
  searches: ById<SavedSearchSummary>
}

const EMPTY = { articles: {}, notes: {}, dossiers: {}, relations: {}, searches: {} }

export const useLibrary = create<LibraryStore>(() => ({
  state: null,
  failure: null,
  opened: 0,
  ...EMPTY,
}))

/** Reads the library's state and lists; called at the start and whenever another one was opened. */
export async function loadLibrary(): Promise<void> {
  try {
    const [state, lists] = await Promise.all([
      request('library:state', undefined),
      request('library:list', undefined),
    ])
    useLibrary.setState({
      state,
      failure: null,
      articles: byId(JSON.parse(lists.articles) as ArticleSummary[]),
      notes: byId(lists.notes),
      dossiers: byId(lists.dossiers),
      relations: byId(lists.relations),
      searches: byId(lists.searches),
    })
  } catch (error) {
    useLibrary.setState({ state: null, failure: sentenceFor(error), ...EMPTY })
  }
}

// As new as one can read a list that grows.
const IMPORTED_LAND_EVERY_MS = 300

/**
 * Articles on their way to the list. Many can land within one frame; one new list a frame is enough to draw. While
 * files come in by the thousand, it is drawn a few times a second, or each frame would have to wait for it.
 */
let landed: ArticleSummary[] = []

function land(): void {
  const changed = landed
  landed = []
  if (changed.length === 0) return
  useLibrary.setState(({ articles }) => ({ articles: withChanged(articles, changed) }))
}

/** Another library is opened: what was on its way to the list of this one is none of its articles. */
export function forgetLanded(): void {
  landed = []
}

/** Keeps the lists as main says they are. */
export function followLibraryEvents(): void {
  const { on } = window.collate
  on('library:changed', (state) => useLibrary.setState({ state }))
  on('article:changed', (article) => {
    landed.push(article)
    if (landed.length > 1) return
    if (useImport.getState().progress === null) requestAnimationFrame(land)
    else setTimeout(land, IMPORTED_LAND_EVERY_MS)
  })
  on('note:changed', (note) => {
    useLibrary.setState(({ notes }) => ({ notes: withChanged(notes, [note]) }))
  })
  on('dossier:changed', (dossier) => {
    useLibrary.setState(({ dossiers }) => ({ dossiers: withChanged(dossiers, [dossier]) }))
  })
  on('relation:changed', (relation) => {
    useLibrary.setState(({ relations }) => ({ relations: withChanged(relations, [relation]) }))
  })
  on('search:changed', (search) => {
    useLibrary.setState(({ searches }) => ({ searches: withChanged(searches, [search]) }))
  })
  on('item:removed', ({ kind, id }) => {
    // One that landed within this frame is not to come back behind it.
    land()
    const list = LIST_OF[kind]
    useLibrary.setState((state) => ({ [list]: without<Listed>(state[list], id) }))
  })
}

const LIST_OF = {
  article: 'articles',
  note: 'notes',
  dossier: 'dossiers',
  relation: 'relations',
  search: 'searches',
} as const

/** What a note is called, also one without a title, or one that is gone. */
export function noteTitle(notes: LibraryStore['notes'], id: string): string {
  return lookUp(notes, id)?.title || messages.note.untitled
}

/** Why nothing can be changed now, as a sentence; null when everything can, and without a library. */
export function whyOff(library: LibraryStore): string | null {
  const isReadOnly = library.state !== null && library.state.readOnly !== null
  return whyUnreadable(library) ?? (isReadOnly ? messages.condition.offWhileReadOnly : null)
}

/** Why the library's files cannot be read now, as a sentence; null when they can. */
export function whyUnreadable({ state }: LibraryStore): string | null {
  return state?.reachable === false ? messages.condition.offWhileAway : null
}

export {
  type Listed,
  alive,
  count,
  countAlive,
  countTrashed,
  every,
  inOrder,
  isAlive,
  trashed,
} from '../../../../core/listing/listing.ts'
