import { type SerializedLexicalNode } from 'lexical'
import { BlockNode } from './block-node.ts'
import styles from './nodes.module.css'

/** A line across the note. */
export class ThematicBreakNode extends BlockNode {
  static override getType(): string {
    return 'thematicBreak'
  }

  static override clone(node: ThematicBreakNode): ThematicBreakNode {
    return new ThematicBreakNode(node.__key)
  }

  static override importJSON(_json: SerializedLexicalNode): ThematicBreakNode {
    return new ThematicBreakNode()
  }

  override exportDOM() {
    return { element: document.createElement('hr') }
  }

  override getTextContent(): string {
    return '---'
  }

  override createDOM(): HTMLElement {
    const line = document.createElement('div')
    line.className = styles['break']!
    line.append(document.createElement('hr'))
    return line
  }
}
