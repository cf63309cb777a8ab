import { $getDocument, ElementNode } from 'lexical'
import type { StrayControl } from '../../../core/text/direction-controls.ts'
import { messages } from '../../../shared/messages.ts'

/**
 * A character of the text that would turn round what is beside it. It stays where it is, in a box of its own
 * (`ui/base.css`), so that it turns nothing, and is seen.
 */
export class ControlNode extends ElementNode {
  /** @internal */
  __name = ''

  override $config() {
    return this.config('direction-control', { extends: ElementNode })
  }

  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous)
    this.__name = previous.__name
  }

  override createDOM(): HTMLElement {
    const element = $getDocument().createElement('abbr')
    element.dataset['control'] = this.__name
    if (this.__name) element.title = messages.library.control
    return element
  }

  override updateDOM(): boolean {
    return false
  }

  override isInline(): true {
    return true
  }

  override canBeEmpty(): false {
    return false
  }
}

/** Runs inside an update. */
export function $createControlNode({ name }: StrayControl): ControlNode {
  const node = new ControlNode()
  node.__name = name ?? ''
  return node
}
