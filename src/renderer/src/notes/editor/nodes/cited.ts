import type { LexicalNode } from 'lexical'
import type { Citation } from '../../../../../core/model/note.ts'
import { CitationNode } from './citation-node.ts'
import { InlineCitationNode } from './inline-citation-node.ts'

/** A passage cited in a note: a quotation as a block, or one among words. */
export type CitedNode = CitationNode | InlineCitationNode

export function $isCited(node: LexicalNode | null | undefined): node is CitedNode {
  return node instanceof CitationNode || node instanceof InlineCitationNode
}

/** How a citation stands in a note. */
export type CitedAs = 'block' | 'inline' | 'bare'

export function citedAs(node: CitedNode): CitedAs {
  if (node instanceof CitationNode) return 'block'
  return node.getCitation().bare ? 'bare' : 'inline'
}

/** A node for a citation, which stands nowhere yet. */
export function $createCited(citation: Citation, as: CitedAs): CitedNode {
  const whole = { ...citation }
  delete whole.bare
  if (as === 'block') return new CitationNode(whole)
  return new InlineCitationNode(as === 'bare' ? { ...whole, bare: true } : whole)
}
