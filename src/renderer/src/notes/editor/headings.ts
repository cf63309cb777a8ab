import { $isHeadingNode, type HeadingNode } from '@lexical/rich-text'
import { $getRoot } from 'lexical'

/** The headings of a note that have words, in order; those within quotations are others'. */
export function $headings(): HeadingNode[] {
  return $getRoot()
    .getChildren()
    .filter($isHeadingNode)
    .filter((node) => node.getTextContent().trim() !== '')
}
