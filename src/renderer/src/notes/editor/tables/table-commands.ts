import {
  $createTableNode,
  $createTableRowNode,
  $deleteTableColumnAtSelection,
  $deleteTableRowAtSelection,
  $findTableNode,
  $insertTableColumnAtSelection,
  $insertTableRowAtSelection,
  $isTableCellNode,
  $isTableNode,
  $isTableRowNode,
  type TableCellNode,
  type TableNode,
  type TableRowNode,
} from '@lexical/table'
import {
  $createParagraphNode,
  $getSelection,
  $isElementNode,
  $isParagraphNode,
  $isRangeSelection,
} from 'lexical'
import type { TableStep } from '../../../state/actions/open-note.ts'
import { $createCell } from './table-tree.ts'

/** The table that the selection is in, or null. */
export function $selectedTable(): TableNode | null {
  const selection = $getSelection()
  const node = selection?.getNodes()[0]
  return node ? $findTableNode(node) : null
}

/** Puts an empty table of two columns and two rows under the block with the caret, which goes into it. */
export function $insertTable(): void {
  const block = $getSelection()?.getNodes().at(-1)?.getTopLevelElement()
  if (!block) return
  const rows = [true, false].map((isHeader) =>
    $createTableRowNode().append(
      ...[0, 1].map(() => $createCell(isHeader).append($createParagraphNode())),
    ),
  )
  const table = $createTableNode().append(...rows)
  if ($isParagraphNode(block) && block.isEmpty()) block.replace(table)
  else block.insertAfter(table)
  if (!$isElementNode(table.getNextSibling())) table.insertAfter($createParagraphNode())
  table.getFirstDescendant()?.selectStart()
}

/** Does a step with the table that the caret is in; nothing where it is in none. */
export function $doWithTable(step: TableStep): void {
  const table = $selectedTable()
  if (!table) return
  if (step === 'rowAbove') $insertTableRowAtSelection(false)
  else if (step === 'rowBelow') $insertTableRowAtSelection(true)
  else if (step === 'columnBefore') $insertTableColumnAtSelection(false)
  else if (step === 'columnAfter') $insertTableColumnAtSelection(true)
  else if (step === 'removeRow') $deleteTableRowAtSelection()
  else if (step === 'removeColumn') $deleteTableColumnAtSelection()
  else $removeTable(table)
}

/** The caret goes on where the table was. */
function $removeTable(table: TableNode): void {
  $goBelow(table)
  table.remove()
}

/** Puts the caret below a table, into a paragraph that is made where nothing can be written. */
export function $goBelow(table: TableNode): void {
  const next = table.getNextSibling()
  const block = $isElementNode(next) && !$isTableNode(next) ? next : $createParagraphNode()
  if (block !== next) table.insertAfter(block)
  block.selectStart()
}

/**
 * Enter in a cell goes to the one below; in the last row it makes another, and in that, while it is empty, it
 * leaves the table. False where the caret is in no cell.
 */
export function $goToCellBelow(): boolean {
  const place = $placeInTable()
  if (place === null) return false
  const { cell, row, table } = place
  const column = cell.getIndexWithinParent()
  const isEmptyRow = row.getTextContent().trim() === '' && table.getChildrenSize() > 1
  if (row.getNextSibling() === null && isEmptyRow) {
    $goBelow(table)
    row.remove()
    return true
  }
  if (row.getNextSibling() === null) $insertTableRowAtSelection(true)
  const below = row.getNextSibling()
  const target = $isTableRowNode(below) ? below.getChildAtIndex(column) : null
  if ($isElementNode(target)) target.selectEnd()
  return true
}

/** Tab in the last cell makes another row, and goes into it. False everywhere else. */
export function $goToNewRow(): boolean {
  const place = $placeInTable()
  if (place === null || place.cell.getNextSibling() || place.row.getNextSibling()) return false
  $insertTableRowAtSelection(true)
  const below = place.row.getNextSibling()
  const first = $isTableRowNode(below) ? below.getFirstChild() : null
  if ($isElementNode(first)) first.selectStart()
  return true
}

/** The cell that the caret is in, with its row and its table; null where it is in none. */
function $placeInTable(): { cell: TableCellNode; row: TableRowNode; table: TableNode } | null {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return null
  const node = selection.anchor.getNode()
  const cell = [node, ...node.getParents()].find($isTableCellNode)
  const row = cell?.getParent()
  const table = row?.getParent()
  return cell && $isTableRowNode(row) && $isTableNode(table) ? { cell, row, table } : null
}
