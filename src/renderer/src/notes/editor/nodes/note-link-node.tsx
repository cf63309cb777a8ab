import type { LexicalNode, LexicalParseJSON } from 'lexical'
import type { ReactNode } from 'react'
import * as v from 'valibot'
import { documentAddress } from '../../../../../core/markdown/citation.ts'
import { type NoteLink, noteLinkSchema } from '../../../../../core/model/note.ts'
import { targetOf } from '../../../../../core/note/links.ts'
import { messages } from '../../../../../shared/messages.ts'
import { Name } from '../../../ui/Name.tsx'
import { useEditorProps } from '../editor-props.ts'
import { marksIn } from '../marks.ts'
import { InlineNode, type SerializedInline } from './inline-node.ts'
import styles from './nodes.module.css'

interface SerializedNoteLink extends SerializedInline {
  link: NoteLink
}

/** A link to another note, an article or a dossier, shown by what that is called now. */
export class NoteLinkNode extends InlineNode {
  /** @internal */
  __link: NoteLink

  constructor(link: NoteLink, key?: string) {
    super(key)
    this.__link = link
  }

  static override getType(): string {
    return 'noteLink'
  }

  static override clone(node: NoteLinkNode): NoteLinkNode {
    return new NoteLinkNode(node.__link, node.__key)
  }

  static override importJSON(json: LexicalParseJSON<SerializedNoteLink>): NoteLinkNode {
    return new NoteLinkNode(v.parse(noteLinkSchema, json.link)).setMarks(marksIn(json.marks))
  }

  override exportJSON(): SerializedNoteLink {
    return { ...super.exportJSON(), link: this.getLink() }
  }

  getLink(): NoteLink {
    return this.getLatest().__link
  }

  /** Its words where it has its own: what it is called is known to the library alone. */
  override getTextContent(): string {
    return this.getLink().label ?? ''
  }

  override decorate(): ReactNode {
    return <LinkInNote nodeKey={this.__key} link={this.__link} />
  }
}

export function $isNoteLinkNode(node: LexicalNode | null | undefined): node is NoteLinkNode {
  return node instanceof NoteLinkNode
}

function LinkInNote({ nodeKey, link }: { nodeKey: string; link: NoteLink }) {
  const { useLinked, onOpenLinked } = useEditorProps()
  const target = targetOf(link)
  const { title, state } = useLinked(target)
  const aside = messages.links.states[state]
  return (
    <a
      href={documentAddress(target)}
      className={styles['noteLink']}
      data-state={state}
      data-link-key={nodeKey}
      draggable={false}
      onClick={(event) => {
        event.preventDefault()
        onOpenLinked(target, event.ctrlKey || event.metaKey)
      }}
    >
      <Name of={link.label ?? title} />
      {aside !== '' && <span className={styles['aside']}> {aside}</span>}
    </a>
  )
}
