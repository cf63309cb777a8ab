import { bylineOf } from '../../core/furniture/byline.ts'
import { contributionOf, copyrightOf } from '../../core/furniture/credit.ts'
import { dateOfLine } from '../../core/furniture/date-of-line.ts'
import { datelineOf } from '../../core/furniture/dateline.ts'
import { type Labelled, labelOf } from '../../core/furniture/label.ts'
import { isOutletName } from '../../core/furniture/outlet-name.ts'
import type { Field, TextVersion } from '../../core/model/article.ts'
import { parseDate } from '../../core/text/dates.ts'
import type { Stated } from '../formats/format.ts'
import { bookFields } from './book.ts'
import { beginningOf, headLines, tailLines, type ShortLine } from './head.ts'
import { titleOf } from './title.ts'

export type Fields = Record<'title' | 'outlet' | 'date' | 'author', Field>

/**
 * Title, outlet, date and author: what the file states, else what its text gives. Nothing is
 * better than a wrong guess: a field for which no rule holds is empty.
 */
export function fieldsOf(version: TextVersion, name: string, stated: Stated): Fields {
  const book = bookFields(version.text)
  if (book) return { ...book, title: book.title ?? titleOf(version, name), ...stated }
  const head = headLines(version)
  const tail = tailLines(version)
  return {
    title: stated.title ?? titleOf(version, name),
    outlet: stated.outlet ?? outletOf(version, head, tail),
    date: stated.date ?? dateOf(version, head),
    author: stated.author ?? authorOf(head),
  }
}

function outletOf(version: TextVersion, head: ShortLine[], tail: ShortLine[]): Field {
  const labelled = [...head, ...tail].map(({ words }) => outletOfLabel(words))
  const bylines = head.map(({ words }) => bylineOf(words)?.outlet)
  const byline = first([...labelled, ...bylines, ...head.map(mastheadOf)])
  if (byline) return { value: byline, from: 'byline' }
  const dateline = first(datelines(version).map(({ outlet }) => outlet))
  if (dateline) return { value: dateline, from: 'dateline' }
  const credit = first(tail.map(({ words }) => copyrightOf(words) || contributionOf(words)))
  return credit ? { value: credit, from: 'byline' } : none()
}

function dateOf(version: TextVersion, head: ShortLine[]): Field {
  // A headline's date is that of what happened.
  const lines = head.filter(({ block }) => block.kind !== 'heading')
  const stated = lines.map(({ words }) => {
    const label = labelled(words, 'date')
    return label ? parseDate(label) : dateOfLine(words)
  })
  const date = first([...stated, ...datelines(version).map((dateline) => dateline.date)])
  return date ? { value: date, from: 'dateline' } : none()
}

function authorOf(head: ShortLine[]): Field {
  const author = first(
    head.map(({ words }) => labelled(words, 'author') || bylineOf(words)?.author),
  )
  return author ? { value: author, from: 'byline' } : none()
}

// Headline, deck, byline and date come before the paragraph that a dateline begins.
const NEAR_TOP = 6

function datelines({ text, blocks }: TextVersion) {
  const beginnings = blocks.slice(0, NEAR_TOP).map((block) => beginningOf(text, block))
  return beginnings.map(datelineOf).filter((dateline) => dateline !== null)
}

/** "The Daily Post, 3 May 2024", or the name alone: what stands above a headline. */
function mastheadOf({ words, block }: ShortLine): string {
  if (block.kind === 'heading') return ''
  const name = words.split(/\s*[,|•·]\s*|\s+[-–—]\s+/u)[0] ?? ''
  return isOutletName(name) ? name : ''
}

function outletOfLabel(words: string): string {
  const outlet = labelled(words, 'outlet')
  if (!/^https?:\/\//i.test(outlet)) return outlet.length <= 60 ? outlet.replace(/\.$/, '') : ''
  return URL.parse(outlet)?.hostname.replace(/^www\./, '') ?? ''
}

function labelled(words: string, field: Labelled['field']): string {
  const label = labelOf(words)
  return label?.field === field ? label.value : ''
}

function first(values: readonly (string | null | undefined)[]): string | undefined {
  return values.find((value) => value) ?? undefined
}

function none(): Field {
  return { value: '', from: 'none' }
}
