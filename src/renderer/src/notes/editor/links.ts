import {
  $isAutoLinkNode,
  $isLinkNode,
  createLinkMatcherWithRegExp,
  type LinkNode,
} from '@lexical/link'
import { $findMatchingParent } from '@lexical/utils'
import { $getSelection, $isRangeSelection, type LexicalNode } from 'lexical'

// Addresses with a scheme or www., with brackets in pairs, up to a space or to the punctuation that
// ends a sentence.
const URL =
  /(?:https?:\/\/|www\.)(?:\([^\s()<>]*\)|[^\s()<>"“”])*(?:\([^\s()<>]*\)|[^\s()<>"“”.,;:!?'’\]])/i
// A word is looked at from its beginning alone: from each of its letters, one of a million would take
// minutes. Nobody has a name of more than 64 characters before the @ (RFC 5321, 4.5.3.1.1).
const MAIL = /(?<![\p{L}\p{N}._+-])[\p{L}\p{N}._+-]{1,64}@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/u

/** What becomes a link as it is typed. */
export const LINK_MATCHERS = [
  createLinkMatcherWithRegExp(URL, (text) => (/^www\./i.test(text) ? `https://${text}` : text)),
  createLinkMatcherWithRegExp(MAIL, (text) => `mailto:${text}`),
]

/**
 * A web or mail address from what a person wrote, or null when it is none: `example.org` is taken
 * for a web address, and no other scheme is let through.
 */
export function toAddress(written: string): string | null {
  const text = written.trim()
  if (/^mailto:[^\s@]+@\S+$/i.test(text)) return text
  if (/^[^\s:/@]+@[^\s:/@]+$/.test(text) && /@.+\../.test(text)) return `mailto:${text}`
  const withScheme = /^https?:\/\//i.test(text) ? text : `https://${text}`
  const parsed = globalThis.URL.parse(withScheme)
  return parsed && /\.|^localhost$|^\[/.test(parsed.hostname) ? withScheme : null
}

/** The link that the selection stands in, if it stands in one. */
export function $selectedLink(): LinkNode | null {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return null
  return $linkAround(selection.anchor.getNode()) ?? $linkAround(selection.focus.getNode())
}

/**
 * The link that a node stands in; null when it stands in none, or in one that was taken away by hand.
 */
export function $linkAround(node: LexicalNode): LinkNode | null {
  const link = $findMatchingParent(node, $isLinkNode)
  if (link === null || ($isAutoLinkNode(link) && link.getIsUnlinked())) return null
  return link
}
