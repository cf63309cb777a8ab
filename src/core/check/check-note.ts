import { alignInSteps } from '../alignment/align.ts'
import { GENERAL_ENGLISH } from '../alignment/general-english.ts'
import type { Match } from '../alignment/match.ts'
import { prepareInSteps, type PreparedArticle } from '../alignment/prepare.ts'
import { telling } from '../alignment/telling.ts'
import { resolve } from '../anchoring/resolve.ts'
import type { TextInBlocks } from '../model/article.ts'
import type { Citation, NoteTree } from '../model/note.ts'
import type { Selectors } from '../model/passage.ts'
import type { TitleOf } from '../note/links.ts'
import { shownWords } from '../note/omissions.ts'
import { type Span, wholeSpan } from '../text/spans.ts'
import { type ArticlePlace, checkQuotation, type Verdict } from './check-quotation.ts'
import { type Claim, claimsOf, type Stated } from './claims.ts'
import { Sources } from './sources.ts'
import { speakerNamed } from './voice.ts'

/** An article that a note is checked against. */
export interface ArticleToCheck extends TextInBlocks {
  readonly id: string
  readonly textHash: string
  /** Its passages, by id. */
  readonly passages: ReadonlyMap<string, Selectors>
  /** Whether the note's quotations are looked for in it, and not only its own passages. */
  readonly isSource: boolean
}

/** What a claim cites, as its article has it now. */
export interface CheckedCitation {
  readonly articleId: string
  readonly passageId: string
  /** The words as the note shows them, or as they were when it only refers to them. */
  readonly quote: string
  /** Whether the sentence says it in its own words, and quotes none: there is no verdict then. */
  readonly isBare: boolean
  /** Who says them, as the note has it. */
  readonly said: string | null
  /** Where the passage stands; null where its article is gone or its place is lost. */
  readonly place: Span | null
  /** The words there. */
  readonly now: string | null
  /** Null where the article is not there, and of what quotes no words. */
  readonly verdict: Verdict | null
}

/** Words that the note itself gives as somebody's. */
export interface CheckedQuotation {
  readonly words: string
  /** Where they stand among the claim's words, in UTF-16 offsets. */
  readonly start: number
  readonly end: number
  /** Who the note says them of. */
  readonly said: string | null
  readonly verdict: Verdict
}

/** A claim with all that was found of it. */
export interface CheckedClaim {
  readonly key: string
  /** Where it stands in the text that was checked, in UTF-16 offsets. */
  readonly place: Span
  /** On one line; '' for a quotation that stands by itself. */
  readonly words: string
  readonly bare: Stated | null
  readonly citations: readonly CheckedCitation[]
  readonly quoted: readonly CheckedQuotation[]
}

/** A note as it was checked. */
export interface CheckedNote {
  readonly claims: readonly CheckedClaim[]
  readonly text: string
  readonly paragraphs: readonly (Span & { readonly isHeading: boolean })[]
}

/**
 * Checks a note against articles, in steps that tell how far it is: of 0 to 1.
 *
 * @param prepare gives an article prepared, in steps, from what it kept
 */
export function* checkInSteps(
  tree: NoteTree,
  articles: readonly ArticleToCheck[],
  titleOf: TitleOf,
  prepare: (article: ArticleToCheck) => Generator<number, PreparedArticle, void>,
): Generator<number, CheckedNote, void> {
  const { note, claims } = claimsOf(tree, titleOf)
  const prepared: { id: string; article: PreparedArticle }[] = []
  for (const [index, article] of articles.entries()) {
    for (const step = prepare(article); ;) {
      const { done, value } = step.next()
      if (done === true) {
        prepared.push({ id: article.id, article: value })
        break
      }
      yield (PREPARING * index) / articles.length
    }
  }
  const sources = new Sources(prepared)
  const asked = new Sources(prepared.filter((_, index) => articles[index]!.isSource))
  const byId = new Map(articles.map((article) => [article.id, article]))
  const checked: CheckedClaim[] = []
  for (const [index, claim] of claims.entries()) {
    yield PREPARING + ((1 - PREPARING) * index) / claims.length
    const citations = claim.citations.map((citation) => checkCitation(citation, byId, sources))
    checked.push({
      key: claim.key,
      place: claim.place,
      words: claim.words,
      bare: claim.bare,
      citations,
      quoted: checkQuoted(claim, citations, asked),
    })
  }
  return {
    claims: yield* withNearestInMeaning(note, claims, checked, asked),
    text: note.text,
    paragraphs: note.blocks.map(({ kind, start, end }) => ({
      isHeading: kind === 'heading',
      start,
      end,
    })),
  }
}

