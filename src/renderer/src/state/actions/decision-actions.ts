import { describe } from '../../../../core/anchoring/describe.ts'
import { samePassages } from '../../../../core/alignment/decisions.ts'
import type { Decision, Verdict } from '../../../../core/model/decision.ts'
import { CollateError } from '../../../../core/model/errors.ts'
import { moment, newId } from '../../../../core/model/ids.ts'
import { lookUp } from '../../../../core/model/look-up.ts'
import { messages } from '../../../../shared/messages.ts'
import type { ArticleSpan, ShownMatch } from '../comparison/comparison.ts'
import { setDecisions, useComparison } from '../stores/comparison-store.ts'
import { placedBetween } from '../comparison/decided-pair.ts'
import { makeDossierOfOpen } from './library-actions.ts'
import { say } from '../stores/messages-store.ts'
import { openTextOf } from '../stores/open-articles.ts'
import { request } from '../stores/request.ts'
import { saving } from '../stores/saving-store.ts'
import { undoable } from './undoable.ts'
import { showRange, useWorkspace } from '../stores/workspace-store.ts'

// What a person says of matches: each is on the disk when its promise resolves, and undoable. What rejects
// does so as `request`.

const words = messages.decisions
const { steps } = messages

type Change = Record<string, Decision | null>

/** Says that a match is right; said again, takes it back. */
export async function confirmMatch(match: ShownMatch): Promise<void> {
  const { decision } = match
  if (decision?.verdict === 'joined') return say(words.alreadyJoined)
  if (decision?.verdict === 'confirmed') {
    return change(match, { [decision.id]: null }, words.unconfirmed, steps.unconfirmed)
  }
  await change(match, verdictOn(match, 'confirmed'), words.confirmed, steps.confirmed)
}

/** Says that a match is wrong: it is shown no more. What was joined by hand is taken apart. */
export async function dismissMatch(match: ShownMatch): Promise<void> {
  const { decision } = match
  if (decision?.verdict === 'joined') {
    return change(match, { [decision.id]: null }, words.takenApart, steps.unlinked)
  }
  await change(match, verdictOn(match, 'dismissed'), words.dismissed, steps.dismissed)
}

/** Takes back that a match was dismissed. */
export async function restoreMatch(match: ShownMatch): Promise<void> {
  if (!match.decision) return
  await change(match, { [match.decision.id]: null }, words.restored, steps.matchRestored)
}

/**
 * Joins passages of two articles.
 *
 * @returns the id of the match they are from now on
 */
export async function joinPassages(a: ArticleSpan, b: ArticleSpan): Promise<string> {
  const id = newId()
  const pair = { sides: [sideOf(a), sideOf(b)] as const }
  await change(
    pair,
    { ...replaced(pair), [id]: newDecision('joined', pair) },
    words.joined,
    steps.linked,
  )
  return `decision.${id}`
}

type Pair = Pick<ShownMatch, 'sides'> | { sides: readonly [Side, Side] }

interface Side {
  articleId: string
  passage: { start: number; end: number }
}

function sideOf({ articleId, start, end }: ArticleSpan): Side {
  return { articleId, passage: { start, end } }
}

function verdictOn(match: ShownMatch, verdict: Verdict): Change {
  return { ...replaced(match), [newId()]: newDecision(verdict, match, match.kind) }
}

/** Earlier decisions on the same passages: the new one takes their place. */
function replaced(pair: Pair): Change {
  const [a, b] = pair.sides
  const articleIds = [a.articleId, b.articleId] as const
  const placed = placedBetween(articleIds, useComparison.getState().decisions, openTextOf)
  return Object.fromEntries(samePassages(placed, pair).map(({ id }) => [id, null]))
}

function newDecision(verdict: Verdict, { sides: [a, b] }: Pair, kind?: string): Decision {
  return {
    verdict,
    sides: [anchored(a), anchored(b)],
    ...(kind === undefined ? {} : { kind }),
    decidedAt: moment(),
  }
}

function anchored({ articleId, passage }: Side): Decision['sides'][0] {
  const content = openTextOf(articleId)
  if (!content) throw new CollateError('not-found', words.closed)
  const selectors = describe(content.text, passage.start, passage.end, content.textHash)
  return { articleId, selectors }
}

async function change(
  { sides }: Pair,
  decisions: Change,
  said: string,
  label: string,
): Promise<void> {
  const before = useComparison.getState().decisions
  const back = Object.fromEntries(
    Object.keys(decisions).map((id) => [id, lookUp(before, id) ?? null]),
  )
  const dossierId = await dossierForDecisions()
  await decide(dossierId, decisions)
  const action = {
    label,
    undo: () => decide(dossierId, back),
    redo: () => decide(dossierId, decisions),
    show: () => showRange(sides[0].articleId, sides[0].passage),
  }
  undoable(said, action)
}

async function decide(id: string, change: Change): Promise<void> {
  const decisions = await saving(request('dossier:decide', { id, decisions: change }))
  known = { dossierId: id, at: ++changes }
  if (useWorkspace.getState().dossierId === id) setDecisions(decisions)
}

/** Counts what was changed here: an answer asked for before a change is older than the change. */
let changes = 0
let known: { dossierId: string; at: number } | null = null

/** Reads what was said of matches in the dossier that is open now; without one nothing was. */
export async function loadDecisions(dossierId: string | null): Promise<void> {
  if (dossierId === null) return setDecisions({})
  const asked = changes
  const { dossier } = await request('dossier:read', { id: dossierId })
  const isOlder = known?.dossierId === dossierId && known.at > asked
  if (useWorkspace.getState().dossierId === dossierId && !isOlder) {
    setDecisions(dossier.decisions ?? {})
  }
}

let making: Promise<string> | null = null

/** The open dossier; where none is open, a new one of the articles that are. */
function dossierForDecisions(): Promise<string> {
  const { dossierId } = useWorkspace.getState()
  if (dossierId !== null) return Promise.resolve(dossierId)
  making ??= makeDossierOfOpen(messages.dossier.madeToKeep).finally(() => (making = null))
  return making
}
