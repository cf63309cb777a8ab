import {
  $isListNode,
  INSERT_CHECK_LIST_COMMAND,
  INSERT_ORDERED_LIST_COMMAND,
  INSERT_UNORDERED_LIST_COMMAND,
  type ListNode,
  REMOVE_LIST_COMMAND,
} from '@lexical/list'
import {
  $createHeadingNode,
  $createQuoteNode,
  $isHeadingNode,
  $isQuoteNode,
} from '@lexical/rich-text'
import { $setBlocksType } from '@lexical/selection'
import { $findMatchingParent } from '@lexical/utils'
import {
  $createParagraphNode,
  $getSelection,
  $isRangeSelection,
  type LexicalEditor,
  type TextFormatType,
} from 'lexical'
import { $selectedLink } from './links.ts'

/** The kinds of blocks that the toolbar makes. */
export type BlockKind = 'heading' | 'quotation' | ListKind
type ListKind = keyof typeof MAKE_LIST

const MAKE_LIST = {
  bullet: INSERT_UNORDERED_LIST_COMMAND,
  number: INSERT_ORDERED_LIST_COMMAND,
  check: INSERT_CHECK_LIST_COMMAND,
}

/** How the words look that are selected, or that would be typed. */
export interface SelectedLook {
  kind: BlockKind | null
  formats: ReadonlySet<TextFormatType>
  isLink: boolean
}

export const NOTHING_SELECTED: SelectedLook = { kind: null, formats: new Set(), isLink: false }

/**
 * How the selection looks, for the tools that show it. Called in an update or a read of the editor.
 */
export function $selectedLook(): SelectedLook {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return NOTHING_SELECTED
  const formats = (['bold', 'italic'] as const).filter((format) => selection.hasFormat(format))
  return { kind: $selectedKind(), formats: new Set(formats), isLink: $selectedLink() !== null }
}

function $selectedKind(): BlockKind | null {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return null
  const node = selection.anchor.getNode()
  const list: ListNode | null = $findMatchingParent(node, $isListNode)
  if (list !== null) return list.getListType()
  const block = node.getTopLevelElement()
  if ($isHeadingNode(block)) return 'heading'
  return $isQuoteNode(block) ? 'quotation' : null
}

/** Makes the selected blocks of a kind; those that are of it become paragraphs again. */
export function toggleBlocks(editor: LexicalEditor, kind: BlockKind): void {
  const before = editor.read($selectedKind)
  if (isListKind(before) && (!isListKind(kind) || before === kind)) {
    editor.dispatchCommand(REMOVE_LIST_COMMAND, undefined)
  }
  if (!isListKind(kind)) editor.update(() => $setBlocks(before === kind ? null : kind))
  else if (before !== kind) editor.dispatchCommand(MAKE_LIST[kind], undefined)
}

function isListKind(kind: BlockKind | null): kind is ListKind {
  return kind !== null && kind in MAKE_LIST
}

function $setBlocks(kind: 'heading' | 'quotation' | null): void {
  const selection = $getSelection()
  if (selection === null) return
  $setBlocksType(selection, () => {
    // The first level is the note's own title.
    if (kind === 'heading') return $createHeadingNode('h2')
    return kind === 'quotation' ? $createQuoteNode() : $createParagraphNode()
  })
}
