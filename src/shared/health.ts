import * as v from 'valibot'

/** Everything that can be wrong with a library, or was and has been mended. */
export const PROBLEM_KINDS = [
  'damaged',
  'missing',
  'unreadable',
  'conflictCopy',
  'outsideEdit',
  'replaced',
  'newer',
  'notMigrated',
  'restored',
  'orphaned',
  'setAside',
  'unfinished',
  'leftOver',
] as const
export type ProblemKind = (typeof PROBLEM_KINDS)[number]

/** Something a person should know of; `name` is the file, relative to the library's folder. */
export const problemSchema = v.object({
  kind: v.picklist(PROBLEM_KINDS),
  name: v.string(),
  /** What happened and what can be done, as a sentence. */
  message: v.string(),
})
export type Problem = v.InferOutput<typeof problemSchema>

export const checkReportSchema = v.object({
  /** Files whose every byte was verified. */
  verified: v.number(),
  findings: v.array(problemSchema),
})
export type CheckReport = v.InferOutput<typeof checkReportSchema>
