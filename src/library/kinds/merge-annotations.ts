import { lookUp } from '../../core/model/look-up.ts'
import type { Annotations, Highlight } from '../../core/model/passage.ts'
import { laterOf } from './later.ts'
import { laterTags } from './merge-tags.ts'
import { bytesHash } from './text-hash.ts'

/**
 * Two machines' annotations of one article as one. Every passage and highlight of either is in it;
 * of a highlight that both have, the one changed last by the library's counter (`rev`) counts, and of
 * its tags those that were. When both wrote a comment, both are kept. Of one whose words are gone for good on one machine, they
 * are gone on the other too, unless that changed it later, or has a comment that the first never
 * had. Merging again what was merged changes nothing.
 */
export function mergeAnnotations(ours: Annotations, theirs: Annotations): Annotations {
  const highlights = { ...theirs.highlights, ...ours.highlights }
  for (const [id, highlight] of Object.entries(theirs.highlights)) {
    const own = lookUp(ours.highlights, id)
    if (own) highlights[id] = mergeHighlight(own, highlight)
  }
  const passages = { ...theirs.passages, ...ours.passages }
  for (const [id, passage] of Object.entries(theirs.passages)) {
    const own = lookUp(ours.passages, id)
    // Where it stands, the person may have said on one of them.
    if (own) passages[id] = laterOf(own, passage, ({ rev }) => rev)
  }
  return { ...theirs, ...ours, passages, highlights }
}

function mergeHighlight(a: Highlight, b: Highlight): Highlight {
  const last = laterHighlight(a, b)
  const earlier = last === a ? b : a
  const { comment } = earlier
  // One whose words are gone has lost its tags with them.
  const isWhole = last.purged === undefined && earlier.purged === undefined
  const later = isWhole ? { ...last, ...laterTags(last, earlier) } : last
  if (later.comment.includes(comment) || later.purged === commentHash(comment)) return later
  if (later.purged === undefined) return { ...later, comment: `${later.comment}\n\n${comment}` }
  // Nobody saw these words go. Without a day, they wait in the trash until it is emptied.
  const { trashedDay: _, ...unseen } = later
  return { ...unseen, comment }
}

/** A highlight in the trash without its words: what is left of it tells other machines. */
export function purged(highlight: Highlight): Highlight {
  // Its `rev` stays: what another machine did to it meanwhile, as taking it back, is later.
  return { ...highlight, comment: '', tags: [], purged: commentHash(highlight.comment) }
}

function commentHash(comment: string): string {
  return bytesHash(Buffer.from(comment))
}

function laterHighlight(a: Highlight, b: Highlight): Highlight {
  const isPurged = ({ purged: hash }: Highlight): boolean => hash !== undefined
  if (revOf(a) === revOf(b) && isPurged(a) !== isPurged(b)) return isPurged(a) ? a : b
  return laterOf(a, b, revOf)
}

/** The library's counter when the highlight was last changed. */
function revOf({ rev }: Highlight): number {
  return rev ?? 0
}
