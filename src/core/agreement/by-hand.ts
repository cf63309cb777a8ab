import { placeDecision, type PlacedDecision } from '../alignment/place-decision.ts'
import type { Decisions } from '../model/decision.ts'
import { isRelationWord, type PlacedRelation, type RelationWord } from '../model/relation.ts'
import type { Span } from '../text/spans.ts'
import { type Evidence, overlaps } from './evidence.ts'
import type { ArticleOfTable, Seed } from './seeds.ts'

type Articles = ReadonlyMap<string, ArticleOfTable>

/** What a relation of the person's makes of the claim that one of its passages stands for. */
const BY_RELATION: Readonly<Record<RelationWord, Evidence['stance']>> = {
  supports: 'says',
  same: 'says',
  contradicts: 'contradicts',
  // What brings something up to date says it otherwise.
  updates: 'differs',
}

/** What the person's relations say of the claims whose passages they join. */
export function relatedEvidence(
  seeds: readonly Seed[],
  relations: readonly PlacedRelation[],
  articles: Articles,
): Evidence[] {
  return relations.flatMap(({ word, sides }) => {
    const [one, other] = sides.map(({ articleId, place, state }) =>
      place && (state === 'exact' || state === 'moved') ? { articleId, passage: place } : null,
    )
    if (!one || !other) return []
    const stance = isRelationWord(word) ? BY_RELATION[word] : null
    const own = isRelationWord(word) ? null : word
    return answers(seeds, [one, other], articles).map((found) => ({
      ...found,
      basis: 'related',
      stance,
      word: own,
    }))
  })
}

/** Finds the decisions in the texts of today; those whose passages are lost say nothing. */
export function placedDecisions(decisions: Decisions, articles: Articles): PlacedDecision[] {
  return Object.entries(decisions).flatMap(
    ([id, decision]) =>
      placeDecision(id, decision, (articleId) => articles.get(articleId) ?? null) ?? [],
  )
}

/** What the matches that the person confirmed or joined say of the claims whose passages they join. */
export function decidedEvidence(
  seeds: readonly Seed[],
  decisions: readonly PlacedDecision[],
  articles: Articles,
): Evidence[] {
  return decisions.flatMap(({ verdict, kind, sides }) => {
    if (verdict === 'dismissed') return []
    return answers(seeds, sides, articles).map((found) => ({
      ...found,
      basis: verdict,
      stance: verdict === 'joined' ? null : stanceOf(kind),
    }))
  })
}

/** What a match says that was confirmed as this kind. */
function stanceOf(kind: string | undefined): Evidence['stance'] {
  const isSame = kind === 'same-fact' || kind === 'same-quotation'
  return isSame ? 'says' : kind === undefined ? null : 'differs'
}

type Side = PlacedDecision['sides'][0]

/** The other passage of a pair, for each claim that one of them stands for. */
function answers(
  seeds: readonly Seed[],
  [one, other]: readonly [Side, Side],
  articles: Articles,
): Omit<Evidence, 'basis' | 'stance'>[] {
  return [[one, other] as const, [other, one] as const].flatMap(([near, far]) => {
    const article = articles.get(far.articleId)
    if (!article || near.articleId === far.articleId) return []
    const rows = seeds
      .filter(
        ({ articleId, place }) => articleId === near.articleId && overlaps(place, near.passage),
      )
      .map(({ row }) => row)
    return [...new Set(rows)].map((row) => ({
      row,
      articleId: far.articleId,
      place: far.passage,
      quote: wordsAt(article, far.passage),
      figures: [],
      speaker: null,
      word: null,
      score: 1,
    }))
  })
}

function wordsAt({ text }: ArticleOfTable, { start, end }: Span): string {
  return text.slice(start, end)
}
