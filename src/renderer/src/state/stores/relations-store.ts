import { create } from 'zustand'
import { lookUp } from '../../../../core/model/look-up.ts'
import type {
  RelatedRange,
  RelationScope,
  RelationSummary,
} from '../../../../core/model/relation.ts'
import { endNames, relationInWords } from '../../../../shared/relation-in-words.ts'
import type { ArticleSpan } from '../comparison/comparison.ts'
import { useLibrary } from './library-store.ts'

/** A passage that is being related, with its words: its article may be closed meanwhile. */
export interface RelatedPassage extends RelatedRange {
  quote: string
}

export type RelatedPair = readonly [RelatedPassage, RelatedPassage]

/** The card beside a passage: two passages whose relation is asked for, or relations that are there. */
export type RelationCard = { at: ArticleSpan } & (
  | { kind: 'new'; sides: RelatedPair }
  | { kind: 'there'; ids: readonly string[] }
)

/** Whose relations are listed: those of the open articles, of the open dossier, or all. */
export type ListScope = 'open' | 'dossier' | 'library'

interface RelationsStore {
  /** The first passage of a relation that is being made; it waits for the second. */
  relating: RelatedPassage | null
  card: RelationCard | null
  /** How often a card was asked for: the same one takes the focus again. */
  asked: number
  listed: ListScope
  /** The kinds that the list leaves out. */
  hidden: readonly string[]
}

export const useRelations = create<RelationsStore>(() => ({
  relating: null,
  card: null,
  asked: 0,
  listed: 'open',
  hidden: [],
}))

/** Marks the first passage of a relation; null gives it up. */
export function setRelating(relating: RelatedPassage | null): void {
  useRelations.setState({ relating })
}

export function setListScope(listed: ListScope): void {
  useRelations.setState({ listed })
}

/** Leaves a kind out of the list, or takes it in again. */
export function toggleHidden(kind: string): void {
  useRelations.setState(({ hidden }) => ({
    hidden: hidden.includes(kind) ? hidden.filter((one) => one !== kind) : [...hidden, kind],
  }))
}

export function openRelationCard(card: RelationCard): void {
  useRelations.setState(({ asked }) => ({ card, asked: asked + 1 }))
}

export function closeRelationCard(): void {
  if (useRelations.getState().card) useRelations.setState({ card: null })
}

/** Whether the first passage of a relation waits for one of this article. */
export function relatesWith({ relating }: RelationsStore, articleId: string): boolean {
  return relating !== null && relating.articleId !== articleId
}

/** What is listed: without a dossier the choice of it stands for nothing. */
export function listedScope(wanted: ListScope, dossierId: string | null): ListScope {
  return wanted === 'dossier' && dossierId === null ? 'open' : wanted
}

/** The relations that are listed, as they are asked for. */
export function scopesOf(
  chosen: ListScope,
  open: readonly string[],
  dossierId: string | null,
): RelationScope[] {
  if (chosen === 'library') return [{ kind: 'library' }]
  if (chosen === 'dossier' && dossierId !== null) return [{ kind: 'dossier', id: dossierId }]
  return open.map((id) => ({ kind: 'article', id }))
}

/** What the articles at two ends are called. */
export function namesOf(sides: readonly [HasArticle, HasArticle]): [string, string] {
  const { articles } = useLibrary.getState()
  return endNames([lookUp(articles, sides[0].articleId), lookUp(articles, sides[1].articleId)])
}

interface HasArticle {
  articleId: string
}

/** What a relation says: "Courier contradicts Wire". */
export function saidBy({ word, sides }: Pick<RelationSummary, 'word' | 'sides'>): string {
  return relationInWords(word, namesOf(sides))
}
