import type { PreparedSentence } from './prepare.ts'

/**
 * A sentence of fewer words of content says too little to be the same by itself: "He shook his head."
 * stands in every novel. In two accounts of one event it may well answer ("The gates are sound.").
 */
const BRIEF = 5
/** Without any it says nothing anywhere: "“Oh no,” he said." */
const LEAST = 1

/** Whether a sentence says too little to be the same as another by itself. */
export function isBrief({ content }: PreparedSentence): boolean {
  return content < BRIEF
}

/** Whether a sentence can answer another at all. */
export function isCompared({ part, content }: PreparedSentence): boolean {
  return part !== 'furniture' && content >= LEAST
}
