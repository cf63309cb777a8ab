import type { DossierMap } from '../../../core/model/map.ts'

/** A box of the map; what is joined to it stands by its key. */
export interface MapNode {
  key: string
  kind: 'article' | 'note'
  id: string
  /** In CSS pixels from the map's corner. */
  x: number
  y: number
}

export interface MapEdge {
  from: string
  to: string
  kind: 'quotes' | 'links' | 'related'
  /** How many passages are quoted, or relations there are; 1 of what is linked. */
  count: number
  /** An SVG path. */
  path: string
}

export interface MapLayout {
  nodes: readonly MapNode[]
  edges: readonly MapEdge[]
  width: number
  height: number
}

/** Sizes in CSS pixels: a box holds two lines of a title. */
export const BOX = { width: 250, height: 46 } as const
const GAP = 10
/** Between the columns: as wide as a curve needs that is not steep. */
const BETWEEN = 190
/** Beside them, for the arcs that join two of one column. */
const MARGIN = 56

/**
 * Articles in a column on the left, notes on the right, and curves for what joins them. Each column keeps
 * the dossier's own order: a map that moved when a note is written would be learnt anew each time.
 */
export function mapLayout({ articleIds, notes, relations }: DossierMap): MapLayout {
  const column = (kind: MapNode['kind'], ids: readonly string[], x: number): MapNode[] =>
    ids.map((id, row) => ({ key: keyOf(kind, id), kind, id, x, y: row * (BOX.height + GAP) }))
  const right = MARGIN + BOX.width + BETWEEN
  const nodes = [
    ...column('article', articleIds, MARGIN),
    ...column(
      'note',
      notes.map(({ id }) => id),
      right,
    ),
  ]
  const at = new Map(nodes.map((node) => [node.key, node]))
  const edge = (from: string, to: string, kind: MapEdge['kind'], count: number): MapEdge[] => {
    const [one, other] = [at.get(from), at.get(to)]
    return one && other ? [{ from, to, kind, count, path: curve(one, other) }] : []
  }
  const edges = [
    ...notes.flatMap((note) => [
      ...note.quotes.flatMap(({ articleId, passages }) =>
        edge(keyOf('note', note.id), keyOf('article', articleId), 'quotes', passages),
      ),
      ...note.links.flatMap(({ kind, id }) =>
        edge(keyOf('note', note.id), keyOf(kind, id), 'links', 1),
      ),
    ]),
    ...relatedPairs(relations).flatMap(([one, other, count]) =>
      edge(keyOf('article', one), keyOf('article', other), 'related', count),
    ),
  ]
  const rows = Math.max(articleIds.length, notes.length)
  return {
    nodes,
    edges,
    width: right + BOX.width + MARGIN,
    height: Math.max(0, rows * (BOX.height + GAP) - GAP),
  }
}

/** Every two articles that are related, once, and by how many relations. */
function relatedPairs(
  relations: DossierMap['relations'],
): (readonly [one: string, other: string, count: number])[] {
  const pairs = new Map<string, [string, string, number]>()
  for (const { articleIds } of relations) {
    const [one, other] = articleIds.toSorted()
    if (one === undefined || other === undefined || one === other) continue
    const key = `${one} ${other}`
    const count = pairs.get(key)?.[2] ?? 0
    pairs.set(key, [one, other, count + 1])
  }
  return [...pairs.values()]
}

function keyOf(kind: MapNode['kind'], id: string): string {
  return `${kind} ${id}`
}

/** From side to side between the columns; within one an arc beside it. */
function curve(one: MapNode, other: MapNode): string {
  const y = (node: MapNode) => node.y + BOX.height / 2
  if (one.kind !== other.kind) {
    const [left, right] = one.x < other.x ? [one, other] : [other, one]
    const start = left.x + BOX.width
    const middle = (start + right.x) / 2
    return pathOf([start, y(left)], [middle, y(left)], [middle, y(right)], [right.x, y(right)])
  }
  const isLeft = one.kind === 'article'
  const x = isLeft ? one.x : one.x + BOX.width
  const bulge = Math.min(MARGIN - 8, 18 + Math.abs(y(one) - y(other)) / 6)
  const out = isLeft ? x - bulge : x + bulge
  return pathOf([x, y(one)], [out, y(one)], [out, y(other)], [x, y(other)])
}

/** A cubic curve by its start, the two points that pull it, and its end. */
function pathOf(start: Point, ...rest: [Point, Point, Point]): string {
  return ['M', ...start, 'C', ...rest.flat()].join(' ')
}

type Point = [x: number, y: number]

/** The keys of what is joined to a node by a line. */
export function neighbours(edges: readonly MapEdge[], key: string): ReadonlySet<string> {
  return new Set(edges.flatMap(({ from, to }) => (from === key ? [to] : to === key ? [from] : [])))
}
