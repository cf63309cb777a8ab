import type { PhrasingContent, RootContent, TableCell } from 'mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { toMarkdown } from 'mdast-util-to-markdown'

/**
 * A table as Markdown under its title; whatever its cells say stays in them.
 *
 * @param about sentences between both, each a paragraph
 * @param rows the first names the columns
 */
export function titledTable(
  title: string,
  about: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const paragraphs = about.map((value): RootContent => ({
    type: 'paragraph',
    children: [{ type: 'text', value }],
  }))
  const table: RootContent = {
    type: 'table',
    children: rows.map((row) => ({ type: 'tableRow', children: row.map(cell) })),
  }
  const heading: RootContent = {
    type: 'heading',
    depth: 1,
    children: [{ type: 'text', value: title }],
  }
  return toMarkdown(
    { type: 'root', children: [heading, ...paragraphs, table] },
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
