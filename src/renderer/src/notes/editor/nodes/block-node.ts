import { DecoratorNode } from 'lexical'

/**
 * A block that is moved and deleted whole, and that no key writes into. It draws itself: with React, each
 * would be a tree of its own, and a note of two thousand quotations takes seconds to open.
 */
export abstract class BlockNode extends DecoratorNode<null> {
  override isInline(): false {
    return false
  }

  abstract override createDOM(): HTMLElement

  override updateDOM(_previous: this): boolean {
    return false
  }

  override decorate(): null {
    return null
  }
}
