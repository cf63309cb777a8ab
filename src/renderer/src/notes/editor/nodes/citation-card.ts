import { passageAddress } from '../../../../../core/markdown/citation.ts'
import type { Citation } from '../../../../../core/model/note.ts'
import { messages } from '../../../../../shared/messages.ts'
import type { CitationSource } from '../citation-sources.ts'
import styles from './citation-card.module.css'
import { drawQuoted } from './draw-quoted.ts'

/** A citation as it is drawn: the words, and under them a place for the way to where they stand. */
export function drawCitation(citation: Citation): HTMLElement {
  const card = document.createElement('div')
  card.className = styles['citation']!
  card.dir = 'auto'
  if (citation.color !== undefined) card.dataset['color'] = citation.color
  card.append(...drawQuoted(citation))
  const source = document.createElement('div')
  source.className = styles['source']!
  source.append(document.createElement('span'), drawLink(citation))
  card.append(source)
  return card
}

/** Writes where a citation is from under its words. */
export function drawSource(card: HTMLElement, { title, line }: CitationSource): void {
  const link = card.querySelector(PASSAGE_LINK)
  if (link === null) return
  link.previousElementSibling!.textContent = line
  link.ariaLabel = messages.editor.goToPassage(title)
}

/** Of the link to a citation's passage. */
export const PASSAGE_LINK = 'a[data-passage-id]'

/**
 * The link lies over the line and not around it: its name says what it does, and words inside of it that
 * are not in its name would be lost to a screen reader.
 */
function drawLink({ passageId }: Citation): HTMLElement {
  const link = document.createElement('a')
  link.href = passageAddress(passageId)
  link.dataset['passageId'] = passageId
  link.draggable = false
  return link
}
