import type { Reason } from '../../../../core/alignment/reason.ts'
import { type Outlets, reasonInWords } from '../../../../shared/reason-in-words.ts'
import type { ShownMatch } from '../comparison/comparison.ts'
import { outletsOf } from '../comparison/outlets.ts'
import { useLibrary } from './library-store.ts'

/** What the person did of a match and why comparing found it, in words. */
export function useReasonOf({ remark, reason, sides }: ShownMatch): string {
  const outlets = useOutlets(sides[0].articleId, sides[1].articleId)
  return [remark, reason && reasonInWords(reason, outlets)].filter(Boolean).join(' ')
}

/** Why a passage of one article answers one of another, in words. */
export function useReason(reason: Reason, a: string, b: string): string {
  return reasonInWords(reason, useOutlets(a, b))
}

function useOutlets(a: string, b: string): Outlets {
  const first = useLibrary((state) => state.articles[a])
  const second = useLibrary((state) => state.articles[b])
  return outletsOf(first, second)
}
