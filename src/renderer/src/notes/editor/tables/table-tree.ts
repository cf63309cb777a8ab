import {
  $createTableCellNode,
  $createTableNode,
  $createTableRowNode,
  $isTableCellNode,
  $isTableRowNode,
  TableCellHeaderStates,
  type TableCellNode,
  type TableNode,
} from '@lexical/table'
import { $createParagraphNode, $getState, $setState, createState, type LexicalNode } from 'lexical'
import type { AlignType, PhrasingContent, Table } from 'mdast'

/** How a column is aligned: kept with its first cell, so that it goes where that goes. */
const columnAlign = createState('align', {
  parse: (value): AlignType =>
    value === 'left' || value === 'right' || value === 'center' ? value : null,
})

// One of more is shown as it is kept: each cell is an editor's element of its own.
const MOST_CELLS = 2_000

/** Whether the editor can show a table: with as many cells in each row, and not too many. */
export function isPlainTable({ children: rows }: Table): boolean {
  const columns = rows[0]?.children.length ?? 0
  const isEven = rows.every(({ children }) => children.length === columns)
  return columns > 0 && isEven && columns * rows.length <= MOST_CELLS
}

/** @param $fill appends words to a paragraph and gives it back */
export function $createTable(
  table: Table,
  $fill: (
    paragraph: ReturnType<typeof $createParagraphNode>,
    words: PhrasingContent[],
  ) => LexicalNode,
): TableNode {
  const rows = table.children.map((row, at) => {
    const cells = row.children.map(({ children }, column) => {
      const cell = $createCell(at === 0).append($fill($createParagraphNode(), children))
      if (at === 0) $setState(cell, columnAlign, table.align?.[column] ?? null)
      return cell
    })
    return $createTableRowNode().append(...cells)
  })
  return $createTableNode().append(...rows)
}

/** An empty cell; Markdown's tables name their columns in the first row. */
export function $createCell(isHeader: boolean): TableCellNode {
  return $createTableCellNode(
    isHeader ? TableCellHeaderStates.ROW : TableCellHeaderStates.NO_STATUS,
  )
}

/** @param $read gives the words of a cell */
export function $readTable(
  table: TableNode,
  $read: (cell: TableCellNode) => PhrasingContent[],
): Table {
  const rows = table.getChildren().filter($isTableRowNode)
  const cells = rows.map((row) => row.getChildren().filter($isTableCellNode))
  return {
    type: 'table',
    align: (cells[0] ?? []).map((cell) => $getState(cell, columnAlign)),
    children: cells.map((row) => ({
      type: 'tableRow',
      children: row.map((cell) => ({ type: 'tableCell', children: $read(cell) })),
    })),
  }
}
