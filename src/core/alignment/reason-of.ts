import { isGenericRole, isTitle, type Speaker } from '../text/speaker.ts'
import { sameSpeaker } from '../text/same-speaker.ts'
import { fold } from '../text/fold.ts'
import { tells, type Carried } from './carried.ts'
import { speakersOf, type Finding } from './kinds.ts'
import type { Pair, Side } from './pair.ts'
import type { Reason, Voice } from './reason.ts'
import { sharedNames } from './shared-names.ts'
import { sharedPhrase } from './shared-phrase.ts'
import { isNearby } from './speaker-of.ts'
import { sharedStated, statedFigure } from './stated-figures.ts'

/** Why sentence i of the first text matches sentence j of the second. */
export function reasonOf(
  pair: Pair,
  texts: readonly [string, string],
  i: number,
  j: number,
  { kind, differing, actors }: Finding,
  related: Carried['related'],
): Reason {
  const [a, b] = [pair.a.sentences[i]!, pair.b.sentences[j]!]
  const { phrase, wording } = sharedPhrase(texts, a, b, told(pair, texts[0], i))
  return {
    kind,
    ...voicesOf(pair, texts, i, j),
    actors: actors
      ? {
          a: { who: voiceOf(texts[0], actors.a.who), verb: actors.a.verb },
          b: { who: voiceOf(texts[1], actors.b.who), verb: actors.b.verb },
        }
      : null,
    differing: differing.map(([one, other]) => ({
      a: statedFigure(texts[0], one),
      b: statedFigure(texts[1], other),
    })),
    figures: sharedStated(texts[0], a.figures, b.figures),
    names: sharedNames(pair, texts, i, j),
    phrase,
    wording,
    related: related.map(([one, other]) => ({
      a: firstOf(pair.a, texts[0], i, one),
      b: firstOf(pair.b, texts[1], j, other),
    })),
    headlines: a.part === 'headline' && b.part === 'headline',
    basis: pair.basis,
  }
}

/** Who speaks on either side; a speaker that is only guessed stands where the other side fits it. */
function voicesOf(
  pair: Pair,
  texts: readonly [string, string],
  i: number,
  j: number,
): Pick<Reason, 'voices' | 'isOneVoice'> {
  const { a, b } = speakersOf(pair, i, j)
  const isOne = sameSpeaker(a, b)
  const voice = (side: Side, text: string, at: number, speaker: Speaker | undefined) =>
    speaker && (isOne === true || isNearby(side.sentences, side.sentences[at]!))
      ? voiceOf(text, speaker)
      : null
  const voices = { a: voice(pair.a, texts[0], i, a), b: voice(pair.b, texts[1], j, b) }
  return { voices, isOneVoice: voices.a && voices.b ? (isOne ?? null) : null }
}

function voiceOf(text: string, speaker: Speaker): Voice {
  const { start, name, named, sort, words: folded } = speaker
  const words = name.split(' ')
  const titles =
    words.findLastIndex(
      (word, at) => at < words.length - 1 && isTitle(fold(word).replace(/\.$/, '')),
    ) + 1
  const isBody = sort === 'body'
  const before = text.slice(Math.max(0, start - 4), start)
  const isAfterThe = /^the /i.test(name) || /\bthe\s$/i.test(before)
  const bare =
    isBody || !named ? words.join(' ').replace(/^the /i, '') : words.slice(titles).join(' ')
  if (named) return { name: bare, named: 'by-name', takesThe: isBody && isAfterThe }
  const isOffice = isAfterThe && !isGenericRole(folded.at(-1)!)
  // "Lind's lawyer": the lawyer.
  const role = bare.replace(/^.*['’]s\s/, '')
  return { name: role, named: isOffice ? 'by-office' : 'unnamed', takesThe: isOffice }
}

/** By folded word of sentence i of the first text, how much it tells. */
function told(pair: Pair, text: string, i: number): (word: string) => number {
  const { places } = pair.a.sentences[i]!
  const weights = new Map<string, number>()
  pair.a.sequence[i]!.forEach((term, k) => {
    if (term < 0 || !tells(pair, term)) return
    weights.set(fold(text.slice(places[2 * k]!, places[2 * k + 1]!)), pair.weight[term]!)
  })
  return (word) => weights.get(word) ?? 0
}

/** A term of a sentence as the text first writes it there. */
function firstOf(side: Side, text: string, i: number, term: number): string {
  const at = side.sequence[i]!.indexOf(term)
  const { places } = side.sentences[i]!
  return text.slice(places[2 * at]!, places[2 * at + 1]!).replaceAll(/\s+/g, ' ')
}
