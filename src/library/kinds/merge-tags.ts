import type { Tagged } from '../../core/model/tagged.ts'
import type { Stored } from './kind.ts'
import { canonicalJson } from './text-hash.ts'

/** Of two versions of a thing the tags that were changed later, with since when. */
export function laterTags<T extends Tagged>(a: T, b: T): Pick<T, keyof Tagged> {
  const [left, right] = [a.tagsRev ?? 0, b.tagsRev ?? 0]
  // Equal counts say nothing; any order will do that is the same on every machine.
  const isFirst =
    left === right ? canonicalJson(tagsIn(a)) >= canonicalJson(tagsIn(b)) : left > right
  return tagsIn(isFirst ? a : b) as Pick<T, keyof Tagged>
}

/**
 * The `merge` of documents that two machines gave different tags: of these the ones changed later. Null
 * where anything else differs too.
 */
export function mergeOnlyTags<T extends Tagged>(ours: Stored<T>, theirs: Stored<T>): T | null {
  if (canonicalJson(withoutTags(ours.data)) !== canonicalJson(withoutTags(theirs.data))) return null
  return { ...withoutTags(ours.data), ...laterTags(ours.data, theirs.data) } as T
}

function tagsIn({ tags, tagsRev }: Tagged): Tagged {
  return { ...(tags !== undefined && { tags }), ...(tagsRev !== undefined && { tagsRev }) }
}

function withoutTags<T extends Tagged>(data: T): Omit<T, keyof Tagged> {
  const { tags: _, tagsRev: __, ...rest } = data
  return rest
}
