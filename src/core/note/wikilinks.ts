import type { Nodes, Parents, PhrasingContent } from 'mdast'
import type { NoteTree } from '../model/note.ts'
import { linkTo, type LinkTarget } from './links.ts'
import { childrenOf } from './walk.ts'

/** `[[name]]`, or `[[name|words]]`, as Obsidian and others write them. */
const WIKILINK = /\[\[([^[\]\n|]+)(?:\|([^[\]\n]+))?\]\]/g

/**
 * A note in which `[[name]]` is a link where something is called so; else it stays as it is.
 *
 * @param findNamed what a name leads to, or null
 */
export function withWikilinks(
  tree: NoteTree,
  findNamed: (name: string) => LinkTarget | null,
): NoteTree {
  const linked = (node: Nodes): Nodes[] => {
    if (node.type === 'text') return linksIn(node.value, findNamed)
    // A link holds no other.
    if (node.type === 'link' || childrenOf(node).length === 0) return [node]
    return [{ ...node, children: childrenOf(node).flatMap(linked) } as Parents]
  }
  return linked(tree)[0] as NoteTree
}

function linksIn(text: string, findNamed: (name: string) => LinkTarget | null): PhrasingContent[] {
  const parts: PhrasingContent[] = []
  let at = 0
  for (const { 0: whole, 1: name = '', 2: label, index } of text.matchAll(WIKILINK)) {
    const target = findNamed(name)
    if (target === null) continue
    if (index > at) parts.push({ type: 'text', value: text.slice(at, index) })
    parts.push(linkTo(target, label?.trim()))
    at = index + whole.length
  }
  if (at < text.length || at === 0) parts.push({ type: 'text', value: text.slice(at) })
  return parts
}
