import { isNearby } from '../alignment/speaker-of.ts'
import { words } from '../text/words.ts'
import { sameSpeaker } from '../text/same-speaker.ts'
import { named, type Speaker } from '../text/speaker.ts'
import type { Span } from '../text/spans.ts'
import type { Source } from './sources.ts'

/** Who says words in an article, and whether that is who a note says them of. */
export interface Voice {
  /** As the article names them; null where it names nobody there. */
  readonly name: string | null
  /**
   * - one: whom the note names;
   * - other: surely somebody else;
   * - untold: the texts do not tell, or one of them names nobody.
   */
  readonly is: 'one' | 'other' | 'untold'
  /** How the words stand in the article: between marks, told of somebody, or as the article's own. */
  readonly as: 'quoted' | 'reported' | 'own'
}

/** Who says the words of a range of an article, beside the speaker that a note names. */
export function voiceAt({ article }: Source, { start, end }: Span, said: Speaker | null): Voice {
  const touched = article.sentences.filter((one) => one.start < end && one.end > start)
  const isQuoted = touched.some(({ speech }) =>
    speech.quoted.some((quoted) => quoted.start < end && quoted.end > start),
  )
  const isReported = touched.some(({ speech }) => speech.reported)
  const as = isQuoted ? 'quoted' : isReported ? 'reported' : 'own'
  // One that is carried over from a paragraph before is a guess: it may agree, and accuses nobody.
  const speakers = touched.flatMap((sentence) => {
    const { speaker } = sentence.speech
    return speaker ? [{ speaker, isSure: isNearby(article.sentences, sentence) }] : []
  })
  const sure = speakers.filter(({ isSure }) => isSure)
  const name = as === 'own' ? null : (sure[0]?.speaker.name ?? null)
  if (said === null || as === 'own') return { name, is: 'untold', as }
  const agreeing = speakers.find(({ speaker }) => sameSpeaker(said, speaker) === true)
  if (agreeing) return { name: agreeing.speaker.name, is: 'one', as }
  const isOther =
    sure.length > 0 && sure.every(({ speaker }) => sameSpeaker(said, speaker) === false)
  return { name, is: isOther ? 'other' : 'untold', as }
}

/** A speaker by a name alone, as a citation keeps it; null where it is none. */
export function speakerNamed(name: string | undefined): Speaker | null {
  const at = name === undefined ? [] : words(name)
  if (name === undefined || at.length === 0) return null
  const all = { first: 0, last: at.length - 1, start: at[0]!.start, end: at.at(-1)!.end }
  return named(name, at, all)
}
