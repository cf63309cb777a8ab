import { create } from 'zustand'
import { type Sought, soughtInText } from '../../../../core/search/sought.ts'
import { searchTerms } from '../../../../core/search/terms.ts'
import { profile } from '../../../../core/text/language.ts'
import type { Span } from '../../../../core/text/spans.ts'
import { type OpenArticle, openArticleContent } from '../stores/open-articles.ts'
import { useWorkspace } from '../stores/workspace-store.ts'

/**
 * What is looked for in the texts that are open, and where in them it stands: one thing for the bar over the
 * texts and for whatever else asks. `actions/seek.ts` has what is done with it; the hits are painted, counted
 * in the minimap and gone through by F3 as long as `sought` is not null.
 */

/** The note, among the texts that are looked through; an article is named by its id. */
export const THE_NOTE = 'note'

/** Words that were found in the note, where they are drawn. */
export interface NoteHit {
  range: Range
  /** Whether they are words of a quotation or the like, which are not the note's to change. */
  isKept: boolean
}

/** One of the hits: in which text, and which of those there, from 0 on. */
export interface Here {
  text: string
  at: number
}

/** Where one is, so that what is found next is what comes after it; in an article an offset in UTF-16 units. */
export type Origin =
  | { text: string; offset: number }
  | { text: typeof THE_NOTE; range: Range | null }

/** What was found, in the order of the panes and then the note. */
export interface Found {
  inArticles: ReadonlyMap<string, readonly Span[]>
  inNote: readonly NoteHit[]
}

interface SoughtStore extends Found {
  sought: Sought | null
  /** Where one is, as far as that was told: what is looked at without a hit to stay at comes after it. */
  origin: Origin | null
  /** The hit that is looked at; null without any, or while the text where one is is still to be read. */
  here: Here | null
}

const NOTHING: Found = { inArticles: new Map(), inNote: [] }

export const useSought = create<SoughtStore>(() => ({
  sought: null,
  origin: null,
  here: null,
  ...NOTHING,
}))

/** The note that is open, as far as it is looked through. */
interface NoteText {
  find: (sought: Sought) => readonly NoteHit[]
  /** Brings a hit into view. */
  show: (hit: NoteHit) => void
  /** Puts the caret there, and the focus into the note. */
  select: (hit: NoteHit) => void
  /** Puts words in the place of hits, as one step. */
  replace: (hits: readonly NoteHit[], by: string) => void
  isEditable: () => boolean
}

let note: NoteText | null = null

/** Called by the note that is drawn; gives its undo. */
export function lookThroughNote(text: NoteText): () => void {
  note = text
  lookAgain()
  return () => {
    if (note !== text) return
    note = null
    lookAgain()
  }
}

/** The note that is drawn, or null. */
export function noteText(): NoteText | null {
  return note
}

/** Looks through all that is open. */
export function look(sought: Sought): Found {
  const inArticles = new Map<string, readonly Span[]>()
  for (const { articleId } of useWorkspace.getState().panes) {
    const content = openArticleContent(articleId)
    if (content) inArticles.set(articleId, hitsIn(content, sought))
  }
  return { inArticles, inNote: note?.find(sought) ?? [] }
}

/** Another text is open, or the note says something else: what is looked at stays so where it can. */
export function lookAgain(): void {
  const { sought, origin, here } = useSought.getState()
  if (sought === null) return
  const found = look(sought)
  useSought.setState({
    ...found,
    here: here === null ? nextAfter(found, origin) : stillIn(found, here),
  })
}

/** The same hit, or the one that stands in its place now. */
function stillIn(found: Found, here: Here): Here | null {
  if (isBeingRead(here.text)) return here
  const count = countIn(found, here.text)
  if (count === 0) return firstOf(found)
  return here.at < count ? here : { ...here, at: count - 1 }
}

/** The first hit from where one is on, round the end; null without any, or while one's text is still to be read. */
export function nextAfter(found: Found, origin: Origin | null): Here | null {
  if (origin === null) return firstOf(found)
  if (isBeingRead(origin.text)) return null
  const at = indexAfter(found, origin)
  if (at !== -1) return { text: origin.text, at }
  const texts = textsOf(found)
  const own = texts.indexOf(origin.text)
  const text = [...texts.slice(own + 1), ...texts.slice(0, own + 1)].find(
    (one) => countIn(found, one) > 0,
  )
  return text === undefined ? null : { text, at: 0 }
}

function indexAfter({ inArticles, inNote }: Found, origin: Origin): number {
  if ('offset' in origin) {
    return inArticles.get(origin.text)?.findIndex(({ start }) => start >= origin.offset) ?? -1
  }
  const { range } = origin
  if (range === null) return inNote.length > 0 ? 0 : -1
  return inNote.findIndex(
    (hit) => hit.range.compareBoundaryPoints(Range.START_TO_START, range) >= 0,
  )
}

/** An article that was just opened is still to be read, and one that gets another place in the row is read anew. */
function isBeingRead(text: string): boolean {
  const isOpen = useWorkspace.getState().panes.some(({ articleId }) => articleId === text)
  return isOpen && openArticleContent(text) === null
}

/** How many hits are in one of the texts. */
export function countIn({ inArticles, inNote }: Found, text: string): number {
  return (text === THE_NOTE ? inNote : inArticles.get(text))?.length ?? 0
}

/** The texts that are looked through, in the order in which one goes through them. */
export function textsOf({ inArticles }: Found): string[] {
  return [...inArticles.keys(), ...(note ? [THE_NOTE] : [])]
}

/** Which of all hits is looked at, from 1 on, 0 for none; and how many there are. */
export function placeAmongAll({ here, ...found }: Found & { here: Here | null }) {
  const texts = textsOf(found)
  const counts = texts.map((text) => countIn(found, text))
  const before = here === null ? [] : counts.slice(0, texts.indexOf(here.text))
  return { nth: here === null ? 0 : sum(before) + here.at + 1, all: sum(counts) }
}

function sum(counts: readonly number[]): number {
  return counts.reduce((all, count) => all + count, 0)
}

/** The first hit of all; null without any. */
export function firstOf(found: Found): Here | null {
  const text = textsOf(found).find((one) => countIn(found, one) > 0)
  return text === undefined ? null : { text, at: 0 }
}

/** By what its file says, or its words. */
function isEnglishText(language: string | null | undefined, text: string): boolean {
  if (language) return language.startsWith('en')
  const terms = searchTerms(text.slice(0, ENOUGH)).map(({ term }) => term)
  return profile(terms).language === 'english'
}

// By so many characters a language is told; the rest of a book adds nothing.
const ENOUGH = 20_000

/** Of an article that is shown what was found in it last. */
const known = new WeakMap<OpenArticle, { sought: Sought; hits: readonly Span[] }>()

function hitsIn(content: OpenArticle, sought: Sought): readonly Span[] {
  const before = known.get(content)
  if (before?.sought === sought) return before.hits
  const { article, version } = content
  const hits = soughtInText(version, sought, isEnglishText(article.language, version.text))
  known.set(content, { sought, hits })
  return hits
}
