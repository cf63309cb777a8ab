import { $isCodeNode } from '@lexical/code-core'
import { AutoLinkPlugin } from '@lexical/react/LexicalAutoLinkPlugin'
import { CheckListPlugin } from '@lexical/react/LexicalCheckListPlugin'
import { LexicalComposer } from '@lexical/react/LexicalComposer'
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { ContentEditable } from '@lexical/react/LexicalContentEditable'
import { LexicalErrorBoundary } from '@lexical/react/LexicalErrorBoundary'
import { createEmptyHistoryState, HistoryPlugin } from '@lexical/react/LexicalHistoryPlugin'
import type { HistoryState } from '@lexical/react/LexicalHistoryPlugin'
import { LinkPlugin } from '@lexical/react/LexicalLinkPlugin'
import { ListPlugin } from '@lexical/react/LexicalListPlugin'
import { MarkdownShortcutPlugin } from '@lexical/react/LexicalMarkdownShortcutPlugin'
import { RichTextPlugin } from '@lexical/react/LexicalRichTextPlugin'
import {
  $getRoot,
  $setSelection,
  COMMAND_PRIORITY_HIGH,
  DELETE_CHARACTER_COMMAND,
  HISTORIC_TAG,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  mergeRegister,
  REDO_COMMAND,
  UNDO_COMMAND,
} from 'lexical'
import {
  type ReactNode,
  type Ref,
  type RefObject,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { Citation, NoteTree } from '../../../../core/model/note.ts'
import type { TitleOf } from '../../../../core/note/links.ts'
import type { TableStep } from '../../state/actions/open-note.ts'
import type { NotePlace } from '../../state/stores/note-place.ts'
import type { TextChange } from '../note-steps.ts'
import type { CitationSources } from './citation-sources.ts'
import { CaretBlockPlugin } from './CaretBlockPlugin.tsx'
import { BlockMenuPlugin } from './BlockMenuPlugin.tsx'
import { CheckListKeysPlugin } from './CheckListKeysPlugin.tsx'
import { CheckListRolesPlugin } from './CheckListRolesPlugin.tsx'
import { type CatchUp, ChangesPlugin } from './ChangesPlugin.tsx'
import { $selectedCitation, CitationMenuPlugin } from './CitationMenuPlugin.tsx'
import { CitationSourcesPlugin } from './CitationSourcesPlugin.tsx'
import { type EditorProps, EditorPropsContext, useEditorProps } from './editor-props.ts'
import { FoundInNotePlugin } from './finding/FoundInNotePlugin.tsx'
import { FormatToolbar } from './FormatToolbar.tsx'
import { $headings } from './headings.ts'
import { KeysPlugin } from './KeysPlugin.tsx'
import { LinkCard, OPEN_LINK_CARD_COMMAND } from './LinkCard.tsx'
import { LinkMenuPlugin } from './linking/LinkMenuPlugin.tsx'
import { LinkPreview } from './linking/LinkPreview.tsx'
import { LINK_MATCHERS } from './links.ts'
import { reveal } from './linking/reveal.ts'
import { $selectedBlocks } from './moving/blocks.ts'
import { BlockHandle } from './moving/BlockHandle.tsx'
import { moveSelected } from './moving/move-blocks.ts'
import { NAMESPACE } from './namespace.ts'
import type { CitedAnswer } from './nodes/citation-card.ts'
import { type CitedAs, citedAs } from './nodes/cited.ts'
import { NOTE_NODES } from './nodes/note-nodes.ts'
import styles from './NoteEditor.module.css'
import { Outline } from './outline/Outline.tsx'
import { keepOwnSelection } from './own-selection.ts'
import { PastePlugin } from './paste/PastePlugin.tsx'
import { selectedText } from './selected-text.ts'
import { answerChange } from './quoting/answer-change.ts'
import { showCitedAs } from './quoting/change-cited.ts'
import { insertCitations, insertReferences } from './quoting/insert-citation.ts'
import { OPEN_QUOTATION_CARD_COMMAND } from './quoting/quotation-card-command.ts'
import { QuotationCard } from './quoting/QuotationCard.tsx'
import { QuotationPreview } from './quoting/QuotationPreview.tsx'
import { SelectionBar } from './SelectionBar.tsx'
import { SelectionKeysPlugin } from './SelectionKeysPlugin.tsx'
import { shortcuts } from './shortcuts.ts'
import { $doWithTable, $insertTable, $selectedTable } from './tables/table-commands.ts'
import { TableHandle } from './tables/TableHandle.tsx'
import { TablesPlugin } from './tables/TablesPlugin.tsx'
import { NOTE_THEME } from './theme.ts'
import { $toLexical } from './to-lexical.ts'
import { WholeNodesPlugin } from './WholeNodesPlugin.tsx'
import { messages } from '../../../../shared/messages.ts'

const words = messages.editor

interface Props {
  ref?: Ref<NoteEditorHandle>
  /** The note at first. Another note needs another editor: give each its `key`. */
  tree: NoteTree
  editable?: boolean
  placeholder: string
  /**
   * Called at every change, with the whole note as it is now, and with what the person did; null
   * when the history set the text.
   */
  onChange: (tree: NoteTree, change: TextChange | null) => void
  /** What is in the editor could not be read, so it cannot be saved; until the next `onChange`. */
  onUnreadable: (error: unknown, words: string) => void
  /** A change failed: nothing of it was made, or it was made and could not be drawn. */
  onError: (error: unknown) => void
  /** The person asks for it in the editor: what is taken back is for the window to say. */
  onUndo: () => void
  onRedo: () => void
  citationSources: CitationSources
  onOpenCitation: (citation: Citation) => void
  /** The menu of the selected quotation is asked for, by the pointer or by key. */
  onCitationMenu?: EditorProps['onCitationMenu']
  /** The menu of the table with the caret is asked for. */
  onTableMenu?: EditorProps['onTableMenu']
  /** The menu of the block that is selected is asked for. */
  onBlockMenu?: EditorProps['onBlockMenu']
  /** A web or mail address that the person wants to open. */
  onOpenLink: (url: string, words: string) => void
  links: LinkProps
  tell: (sentence: string) => void
  /** What stands below the text and scrolls with it. */
  foot?: ReactNode
}

/** What links to documents, and quotations that are pasted, need; the same object for as long as the note is open. */
export type LinkProps = Pick<
  EditorProps,
  | 'useLinked'
  | 'useLinkedLine'
  | 'onOpenLinked'
  | 'linkChoices'
  | 'findNamed'
  | 'makeNote'
  | 'citationOfCopied'
  | 'citationNow'
  | 'surroundingsOf'
>

/** What can be done to the editor from outside. */
export interface NoteEditorHandle {
  /** Tells of what has not been told yet, through `onChange` or `onUnreadable`. */
  catchUp(): void
  /** Puts citations where the note was last written in; the focus stays where it is. */
  insertCitations(citations: readonly Citation[]): void
  /** Puts bare references after the words that were written last; the focus stays where it is. */
  insertReferences(citations: readonly Citation[]): void
  /** Resolves when the caret is there. */
  focus(): Promise<void>
  /** Takes back the last step of the editor's own history, or does it again. */
  stepBack(): void
  stepForward(): void
  /** Sets the whole text, as a step of another history. */
  setTree(tree: NoteTree): void
  /** The quotation that is selected as a whole, or null. */
  selectedCitation(): Citation | null
  /** Opens the card of the selected quotation. */
  changeSelected(): void
  /** How the citation that is selected as a whole stands; null when none is. */
  selectedAs(): CitedAs | null
  isSelectedChanged(): boolean
  answerChange(answer: CitedAnswer): void
  showSelectedAs(as: CitedAs): void
  insertTable(): void
  /** Whether the caret is in a table. */
  isInTable(): boolean
  changeTable(step: TableStep): void
  /** Whether a block of it is selected, or has the caret. */
  isInBlock(): boolean
  /** Moves the selected blocks, or the one with the caret, one further up or down. */
  moveBlocks(by: -1 | 1): void
  /** Removes what is selected as a whole. */
  removeSelected(): void
  /** Asks for the address of the selected words. */
  editLink(): void
  /** The words that are selected; '' when none are. */
  selectedText(titleOf: TitleOf): string
  /** The words of its headings. */
  headings(): string[]
  /** Goes to a place in the text; false when it is not there any more. */
  reveal(place: NotePlace): boolean
}

/** A note being written. The note itself is mdast; what Lexical holds is only its view. */
export function NoteEditor(props: Props) {
  const { tree, editable = true, placeholder, onChange, onUnreadable, onError } = props
  const sheet = useRef<HTMLDivElement>(null)
  const catchUp = useRef<CatchUp>(null)
  // Lexical reads this once.
  const [{ config, shown }] = useState(() => configFor(tree, editable, onError))
  const [history] = useState(createEmptyHistoryState)
  const surroundings = useEditorSurroundings(props)
  const [transformers] = useState(() => shortcuts(props.links.findNamed))
  return (
    <EditorPropsContext value={surroundings}>
      <LexicalComposer initialConfig={config}>
        <FailUnlessShown shown={shown} />
        {/* Of a note that could not be shown nothing is told: plugins make their changes all the same. */}
        {/* Before all others: of a listener that fails the ones after it hear nothing. */}
        <HistoryPlugin externalHistoryState={history} />
        <ChangesPlugin
          history={history}
          catchUp={catchUp}
          onChange={(...change) => shown.isDone && onChange(...change)}
          onUnreadable={(...failure) => shown.isDone && onUnreadable(...failure)}
        />
        <div className={styles['editor']}>
          {editable && <FormatToolbar />}
          <Outline />
          <div className={styles['scroller']} data-scroller>
            <div ref={sheet} className={styles['sheet']}>
              <RichTextPlugin
                contentEditable={
                  <ContentEditable
                    className={styles['text']}
                    aria-label={words.note}
                    aria-multiline
                    spellCheck
                    data-note-text
                    aria-placeholder={placeholder}
                    placeholder={<p className={styles['placeholder']}>{placeholder}</p>}
                  />
                }
                ErrorBoundary={LexicalErrorBoundary}
              />
              <LinkCard sheet={sheet} />
              <QuotationCard sheet={sheet} />
              <LinkPreview sheet={sheet} />
              <QuotationPreview sheet={sheet} />
              <LinkMenuPlugin sheet={sheet} />
              <CaretBlockPlugin />
              <BlockMenuPlugin sheet={sheet} />
              <SelectionBar sheet={sheet} />
              <TableHandle sheet={sheet} />
              <BlockHandle sheet={sheet} />
            </div>
            {props.foot}
          </div>
        </div>
        <ListPlugin />
        <TablesPlugin />
        <CheckListPlugin />
        <CheckListRolesPlugin />
        <CheckListKeysPlugin />
        <LinkPlugin />
        <AutoLinkPlugin matchers={LINK_MATCHERS} excludeParents={NO_LINKS_IN} />
        <MarkdownShortcutPlugin transformers={transformers} />
        <PastePlugin />
        <KeysPlugin />
        <CitationSourcesPlugin />
        <CitationMenuPlugin />
        <WholeNodesPlugin />
        <SelectionKeysPlugin />
        <FoundInNotePlugin />
        <EditablePlugin editable={editable} />
        <HandlePlugin handle={props.ref} history={history} catchUp={catchUp} props={props} />
      </LexicalComposer>
    </EditorPropsContext>
  )
}

/** What became of showing the note. */
interface Shown {
  /** What failed meanwhile; null when nothing has. */
  error: unknown
  isDone: boolean
}

function configFor(tree: NoteTree, editable: boolean, onLater: (error: unknown) => void) {
  const shown: Shown = { error: null, isDone: false }
  const onError = (error: unknown) => {
    if (shown.isDone) onLater(error)
    else shown.error ??= error
  }
  const editorState = () => $toLexical(tree)
  const config = {
    namespace: NAMESPACE,
    nodes: NOTE_NODES,
    theme: NOTE_THEME,
    editable,
    editorState,
    onError,
  }
  return { config, shown }
}

/**
 * Ends an editor that could not take the note, or not draw it: it holds less than the note, and what is
 * written in it would be saved in the note's place.
 */
function FailUnlessShown({ shown }: { shown: Shown }): null {
  if (shown.error !== null) throw shown.error
  useEffect(() => {
    if (shown.error !== null) throw shown.error
    shown.isDone = true
  }, [shown])
  return null
}

const NO_LINKS_IN = [$isCodeNode]

/** The same object as long as what is in it is the same: every part of the note reads it. */
function useEditorSurroundings(props: Props): EditorProps {
  const { citationSources, onOpenCitation, onCitationMenu, onTableMenu, onBlockMenu } = props
  const { onOpenLink, links, tell } = props
  return useMemo(
    () => ({
      citationSources,
      onOpenCitation,
      onCitationMenu: onCitationMenu ?? (() => {}),
      onTableMenu: onTableMenu ?? (() => {}),
      onBlockMenu: onBlockMenu ?? (() => {}),
      onOpenLink,
      ...links,
      tell,
    }),
    [
      citationSources,
      onOpenCitation,
      onCitationMenu,
      onTableMenu,
      onBlockMenu,
      onOpenLink,
      links,
      tell,
    ],
  )
}

function EditablePlugin({ editable }: { editable: boolean }): null {
  const [editor] = useLexicalComposerContext()
  useLayoutEffect(() => keepOwnSelection(editor), [editor])
  useEffect(() => editor.setEditable(editable), [editor, editable])
  return null
}

interface HandleProps {
  handle: Ref<NoteEditorHandle> | undefined
  history: HistoryState
  catchUp: RefObject<CatchUp | null>
  props: Pick<Props, 'onUndo' | 'onRedo'>
}

function HandlePlugin({ handle, history, catchUp, props }: HandleProps): null {
  const [editor] = useLexicalComposerContext()
  const steps = useOwnSteps(editor, props)
  const surroundings = useEditorProps()
  const latest = useRef(surroundings)
  latest.current = surroundings
  useImperativeHandle(
    handle,
    () => ({
      catchUp: () => catchUp.current?.(),
      insertCitations: (citations) => insertCitations(editor, citations),
      insertReferences: (citations) => insertReferences(editor, citations),
      changeSelected: () => void editor.dispatchCommand(OPEN_QUOTATION_CARD_COMMAND, undefined),
      selectedAs: () =>
        editor.read(() => {
          const node = $selectedCitation()
          return node && citedAs(node)
        }),
      isSelectedChanged: () => {
        const citation = editor.read(() => $selectedCitation()?.getCitation())
        return (
          citation !== undefined &&
          latest.current.citationSources.of(citation).changed !== undefined
        )
      },
      answerChange: (answer) => {
        const key = editor.read(() => $selectedCitation()?.getKey())
        if (key !== undefined) answerChange(editor, key, answer, latest.current)
      },
      showSelectedAs: (as) => showCitedAs(editor, as),
      focus: () => new Promise((resolve) => editor.focus(resolve)),
      ...steps,
      setTree: (tree) => setTree(editor, history, tree),
      selectedCitation: () => editor.read(() => $selectedCitation()?.getCitation() ?? null),
      headings: () => editor.read(() => $headings().map((node) => node.getTextContent())),
      selectedText: (titleOf) => selectedText(editor, titleOf),
      insertTable: () => changeByCommand(editor, $insertTable),
      isInTable: () => editor.read(() => $selectedTable() !== null),
      changeTable: (step) => changeByCommand(editor, () => $doWithTable(step)),
      isInBlock: () => editor.read(() => $selectedBlocks().length > 0),
      moveBlocks: (by) => moveSelected(editor, by),
      removeSelected: () => void editor.dispatchCommand(DELETE_CHARACTER_COMMAND, false),
      reveal: (place) => reveal(editor, place),
      editLink: () => void editor.dispatchCommand(OPEN_LINK_CARD_COMMAND, undefined),
    }),
    [editor, history, catchUp, steps],
  )
  return null
}

/** A command is a step of its own, and the caret is where it acted. */
function changeByCommand(editor: LexicalEditor, $change: () => void): void {
  editor.getRootElement()?.focus({ preventScroll: true })
  editor.update($change, { discrete: true, tag: HISTORY_PUSH_TAG })
}

/** Undo and redo of the editor go to the window's history, which calls these for steps made here. */
function useOwnSteps(editor: LexicalEditor, props: Pick<Props, 'onUndo' | 'onRedo'>) {
  const latest = useRef(props)
  latest.current = props
  const isOwn = useRef(false)

  useEffect(() => {
    const ask = (how: 'onUndo' | 'onRedo') => () => {
      if (isOwn.current) return false
      latest.current[how]()
      return true
    }
    return mergeRegister(
      editor.registerCommand(UNDO_COMMAND, ask('onUndo'), COMMAND_PRIORITY_HIGH),
      editor.registerCommand(REDO_COMMAND, ask('onRedo'), COMMAND_PRIORITY_HIGH),
    )
  }, [editor])

  return useMemo(() => {
    const step = (command: typeof UNDO_COMMAND) => () => {
      const focus = document.activeElement
      isOwn.current = true
      editor.dispatchCommand(command, undefined)
      isOwn.current = false
      // With the caret of then the editor takes the focus; whoever reads goes on reading.
      const root = editor.getRootElement()
      if (root?.contains(focus)) return
      // By the next frame the editor has drawn what it has taken back.
      requestAnimationFrame(() => {
        // Who has gone on meanwhile is elsewhere already.
        if (!root?.contains(document.activeElement)) return
        root.blur()
        if (focus instanceof HTMLElement) focus.focus({ preventScroll: true })
      })
    }
    return { stepBack: step(UNDO_COMMAND), stepForward: step(REDO_COMMAND) }
  }, [editor])
}

function setTree(editor: LexicalEditor, history: HistoryState, tree: NoteTree): void {
  const hasFocus = editor.getRootElement()?.contains(document.activeElement) === true
  editor.update(
    () => {
      $toLexical(tree)
      if (hasFocus) $getRoot().selectEnd()
      else $setSelection(null)
    },
    { discrete: true, tag: HISTORIC_TAG },
  )
  // The editor's own next step goes on from here.
  history.current = { editor, editorState: editor.getEditorState() }
}
