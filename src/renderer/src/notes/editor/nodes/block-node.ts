import { DecoratorNode } from 'lexical'
import type { ReactNode } from 'react'

/** A block that React draws, that is moved and deleted whole, and that no key writes into. */
export abstract class BlockNode extends DecoratorNode<ReactNode> {
  override isInline(): false {
    return false
  }

  override createDOM(): HTMLElement {
    return document.createElement('div')
  }

  override updateDOM(): false {
    return false
  }
}
