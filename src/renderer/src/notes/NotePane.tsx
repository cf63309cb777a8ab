import { useCallback, useEffect, useRef, useState } from 'react'
import type { Citation } from '../../../core/model/note.ts'
import { messages } from '../../../shared/messages.ts'
import { menuOf, runCommand } from '../state/actions/commands.ts'
import { useLibrary } from '../state/stores/library-store.ts'
import { attempt, say, sayError } from '../state/stores/messages-store.ts'
import {
  type OpenNote as NoteToWindow,
  setNoteBroken,
  setOpenNote,
} from '../state/actions/open-note.ts'
import { openLink, showAddress } from '../state/actions/open-link.ts'
import { visitPassage } from '../state/actions/visits.ts'
import { request } from '../state/stores/request.ts'
import { saving } from '../state/stores/saving-store.ts'
import { Button } from '../ui/Button.tsx'
import { type MenuEvent, openContextMenu } from '../ui/context-menu.ts'
import { citationSources } from './citation-source.ts'
import { LinkedFrom } from './LinkedFrom.tsx'
import { linksOf } from './note-links.ts'
import { NoteEditor, type NoteEditorHandle } from './editor/NoteEditor.tsx'
import { foreignToTree } from './editor/paste/foreign-to-tree.ts'
import { takenIn } from './editor/paste/taken-in.ts'
import { NoteActions } from './NoteActions.tsx'
import { ShownAs } from '../ui/ShownAs.tsx'
import { NoteTags } from './NoteTags.tsx'
import { OutlineButton } from './OutlineButton.tsx'
import styles from './NotePane.module.css'
import { NoteSteps } from './note-steps.ts'
import { TitleField } from './TitleField.tsx'
import { type OpenNote, useNote } from './use-note.ts'
import { WordCount, type WordCountHandle } from './WordCount.tsx'

const words = messages.note

/** One note being written: its title, its text, and what can be done with it. */
export function NotePane({ noteId }: { noteId: string }) {
  const note = useNote(noteId)
  useEffect(() => {
    if (note.status === 'failed') setNoteBroken(noteId)
  }, [noteId, note.status])
  if (note.status === 'reading') return null
  if (note.status === 'failed') {
    return (
      <div className={styles['failed']} role="alert">
        <p>{words.couldNotOpen}</p>
        <p>{note.message}</p>
        <Button onClick={note.retry}>{messages.reader.tryAgain}</Button>
      </div>
    )
  }
  return <Sheet noteId={noteId} note={note} />
}

/** What can be done with the quotation that is selected. */
function openCitationMenu(event: MenuEvent, of: DOMRect): void {
  openContextMenu(event, of, messages.contextMenus.quotation, menuOf(QUOTATION_COMMANDS))
}

const QUOTATION_COMMANDS = [
  'quotation.goTo',
  'quotation.change',
  'quotation.keep',
  'quotation.take',
  'quotation.asBlock',
  'quotation.inline',
  'quotation.bare',
  'quotation.copy',
  'quotation.remove',
] as const

function openTableMenu(event: MenuEvent, of: DOMRect): void {
  openContextMenu(event, of, messages.contextMenus.table, menuOf(TABLE_COMMANDS))
}

const TABLE_COMMANDS = [
  'table.rowAbove',
  'table.rowBelow',
  'table.columnBefore',
  'table.columnAfter',
  'table.removeRow',
  'table.removeColumn',
  'table.remove',
] as const

function openBlockMenu(event: MenuEvent, of: DOMRect): void {
  openContextMenu(event, of, messages.contextMenus.block, menuOf(BLOCK_COMMANDS))
}

const BLOCK_COMMANDS = ['block.up', 'block.down'] as const

type ReadNote = Extract<OpenNote, { status: 'open' }>

/** Links that were typed by a title go on leading to the note. */
function keepTitle(id: string, title: string): Promise<unknown> {
  return saving(request('note:keep-title', { id, title }))
}

