import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { TablePlugin } from '@lexical/react/LexicalTablePlugin'
import { $findTableNode, TableCellNode } from '@lexical/table'
import {
  $createParagraphNode,
  $createTextNode,
  $isElementNode,
  $isLineBreakNode,
  $isParagraphNode,
  COMMAND_PRIORITY_CRITICAL,
  INSERT_LINE_BREAK_COMMAND,
  KEY_ENTER_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalNode,
  mergeRegister,
} from 'lexical'
import { useEffect } from 'react'
import { $goToCellBelow, $goToNewRow } from './table-commands.ts'

/** Tables as Markdown has them: a row of names, and in each cell words on one line. */
export function TablesPlugin() {
  const [editor] = useLexicalComposerContext()
  useEffect(
    () =>
      mergeRegister(
        editor.registerNodeTransform(TableCellNode, $keepOneLine),
        editor.registerCommand(
          KEY_ENTER_COMMAND,
          (event) => {
            if (event?.ctrlKey || event?.metaKey || !$goToCellBelow()) return false
            event?.preventDefault()
            return true
          },
          COMMAND_PRIORITY_CRITICAL,
        ),
        editor.registerCommand(
          KEY_TAB_COMMAND,
          (event) => {
            if (event.shiftKey || !$goToNewRow()) return false
            event.preventDefault()
            return true
          },
          COMMAND_PRIORITY_CRITICAL,
        ),
        editor.registerCommand(
          INSERT_LINE_BREAK_COMMAND,
          () => $goToCellBelow(),
          COMMAND_PRIORITY_CRITICAL,
        ),
      ),
    [editor],
  )
  return <TablePlugin hasCellMerge={false} hasCellBackgroundColor={false} hasHorizontalScroll />
}

/** What a cell can't hold becomes words in one line; a quotation or the like goes below the table. */
function $keepOneLine(cell: TableCellNode): void {
  const [first, ...others] = cell.getChildren()
  if (
    others.length === 0 &&
    $isParagraphNode(first) &&
    !first.getChildren().some($isLineBreakNode)
  ) {
    return
  }
  const paragraph = $createParagraphNode()
  const away: LexicalNode[] = []
  for (const child of cell.getChildren()) {
    const words = $wordsOf(child, away)
    if (words.length > 0 && paragraph.getChildrenSize() > 0) paragraph.append($createTextNode(' '))
    paragraph.append(...words)
  }
  const table = $findTableNode(cell)
  for (const block of away.toReversed()) table?.insertAfter(block)
  cell.clear()
  cell.append(paragraph)
}

function $wordsOf(node: LexicalNode, away: LexicalNode[]): LexicalNode[] {
  if ($isLineBreakNode(node)) return [$createTextNode(' ')]
  if ($isElementNode(node) && !node.isInline()) {
    return node.getChildren().flatMap((child) => $wordsOf(child, away))
  }
  if (!node.isInline()) {
    away.push(node)
    return []
  }
  return [node]
}
