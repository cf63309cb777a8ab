import type { Reason, Voice } from '../core/alignment/reason.ts'
import { messages } from './messages.ts'

const words = messages.reasons

/** What the two articles are called in a reason. */
export interface Outlets {
  readonly a: string
  readonly b: string
}

/**
 * Why two passages match, as somebody would say it: "Both quote Maria Lind; the words differ." It never
 * says more than the reason holds: who speaks only where both texts tell, and no list of words.
 */
export function reasonInWords(reason: Reason, outlets: Outlets): string {
  const said = upperFirst(whyOf(reason, outlets))
  const between = reason.basis === 'words' ? '' : ` ${words.onlyNamesAndFigures}`
  return `${said}.${between}`
}

function whyOf(reason: Reason, outlets: Outlets): string {
  switch (reason.kind) {
    case 'same-quotation':
    case 'same-words-different-speaker':
      return quotation(reason, outlets)
    case 'same-action-different-actor':
      return [actors(reason, outlets), naming(reason)].filter(Boolean).join('; ')
    case 'figures-differ':
      return [differing(reason, outlets), naming(reason)].filter(Boolean).join('; ')
    case 'same-fact':
      return fact(reason, outlets)
  }
}

/** Who is quoted, on what, and how alike the words are. */
function quotation(reason: Reason, outlets: Outlets): string {
  const { voices, isOneVoice, names, phrase, wording } = reason
  const voice = fuller(voices)
  const topics = names.filter((name) => !isNamedIn(voices.a, name) && !isNamedIn(voices.b, name))
  const on = topics.length > 0 && wording === 'different' ? ` ${words.on(words.list(topics))}` : ''
  if (isOneVoice && voice?.named === 'by-name')
    return words.joined(`${words.bothQuote(nameOf(voice))}${on}`, words.wording[wording])
  const who = speaking(voices, outlets)
  if (who === null) return phrase === null ? words.similarQuotations : words.bothQuoteWords(phrase)
  const isBoth = voices.a !== null && voices.b !== null
  return (isBoth ? words.alike : words.joined)(who, words.alikeness[wording])
}

/** Who speaks where it is not one by name; null where neither article tells. */
function speaking({ a, b }: Reason['voices'], outlets: Outlets): string | null {
  if (a && b && a.named !== 'by-name' && a.name === b.name) return words.bothQuote(voiceInWords(a))
  if (a && b)
    return words.quoting(
      words.quotes(outlets.a, voiceInWords(a)),
      words.quotes(outlets.b, voiceInWords(b)),
    )
  if (a) return words.quotingAndUnclear(words.quotes(outlets.a, voiceInWords(a)), outlets.b)
  if (b) return words.quotingAndUnclear(words.quotes(outlets.b, voiceInWords(b)), outlets.a)
  return null
}

/** "Maria Lind", "the judge", "an unnamed spokesman", "unnamed officials". */
function voiceInWords(voice: Voice): string {
  return voice.named === 'unnamed' ? words.unnamed(voice.name) : nameOf(voice)
}

function actors({ actors: both }: Reason, outlets: Outlets): string {
  if (!both) return ''
  return words.acts(
    { who: nameOf(both.a.who), outlet: outlets.a, verb: both.a.verb },
    { who: nameOf(both.b.who), outlet: outlets.b, verb: both.b.verb },
  )
}

/** "14,000 (Courier), 11,500 (Wire) vehicles a day". */
function differing({ differing: pairs }: Reason, outlets: Outlets): string {
  return pairs
    .map(({ a, b }) => {
      const isSame = a.unit === b.unit && a.per === b.per
      const [first, second] = isSame ? [a.figure, b.figure] : [counted(a), counted(b)]
      const of = isSame ? words.per(a.unit, a.per) : ''
      return words.differing(first, outlets.a, second, outlets.b, of)
    })
    .join('; ')
}

function counted({ figure, unit, per }: Reason['differing'][number]['a']): string {
  return [figure, words.per(unit, per)].filter(Boolean).join(' ')
}

function fact(reason: Reason, outlets: Outlets): string {
  const { voices, wording, headlines } = reason
  const alike = wording === 'different' ? null : words.worded[wording]
  const cited = headlines ? null : citing(reason, outlets)
  const ofVoices = cited === null ? [] : [voices.a, voices.b]
  const common = alike ?? shared(reason, ofVoices) ?? (cited ? null : similar(reason, outlets))
  return [cited, common].filter(Boolean).join('; ')
}

/** Whom they have it from, where both name somebody. */
function citing({ voices: { a, b }, isOneVoice }: Reason, outlets: Outlets): string | null {
  if (a?.named !== 'by-name' || b?.named !== 'by-name') return null
  if (isOneVoice) return words.bothCite(nameOf(fuller({ a, b })!))
  return words.citing(outlets.a, nameOf(a), outlets.b, nameOf(b))
}

/** What both have: names and figures, and the words that they have in one order. */
function shared(reason: Reason, cited: readonly (Voice | null)[] = []): string | null {
  const { phrase, headlines } = reason
  const both = headlines ? words.bothHeadlines : words.both
  const named = mentions(reason).filter((name) => !cited.some((one) => isNamedIn(one, name)))
  const others = named.filter((item) => !isIn(phrase, item))
  if (phrase === null) return named.length > 0 ? words.mention(both, words.list(named)) : null
  if (others.length === 0) return words.have(both, phrase)
  return words.joined(words.mention(both, words.list(others)), words.have(words.both, phrase))
}

function isIn(phrase: string | null, item: string): boolean {
  return (
    phrase !== null &&
    item
      .replace(/^the /, '')
      .split(' ')
      .some((word) => phrase.includes(word))
  )
}

function mentions({ names, figures, phrase }: Reason): string[] {
  return [...names, ...figures].slice(0, phrase === null ? MOST_MENTIONED : MOST_BESIDE_PHRASE)
}

/** More is a list, and no reason. */
const MOST_MENTIONED = 3
const MOST_BESIDE_PHRASE = 2

function naming({ names }: Reason): string {
  return names.length > 0 ? words.mention(words.both, words.list(names)) : ''
}

function similar({ related, headlines }: Reason, outlets: Outlets): string {
  const [nearest] = related
  if (nearest) return words.relatedWords(nearest.a, outlets.a, nearest.b, outlets.b)
  return headlines ? words.otherHeadlines : words.similar
}

function fuller({ a, b }: Reason['voices']): Voice | null {
  return (a?.name.length ?? 0) >= (b?.name.length ?? 0) ? a : b
}

function nameOf({ name, takesThe }: Voice): string {
  return takesThe ? words.the(name) : name
}

function isNamedIn(voice: Voice | null, name: string): boolean {
  return voice !== null && voice.name.split(' ').some((word) => name.split(' ').includes(word))
}

function upperFirst(text: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
}
