import type { PreparedArticle, PreparedSentence } from './prepare.ts'

/**
 * Who says a passage, where the text names somebody: the passage holds speech, all of it one
 * person's, and the name stands in the same paragraph. A speaker carried over from a paragraph
 * before may be somebody else, and a quotation with a wrong name under it is worse than one with
 * none.
 *
 * @param start UTF-16 offset of the passage's first character
 * @param end offset after its last
 */
export function speakerOf(
  article: PreparedArticle,
  start: number,
  end: number,
): string | undefined {
  const touched = article.sentences.filter(
    (sentence) => sentence.start < end && sentence.end > start,
  )
  const isSpeech = touched.some(
    ({ speech }) =>
      speech.reported || speech.quoted.some((quoted) => quoted.start < end && quoted.end > start),
  )
  const speakers = new Set(touched.map((sentence) => namedNearby(article, sentence)))
  const [speaker] = speakers
  return isSpeech && speakers.size === 1 ? speaker : undefined
}

/** The name of the sentence's speaker, when it stands in the sentence's own paragraph. */
function namedNearby(article: PreparedArticle, sentence: PreparedSentence): string | undefined {
  const { speaker } = sentence.speech
  return speaker?.named && isNearby(article.sentences, sentence) ? speaker.name : undefined
}

/** Whether a sentence's speaker stands in its own paragraph, not carried over from one before. */
export function isNearby(
  sentences: readonly PreparedSentence[],
  { speech, block }: PreparedSentence,
): boolean {
  const { speaker } = speech
  if (!speaker) return false
  const naming = sentences[lastFrom(sentences, speaker.start)]
  return naming !== undefined && speaker.start < naming.end && naming.block === block
}

/** The index of the last sentence that begins at an offset or before, or -1. */
function lastFrom(sentences: readonly PreparedSentence[], offset: number): number {
  let [low, high] = [0, sentences.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (sentences[middle]!.start <= offset) low = middle + 1
    else high = middle
  }
  return low - 1
}
