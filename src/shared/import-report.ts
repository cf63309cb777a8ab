import * as v from 'valibot'
import type { Saying } from '../core/model/saying.ts'
import { articleSummarySchema } from '../core/model/summary.ts'
import { inWords } from './words/in-words.ts'

/** A file that did not become an article, and why, in plain words. */
const importProblemSchema = v.object({
  /** Names the problem for `import:retry`; the path stays in the main process. */
  id: v.string(),
  name: v.string(),
  message: v.string(),
})

/** What an import came to. */
export const importReportSchema = v.object({
  added: v.array(articleSummarySchema),
  /** Articles that were there already: the same bytes. */
  known: v.array(articleSummarySchema),
  problems: v.array(importProblemSchema),
  /** Sentences about files that were imported otherwise than one would think. */
  notices: v.array(v.string()),
  cancelled: v.boolean(),
})
export type ImportReport = v.InferOutput<typeof importReportSchema>

/** What importing itself gives: with what it has to say in codes, and more that stays where it is. */
type Imported = Omit<ImportReport, 'problems' | 'notices'> & {
  problems: readonly { id: string; name: string; said: readonly Saying[] }[]
  notices: readonly Saying[]
}

/** The same in words, for the window and the terminal. */
export function reportInWords({ problems, notices, ...rest }: Imported): ImportReport {
  return {
    ...rest,
    problems: problems.map(({ id, name, said }) => ({ id, name, message: inWords(said) })),
    notices: notices.map((notice) => inWords([notice])),
  }
}
