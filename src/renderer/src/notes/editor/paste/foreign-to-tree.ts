import { parsingTime } from '../../../../../core/markdown/parsing-time.ts'
import type { NoteTree } from '../../../../../core/model/note.ts'
import { isTooMuch, MOST_CHARACTERS } from './budget.ts'
import { htmlToTree } from './html-to-tree.ts'
import { inertDocument } from './inert-document.ts'
import { looksLikeMarkdown, pastedMarkdown, pastedWords } from './text-to-tree.ts'

// The window does this work itself, and stands still for it: no longer than a person notices.
const MOST_MS = 200
// A page that a word processor wrote has twenty characters of looks for each of its words, and one tag.
const MOST_HTML = 20 * MOST_CHARACTERS
const MOST_TAGS = 50_000

/** What was pasted; `isBare` when it came with looks, and they were more than can be kept. */
export interface Pasted {
  tree: NoteTree
  isBare: boolean
}

/**
 * A note's tree of what another program put on the clipboard.
 *
 * @param html '' where there is none
 * @param isPlain whether the person asked for the words alone
 * @returns null when it is too much for a note
 */
export function foreignToTree(text: string, html: string, isPlain: boolean): Pasted | null {
  const hasLooks = !isPlain && (html !== '' || (isShort(text) && looksLikeMarkdown(text)))
  const tree = hasLooks ? (html === '' ? fromMarkdown(text) : fromHtml(html)) : null
  if (tree !== null && !isTooMuch(tree)) return { tree, isBare: false }
  // Some programs give HTML alone.
  if (!isShort(text) || (text === '' && html !== '')) return null
  const words = pastedWords(text)
  return isTooMuch(words) ? null : { tree: words, isBare: hasLooks }
}

function isShort(text: string): boolean {
  return text.length <= MOST_CHARACTERS
}

function fromMarkdown(text: string): NoteTree | null {
  return parsingTime(text) > MOST_MS ? null : pastedMarkdown(text)
}

function fromHtml(html: string): NoteTree | null {
  if (html.length > MOST_HTML || html.split('<', MOST_TAGS + 1).length > MOST_TAGS) return null
  return htmlToTree(inertDocument(html))
}
