import { MarkNode } from '@lexical/mark'
import type { EditorConfig } from 'lexical'
import type { Color } from '../../../core/model/passage.ts'
import type { Marking } from './segments.ts'

/**
 * A `<mark>` of the article's text. It carries the ids of all highlights that cover it, and shows
 * the colours of the last two: where two overlap, both are seen.
 */
export class HighlightNode extends MarkNode {
  /** @internal */
  __colors: readonly Color[] = []
  /** @internal */
  __isDoubtful = false

  override $config() {
    return this.config('highlight', { extends: MarkNode })
  }

  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous)
    this.__colors = previous.__colors
    this.__isDoubtful = previous.__isDoubtful
  }

  override createDOM(config: EditorConfig): HTMLElement {
    const element = super.createDOM(config)
    const colors = this.__colors
    element.dataset['highlightIds'] = this.__ids.join(' ')
    element.dataset['color'] = colors.at(-1) ?? 'yellow'
    if (this.__isDoubtful) element.dataset['doubtful'] = ''
    const under = colors.findLast((color) => color !== colors.at(-1))
    if (under) element.dataset['colorUnder'] = under
    return element
  }
}

/** Runs inside an update. The last of the markings is the one on top. */
export function $createHighlightNode(markings: readonly Marking[]): HighlightNode {
  const node = new HighlightNode(markings.map((marking) => marking.id))
  node.__colors = markings.map((marking) => marking.color)
  node.__isDoubtful = markings.some((marking) => marking.isDoubtful)
  return node
}