function Sheet({ noteId, note }: { noteId: string; note: ReadNote }) {
  const editor = useRef<NoteEditorHandle>(null)
  const count = useRef<WordCountHandle>(null)
  const titleField = useRef<HTMLTextAreaElement>(null)
  const [title, setTitle] = useState(note.content.title)
  const latestTitle = useRef(title)
  latestTitle.current = title
  const steps = useRef<NoteSteps | null>(null)

  useEffect(() => {
    const open: NoteToWindow = {
      noteId,
      // A drawer that is shut is drawn, but not visible.
      isShown: () => titleField.current?.checkVisibility({ visibilityProperty: true }) === true,
      insert: (citations) => editor.current?.insertCitations(citations),
      refer: (citations) => editor.current?.insertReferences(citations),
      focus: async () => {
        if (latestTitle.current === '') titleField.current?.focus()
        else await editor.current?.focus()
      },
      stepBack: () => editor.current?.stepBack(),
      stepForward: () => editor.current?.stepForward(),
      setTree: (tree) => editor.current?.setTree(tree),
      selectedCitation: () => editor.current?.selectedCitation() ?? null,
      changeSelected: () => editor.current?.changeSelected(),
      selectedAs: () => editor.current?.selectedAs() ?? null,
      isSelectedChanged: () => editor.current?.isSelectedChanged() === true,
      answerChange: (answer) => editor.current?.answerChange(answer),
      showSelectedAs: (as) => editor.current?.showSelectedAs(as),
      insertTable: () => editor.current?.insertTable(),
      isInTable: () => editor.current?.isInTable() === true,
      changeTable: (step) => editor.current?.changeTable(step),
      isInBlock: () => editor.current?.isInBlock() === true,
      moveBlocks: (by) => editor.current?.moveBlocks(by),
      removeSelected: () => editor.current?.removeSelected(),
      editLink: () => editor.current?.editLink(),
      headings: () => editor.current?.headings() ?? [],
      reveal: (place) => editor.current?.reveal(place) === true,
      setTitle: (to) => {
        setTitle(to)
        note.change({ title: to })
        steps.current?.restored({ title: to })
      },
    }
    steps.current = new NoteSteps(open, note.content)
    note.readBy(() => editor.current?.catchUp())
    return setOpenNote(open)
  }, [noteId, note])

  const openCitation = useCallback((citation: Citation) => {
    visitPassage(citation.articleId, citation.passageId)
  }, [])
  const isReadOnly = useLibrary(({ state }) => state !== null && state.readOnly !== null)
  const [links] = useState(() => linksOf(noteId))

  return (
    <div className={styles['pane']} onPointerOver={showAddress}>
      <div className={styles['top']}>
        <TitleField
          ref={titleField}
          title={title}
          readOnly={isReadOnly}
          onChange={(to) => {
            setTitle(to)
            note.change({ title: to })
            steps.current?.retitle(to)
          }}
          onOverflow={(to, rest) => {
            const pasted = foreignToTree(rest, '', false)
            if (pasted === null) return say(messages.editor.tooLongToPaste)
            const { tree, notices } = takenIn(pasted, links.findNamed)
            // What stands in the note already comes after it.
            editor.current?.catchUp()
            steps.current?.overflow(to, tree.children)
            say([words.restOfTitle, ...notices].join(' '))
          }}
          onRenamed={(former) => attempt(() => keepTitle(noteId, former))}
          onDone={() => void editor.current?.focus()}
        />
        <OutlineButton />
        <NoteActions noteId={noteId} />
      </div>
      <ShownAs of={title} className={styles['shownAs']} />
      <NoteTags noteId={noteId} />
      <NoteEditor
        ref={editor}
        tree={note.content.tree}
        placeholder={words.placeholder}
        onChange={(tree, change) => {
          note.change({ tree })
          count.current?.changed(tree)
          if (change) steps.current?.write(tree, change)
          else steps.current?.restored({ tree })
        }}
        onUnreadable={note.unreadable}
        onError={(error) => {
          sayError(error)
          // One that could not be drawn may stand in the text all the same, and nobody has heard of it.
          queueMicrotask(() => editor.current?.catchUp())
        }}
        onUndo={() => runCommand('edit.undo')}
        onRedo={() => runCommand('edit.redo')}
        citationSources={citationSources}
        onOpenCitation={openCitation}
        onOpenLink={openLink}
        onCitationMenu={openCitationMenu}
        onTableMenu={openTableMenu}
        onBlockMenu={openBlockMenu}
        editable={!isReadOnly}
        links={links}
        tell={say}
        foot={<LinkedFrom noteId={noteId} />}
      />
      <WordCount ref={count} editor={editor} tree={note.content.tree} />
    </div>
  )
}
