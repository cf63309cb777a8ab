import type { RelationSummary } from '../../../core/model/relation.ts'
import type { PlacedEnd } from '../state/text-view/placed-relations.ts'
import { inGutter, isOutside, passageRect } from '../state/text-view/places.ts'
import type { ShownText } from '../state/text-view/shown-texts.ts'
import type { Place } from '../state/text-view/text-map.ts'
import { spreadApart } from '../ui/spread-apart.ts'

/** A relation between the texts of two panes, in CSS pixels from the gutter's top. */
export interface RelationRibbon {
  relation: RelationSummary
  left: Place
  right: Place
  /** The passage in the left pane, where its card opens. */
  at: { start: number; end: number }
  /** The middle of its sign. */
  sign: number
}

/** A pane's text with the ends of relations in it. */
export interface Side {
  shown: ShownText
  ends: readonly PlacedEnd[]
}

// A sign is 18 px high: four pixels more tell two of them apart.
const APART = 22

/** The ribbons of relations between two panes, of those that are seen on one side at least. */
export function relationRibbons(left: Side, right: Side, gutter: DOMRect): RelationRibbon[] {
  const found = left.ends.flatMap((end): Omit<RelationRibbon, 'sign'>[] => {
    const other = right.ends.find(
      ({ relation, side }) => relation.id === end.relation.id && side !== end.side,
    )
    const from = other && passageRect(left.shown, end)
    const to = other && passageRect(right.shown, other)
    if (!from || !to || (isOutside(from, gutter) && isOutside(to, gutter))) return []
    return [
      {
        relation: end.relation,
        left: inGutter(from, gutter),
        right: inGutter(to, gutter),
        at: { start: end.start, end: end.end },
      },
    ]
  })
  const wanted = found.map((ribbon) => (middle(ribbon.left) + middle(ribbon.right)) / 2)
  const signs = spreadApart(wanted, APART, APART / 2, gutter.height - APART / 2)
  return found.map((ribbon, index) => ({ ...ribbon, sign: signs[index]! }))
}

function middle({ top, bottom }: Place): number {
  return (top + bottom) / 2
}

// How far the brackets stand off the texts, and reach towards the middle.
const EDGE = 6
const REACH = 4

/** The middle of the sign from the left: beside the signs of matches, which stand at the left brackets. */
export function signAt(width: number): number {
  return width * 0.68
}

/** Its two brackets and, through its sign, the line between them, as an SVG path. */
export function relationPath({ left, right, sign }: RelationRibbon, width: number): string {
  const [from, to] = [EDGE + REACH, width - EDGE - REACH]
  const centre = signAt(width)
  return [
    `M${from} ${left.top}H${EDGE}V${left.bottom}H${from}`,
    `M${to} ${right.top}H${width - EDGE}V${right.bottom}H${to}`,
    `M${EDGE} ${middle(left)}C${centre} ${middle(left)} ${EDGE} ${sign} ${centre} ${sign}`,
    `C${width - EDGE} ${sign} ${centre} ${middle(right)} ${width - EDGE} ${middle(right)}`,
  ].join('')
}
