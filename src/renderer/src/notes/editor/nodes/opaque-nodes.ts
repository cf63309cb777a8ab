import { type LexicalParseJSON, type SerializedLexicalNode } from 'lexical'
import type { PhrasingContent, RootContent } from 'mdast'
import * as v from 'valibot'
import { noteTreeSchema } from '../../../../../core/model/note.ts'
import { messages } from '../../../../../shared/messages.ts'
import { marksIn } from '../marks.ts'
import { BlockNode } from './block-node.ts'
import { InlineNode, type SerializedInline } from './inline-node.ts'
import styles from './nodes.module.css'

/**
 * What a note may hold and this editor has no view of: a table, or what a later version of Collate
 * adds. It is shown as a chip, can be deleted, and goes back as it came.
 */
export class OpaqueBlockNode extends BlockNode {
  /** @internal */
  __content: RootContent

  constructor(content: RootContent, key?: string) {
    super(key)
    this.__content = content
  }

  static override getType(): string {
    return 'opaqueBlock'
  }

  static override clone(node: OpaqueBlockNode): OpaqueBlockNode {
    return new OpaqueBlockNode(node.__content, node.__key)
  }

  static override importJSON(
    json: LexicalParseJSON<SerializedOpaque<RootContent>>,
  ): OpaqueBlockNode {
    return new OpaqueBlockNode(contentOf(json.content) as RootContent)
  }

  override exportJSON(): SerializedOpaque<RootContent> {
    return { ...super.exportJSON(), content: this.getContent() }
  }

  getContent(): RootContent {
    return this.getLatest().__content
  }

  override createDOM(): HTMLElement {
    const block = document.createElement('div')
    block.className = styles['chipBlock']!
    block.append(drawChip(this.__content.type))
    return block
  }
}

interface SerializedOpaque<Content> extends SerializedLexicalNode {
  content: Content
}

export class OpaqueInlineNode extends InlineNode {
  /** @internal */
  __content: PhrasingContent

  constructor(content: PhrasingContent, key?: string) {
    super(key)
    this.__content = content
  }

  static override getType(): string {
    return 'opaqueInline'
  }

  static override clone(node: OpaqueInlineNode): OpaqueInlineNode {
    return new OpaqueInlineNode(node.__content, node.__key)
  }

  static override importJSON(
    json: LexicalParseJSON<SerializedInline & SerializedOpaque<PhrasingContent>>,
  ): OpaqueInlineNode {
    return new OpaqueInlineNode(contentOf(json.content) as PhrasingContent).setMarks(
      marksIn(json.marks),
    )
  }

  override exportJSON(): SerializedInline & SerializedOpaque<PhrasingContent> {
    return { ...super.exportJSON(), content: this.getContent() }
  }

  getContent(): PhrasingContent {
    return this.getLatest().__content
  }

  override createDOM(): HTMLElement {
    return drawChip(this.__content.type)
  }

  override decorate(): null {
    return null
  }
}

/** Throws when what came from the clipboard could not stand in a note. */
function contentOf(content: unknown): unknown {
  return v.parse(noteTreeSchema, { type: 'root', children: [content] }).children[0]
}

function drawChip(type: string): HTMLElement {
  const chip = document.createElement('span')
  chip.className = styles['chip']!
  chip.title = messages.editor.opaque(type)
  chip.append(type)
  return chip
}
