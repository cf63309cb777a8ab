import type { LexicalNode, LexicalParseJSON } from 'lexical'
import type { ReactNode } from 'react'
import * as v from 'valibot'
import { type NoteLink, noteLinkSchema } from '../../../../../core/model/note.ts'
import { useEditorProps } from '../editor-props.ts'
import { marksIn } from '../marks.ts'
import { InlineNode, type SerializedInline } from './inline-node.ts'
import { Name } from '../../../ui/Name.tsx'
import styles from './nodes.module.css'

interface SerializedNoteLink extends SerializedInline {
  link: NoteLink
}

/** A link to another note, shown by that note's title of now. */
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

  override getTextContent(): string {
    return this.getLink().label ?? ''
  }

  override decorate(): ReactNode {
    return <LinkToNote link={this.__link} />
  }
}

export function $isNoteLinkNode(node: LexicalNode | null | undefined): node is NoteLinkNode {
  return node instanceof NoteLinkNode
}

function LinkToNote({ link }: { link: NoteLink }) {
  const { useNoteTitle, onOpenNote } = useEditorProps()
  const title = useNoteTitle(link.noteId)
  return (
    <button type="button" className={styles['noteLink']} onClick={() => onOpenNote(link.noteId)}>
      <Name of={link.label ?? title ?? link.noteId} />
    </button>
  )
}
