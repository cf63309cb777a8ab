import { $isCodeNode } from '@lexical/code-core'
import { AutoLinkPlugin } from '@lexical/react/LexicalAutoLinkPlugin'
import { CheckListPlugin } from '@lexical/react/LexicalCheckListPlugin'
import { LexicalComposer } from '@lexical/react/LexicalComposer'
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { ContentEditable } from '@lexical/react/LexicalContentEditable'
import { LexicalErrorBoundary } from '@lexical/react/LexicalErrorBoundary'
import { HistoryPlugin } from '@lexical/react/LexicalHistoryPlugin'
import { LinkPlugin } from '@lexical/react/LexicalLinkPlugin'
import { ListPlugin } from '@lexical/react/LexicalListPlugin'
import { MarkdownShortcutPlugin } from '@lexical/react/LexicalMarkdownShortcutPlugin'
import { RichTextPlugin } from '@lexical/react/LexicalRichTextPlugin'
import { REDO_COMMAND, UNDO_COMMAND } from 'lexical'
import { type Ref, useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react'
import type { Citation, NoteTree } from '../../../../core/model/note.ts'
import type { CitationSource } from './citation-lines.ts'
import { CheckListRolesPlugin } from './CheckListRolesPlugin.tsx'
import { ChangesPlugin } from './ChangesPlugin.tsx'
import { type EditorProps, EditorPropsContext } from './editor-props.ts'
import { FormatToolbar } from './FormatToolbar.tsx'
import { insertCitation } from './insert-citation.ts'
import { KeysPlugin } from './KeysPlugin.tsx'
import { LinkCard } from './LinkCard.tsx'
import { LINK_MATCHERS } from './links.ts'
import { NOTE_NODES } from './nodes/note-nodes.ts'
import styles from './NoteEditor.module.css'
import { PastePlugin } from './paste/PastePlugin.tsx'
import { SelectionKeysPlugin } from './SelectionKeysPlugin.tsx'
import { SHORTCUTS } from './shortcuts.ts'
import { NOTE_THEME } from './theme.ts'
import { $toLexical } from './to-lexical.ts'
import { messages } from '../../../../shared/messages.ts'

const words = messages.editor

interface Props {
  ref?: Ref<NoteEditorHandle>
  /** The note at first. Another note needs another editor: give each its `key`. */
  tree: NoteTree
  editable?: boolean
  placeholder: string
  /** Called at every change the person makes, with the whole note as it is now. */
  onChange: (tree: NoteTree) => void
  citationSource: CitationSource
  onOpenCitation: (citation: Citation) => void
  /** A web or mail address that the person wants to open. */
  onOpenLink: (url: string) => void
  /** The title of another note, for links to it; undefined when there is none of that id. */
  noteTitle?: (noteId: string) => string | undefined
  onOpenNote?: (noteId: string) => void
}

/** What can be done to the editor from outside. */
export interface NoteEditorHandle {
  /** Puts a citation where the note was last written in; the focus stays where it is. */
  insertCitation(citation: Citation): void
  focus(): void
  undo(): void
  redo(): void
}

/** A note being written. The note itself is mdast; what Lexical holds is only its view. */
export function NoteEditor(props: Props) {
  const { tree, editable = true, placeholder, onChange } = props
  const sheet = useRef<HTMLDivElement>(null)
  // Lexical reads this once.
  const [initial] = useState(() => ({
    namespace: 'collate-note',
    nodes: NOTE_NODES,
    theme: NOTE_THEME,
    editable,
    editorState: () => $toLexical(tree),
    onError: (error: Error) => {
      throw error
    },
  }))
  const surroundings = useEditorSurroundings(props)
  return (
    <EditorPropsContext value={surroundings}>
      <LexicalComposer initialConfig={initial}>
        <div className={styles['editor']}>
          {editable && <FormatToolbar />}
          <div className={styles['scroller']} data-scroller>
            <div ref={sheet} className={styles['sheet']}>
              <RichTextPlugin
                contentEditable={
                  <ContentEditable
                    className={styles['text']}
                    aria-label={words.note}
                    aria-multiline
                    aria-placeholder={placeholder}
                    placeholder={<p className={styles['placeholder']}>{placeholder}</p>}
                  />
                }
                ErrorBoundary={LexicalErrorBoundary}
              />
              <LinkCard sheet={sheet} />
            </div>
          </div>
        </div>
        <HistoryPlugin />
        <ListPlugin />
        <CheckListPlugin />
        <CheckListRolesPlugin />
        <LinkPlugin />
        <AutoLinkPlugin matchers={LINK_MATCHERS} excludeParents={NO_LINKS_IN} />
        <MarkdownShortcutPlugin transformers={SHORTCUTS} />
        <PastePlugin />
        <KeysPlugin />
        <SelectionKeysPlugin />
        <ChangesPlugin onChange={onChange} />
        <EditablePlugin editable={editable} />
        <HandlePlugin handle={props.ref} />
      </LexicalComposer>
    </EditorPropsContext>
  )
}

const NO_LINKS_IN = [$isCodeNode]

/** The same object as long as what is in it is the same: every part of the note reads it. */
function useEditorSurroundings(props: Props): EditorProps {
  const { citationSource, onOpenCitation, onOpenLink, noteTitle, onOpenNote } = props
  return useMemo(
    () => ({
      citationSource,
      onOpenCitation,
      onOpenLink,
      noteTitle: noteTitle ?? (() => undefined),
      onOpenNote: onOpenNote ?? (() => {}),
    }),
    [citationSource, onOpenCitation, onOpenLink, noteTitle, onOpenNote],
  )
}

function EditablePlugin({ editable }: { editable: boolean }): null {
  const [editor] = useLexicalComposerContext()
  useEffect(() => editor.setEditable(editable), [editor, editable])
  return null
}

function HandlePlugin({ handle }: { handle: Ref<NoteEditorHandle> | undefined }): null {
  const [editor] = useLexicalComposerContext()
  useImperativeHandle(
    handle,
    () => ({
      insertCitation: (citation) => insertCitation(editor, citation),
      focus: () => editor.focus(),
      undo: () => void editor.dispatchCommand(UNDO_COMMAND, undefined),
      redo: () => void editor.dispatchCommand(REDO_COMMAND, undefined),
    }),
    [editor],
  )
  return null
}