/** How much of the work is to prepare the articles. */
const PREPARING = 0.6

function checkCitation(
  citation: Citation,
  articles: ReadonlyMap<string, ArticleToCheck>,
  sources: Sources,
): CheckedCitation {
  const { articleId, passageId, speaker, bare: isBare = false } = citation
  const quote = isBare ? citation.quote : shownWords(citation)
  const about = { articleId, passageId, quote, isBare, said: speaker ?? null }
  const article = articles.get(articleId)
  if (!article) return { ...about, place: null, now: null, verdict: null }
  const selectors = article.passages.get(passageId)
  const found = selectors && resolve(article.text, article.textHash, selectors)
  const isThere = found?.state === 'exact' || found?.state === 'moved'
  const place = isThere ? { start: found.start, end: found.end } : null
  const now = place && article.text.slice(place.start, place.end)
  // One that stands there untouched may begin or end within a word, which is no word to look for.
  const asked = place && now === quote ? wholeWords(article.text, place) || quote : quote
  const asking = {
    speaker: speakerNamed(speaker),
    articleId,
    ...(place && { cited: [{ ...place, articleId }] }),
  }
  return {
    ...about,
    place,
    now,
    verdict: isBare ? null : checkQuotation(asked, asking, sources),
  }
}

/** The words of a range of a text without those that it cuts; '' where it has no whole one. */
function wholeWords(text: string, { start, end }: Span): string {
  const isCutAt = (at: number) => LETTER.test(text[at - 1] ?? '') && LETTER.test(text[at] ?? '')
  let [from, to] = [start, end]
  while (from < to && isCutAt(from)) from += 1
  while (to > from && isCutAt(to)) to -= 1
  return text.slice(from, to)
}

const LETTER = /[\p{L}\p{N}\p{M}]/u

function checkQuoted(
  { quoted }: Claim,
  citations: readonly CheckedCitation[],
  sources: Sources,
): CheckedQuotation[] {
  const cited = citations.flatMap(({ place, articleId }): ArticlePlace[] =>
    place ? [{ ...place, articleId }] : [],
  )
  return quoted.map(({ words, start, end, speaker }) => ({
    words,
    start,
    end,
    said: speaker?.name ?? null,
    verdict: checkQuotation(words, { speaker, cited }, sources),
  }))
}

/** Of quotations that no article has anything near in words, what comes nearest in what it says. */
function* withNearestInMeaning(
  note: TextInBlocks,
  claims: readonly Claim[],
  checked: CheckedClaim[],
  sources: Sources,
): Generator<number, CheckedClaim[], void> {
  const isAstray = ({ verdict }: CheckedQuotation) => verdict.place === null
  if (!checked.some(({ quoted }) => quoted.some(isAstray))) return checked
  const asked = yield* telling(1, prepareInSteps(note))
  const found: { id: string; article: PreparedArticle; match: Match }[] = []
  for (const { id, article } of sources.all) {
    const { matches } = yield* telling(1, alignInSteps(asked, article, GENERAL_ENGLISH))
    for (const match of matches) found.push({ id, article, match })
  }
  const ordered = found.toSorted((a, b) => b.match.score - a.match.score)
  return checked.map((claim, index) => {
    const { place } = claims[index]!
    return {
      ...claim,
      quoted: claim.quoted.map((one) => {
        const [from, to] = [place.start + one.start, place.start + one.end]
        const nearest = ordered.find(({ match }) =>
          match.a.some((at) => {
            const sentence = asked.sentences[at]!
            return sentence.start < to && sentence.end > from
          }),
        )
        if (!isAstray(one) || !nearest) return one
        const { id, article, match } = nearest
        const there = wholeSpan(match.b.map((at) => article.sentences[at]!))
        const verdict: Verdict = {
          ...one.verdict,
          place: { articleId: id, start: there.start, end: there.end },
          source: article.text.slice(there.start, there.end),
          near: 'meaning',
        }
        return { ...one, verdict }
      }),
    }
  })
}
