import { PROBLEM_KINDS, type ProblemKind } from '../../../core/model/problem.ts'

// Mended by Collate itself, or of no harm: listed, but nobody is called for them.
const NEEDS_NOBODY: readonly ProblemKind[] = [
  'restored',
  'orphaned',
  'setAside',
  'unfinished',
  'leftOver',
]

/** Problems that a person should look at. */
export const NEEDS_A_PERSON: ReadonlySet<ProblemKind> = new Set(
  PROBLEM_KINDS.filter((kind) => !NEEDS_NOBODY.includes(kind)),
)
