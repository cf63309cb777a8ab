import { $createCodeNode, $isCodeNode } from '@lexical/code-core'
import { $insertList, $isListNode, $removeList, type ListNode } from '@lexical/list'
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
  $isParagraphNode,
  $isRangeSelection,
  type ElementNode,
  type TextFormatType,
} from 'lexical'
import { $selectedLink } from './links.ts'
import { ThematicBreakNode } from './nodes/thematic-break-node.ts'

/** The kinds of blocks that a person makes. */
export type BlockKind = keyof typeof MAKE | ListKind

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
  const formats = (['bold', 'italic', 'code'] as const).filter((format) =>
    selection.hasFormat(format),
  )
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
  if ($isCodeNode(block)) return 'code'
  return $isQuoteNode(block) ? 'quotation' : null
}

/** Makes the selected blocks of a kind; those that are of it become paragraphs again. */
export function $toggleBlocks(kind: BlockKind): void {
  $makeBlocks($selectedKind() === kind ? null : kind)
}

/** Makes the selected blocks of a kind, or paragraphs. */
export function $makeBlocks(kind: BlockKind | null): void {
  const before = $selectedKind()
  if (isListKind(kind)) {
    if (before !== kind) $insertList(kind)
    return
  }
  if (isListKind(before)) $removeList()
  const selection = $getSelection()
  const make = kind === null ? $createParagraphNode : MAKE[kind]
  if (selection !== null) $setBlocksType(selection, (): ElementNode => make())
}

/** Draws a line across the note, under the block with the caret; the caret goes on after it. */
export function $drawLine(): void {
  const selection = $getSelection()
  const block = selection?.getNodes().at(-1)?.getTopLevelElement()
  if (!block) return
  const line = new ThematicBreakNode()
  if ($isParagraphNode(block) && block.isEmpty()) {
    block.insertBefore(line)
    return
  }
  const next = $createParagraphNode()
  block.insertAfter(line)
  line.insertAfter(next)
  next.select()
}

type ListKind = (typeof LISTS)[number]
const LISTS = ['bullet', 'number', 'check'] as const

function isListKind(kind: BlockKind | null): kind is ListKind {
  return LISTS.some((list) => list === kind)
}

const MAKE = {
  // The first level is the note's own title.
  heading: () => $createHeadingNode('h2'),
  subheading: () => $createHeadingNode('h3'),
  quotation: () => $createQuoteNode(),
  code: () => $createCodeNode(),
}
