import type { TextInBlocks } from '../model/article.ts'
import { fold } from './fold.ts'
import { FUNCTION_WORDS, isEnglish } from './language.ts'
import { isOfPeople, loweredWords, names } from './names.ts'
import { sentences } from './sentences.ts'
import { shortened } from './shortened.ts'
import type { Span } from './spans.ts'
import { stem } from './stems.ts'
import { words } from './words.ts'

/** What of an article its dossier's name is made of. */
export interface Named extends TextInBlocks {
  title: string
  /** Empty when it is not known. A newspaper names itself, which says nothing of the event. */
  outlet: string
  /** As YYYY, YYYY-MM or YYYY-MM-DD; empty when unknown. */
  date: string
}

/** A name longer than this is cut off in the window's head and in the list's first line. */
export const LONGEST_NAME = 40

/**
 * A report says at once where and of whom it is, in its first paragraphs: about as much as a reader sees
 * without scrolling.
 */
const BEGINNING = 3000

/**
 * A short name for articles that are read together: the name or place that they share, with the word
 * that their titles share, and the month ("Kiel bridge, March 2024"); without a name in common, the
 * first title cut short. At most `LONGEST_NAME` characters.
 *
 * @param taken names of other dossiers; one that is among them gets a number
 */
export function dossierName(articles: readonly Named[], taken: readonly string[] = []): string {
  const when = timeOf(articles.map(({ date }) => date))
  const room = LONGEST_NAME - (when === '' ? 0 : when.length + 2)
  const topic = topicOf(articles, room) ?? shortened(articles[0]?.title ?? '', room)
  const name = [topic, when].filter(Boolean).join(', ')
  return numbered(name, taken)
}

function numbered(name: string, taken: readonly string[]): string {
  for (let number = 2, free = name; ; number += 1) {
    if (!taken.includes(free)) return free
    const ending = ` (${number})`
    free = shortened(name, LONGEST_NAME - ending.length) + ending
  }
}

// The day before and the day after can lie in two months.
const ONE_EVENT = 2

/** The month that the dates begin in when they are of one event; else the year or the years. */
function timeOf(dates: readonly string[]): string {
  const known = dates.filter((date) => /^\d{4}/.test(date)).toSorted()
  const [first, last] = [known[0] ?? '', known.at(-1) ?? '']
  const [from, to] = [first.slice(0, 4), last.slice(0, 4)]
  if (known.length === 0) return ''
  if (
    known.some((date) => date.length < 'YYYY-MM'.length) ||
    monthsBetween(first, last) > ONE_EVENT
  )
    return from === to ? from : `${from}–${to}`
  return month.format(Date.parse(`${first.slice(0, 7)}-01`))
}

function monthsBetween(first: string, last: string): number {
  const number = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7))
  return number(last) - number(first) + 1
}

const month = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })

/** A name that an article mentions, and how. */
interface Mention {
  written: string
  count: number
  /** In the first sentence: that of what the article is about. */
  isFirst: boolean
  /** After "in", "of", "near": a place, beside which a word can stand. */
  isPlace: boolean
  /** Of a people, before what it says something of: "Russian oil". */
  qualifies: boolean
}

const BEFORE_A_PLACE = /\b(?:in|at|of|near|from|outside|around)\s+(?:the\s+)?$/i

function topicOf(articles: readonly Named[], room: number): string | null {
  if (articles.length < 2) return null
  const outlets = new Set(articles.flatMap(({ outlet }) => namesOfOutlet(outlet)))
  const mentions = articles.map(mentionsIn)
  const shared = sharedKeys(mentions).filter(
    (key) => !outlets.has(key) && !mentions.every((found) => found.get(key)?.qualifies !== false),
  )
  const word = sharedWord(articles)
  // A name in all titles is what they are about: "Yukos". It stands by itself.
  const inTitles = shared.find((key) => word !== null && key === fold(word))
  const noun = inTitles === undefined ? word : null
  const texts = articles.map(({ text }) => fold(text.slice(0, BEGINNING)))
  const candidates = shared.map((key) => {
    const of = mentions.flatMap((found) => found.get(key) ?? [])
    const isBeside = noun !== null && texts.some((text) => text.includes(`${key} ${fold(noun)}`))
    const isPlace = of.some((mention) => mention.isPlace)
    return {
      key,
      written: of[0]!.written,
      rank: rankOf(of, isBeside || isPlace || key === inTitles),
      isBeside,
      isPlace,
    }
  })
  // A whole name before its last word: "Ada Lind" before "Lind".
  const [best] = candidates.toSorted((a, b) => b.rank - a.rank || b.key.length - a.key.length)
  // By itself it begins the name.
  if (best === undefined) return noun && noun.charAt(0).toUpperCase() + noun.slice(1)
  const holdsNoun = noun === null || fold(best.written).split(' ').includes(fold(noun))
  const both = `${best.written} ${noun}`
  const mayStand = !holdsNoun && (best.isBeside || best.isPlace) && both.length <= room
  return mayStand ? both : shortened(best.written, room)
}

