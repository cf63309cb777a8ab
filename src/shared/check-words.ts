import type { CheckedCitation } from '../core/check/check-note.ts'
import type { Verdict } from '../core/check/check-quotation.ts'
import type { Stated } from '../core/check/claims.ts'
import { messages } from './messages.ts'

const words = messages.check

/** What articles are called in a sentence; of one that is gone, that it is. */
export type SourceName = (articleId: string) => string

/** A verdict for people: what it comes to in a word or two, why, and whether somebody should look. */
export interface InWords {
  readonly short: string
  readonly sentences: readonly string[]
  /** 'good' is as the note has it, 'bad' is not, 'doubt' is for a person to say. */
  readonly tone: 'good' | 'doubt' | 'bad'
}

/**
 * What was found of a quotation, as somebody would say it. Never says more than was found: one that is not
 * surely the article's is said to be unsure.
 *
 * @param said who the note says the words of
 * @param articles in how many it was looked for; null: in the one that is cited
 */
export function verdictInWords(
  verdict: Verdict,
  said: string | null,
  articles: number | null,
  nameOf: SourceName,
): InWords {
  const { wording, place, asides, alsoIn, voice } = verdict
  if (!place || wording === 'missing') {
    const missing = articles === null ? words.missingInCited : words.missing(articles)
    return {
      short: words.verdicts.missing,
      sentences: [missing, nearest(verdict, nameOf)],
      tone: 'bad',
    }
  }
  const source = nameOf(place.articleId)
  const isOther = voice?.is === 'other'
  const isExact = wording !== 'changed' && wording !== 'perhaps'
  return {
    short:
      isOther && isExact
        ? words.verdicts.otherSpeaker
        : [words.verdicts[wording], isOther && words.verdicts.otherSpeaker]
            .filter(Boolean)
            .join(SEPARATOR),
    sentences: [
      wordingSentence(verdict, source),
      speakerSentence(verdict, said, source),
      asides.omissions > 0 && words.omissions(asides.omissions),
      asides.insertions.length > 0 && words.insertions(asides.insertions),
      asides.interrupted && words.interrupted,
      asides.opening && words.opening,
      alsoIn.length > 0 && words.alsoIn(alsoIn.map(nameOf)),
    ].filter((sentence) => sentence !== false && sentence !== null),
    tone: toneOf(verdict, said),
  }
}

const SEPARATOR = ', '

function toneOf({ wording, voice }: Verdict, said: string | null): InWords['tone'] {
  if (wording === 'changed' || voice?.is === 'other') return 'bad'
  const isUntold = said !== null && voice?.is === 'untold'
  return wording === 'verbatim' && !isUntold ? 'good' : 'doubt'
}

function wordingSentence({ wording, found }: Verdict, source: string): string {
  if (wording === 'changed') return words.changed(source, found.words, found.of)
  if (wording === 'perhaps') return words.perhaps(source, found.words, found.of)
  if (wording === 'signs') return words.signs(source)
  return wording === 'letters' ? words.letters(source) : words.verbatim(source)
}

function speakerSentence({ voice }: Verdict, said: string | null, source: string): string | null {
  if (!voice) return null
  if (voice.as === 'own') return words.ownWords(source)
  const isTold = voice.as === 'reported'
  if (said === null)
    return isTold ? words.reported(source) : voice.name && words.sameSpeaker(voice.name)
  if (voice.is === 'one')
    return isTold ? words.reported(source) : words.sameSpeaker(voice.name ?? said)
  if (voice.name === null) return words.unnamedSpeaker(source, said)
  return voice.is === 'other'
    ? words.otherSpeaker(source, voice.name, said)
    : words.untoldSpeaker(source, voice.name, said)
}

function nearest({ place, near, found }: Verdict, nameOf: SourceName): string {
  if (!place) return words.nothingNear
  const source = nameOf(place.articleId)
  return near === 'meaning'
    ? words.nearInMeaning(source)
    : words.nearInWords(source, found.words, found.of)
}

/** The same of what a note cites. */
export function citationInWords(citation: CheckedCitation, nameOf: SourceName): InWords {
  const { verdict, place, now, quote, said } = citation
  if (citation.isBare && place) {
    const isSame = now === quote
    const sentence = isSame ? words.refers : words.refersToOther
    return { short: words.verdicts.refers, sentences: [sentence], tone: isSame ? 'good' : 'doubt' }
  }
  if (!verdict) {
    return { short: words.verdicts.gone, sentences: [words.articleGone], tone: 'bad' }
  }
  const found = verdictInWords(verdict, said, null, nameOf)
  if (place) return found
  return { ...found, sentences: [words.placeLost, ...found.sentences], tone: 'bad' }
}

/** Why a sentence is bare. */
export function bareInWords({ figures, names, quotations }: Stated): string {
  const { states } = words
  return words.bareBecause([
    ...(figures.length > 0 ? [states.figures(figures.length, figures)] : []),
    ...(names.length > 0 ? [states.names(names.length, names)] : []),
    ...(quotations.length > 0 ? [states.quotations(quotations.length)] : []),
  ])
}
