import {
  $getNodeByKey,
  $isElementNode,
  createEditor,
  type LexicalEditor,
  type NodeKey,
} from 'lexical'
import { useEffect, useRef, useState, type RefObject } from 'react'
import { logError } from '../state/messages-store.ts'
import type { OpenArticle } from '../state/open-articles.ts'
import { placeHighlights } from '../state/placed-highlights.ts'
import { $buildArticle, $fillBlock, ARTICLE_NODES } from './article-nodes.ts'
import { type Marking, rangesByBlock } from './segments.ts'
import { TextMap } from './text-map.ts'

interface Built {
  editor: LexicalEditor
  keys: NodeKey[]
  markings: readonly Marking[]
}

/**
 * Shows an article's text in a read-only Lexical editor, and keeps its highlights as they are.
 *
 * @param root the element that becomes the editor's root
 * @returns the map between offsets and the page; null until the text is there. It is a new object
 *   whenever what is drawn has changed.
 */
export function useArticleEditor(
  root: RefObject<HTMLElement | null>,
  content: OpenArticle,
): TextMap | null {
  const built = useRef<Built | null>(null)
  const [map, setMap] = useState<TextMap | null>(null)
  const { version, textHash } = content

  useEffect(() => {
    const editor = createEditor({
      namespace: 'article',
      editable: false,
      nodes: ARTICLE_NODES,
      onError: logError,
    })
    editor.setRootElement(root.current)
    const markings = toMarkings(content)
    let keys: NodeKey[] = []
    editor.update(() => void (keys = $buildArticle(version, markings)), { discrete: true })
    built.current = { editor, keys, markings }
    setMap(mapOf(editor, keys, content))
    return () => {
      built.current = null
      editor.setRootElement(null)
    }
    // A new text version is a new editor; highlights alone are drawn by the effect below.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [root, textHash])

  useEffect(() => {
    const current = built.current
    if (!current) return
    const markings = toMarkings(content)
    const changed = changedBlocks(content, current.markings, markings)
    if (changed.length === 0) return
    const { blocks } = version
    const marks = rangesByBlock(blocks, markings)
    current.editor.update(
      () => {
        for (const index of changed) {
          const block = blocks[index]
          const node = $getNodeByKey(current.keys[index] ?? '')
          if (block && $isElementNode(node)) $fillBlock(node, version, block, marks[index] ?? [])
        }
      },
      { discrete: true },
    )
    current.markings = markings
    setMap(mapOf(current.editor, current.keys, content))
  }, [content, version])

  return map
}

/** Highlights in the order they were made: the newest lies on top. */
function toMarkings(content: OpenArticle): Marking[] {
  return placeHighlights(content)
    .placed.toSorted((a, b) => a.highlight.createdAt.localeCompare(b.highlight.createdAt))
    .map(({ highlight, start, end }) => ({
      id: highlight.id,
      color: highlight.color,
      start,
      end,
    }))
}

/** The indexes of the blocks that look different with other highlights. */
function changedBlocks(
  content: OpenArticle,
  before: readonly Marking[],
  after: readonly Marking[],
): number[] {
  const { blocks } = content.version
  const old = rangesByBlock(blocks, before)
  const now = rangesByBlock(blocks, after)
  const look = (markings: Marking[] | undefined) =>
    (markings ?? []).map(({ id, color, start, end }) => `${id} ${color} ${start} ${end}`).join()
  return blocks.flatMap((_block, index) => (look(old[index]) === look(now[index]) ? [] : [index]))
}

function mapOf(editor: LexicalEditor, keys: readonly NodeKey[], content: OpenArticle): TextMap {
  const { blocks } = content.version
  const shown = blocks.flatMap((block, index) => {
    const element = editor.getElementByKey(keys[index] ?? '')
    if (!element) return []
    element.dataset['kind'] = block.kind
    if (block.keepsLines) element.dataset['keepsLines'] = ''
    return [{ block, element }]
  })
  return new TextMap(shown)
}
