import type { Band } from '../../../core/alignment/bands.ts'
import type { Verdict } from '../../../core/model/decision.ts'
import {
  type MatchSide,
  type ShownKind,
  type ShownMatch,
  sidesFor,
} from '../state/comparison/comparison.ts'
import { inGutter, isOutside, passageRect, viewOf } from '../state/text-view/places.ts'
import type { ShownText } from '../state/text-view/shown-texts.ts'
import type { Place } from '../state/text-view/text-map.ts'
import { runSpan } from './level.ts'

/** The lines that a match joins, in CSS pixels from the gutter's top. */
export interface Ribbon {
  id: string
  kind: ShownKind
  band: Band
  verdict: Verdict | undefined
  left: Place
  right: Place
  /** Which of its ends can be seen. */
  inSight: 'both' | 'one'
}

/**
 * The ribbons between two panes, for those matches that join them and are seen on one side at least:
 * those that lead out of sight first, so that they lie under the others.
 */
export function ribbonsBetween(
  matches: readonly ShownMatch[],
  [leftId, left]: readonly [string, ShownText],
  [rightId, right]: readonly [string, ShownText],
  gutter: DOMRect,
): Ribbon[] {
  const [leftView, rightView] = [viewOf(left), viewOf(right)]
  const mayBeSeen = ({ map }: ShownText, { passage }: MatchSide, view: Place) =>
    map.mayReach(passage.start, passage.end, view)
  const ribbons = matches.flatMap((match): Ribbon[] => {
    const sides = sidesFor(match, leftId)
    if (sides?.there.articleId !== rightId) return []
    const isNear = mayBeSeen(left, sides.here, leftView) || mayBeSeen(right, sides.there, rightView)
    if (!isNear) return []
    const from = passageRect(left, runSpan(sides.here))
    const to = passageRect(right, runSpan(sides.there))
    if (!from || !to || (isOutside(from, gutter) && isOutside(to, gutter))) return []
    const { id, kind, band } = match
    return [
      {
        id,
        kind,
        band,
        verdict: match.decision?.verdict,
        left: inGutter(from, gutter),
        right: inGutter(to, gutter),
        inSight: isOutside(from, gutter) || isOutside(to, gutter) ? 'one' : 'both',
      },
    ]
  })
  return ribbons.toSorted((a, b) => Number(a.inSight === 'both') - Number(b.inSight === 'both'))
}

/** The outline of a ribbon across a gutter of this width, in CSS pixels, as an SVG path. */
export function ribbonPath({ left, right, kind }: Ribbon, width: number): string {
  const edge = kind === 'figures-differ' ? sineEdge : smoothEdge
  const top = edge(0, left.top, width, right.top)
  const back = edge(width, right.bottom, 0, left.bottom)
  return `M0 ${left.top}${top}V${right.bottom}${back}Z`
}

function smoothEdge(x1: number, y1: number, x2: number, y2: number): string {
  const middle = (x1 + x2) / 2
  return `C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}`
}

// Four waves of 3 px: plainly a wave at a glance, and no thicker than the line it replaces.
const WAVES = 4
const WAVE_HEIGHT = 3
const POINTS_A_WAVE = 8

/** The same way, waving: where figures differ the edge says so without colour. */
function sineEdge(x1: number, y1: number, x2: number, y2: number): string {
  const points = WAVES * POINTS_A_WAVE
  return Array.from({ length: points }, (_, index) => {
    const part = (index + 1) / points
    const eased = part * part * (3 - 2 * part)
    const wave = part === 1 ? 0 : Math.sin(part * WAVES * 2 * Math.PI) * WAVE_HEIGHT
    return `L${round(x1 + (x2 - x1) * part)} ${round(y1 + (y2 - y1) * eased + wave)}`
  }).join('')
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
