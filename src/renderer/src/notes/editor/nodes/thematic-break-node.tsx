import { type SerializedLexicalNode } from 'lexical'
import type { ReactNode } from 'react'
import { BlockNode } from './block-node.ts'
import styles from './nodes.module.css'
import { useSelectable } from './use-selectable.ts'

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

  override decorate(): ReactNode {
    return <ThematicBreak nodeKey={this.__key} />
  }
}

function ThematicBreak({ nodeKey }: { nodeKey: string }) {
  const { isSelected, select } = useSelectable(nodeKey)
  return (
    <div className={styles['break']} data-selected={isSelected || undefined} onClick={select}>
      <hr />
    </div>
  )
}
