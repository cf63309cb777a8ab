import { $isCodeNode } from '@lexical/code-core'
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { $isTableNode } from '@lexical/table'
import { $findMatchingParent } from '@lexical/utils'
import {
  $getSelection,
  $isElementNode,
  $isNodeSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  KEY_DOWN_COMMAND,
  type LexicalEditor,
  mergeRegister,
  PASTE_COMMAND,
  type RangeSelection,
} from 'lexical'
import { useEffect } from 'react'
import type { Citation, NoteTree } from '../../../../../core/model/note.ts'
import { messages } from '../../../../../shared/messages.ts'
import { copiedPassage } from '../../../state/text-view/copied-passage.ts'
import { type EditorProps, useEditorProps } from '../editor-props.ts'
import { insertCitations } from '../quoting/insert-citation.ts'
import { $goBelow } from '../tables/table-commands.ts'
import { $createBlocks } from '../to-lexical.ts'
import { isTooMuch } from './budget.ts'
import { foreignToTree } from './foreign-to-tree.ts'
import { $ownToTree } from './own-to-tree.ts'
import { hearPasteKey, takePlainPaste } from './plain-paste.ts'
import { linesWithoutStrayControls } from './stray-controls.ts'
import { pastedWords } from './text-to-tree.ts'
import { takenIn } from './taken-in.ts'

/** What Lexical itself puts on the clipboard. Any program can. */
const OWN_TYPE = 'application/x-lexical-editor'

/**
 * Pasting and dropping. Lexical would build nodes from any HTML, and from its own form whatever is in
 * it; here everything goes through a note's tree, so that nothing enters which could not be kept.
 */
export function PastePlugin(): null {
  const [editor] = useLexicalComposerContext()
  const props = useEditorProps()
  useEffect(() => {
    const take = (data: DataTransfer | null | undefined): boolean =>
      data != null && $insertData(editor, data, takePlainPaste(), props)
    return mergeRegister(
      // Ctrl+Shift+V pastes words without their looks.
      editor.registerCommand(
        KEY_DOWN_COMMAND,
        (event) => {
          hearPasteKey(event)
          return false
        },
        COMMAND_PRIORITY_HIGH,
      ),
      editor.registerCommand(
        PASTE_COMMAND,
        (event) => {
          const isTaken = event instanceof ClipboardEvent && take(event.clipboardData)
          if (isTaken) event.preventDefault()
          return isTaken
        },
        COMMAND_PRIORITY_HIGH,
      ),
      editor.registerCommand(
        CONTROLLED_TEXT_INSERTION_COMMAND,
        (event) => typeof event !== 'string' && take(event.dataTransfer),
        COMMAND_PRIORITY_HIGH,
      ),
    )
  }, [editor, props])
  return null
}

/** Inserts what a clipboard or a drag holds; false when there is nothing in it that we take. */
function $insertData(
  editor: LexicalEditor,
  data: DataTransfer,
  isPlain: boolean,
  { tell, findNamed, citationOfCopied }: EditorProps,
): boolean {
  const text = data.getData('text/plain')
  const html = data.getData('text/html')
  const copied = data.getData(OWN_TYPE)
  if (text === '' && html === '' && copied === '') return false
  const selection = $textSelection()
  if (selection === null) return false
  if ($findMatchingParent(selection.anchor.getNode(), $isCodeNode)) {
    if (foreignToTree(text, '', true) === null) {
      tell(messages.editor.tooLongToPaste)
      return true
    }
    const lines = linesWithoutStrayControls(text)
    selection.insertRawText(lines)
    if (lines !== text) tell(messages.editor.straysLeftOut)
    return true
  }
  const passage = isPlain ? null : copiedPassage(data)
  const quotation = passage && citationOfCopied(passage)
  if (quotation) {
    void insertQuotation(editor, quotation, text)
    return true
  }
  const own = copied === '' || isPlain ? null : $ownToTree(copied)
  const pasted =
    own === null || isTooMuch(own)
      ? foreignToTree(text, html, isPlain)
      : { tree: own, isBare: false }
  if (pasted === null) {
    tell(messages.editor.tooLongToPaste)
    return true
  }
  const { tree, notices } = takenIn(pasted, findNamed)
  $insertTree(selection, tree)
  if (notices.length > 0) tell(notices.join(' '))
  return true
}

/** Inserts a quotation once it is made; the words alone where it can't be, so that nothing is lost. */
async function insertQuotation(
  editor: LexicalEditor,
  quotation: Promise<Citation[]>,
  words: string,
): Promise<void> {
  const citations = await quotation
  if (citations.length > 0) return insertCitations(editor, citations)
  editor.update(() => {
    const selection = $textSelection()
    if (selection) $insertTree(selection, pastedWords(words))
  })
}

/** The selection in words; after a citation or the like that is selected. */
function $textSelection(): RangeSelection | null {
  const selection = $getSelection()
  if ($isNodeSelection(selection)) return selection.getNodes().at(-1)?.selectNext() ?? null
  return $isRangeSelection(selection) ? selection : null
}

/** Inserts blocks; a single paragraph goes into the words it was pasted among. */
function $insertTree(selection: RangeSelection, tree: NoteTree): void {
  const blocks = $createBlocks(tree)
  const [only] = blocks
  const isParagraph = blocks.length === 1 && tree.children[0]?.type === 'paragraph'
  selection.insertNodes(isParagraph && $isElementNode(only) ? only.getChildren() : blocks)
  // One goes on below a table that was pasted last, not in its last cell.
  const last = blocks.at(-1)
  if ($isTableNode(last) && last.isAttached()) $goBelow(last)
}
