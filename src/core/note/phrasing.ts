import type { InlineCode, Link, PhrasingContent, Text } from 'mdast'

/**
 * Words with marks can be nested in many ways that mean the same: strong in emphasis, or emphasis
 * in strong. A run is one leaf with all the marks that hold for it, and that is unambiguous. The
 * editor keeps words so, and comparing or mending a tree is done on runs.
 */
export type Mark = 'strong' | 'emphasis' | 'delete'

/** Where one mark could as well stand around another, the first here stands outside. */
const MARKS: readonly Mark[] = ['delete', 'emphasis', 'strong']

type Leaf = Exclude<PhrasingContent, { type: Mark | 'link' }>

export interface Run {
  readonly leaf: Leaf
  readonly marks: ReadonlySet<Mark>
  readonly link: Target | null
}

interface Target {
  readonly url: string
  readonly title: string | null
}

/** The leaves of some inline content, each with its marks and its link. */
export function toRuns(nodes: readonly PhrasingContent[]): Run[] {
  const runs: Run[] = []
  collect(nodes, new Set(), null, runs)
  return runs
}

function collect(
  nodes: readonly PhrasingContent[],
  marks: ReadonlySet<Mark>,
  link: Target | null,
  runs: Run[],
): void {
  for (const node of nodes) {
    if (node.type === 'strong' || node.type === 'emphasis' || node.type === 'delete') {
      collect(node.children, new Set([...marks, node.type]), link, runs)
    } else if (node.type === 'link') {
      collect(node.children, marks, { url: node.url, title: node.title || null }, runs)
    } else {
      runs.push({ leaf: node, marks, link })
    }
  }
}

/**
 * The one tree for a list of runs: neighbouring words with the same marks are joined, links stand
 * outside of marks, and of several marks the one that reaches furthest stands outside. A break has
 * no look of its own: see `bridge`.
 */
export function fromRuns(runs: readonly Run[]): PhrasingContent[] {
  const present = runs.filter(({ leaf }) => !isWords(leaf) || leaf.value !== '')
  const joined = joinWords(bridge(present, (run) => run.leaf.type === 'break'))
  const nodes: PhrasingContent[] = []
  for (let start = 0; start < joined.length;) {
    const { link } = joined[start]!
    const end = reach(joined, start, (run) => sameTarget(run.link, link))
    const inside = nestMarks(joined.slice(start, end), new Set())
    if (link !== null) nodes.push(linkNode(link, inside))
    else for (const node of inside) nodes.push(node)
    start = end
  }
  return nodes
}

/**
 * Gives each run that `isBetween` the marks and the link that the nearest others before and after it
 * share. Where a link begins or ends it gets none: marks stand inside of links, and would hold for
 * it alone.
 */
export function bridge(runs: readonly Run[], isBetween: (run: Run) => boolean): Run[] {
  let before = PLAIN
  // Found once for all that stand together: there can be a hundred thousand breaks in a row.
  let next = -1
  return runs.map((run, index) => {
    if (!isBetween(run)) {
      before = run
      return run
    }
    if (next < index) next = reach(runs, index, isBetween)
    const after = runs[next] ?? PLAIN
    if (!sameTarget(before.link, after.link)) return { ...PLAIN, leaf: run.leaf }
    const { marks } = after
    return {
      leaf: run.leaf,
      marks: new Set([...before.marks].filter((mark) => marks.has(mark))),
      link: before.link,
    }
  })
}

const PLAIN: Omit<Run, 'leaf'> = { marks: new Set(), link: null }

function joinWords(runs: readonly Run[]): Run[] {
  const joined: Run[] = []
  for (const run of runs) {
    const last = joined.at(-1)
    if (last !== undefined && canJoin(last, run)) {
      joined[joined.length - 1] = { ...last, leaf: joinLeaves(last.leaf, run.leaf) }
    } else {
      joined.push(run)
    }
  }
  return joined
}

/** Two pieces of code side by side are one: Markdown could not write them apart. */
function canJoin(a: Run, b: Run): boolean {
  const sameKind = isWords(a.leaf) && a.leaf.type === b.leaf.type
  return sameKind && sameTarget(a.link, b.link) && sameMarks(a.marks, b.marks)
}

function joinLeaves(a: Leaf, b: Leaf): Leaf {
  if (!isWords(a) || !isWords(b)) return a
  return { type: a.type, value: a.value + b.value }
}

function isWords(leaf: Leaf): leaf is Text | InlineCode {
  return leaf.type === 'text' || leaf.type === 'inlineCode'
}

function nestMarks(runs: readonly Run[], open: ReadonlySet<Mark>): PhrasingContent[] {
  const nodes: PhrasingContent[] = []
  for (let start = 0; start < runs.length;) {
    const outer = furthestMark(runs, start, open)
    if (outer === null) {
      nodes.push(runs[start]!.leaf)
      start += 1
    } else {
      const children = nestMarks(runs.slice(start, outer.end), new Set([...open, outer.mark]))
      nodes.push({ type: outer.mark, children })
      start = outer.end
    }
  }
  return nodes
}

function furthestMark(
  runs: readonly Run[],
  start: number,
  open: ReadonlySet<Mark>,
): { mark: Mark; end: number } | null {
  let furthest: { mark: Mark; end: number } | null = null
  for (const mark of MARKS) {
    if (open.has(mark) || !runs[start]!.marks.has(mark)) continue
    const end = reach(runs, start, (run) => run.marks.has(mark))
    if (furthest === null || end > furthest.end) furthest = { mark, end }
  }
  return furthest
}

/** The end of the longest stretch from `start` of which `holds` is true. */
function reach(runs: readonly Run[], start: number, holds: (run: Run) => boolean): number {
  let end = start
  while (end < runs.length && holds(runs[end]!)) end += 1
  return end
}

function sameMarks(a: ReadonlySet<Mark>, b: ReadonlySet<Mark>): boolean {
  return a.size === b.size && [...a].every((mark) => b.has(mark))
}

/** Whether two links lead to the same place with the same title. */
export function sameTarget(a: Target | null, b: Target | null): boolean {
  return a === b || (a !== null && b !== null && a.url === b.url && a.title === b.title)
}

function linkNode(target: Target, children: PhrasingContent[]): Link {
  return {
    type: 'link',
    url: target.url,
    title: target.title,
    children: children as Link['children'],
  }
}
