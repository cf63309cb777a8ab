import type { DOMExportOutput, LexicalParseJSON } from 'lexical'
import * as v from 'valibot'
import { inlineText } from '../../../../../core/note/plain-text.ts'
import { type Citation, citationSchema } from '../../../../../core/model/note.ts'
import { lineOf } from '../citation-sources.ts'
import { marksIn } from '../marks.ts'
import { drawInlineCitation } from './citation-card.ts'
import { InlineNode, type SerializedInline } from './inline-node.ts'

interface SerializedInlineCitation extends SerializedInline {
  citation: Citation
}

/** A passage that a sentence quotes, or only refers to. It draws itself, as quotations do. */
export class InlineCitationNode extends InlineNode {
  /** @internal */
  __citation: Citation

  constructor(citation: Citation, key?: string) {
    super(key)
    this.__citation = citation
  }

  static override getType(): string {
    return 'inlineCitation'
  }

  static override clone(node: InlineCitationNode): InlineCitationNode {
    return new InlineCitationNode(node.__citation, node.__key)
  }

  /** Throws when what another program put on the clipboard is no citation. */
  static override importJSON(json: LexicalParseJSON<SerializedInlineCitation>): InlineCitationNode {
    const citation = v.parse(citationSchema, json.citation)
    return new InlineCitationNode(citation).setMarks(marksIn(json.marks))
  }

  override exportJSON(): SerializedInlineCitation {
    return { ...super.exportJSON(), citation: this.getCitation() }
  }

  getCitation(): Citation {
    return this.getLatest().__citation
  }

  override createDOM(): HTMLElement {
    return drawInlineCitation(this.__citation)
  }

  override decorate(): null {
    return null
  }

  /** The words and where they are from, for copying as text. */
  override getTextContent(): string {
    const citation = this.getCitation()
    const line = lineOf(citation)
    return [inlineText(citation), line === '' ? '' : `(${line})`].filter(Boolean).join(' ')
  }

  override exportDOM(): DOMExportOutput {
    const element = document.createElement('span')
    element.textContent = this.getTextContent()
    return { element }
  }
}
