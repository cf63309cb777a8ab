import { $isCodeNode } from '@lexical/code-core'
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { $findMatchingParent } from '@lexical/utils'
import {
  $getSelection,
  $isElementNode,
  $isNodeSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  KEY_DOWN_COMMAND,
  mergeRegister,
  PASTE_COMMAND,
  type RangeSelection,
} from 'lexical'
import { useEffect } from 'react'
import type { NoteTree } from '../../../../../core/model/note.ts'
import { $createBlocks } from '../to-lexical.ts'
import { htmlToTree } from './html-to-tree.ts'
import { inertDocument } from './inert-document.ts'
import { $ownToTree } from './own-to-tree.ts'
import { isNextPastePlain, pasteNext } from './plain-paste.ts'
import { looksLikeMarkdown, pastedMarkdown, pastedWords } from './text-to-tree.ts'

/** What Lexical itself puts on the clipboard. Any program can. */
const OWN_TYPE = 'application/x-lexical-editor'

/**
 * Pasting and dropping. Lexical would build nodes from any HTML, and from its own form whatever is in
 * it; here everything goes through a note's tree, so that nothing enters which could not be kept.
 */
export function PastePlugin(): null {
  const [editor] = useLexicalComposerContext()
  useEffect(() => {
    const take = (data: DataTransfer | null | undefined): boolean =>
      data != null && $insertData(data, isNextPastePlain())
    return mergeRegister(
      // Ctrl+Shift+V pastes words without their looks.
      editor.registerCommand(
        KEY_DOWN_COMMAND,
        (event) => {
          pasteNext(event.shiftKey ? 'plain' : 'rich')
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
  }, [editor])
  return null
}

/** Inserts what a clipboard or a drag holds; false when there is nothing in it that we take. */
function $insertData(data: DataTransfer, isPlain: boolean): boolean {
  const text = data.getData('text/plain')
  const html = data.getData('text/html')
  const own = data.getData(OWN_TYPE)
  if (text === '' && html === '' && own === '') return false
  const selection = $textSelection()
  if (selection === null) return false
  const tree = own === '' || isPlain ? null : $ownToTree(own)
  if ($findMatchingParent(selection.anchor.getNode(), $isCodeNode)) {
    selection.insertRawText(text)
  } else if (tree !== null) {
    $insertTree(selection, tree)
  } else if (html !== '' && !isPlain) {
    $insertTree(selection, htmlToTree(inertDocument(html)))
  } else {
    const isMarkdown = !isPlain && looksLikeMarkdown(text)
    $insertTree(selection, isMarkdown ? pastedMarkdown(text) : pastedWords(text))
  }
  return true
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
}
