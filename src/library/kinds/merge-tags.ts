import type { Tagged } from '../../core/model/tagged.ts'
import type { Stored } from './kind.ts'
import { laterOf } from './later.ts'
import { canonicalJson } from './text-hash.ts'

/** Of two versions of a thing the tags that were changed later, with since when. */
export function laterTags<T extends Tagged>(a: T, b: T): Pick<T, keyof Tagged> {
  return laterOf(tagsIn(a), tagsIn(b), ({ tagsRev }) => tagsRev) as Pick<T, keyof Tagged>
}

/**
 * The `merge` of documents that two machines gave different tags: of these the ones changed later. Null
 * where anything else differs too.
 */
export function mergeOnlyTags<T extends Tagged>(ours: Stored<T>, theirs: Stored<T>): T | null {
  if (canonicalJson(withoutTags(ours.data)) !== canonicalJson(withoutTags(theirs.data))) return null
  return { ...withoutTags(ours.data), ...laterTags(ours.data, theirs.data) } as T
}

/**
 * `then`, an earlier version that comes back, with tags that are later than any that were given since, on
 * other machines too.
 *
 * @param now what it was until then; null: nothing
 * @param next gives the next number of the library's counter
 */
export function withTagsOfNow<T extends Tagged>(now: T | null, then: T, next: () => number): T {
  const wasTagged = now?.tags !== undefined || then.tags !== undefined
  return wasTagged ? { ...then, tags: then.tags ?? [], tagsRev: next() } : then
}

function tagsIn({ tags, tagsRev }: Tagged): Tagged {
  return { ...(tags !== undefined && { tags }), ...(tagsRev !== undefined && { tagsRev }) }
}

function withoutTags<T extends Tagged>(data: T): Omit<T, keyof Tagged> {
  const { tags: _, tagsRev: __, ...rest } = data
  return rest
}
