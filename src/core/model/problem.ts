import * as v from 'valibot'
import { shownDocumentSchema } from './document.ts'
import type { Saying } from './saying.ts'

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

/**
 * Names a file of the library, relative to its folder: at most one folder down, and no way out. Main
 * takes only what it finds there.
 */
export const libraryFileSchema = v.pipe(v.string(), v.regex(/^(?:[a-z]+\/)?[^/\\.][^/\\]*$/))

/** Something a person should know of; `name` is the file, relative to the library's folder. */
export const problemSchema = v.object({
  kind: v.picklist(PROBLEM_KINDS),
  name: v.string(),
  /** The file where what was found lies now, when it could not stay. */
  aside: v.nullable(v.string()),
  /** The file with another version of a document, which can be used in its place. */
  version: v.nullable(v.string()),
  /** The document that it is about; null when it is about another file. */
  about: v.nullable(shownDocumentSchema),
  /** What happened, as a sentence; what can be done goes by the kind (messages.ts). */
  message: v.string(),
})
export type Problem = v.InferOutput<typeof problemSchema>

/** A problem as the library knows it, with no words for it yet. */
export interface Finding extends Omit<Problem, 'message'> {
  said: readonly Saying[]
}

export const checkReportSchema = v.object({
  /** Files whose every byte was verified. */
  verified: v.number(),
  findings: v.array(problemSchema),
})
export type CheckReport = v.InferOutput<typeof checkReportSchema>
