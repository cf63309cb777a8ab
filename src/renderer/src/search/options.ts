import type { Found } from '../../../core/model/found.ts'
import { complete, completionAt } from '../../../core/search/completion.ts'
import type { FoundPlace } from '../state/actions/open-found.ts'
import type { SearchResult } from '../state/stores/search-store.ts'
import { suggestionsFor, type Lists, type Suggestion } from './suggestions.ts'

/** What can be chosen under the box. */
export type Option = Completed | Hit

/** What is typed could be completed to this. */
export interface Completed {
  readonly kind: 'completed'
  readonly id: string
  readonly suggestion: Suggestion
  /** What stands in the box then, and where its caret is. */
  readonly typed: string
  readonly caret: number
}

/** A place that was found. */
export interface Hit {
  readonly kind: 'hit'
  readonly id: string
  readonly found: Found
  readonly place: FoundPlace
}

/** What could complete what is typed at the caret. */
export function completionsOf(typed: string, caret: number, lists: Lists): Completed[] {
  const completion = completionAt(typed, caret)
  if (completion === null) return []
  return suggestionsFor(completion, lists).map((suggestion) => ({
    kind: 'completed',
    id: `completed ${suggestion.value}`,
    suggestion,
    ...complete(typed, completion, suggestion.value),
  }))
}

/** The places of each thing that was found, in the order in which they are listed. */
export function hitsOf(result: SearchResult | null): Hit[] {
  return (result?.found ?? []).flatMap((found) =>
    placesOf(found).map((place, nth) => ({ kind: 'hit', id: `${found.id} ${nth}`, found, place })),
  )
}

/** A text that begins with its own title says it once. */
function placesOf({ title, passages, comments }: Found): FoundPlace[] {
  const places = [
    ...passages.map((passage) => ({ kind: 'passage', passage }) as const),
    ...comments.map((comment) => ({ kind: 'comment', comment }) as const),
  ]
  const others = places.filter((place) => !isTitle(place, title.text))
  if (others.length > 0) return others
  return [places[0] ?? null]
}

function isTitle(place: FoundPlace, title: string): boolean {
  return place?.kind === 'passage' && place.passage.text === title
}

/** Whether its words stand in its name alone. */
export function isByName({ found, place }: Hit): boolean {
  return place === null || isTitle(place, found.title.text)
}

/** The id of an option's element. */
export function optionId(listId: string, { id }: Option): string {
  return `${listId} ${id}`.replaceAll(/\s/gu, '-')
}
