import { type DOMExportOutput, type LexicalParseJSON, type SerializedLexicalNode } from 'lexical'
import * as v from 'valibot'
import { plainText } from '../../../../../core/note/plain-text.ts'
import { type Citation, citationSchema } from '../../../../../core/model/note.ts'
import { lineOf } from '../citation-sources.ts'
import { BlockNode } from './block-node.ts'
import { drawQuoted } from './draw-quoted.ts'
import { drawCitation } from './citation-card.ts'

interface SerializedCitation extends SerializedLexicalNode {
  citation: Citation
}

/** A quoted passage. */
export class CitationNode extends BlockNode {
  /** @internal */
  __citation: Citation

  constructor(citation: Citation, key?: string) {
    super(key)
    this.__citation = citation
  }

  static override getType(): string {
    return 'citation'
  }

  static override clone(node: CitationNode): CitationNode {
    return new CitationNode(node.__citation, node.__key)
  }

  /** Throws when what another program put on the clipboard is no citation. */
  static override importJSON(json: LexicalParseJSON<SerializedCitation>): CitationNode {
    return new CitationNode(v.parse(citationSchema, json.citation))
  }

  override exportJSON(): SerializedCitation {
    return { ...super.exportJSON(), citation: this.getCitation() }
  }

  getCitation(): Citation {
    return this.getLatest().__citation
  }

  override createDOM(): HTMLElement {
    return drawCitation(this.__citation)
  }

  override updateDOM(previous: this): boolean {
    return previous.__citation !== this.__citation
  }

  /** The words and where they are from, for copying as text. */
  override getTextContent(): string {
    const citation = this.getCitation()
    const line = lineOf(citation)
    const words = wordsOf(citation)
    return line === '' ? words : `${words}\n— ${line}`
  }

  /** A block quotation, for pasting into other programs. */
  override exportDOM(): DOMExportOutput {
    const element = document.createElement('blockquote')
    const citation = this.getCitation()
    const line = lineOf(citation)
    element.append(...drawQuoted(citation))
    if (line !== '') {
      const source = document.createElement('p')
      source.textContent = `— ${line}`
      element.append(source)
    }
    return { element }
  }
}

/** The words of each citation that was asked for: at each key Lexical asks for those of all in a note. */
const words = new WeakMap<Citation, string>()

function wordsOf(citation: Citation): string {
  const known = words.get(citation)
  if (known !== undefined) return known
  const found = plainText({ type: 'root', children: [citation] })
  words.set(citation, found)
  return found
}
