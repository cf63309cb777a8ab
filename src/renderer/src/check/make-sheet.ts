import type { CheckSheet } from '../../../core/model/check-sheet.ts'
import {
  bareInWords,
  citationInWords,
  type InWords,
  type SourceName,
  verdictInWords,
} from '../../../shared/check-words.ts'
import { messages } from '../../../shared/messages.ts'
import { bareOf } from '../../../shared/words/bare.ts'
import type { CheckedNote, ShownClaim } from '../state/stores/check-store.ts'
import { minuteOf } from '../ui/dates.ts'

const words = messages.check

interface Given {
  title: string
  note: CheckedNote
  all: readonly ShownClaim[]
  /** In how many articles quotations were looked for. */
  articles: number
  nameOf: SourceName
}

/** What a check came to, for somebody without Collate. */
export function makeSheet({ title, note, all, articles, nameOf }: Given): CheckSheet {
  const rows = all.map((one) => rowOf(one, articles, nameOf))
  const comments = rows.map(({ sources, found, checked }) =>
    [sources, found, checked].filter(Boolean).join('\n'),
  )
  return {
    title: bareOf(words.of(title)),
    columns: words.columns,
    rows,
    paragraphs: [...paragraphsOf(note, all, comments), ...alone(all, comments)],
  }
}

function rowOf({ claim, state }: ShownClaim, articles: number, nameOf: SourceName) {
  const sources = [
    ...claim.citations.map((one) => `${nameOf(one.articleId)}: “${one.now ?? one.quote}”`),
    ...claim.quoted.flatMap(({ verdict }) =>
      verdict.place && verdict.wording !== 'missing'
        ? [`${nameOf(verdict.place.articleId)}: “${verdict.source}”`]
        : [],
    ),
  ]
  const found = [
    ...(claim.bare ? [`${words.bare}: ${bareInWords(claim.bare)}`] : []),
    ...claim.quoted.map((one) => line(verdictInWords(one.verdict, one.said, articles, nameOf))),
    ...claim.citations.map((one) => line(citationInWords(one, nameOf))),
  ]
  return {
    claim: claim.words || words.quotationAlone,
    sources: bareOf([...new Set(sources)].join('\n')),
    found: bareOf([...new Set(found)].join('\n')),
    checked: bareOf(checkedIn(state)),
  }
}

function line({ short, sentences }: InWords): string {
  return `${short}: ${sentences.join(' ')}`
}

function checkedIn(state: ShownClaim['state']): string {
  if (state.is === 'none') return ''
  const { by, at } = state.tick
  const when = minuteOf(at)
  return state.is === 'ticked'
    ? words.tickedBy(by || words.somebody, when)
    : words.fell(by || words.somebody, when)
}

/** The text that was checked, each claim a piece with its comment. */
function paragraphsOf(
  { text, paragraphs }: CheckedNote,
  all: readonly ShownClaim[],
  comments: readonly string[],
): CheckSheet['paragraphs'] {
  return paragraphs.map(({ start, end, isHeading }) => {
    const pieces: { text: string; comment: string | null }[] = []
    let from = start
    const add = (to: number, comment: string | null) => {
      if (to > from) pieces.push({ text: text.slice(from, to).replace(/\s/g, ' '), comment })
      from = Math.max(from, to)
    }
    all.forEach(({ claim: { place, words: said } }, index) => {
      if (said === '' || place.start < start || place.end > end) return
      add(place.start, null)
      add(place.end, comments[index]!)
    })
    add(end, null)
    return { isHeading, pieces }
  })
}

/** Quotations that no words of the note's own come before. */
function alone(all: readonly ShownClaim[], comments: readonly string[]): CheckSheet['paragraphs'] {
  return all.flatMap(({ claim }, index) =>
    claim.words === ''
      ? [{ isHeading: false, pieces: [{ text: words.quotationAlone, comment: comments[index]! }] }]
      : [],
  )
}
