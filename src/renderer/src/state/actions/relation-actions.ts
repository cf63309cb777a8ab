import {
  RELATION_WORDS,
  type RelatedRange,
  type RelationSummary,
} from '../../../../core/model/relation.ts'
import { messages } from '../../../../shared/messages.ts'
import type { ArticleSpan } from '../comparison/comparison.ts'
import { useLibrary } from '../stores/library-store.ts'
import { say } from '../stores/messages-store.ts'
import { openArticleContent } from '../stores/open-articles.ts'
import {
  openRelationCard,
  type RelatedPair,
  type RelatedPassage,
  saidBy,
  setRelating,
  useRelations,
} from '../stores/relations-store.ts'
import { request } from '../stores/request.ts'
import { saving } from '../stores/saving-store.ts'
import { showRange } from '../stores/workspace-store.ts'
import { placeRelations } from '../text-view/placed-relations.ts'
import { undoable } from './undoable.ts'

// What a person says of two passages: each is on the disk when its promise resolves, and undoable. What
// rejects does so as `request`.

const words = messages.relations
const { steps } = messages

/**
 * Relates a passage in two steps: the first marks it, the second, with a passage of another article, asks
 * in a card what joins them. Of the same article it takes the place of the first.
 */
export function relateStep(span: ArticleSpan): void {
  const passage = relatedPassage(span)
  if (!passage) return
  const { relating } = useRelations.getState()
  if (!relating || relating.articleId === passage.articleId) setRelating(passage)
  else askHowRelated([relating, passage], span)
}

/** Asks in a card beside a passage what joins two; where something does already, that is shown. */
export function askHowRelated(sides: RelatedPair, at: ArticleSpan): void {
  setRelating(null)
  const there = relationsOf(sides)
  if (there.length > 0) openRelationCard({ kind: 'there', ids: there, at })
  else openRelationCard({ kind: 'new', sides, at })
}

/** A range of an open article as it is related; null when the article is not open. */
export function relatedPassage({ articleId, start, end }: ArticleSpan): RelatedPassage | null {
  const content = openArticleContent(articleId)
  if (!content) return null
  const { version, textHash } = content
  return { articleId, start, end, textHash, quote: version.text.slice(start, end) }
}

/** The relations that join these very passages, as far as their articles are open. */
function relationsOf([one, other]: RelatedPair): string[] {
  const there = relationsAt(other)
  return relationsAt(one).filter((id) => there.includes(id))
}

function relationsAt({ articleId, start, end }: RelatedPassage): string[] {
  const content = openArticleContent(articleId)
  if (!content) return []
  return placeRelations(content, useLibrary.getState().relations).placed.flatMap((at) =>
    at.start === start && at.end === end ? [at.relation.id] : [],
  )
}

/** Joins two passages by a word: the first supports the second, or so. */
export async function relate(sides: RelatedPair, word: string): Promise<RelationSummary> {
  const [one, other] = sides
  const relation = await saving(
    request('relation:add', { sides: [rangeOf(one), rangeOf(other)], word: wordOf(word) }),
  )
  const { id } = relation
  undoable(saidBy(relation), {
    label: steps.related,
    undo: () => saving(request('relation:trash', { id })),
    redo: () => saving(request('relation:restore', { id })),
    show: () => showRange(other.articleId, other),
  })
  return relation
}

function rangeOf({ articleId, start, end, textHash }: RelatedPassage): RelatedRange {
  return { articleId, start, end, textHash }
}

/** A word of ours that was typed as one's own is ours: lists are sorted by it. */
function wordOf(typed: string): string {
  const word = typed.trim()
  return RELATION_WORDS.find((known) => known === word.toLowerCase()) ?? word
}

/** Gives a relation another word. */
export async function setRelationWord(relation: RelationSummary, typed: string): Promise<void> {
  const word = wordOf(typed)
  if (word !== relation.word) await change(relation, { word, first: firstOf(relation) })
}

/** Turns a relation round: what its second passage did, its first does. */
export function turnRelation(relation: RelationSummary): Promise<void> {
  const { word, sides } = relation
  return change(relation, { word, first: sides[1].passageId })
}

type State = { word: string; first: string }

async function change(relation: RelationSummary, state: State): Promise<void> {
  const { id } = relation
  const before = { word: relation.word, first: firstOf(relation) }
  const changed = await saving(request('relation:change', { id, state, expected: before }))
  undoable(saidBy(changed), {
    label: steps.relationChanged,
    undo: () => saving(request('relation:change', { id, state: before, expected: state })),
    redo: () => saving(request('relation:change', { id, state, expected: before })),
    show: () => showRelation(relation),
  })
}

function firstOf({ sides }: RelationSummary): string {
  return sides[0].passageId
}

/** Puts a relation into the trash; its passages stay. */
export async function removeRelation(relation: RelationSummary): Promise<void> {
  const { id } = relation
  await saving(request('relation:trash', { id }))
  undoable(words.removed, {
    label: steps.relationRemoved,
    undo: () => saving(request('relation:restore', { id })),
    redo: () => saving(request('relation:trash', { id })),
    show: () => showRelation(relation),
  })
}

/** Brings a passage of a relation into view, where one of its articles is open. */
function showRelation({ sides }: RelationSummary): void {
  for (const { articleId, passageId } of sides) {
    const content = openArticleContent(articleId)
    const all = content && placeRelations(content, useLibrary.getState().relations).placed
    const end = all?.find((placed) => placed.passageId === passageId)
    if (end) return showRange(articleId, end)
  }
}

/** Gives up a relation that is being made; says so, for what was marked is marked no longer. */
export function cancelRelating(): void {
  setRelating(null)
  say(words.cancelled)
}
