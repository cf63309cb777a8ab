import {
  $getNodeByKey,
  $isElementNode,
  createEditor,
  type LexicalEditor,
  type NodeKey,
} from 'lexical'
import { useEffect, useRef, useState, type RefObject } from 'react'
import { logError } from '../state/stores/messages-store.ts'
import type { OpenArticle } from '../state/stores/open-articles.ts'
import { placeHighlights } from '../state/text-view/placed-highlights.ts'
import { $buildArticle, $fillBlock, ARTICLE_NODES, markingsByBlock } from './article-nodes.ts'
import { keepSelection } from './keep-selection.ts'
import { inSlices } from './in-slices.ts'
import type { Marking, Markings, MatchMarking } from './segments.ts'
import { forgetPlaces, TextMap } from '../state/text-view/text-map.ts'

interface Built {
  editor: LexicalEditor
  keys: NodeKey[]
  /** How each block was drawn last. */
  looks: string[]
}

/**
 * Shows an article's text in a read-only Lexical editor, and keeps its highlights and matches as
 * they are.
 *
 * @param root the element that becomes the editor's root
 * @param matches the passages that answer others in the open articles
 * @returns the map between offsets and the page; null until the text is there. It is a new object
 *   whenever what is drawn has changed.
 */
export function useArticleEditor(
  root: RefObject<HTMLElement | null>,
  content: OpenArticle,
  matches: readonly MatchMarking[],
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
    const marked = { highlights: toMarkings(content), matches }
    let keys: NodeKey[] = []
    editor.update(() => void (keys = $buildArticle(version, marked)), { discrete: true })
    built.current = { editor, keys, looks: markingsByBlock(version, marked).map(lookOf) }
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
    const marked = { highlights: toMarkings(content), matches }
    const changed = markingsByBlock(version, marked).flatMap((now, index) => {
      const block = version.blocks[index]
      const look = lookOf(now)
      return block && look !== current.looks[index] ? [{ block, index, now, look }] : []
    })
    if (changed.length === 0) return
    const { editor, keys, looks } = current
    const map = mapOf(editor, keys, content)
    // Many matches arrive at once: those in view are drawn first, and none of it makes one wait.
    const ordered = inViewFirst(changed, (index) => editor.getElementByKey(keys[index] ?? ''))
    return inSlices(
      ordered.length,
      (from, hasTime) => {
        const restoreSelection = keepSelection(content.id, map)
        let at = from
        const draw = () => {
          do {
            const { block, index, now, look } = ordered[at]!
            const node = $getNodeByKey(keys[index] ?? '')
            if ($isElementNode(node)) $fillBlock(node, version, block, now)
            const element = editor.getElementByKey(keys[index] ?? '')
            if (element) forgetPlaces(element)
            looks[index] = look
            at += 1
          } while (at < ordered.length && hasTime(at))
        }
        editor.update(draw, { discrete: true })
        restoreSelection(map)
        return at - from
      },
      () => setMap(mapOf(editor, keys, content)),
    )
  }, [content, version, matches])

  return map
}

/** Highlights in the order they were made: the newest lies on top. */
function toMarkings(content: OpenArticle): Marking[] {
  return placeHighlights(content)
    .placed.toSorted((a, b) => a.highlight.createdAt.localeCompare(b.highlight.createdAt))
    .map(({ highlight, state, start, end }) => ({
      id: highlight.id,
      color: highlight.color,
      isDoubtful: state === 'approximate',
      start,
      end,
    }))
}

/** Two blocks with the same look are drawn the same. */
function lookOf(marked: Markings): string {
  const highlights = marked.highlights.map(
    ({ id, color, isDoubtful, start, end }) =>
      `${id} ${color} ${isDoubtful ? '?' : ''} ${start} ${end}`,
  )
  const matches = marked.matches.map(
    ({ id, kind, band, start, end }) => `${id} ${kind} ${band} ${start} ${end}`,
  )
  return [...highlights, ...matches].join()
}

function inViewFirst<T extends { index: number }>(
  changed: readonly T[],
  elementOf: (index: number) => HTMLElement | null,
): readonly T[] {
  const view = elementOf(changed[0]?.index ?? 0)
    ?.closest('[data-scroller]')
    ?.getBoundingClientRect()
  if (!view || changed.length < 2) return changed
  const first = changed.findIndex(({ index }) => {
    const rect = elementOf(index)?.getBoundingClientRect()
    return rect !== undefined && rect.bottom > view.top
  })
  return first > 0 ? [...changed.slice(first), ...changed.slice(0, first)] : changed
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
