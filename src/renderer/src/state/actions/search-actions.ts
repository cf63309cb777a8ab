import type { SavedSearchSummary } from '../../../../core/model/saved-search.ts'
import { messages } from '../../../../shared/messages.ts'
import { alive, useLibrary } from '../stores/library-store.ts'
import { say } from '../stores/messages-store.ts'
import { request } from '../stores/request.ts'
import { saving } from '../stores/saving-store.ts'
import { endSearching, useSearch } from '../stores/search-store.ts'
import { remember } from '../stores/undo.ts'
import { useSought } from '../text-view/sought-store.ts'
import { endSeeking } from './seek.ts'
import { undoable } from './undoable.ts'

const words = messages.search

/** Ends the search: nothing is looked for any more, and nothing of it is marked in the texts. */
export function endSearch(): void {
  endSearching()
  if (useSought.getState().sought?.kind === 'asked') endSeeking()
}

/** The saved search that looks for this; undefined when there is none. */
export function savedAs(typed: string): SavedSearchSummary | undefined {
  const query = typed.trim()
  return alive(useLibrary.getState().searches).find((one) => one.query === query)
}

/** Keeps what stands in the search box, unless it is kept already. */
export async function saveSearch(): Promise<void> {
  const typed = useSearch.getState().typed.trim()
  if (savedAs(typed)) return say(words.isSaved)
  const { id, name } = await saving(request('search:save', { typed }))
  undoable(words.saved(name), {
    label: messages.steps.searchSaved(name),
    undo: () => saving(request('search:trash', { id })),
    redo: () => saving(request('search:restore', { id })),
  })
}

/** Gives a saved search a name; an empty one changes nothing. */
export async function renameSearch(search: SavedSearchSummary, name: string): Promise<void> {
  const { id, query, name: before } = search
  if (!name.trim() || name === before) return
  const call = (by: string) => saving(request('search:change', { id, query, name: by }))
  await call(name)
  remember({
    label: messages.steps.searchRenamed,
    undo: () => call(before),
    redo: () => call(name),
  })
}

export async function trashSearch({ id, name }: SavedSearchSummary): Promise<void> {
  await saving(request('search:trash', { id }))
  undoable(messages.trash.searchTrashed(name), {
    label: messages.steps.trashed(name),
    undo: () => saving(request('search:restore', { id })),
    redo: () => saving(request('search:trash', { id })),
  })
}
