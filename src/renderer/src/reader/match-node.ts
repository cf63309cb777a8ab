import { $getDocument, ElementNode } from 'lexical'
import type { MatchMarking } from './segments.ts'

/** A passage of the text that answers another: a span that is underlined and can be pointed at. */
export class MatchNode extends ElementNode {
  /** @internal */
  __matches: readonly MatchMarking[] = []

  override $config() {
    return this.config('match', { extends: ElementNode })
  }

  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous)
    this.__matches = previous.__matches
  }

  override createDOM(): HTMLElement {
    const element = $getDocument().createElement('span')
    const [first] = this.__matches
    element.dataset['matchId'] = this.__matches.map((match) => match.id).join(' ')
    element.dataset['matchKind'] = first?.kind
    element.dataset['matchBand'] = first?.band
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
export function $createMatchNode(matches: readonly MatchMarking[]): MatchNode {
  const node = new MatchNode()
  node.__matches = matches
  return node
}
