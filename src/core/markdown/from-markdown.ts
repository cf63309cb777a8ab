import { fromMarkdown, type Extension } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import type { NoteTree } from '../model/note.ts'
import { normalizeTree } from '../note/normalize.ts'
import { gfmFor } from './gfm.ts'

/** The tree of a Markdown text (CommonMark and GFM), in its one form; every text has one. */
export function markdownToTree(markdown: string): NoteTree {
  const tree = fromMarkdown(markdown, {
    extensions: [gfmFor(markdown)],
    mdastExtensions: [gfmWithoutTransforms()],
  })
  return normalizeTree(tree)
}

/**
 * The tokenizer makes links of bare addresses as GFM says; the transform that looks for them again
 * in finished text does not see escapes and would link `www\.example.org`.
 */
function gfmWithoutTransforms(): Extension[] {
  return gfmFromMarkdown().map(({ transforms: _transforms, ...extension }) => extension)
}