/** "The Osmark Herald" calls itself that, or the Herald; Osmark is a town. */
function namesOfOutlet(outlet: string): string[] {
  const name = fold(outlet).replace(/^the\s+/, '')
  return [name, name.split(' ').at(-1) ?? '']
}

// A name that is of the first sentences, or of a place, says more than one that is merely frequent.
const FIRST = 2
const PLACE = 2
const COUNTED = 3

function rankOf(mentions: readonly Mention[], isPlace: boolean): number {
  const counts = mentions.map(
    ({ count, isFirst }) => Math.min(count, COUNTED) + (isFirst ? FIRST : 0),
  )
  const sum = counts.reduce((total, count) => total + count, 0)
  return sum / mentions.length + (isPlace ? PLACE : 0)
}

/** Those in every article; of many articles, in most. */
function sharedKeys(all: readonly ReadonlyMap<string, Mention>[]): string[] {
  const needed = all.length <= 3 ? all.length : Math.ceil((all.length * 2) / 3)
  const times = new Map<string, number>()
  for (const key of all.flatMap((found) => [...found.keys()])) {
    times.set(key, (times.get(key) ?? 0) + 1)
  }
  return [...times].filter(([, count]) => count >= needed).map(([key]) => key)
}

/** The names in an article's sentences, by their folded words. Headlines capitalise anything. */
function mentionsIn({ text, blocks }: Named): Map<string, Mention> {
  const beginning = text.slice(0, BEGINNING)
  const first = blocks.filter(({ start }) => start < BEGINNING)
  const lowered = loweredWords(beginning, words(beginning))
  const mentions = new Map<string, Mention>()
  const whole = sentences({ text: beginning, blocks: first }).filter((span) =>
    isSentence(beginning, span),
  )
  for (const [index, sentence] of whole.entries()) {
    const at = words(beginning, sentence)
    for (const { start, end } of names(beginning, at, lowered)) {
      const written = beginning
        .slice(start, end)
        .replace(/\s+/g, ' ')
        .replace(/['’]s$/, '')
      const isPlace = BEFORE_A_PLACE.test(beginning.slice(Math.max(0, start - 20), start))
      const qualifies = isOfPeople(fold(written)) && /^\s\p{L}/u.test(beginning.slice(end))
      for (const form of new Set([written, written.split(' ').at(-1)!])) {
        const before = mentions.get(fold(form))
        mentions.set(fold(form), {
          written: before?.written ?? form,
          count: (before?.count ?? 0) + 1,
          isFirst: (before?.isFirst ?? false) || index === 0,
          isPlace: (before?.isPlace ?? false) || (isPlace && form === written),
          qualifies: (before?.qualifies ?? true) && qualifies,
        })
      }
    }
  }
  return mentions
}

// Longer than a headline's full stop or a byline: a sentence of a report has more words than these.
const FEWEST_WORDS = 8

function isSentence(text: string, span: Span): boolean {
  const end = text.slice(span.end - 3, span.end)
  return /[.!?…]["”’»)]*$/.test(end) && words(text, span).length >= FEWEST_WORDS
}

// Shorter words are rarely what a title is about.
const SHORTEST_WORD = 4

/** The word that all titles share, as the first title has it, in lower case; null: none. */
function sharedWord(articles: readonly Named[]): string | null {
  const titles = articles.map(({ title }) => {
    const all = words(title).map(({ start, end }) => title.slice(start, end))
    const english = isEnglish(all.map(fold))
    const telling = all.filter(
      (word) =>
        word.length >= SHORTEST_WORD && !FUNCTION_WORDS.has(fold(word)) && /^\p{L}+$/u.test(word),
    )
    return new Map(telling.map((word) => [stem(word, english), word]))
  })
  const [first, ...others] = titles
  for (const [key, word] of first ?? []) {
    const forms = others.map((other) => other.get(key))
    if (forms.every((form) => form !== undefined)) return shortest([word, ...forms]).toLowerCase()
  }
  return null
}

/** "Bridge" rather than "bridges". */
function shortest(forms: readonly string[]): string {
  return forms.toSorted((a, b) => a.length - b.length)[0] ?? ''
}
