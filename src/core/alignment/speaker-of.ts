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

/** The sentence's speaker, when named in its own paragraph. */
function namedNearby(article: PreparedArticle, sentence: PreparedSentence): string | undefined {
  const { speaker } = sentence.speech
  if (!speaker?.named) return undefined
  const naming = article.sentences.find(
    (other) => other.start <= speaker.start && speaker.start < other.end,
  )
  return naming?.paragraph === sentence.paragraph ? speaker.name : undefined
}
