import type { SourceGroup } from '../../../core/agreement/sources.ts'
import type { TableRow } from '../../../core/agreement/table.ts'
import type { AgreementSheet } from '../../../core/model/agreement-sheet.ts'
import {
  agreedInWords,
  cellInWords,
  groupInWords,
  toneOf,
} from '../../../shared/agreement-words.ts'
import { messages } from '../../../shared/messages.ts'
import { bareOf } from '../../../shared/words/bare.ts'

const words = messages.agreement

interface Given {
  title: string
  /** The sentences under the title, beside those on what is one source. */
  about: readonly string[]
  columns: readonly string[]
  /** Those that are shown, in their order. */
  rows: readonly TableRow[]
  groups: readonly SourceGroup[]
  nameOf: (articleId: string) => string
  dateOf: (articleId: string) => string
}

/** A table for somebody without Collate. A passage that is only offered is none of what an article says. */
export function makeTableSheet(given: Given): AgreementSheet {
  const { title, about, columns, rows, groups, nameOf, dateOf } = given
  const joined = groups.flatMap((group) => {
    const why = groupInWords(group)
    return why === null ? [] : [`${group.articleIds.map(nameOf).join(', ')}: ${why}`]
  })
  const headOf = (id: string) => [nameOf(id), dateOf(id)].filter(Boolean).join(', ')
  return {
    title: bareOf(words.of(title)),
    about: [...about, ...joined].map(bareOf),
    columns: [words.claim, ...columns.map(headOf), words.saidBy].map(bareOf),
    rows: rows.map(({ claim, cells, agreed }) => ({
      claim: claim.words,
      cells: cells.map((cell) => ({
        tone: toneOf(cell),
        says: bareOf(cellInWords(cell)),
        quote: cell.stance === null ? '' : cell.quote,
      })),
      agreed: bareOf(agreedInWords(agreed, nameOf, dateOf).join('; ')),
    })),
  }
}
