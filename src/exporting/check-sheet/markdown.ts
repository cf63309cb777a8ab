import type { PhrasingContent, TableCell } from 'mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { toMarkdown } from 'mdast-util-to-markdown'
import { type CheckSheet, SHEET_COLUMNS } from '../../core/model/check-sheet.ts'

/** A sheet as a Markdown table under its title. */
export function sheetAsMarkdown({ title, columns, rows }: CheckSheet): string {
  return toMarkdown(
    {
      type: 'root',
      children: [
        { type: 'heading', depth: 1, children: [{ type: 'text', value: title }] },
        {
          type: 'table',
          children: [columns, ...rows].map((row) => ({
            type: 'tableRow',
            children: SHEET_COLUMNS.map((column) => cell(row[column])),
          })),
        },
      ],
    },
    { extensions: [gfmToMarkdown()] },
  )
}

/** A table's cell is one line: line ends in it are the tag that every reader of such tables knows. */
function cell(words: string): TableCell {
  const lines = words.split(/\r?\n/)
  const children = lines.flatMap((line, index): PhrasingContent[] => [
    ...(index > 0 ? [{ type: 'html' as const, value: '<br>' }] : []),
    { type: 'text', value: line },
  ])
  return { type: 'tableCell', children }
}
