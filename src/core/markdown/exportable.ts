import type { Code, Nodes, PhrasingContent, Root } from 'mdast'
import type { Citation, NoteLink, NoteTree } from '../model/note.ts'
import { normalizeTree } from '../note/normalize.ts'
import { bridge, fromRuns, toRuns, type Run } from '../note/phrasing.ts'
import { childrenOf } from '../note/walk.ts'
import type { Flavour } from './flavour.ts'
import { oneLine } from './names.ts'
import type { Surroundings } from './surroundings.ts'

/** What Markdown can say by itself, with GFM's additions; and what a flavour adds. */
const WRITABLE = new Set(
  [
    'root paragraph heading blockquote list listItem code thematicBreak html definition table',
    'tableRow tableCell footnoteDefinition text emphasis strong delete inlineCode break link image',
    'linkReference imageReference footnoteReference syntax',
  ]
    .join(' ')
    .split(' '),
)

/**
 * A note's tree with nothing in it that the flavour's Markdown cannot say: citations and links to
 * notes become what they are there, what is empty or has no glyph goes, spaces move out of marks
 * (`**so **` is no mark in Markdown), and a node that nobody knows becomes its JSON as code, so that
 * it is not lost.
 */
export function toExportable(tree: NoteTree, around: Surroundings, flavour: Flavour): Root {
  const timesQuoted = new Map<string, number>()
  const inWords = (nodes: readonly PhrasingContent[]) =>
    exportPhrasing(nodes, (ours) =>
      ours.type === 'citation'
        ? flavour.citationInline(ours, around)
        : [flavour.noteLink(ours, around)],
    )
  const lower = (node: Nodes): Nodes[] => {
    if (node.type === 'citation') {
      const before = timesQuoted.get(node.passageId) ?? 0
      timesQuoted.set(node.passageId, before + 1)
      return flavour.citation(node, around, before).flatMap(lower)
    }
    if (node.type === 'noteLink') return [flavour.noteLink(node, around)]
    if (!WRITABLE.has(node.type)) return [asCode(node)]
    if (node.type === 'tableCell') return [{ ...node, children: inWords(node.children) }]
    if (node.type === 'paragraph' || node.type === 'heading') {
      const children = inWords(node.children)
      return children.length === 0 ? [] : [{ ...node, children }]
    }
    if (node.type === 'code') return [{ ...withoutRaw(node), value: printable(node.value) }]
    if (!('children' in node)) return [node]
    const children = childrenOf(node).flatMap(lower)
    if (children.length === 0 && node.type !== 'root') return []
    // A box to tick stands before words, or it is no box in Markdown.
    const isBox = node.type === 'listItem' && children[0]?.type === 'paragraph'
    const fields = node.type === 'listItem' && !isBox ? { checked: null } : {}
    return [{ ...node, ...fields, children } as Nodes]
  }
  const [root] = lower(normalizeTree(tree))
  return normalizeTree(root as Root)
}

/** After a fence, `{=html}` is no language to Pandoc: what stands in the block would be HTML, and run. */
function withoutRaw(code: Code): Code {
  const info = [code.lang, code.meta].filter(Boolean).join(' ')
  if (!/^\s*\{\s*=/.test(info)) return code
  return { ...code, lang: info.replace(/[{}=\s]/g, '') || null, meta: null }
}

function asCode(node: Nodes): Nodes {
  return { type: 'code', lang: 'json', value: printable(JSON.stringify(node, null, 2)) }
}

/** Makes Markdown of what only notes have. */
type Lower = (node: NoteLink | Citation) => PhrasingContent[]

/** Inline content whose marks begin and end at words. */
function exportPhrasing(nodes: readonly PhrasingContent[], lower: Lower): PhrasingContent[] {
  const lowered = toRuns(nodes).flatMap((run) => lowerOurs(run, lower))
  const runs = lowered.flatMap(exportRun)
  return fromRuns(trimEnds(bridge(runs.flatMap(splitSpaces), isSpace)))
}

/** A link to a note or a passage keeps its marks; inside of another link, which cannot hold one, its words. */
function lowerOurs(run: Run, lower: Lower): Run[] {
  const { leaf: ours } = run
  if (ours.type !== 'noteLink' && ours.type !== 'citation') return [run]
  return toRuns(lower(ours)).map(({ leaf, link }) => ({
    leaf,
    marks: run.marks,
    link: run.link ?? link,
  }))
}

function exportRun({ marks, leaf, link }: Run): Run[] {
  const run = { marks, leaf, link: link && { ...link, title: link.title && oneLine(link.title) } }
  if (leaf.type === 'text' || leaf.type === 'inlineCode') {
    const value = printable(leaf.value)
    return value === '' ? [] : [{ ...run, leaf: { ...leaf, value } }]
  }
  // A line end in a link could make a definition of it: [`a]: b\⏎`](url).
  if (leaf.type === 'break' && link !== null) return [{ ...run, leaf: SPACE }]
  if (WRITABLE.has(leaf.type)) return [run]
  return [{ ...run, leaf: { type: 'inlineCode', value: printable(JSON.stringify(leaf)) } }]
}

/** Without controls, which no editor shows and many files do not survive; half a pair becomes �. */
function printable(text: string): string {
  return text.replace(/[^\P{Cc}\n\t]/gu, '').replace(/\p{Surrogate}/gu, '\uFFFD')
}

/** Spaces at either end of a stretch of words become runs of their own. */
function splitSpaces(run: Run): Run[] {
  if (run.leaf.type !== 'text') return [run]
  const { value: words } = run.leaf
  const first = words.length - words.trimStart().length
  const last = Math.max(first, words.trimEnd().length)
  return [words.slice(0, first), words.slice(first, last), words.slice(last)]
    .filter((value) => value !== '')
    .map((value) => ({ ...run, leaf: { type: 'text', value } }))
}

const SPACE = { type: 'text', value: ' ' } as const

/** Spaces and breaks at the ends of a block, and spaces beside a break, say nothing. */
function trimEnds(runs: readonly Run[]): Run[] {
  const first = runs.findIndex((run) => !isSpace(run))
  const last = runs.findLastIndex((run) => !isSpace(run))
  const inside = first === -1 ? [] : runs.slice(first, last + 1)
  const isBreak = (run: Run | undefined) => run?.leaf.type === 'break'
  return inside.filter(
    (run, index) =>
      isBreak(run) || !isSpace(run) || !(isBreak(inside[index - 1]) || isBreak(inside[index + 1])),
  )
}

function isSpace(run: Run): boolean {
  return run.leaf.type === 'break' || (run.leaf.type === 'text' && /^\s*$/.test(run.leaf.value))
}
