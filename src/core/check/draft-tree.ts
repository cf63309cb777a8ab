import type { BlockContent, PhrasingContent } from 'mdast'
import type { Block, TextInBlocks } from '../model/article.ts'
import type { NoteTree } from '../model/note.ts'
import { listMarker } from '../text/blocks-markers.ts'

/** A text as a note has it: what somebody wrote elsewhere is checked as a note is. It cites nothing. */
export function draftTree({ text, blocks }: TextInBlocks): NoteTree {
  return { type: 'root', children: blocks.flatMap((block) => blockOf(text, block)) }
}

function blockOf(text: string, block: Block): BlockContent[] {
  const { kind, start, end } = block
  if (kind === 'code') return []
  const written = text.slice(start, end)
  const marker = kind === 'listItem' ? (listMarker(written)?.length ?? 0) : 0
  const children: PhrasingContent[] = [{ type: 'text', value: written.slice(marker) }]
  if (kind === 'heading') return [{ type: 'heading', depth: 2, children }]
  const paragraph: BlockContent = { type: 'paragraph', children }
  return kind === 'quotation' ? [{ type: 'blockquote', children: [paragraph] }] : [paragraph]
}
