import { Check, CircleDashed, Minus, TriangleAlert, X } from 'lucide-react'
import type { CellTone } from '../../../core/model/agreement-sheet.ts'

const SIGNS = {
  says: Check,
  differs: TriangleAlert,
  contradicts: X,
  silent: Minus,
  unchecked: CircleDashed,
} as const

/** Each stance has a sign of its own: its colour alone tells nobody. */
export function StanceSign({ tone }: { tone: CellTone }) {
  const Sign = SIGNS[tone]
  return <Sign size={14} strokeWidth={2.4} aria-hidden />
}
