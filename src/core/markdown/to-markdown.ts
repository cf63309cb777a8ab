import type { Parents, Text } from 'mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { defaultHandlers, toMarkdown, type Handle, type Join } from 'mdast-util-to-markdown'
import type { NoteLink, NoteTree } from '../model/note.ts'
import { citationsIn } from '../note/walk.ts'
import type { Source } from './citation.ts'
import { toExportable } from './exportable.ts'
import { frontMatter } from './front-matter.ts'
import { linkLabel, linkTarget, oneLine } from './names.ts'

/** The other notes and the articles a note speaks of, as they are called where it goes. */
export interface Surroundings {
  /** What is known of an article; undefined when this library does not have it. */
  sourceOf(articleId: string): Source | undefined
  /** Another note's title and the name of its file without its ending; undefined when unknown. */
  noteOf(noteId: string): { title: string; fileName: string } | undefined
}

export interface NoteForMarkdown {
  id: string
  title: string
  /** Moments in ISO 8601. */
  createdAt: string
  changedAt: string
  tags: readonly string[]
  tree: NoteTree
}

/**
 * A note as a Markdown file in CommonMark with GFM's strikethrough and check lists: front matter,
 * then the text. Other flavours will differ in how citations and links are lowered, not here.
 */
export function noteToMarkdown(note: NoteForMarkdown, around: Surroundings): string {
  const fields = {
    title: oneLine(note.title),
    id: note.id,
    created: note.createdAt,
    changed: note.changedAt,
    tags: note.tags.map(oneLine),
    sources: sourcesOf(note.tree, around),
  }
  const text = treeToMarkdown(note.tree, around)
  return text === '' ? frontMatter(fields) : `${frontMatter(fields)}\n${text}`
}

/** The text alone, ending in a line end, or empty. */
export function treeToMarkdown(tree: NoteTree, around: Surroundings): string {
  const root = toExportable(tree, (id) => around.sourceOf(id))
  if (root.children.length === 0) return ''
  return toMarkdown(root, {
    bullet: '-',
    // Of two lists in a row the second; a star would make `* ***` of an item with a rule.
    bulletOther: '+',
    join: [blankLineBeforeBareList],
    extensions: [gfmToMarkdown()],
    handlers: { noteLink: noteLinkHandler(around), text: writeText },
  })
}

/** The cited articles, each once, in the order of first mention; empty fields are left out. */
function sourcesOf(tree: NoteTree, around: Surroundings) {
  const articleIds = new Set(citationsIn(tree).map((citation) => citation.articleId))
  return [...articleIds].flatMap((id) => {
    const source = around.sourceOf(id)
    if (source === undefined) return []
    const { title, outlet, date } = source
    return [
      { title: oneLine(title), outlet: oneLine(outlet) || undefined, date: date || undefined },
    ]
  })
}

/** `[[file name]]`, or `[[file name|words]]` where other words are to be read. */
function noteLinkHandler(around: Surroundings): Handle {
  const handle = (node: NoteLink): string => {
    const other = around.noteOf(node.noteId)
    const words = linkLabel(node.label ?? other?.title ?? '')
    const target = other?.fileName ?? (linkTarget(words) || node.noteId)
    return words === '' || words === target ? `[[${target}]]` : `[[${target}|${words}]]`
  }
  // What comes before looks at the first character, to escape a `!` that would make an image.
  handle.peek = () => '['
  return handle
}

/**
 * A list whose first item begins with a list (`- 1986. so`) cannot end a paragraph above it: the
 * line would be read as words of that paragraph, or as the underline of a heading.
 */
const blankLineBeforeBareList: Join = (left, right) => {
  if (left.type !== 'paragraph' || right.type !== 'list') return undefined
  return right.children[0]?.children[0]?.type === 'paragraph' ? undefined : 1
}

const WITH_MARKERS = new Set(['emphasis', 'strong', 'delete'])

/**
 * Words as the library writes them, but with every `_` escaped where marks are near. The library
 * leaves `a_b_c` as it is, since inside a word an underscore marks nothing; next to a mark, though,
 * it may write the letter as `&#x63;`, and then `_b_` is emphasised after all (version 2.2.3).
 */
const writeText: Handle = (node: Text, parent: Parents | undefined, state, info) => {
  const near = [parent, ...(parent?.children ?? [])].some((it) => it && WITH_MARKERS.has(it.type))
  if (!near || !node.value.includes('_')) return defaultHandlers.text(node, parent, state, info)
  const pieces = node.value.split('_')
  return pieces
    .map((piece, index) =>
      state.safe(piece, {
        ...info,
        before: index === 0 ? info.before : '_',
        after: index === pieces.length - 1 ? info.after : '_',
      }),
    )
    .join('\\_')
}
