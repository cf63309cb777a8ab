import { passageAddress } from '../../../../../core/markdown/citation.ts'
import type { Citation } from '../../../../../core/model/note.ts'
import { messages } from '../../../../../shared/messages.ts'
import type { CitationSource, CitedChange } from '../citation-sources.ts'
import styles from './citation-card.module.css'
import { excerptOf, inlineText } from '../../../../../core/note/plain-text.ts'
import { drawQuoted, drawWords } from './draw-quoted.ts'

const asked = messages.citedChange

/** A citation as it is drawn: the words, and under them a place for the way to where they stand. */
export function drawCitation(citation: Citation): HTMLElement {
  const card = document.createElement('div')
  card.className = styles['citation']!
  card.dir = 'auto'
  if (citation.color !== undefined) card.dataset['color'] = citation.color
  card.append(...drawQuoted(citation), ...drawTranslation(citation))
  const source = document.createElement('div')
  source.className = styles['source']!
  source.dataset['source'] = ''
  source.append(document.createElement('span'), drawLink(citation))
  card.append(source)
  return card
}

/** A citation among words: what it quotes, if anything, and a place for where that is from. */
export function drawInlineCitation(citation: Citation): HTMLElement {
  const drawn = document.createElement('span')
  drawn.className = styles['inline']!
  drawn.dataset['citedInline'] = ''
  if (citation.color !== undefined) drawn.dataset['color'] = citation.color
  const said = inlineText(citation)
  if (said !== '') {
    const words = document.createElement('q')
    words.append(...drawWords(said))
    drawn.append(words, ' ')
  }
  const link = drawLink(citation)
  link.className = styles['reference']!
  drawn.append(link)
  return drawn
}

/** Writes where a citation is from under its words, or after them. */
export function drawSource(card: HTMLElement, { title, line, changed }: CitationSource): void {
  const link = card.querySelector(PASSAGE_LINK)
  if (link === null) return
  card.querySelector(`.${styles['changed']}`)?.remove()
  if (changed) card.append(card.tagName === 'SPAN' ? drawChangeSign() : drawChange(changed))
  if (link.classList.contains(styles['reference']!)) {
    // Its words are its name: it says where it leads.
    link.textContent = `(${line})`
    return
  }
  link.previousElementSibling!.textContent = line
  link.ariaLabel = messages.editor.goToPassage(title)
}

/** Of the link to a citation's passage. */
export const PASSAGE_LINK = 'a[data-passage-id]'

/** What a quotation says in another language, which is not its own words: it is seen to be that. */
function drawTranslation({ translation = '' }: Citation): HTMLElement[] {
  if (translation.trim() === '') return []
  const drawn = document.createElement('div')
  drawn.className = styles['translation']!
  drawn.dir = 'auto'
  const label = document.createElement('span')
  label.textContent = messages.editor.translation
  drawn.append(
    label,
    ...translation.split('\n').flatMap((line, index) => {
      const words = drawWords(line)
      return index === 0 ? words : [document.createElement('br'), ...words]
    }),
  )
  return [drawn]
}

/** Says that the words stand there no more, and asks. */
function drawChange({ words }: CitedChange): HTMLElement {
  const drawn = document.createElement('div')
  drawn.className = styles['changed']!
  const said = document.createElement('p')
  said.dir = 'auto'
  said.append(words === null ? asked.lost : asked.reads(shortened(words)))
  drawn.append(said, drawAnswer('keep', asked.keep))
  if (words !== null) drawn.append(drawAnswer('take', asked.take))
  return drawn
}

/** Among words: what has become of it stands in the citation's card. */
function drawChangeSign(): HTMLElement {
  const sign = drawAnswer('open', asked.sign)
  sign.classList.add(styles['changed']!)
  return sign
}

function drawAnswer(answer: CitedAnswer, label: string): HTMLElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.dataset['cited'] = answer
  button.textContent = label
  return button
}

// Enough to see what has changed; all of it is where the link leads. In UTF-16 units.
const SHOWN_CHARS = 400

function shortened(words: string): string {
  return excerptOf(words, SHOWN_CHARS)
}

/** What a person can answer when the words of a citation have changed. */
export type CitedAnswer = 'keep' | 'take' | 'open'

/** Of the buttons that answer. */
export const CITED_ANSWER = 'button[data-cited]'

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
