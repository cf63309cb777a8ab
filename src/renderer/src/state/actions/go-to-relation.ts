import { lookUp } from '../../../../core/model/look-up.ts'
import type { PlacedRelation, PlacedSide } from '../../../../core/model/relation.ts'
import { messages } from '../../../../shared/messages.ts'
import { useLibrary } from '../stores/library-store.ts'
import { say } from '../stores/messages-store.ts'
import { openRelationCard } from '../stores/relations-store.ts'
import { goToPassage, goToRange, useWorkspace } from '../stores/workspace-store.ts'
import { leaveHere } from './visits.ts'

const words = messages.relations

/**
 * Goes to one passage of a relation, in its article beside the one that is read.
 *
 * @param beside the article of the other passage
 */
export function goToEnd(side: PlacedSide, beside: string): void {
  leaveHere()
  open(side, beside)
}

function open({ articleId, passageId, place }: PlacedSide, beside: string): void {
  const article = lookUp(useLibrary.getState().articles, articleId)
  if (!article) return say(words.articleGone)
  if (article.trashedAt !== undefined) return say(words.articleTrashed(article.title.value))
  if (place) goToRange(articleId, place, beside)
  // Its place is lost, which is said when the article is open.
  else goToPassage(articleId, passageId)
}

/** Opens a relation's card at a passage of it, where its word can be changed. */
export async function changeInCard(placed: PlacedRelation): Promise<void> {
  const there = placed.sides.find(({ place }) => place !== null)
  const beside = placed.sides.find((side) => side !== there)
  if (!there?.place || !beside) return say(words.bothLost)
  goToEnd(there, beside.articleId)
  await untilReached()
  const at = { articleId: there.articleId, ...there.place }
  openRelationCard({ kind: 'there', ids: [placed.id], at })
}

// An article that is read from a slow drive takes seconds.
const MOST_MS = 5000

/** Opens both passages of a relation, beside each other. */
export async function goToBoth({ sides: [one, other] }: PlacedRelation): Promise<void> {
  leaveHere()
  open(one, other.articleId)
  await untilReached()
  open(other, one.articleId)
}

/** Resolves when what was asked for is in view: the window goes to one place at a time. */
function untilReached(): Promise<void> {
  return new Promise((resolve) => {
    if (useWorkspace.getState().goal === null) return resolve()
    const end = () => {
      clearTimeout(timer)
      stop()
      resolve()
    }
    const timer = setTimeout(end, MOST_MS)
    const stop = useWorkspace.subscribe(({ goal }) => {
      if (goal === null) end()
    })
  })
}
