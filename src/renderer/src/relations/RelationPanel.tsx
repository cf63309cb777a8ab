import { useRef } from 'react'
import {
  isRelationWord,
  type PlacedRelation,
  RELATION_WORDS,
} from '../../../core/model/relation.ts'
import { messages } from '../../../shared/messages.ts'
import { kindInWords } from '../../../shared/relation-in-words.ts'
import {
  listedScope,
  scopesOf,
  setListScope,
  toggleHidden,
  useRelations,
} from '../state/stores/relations-store.ts'
import { menuOf } from '../state/actions/commands.ts'
import { useRelationList } from '../state/stores/use-relation-list.ts'
import { useWorkspace } from '../state/stores/workspace-store.ts'
import { Menu } from '../ui/Menu.tsx'
import { Button } from '../ui/Button.tsx'
import { useOneTabStop } from '../ui/one-tab-stop.ts'
import { RelationItem } from './RelationItem.tsx'
import styles from './RelationPanel.module.css'

const words = messages.relations

/** Relations as a list, with both wordings: of the open articles, of the dossier, of the library. */
export function RelationPanel() {
  const scope = useScope()
  const hidden = useRelations((state) => state.hidden)
  const panes = useWorkspace((state) => state.panes)
  const order = panes.map(({ articleId }) => articleId)
  const all = useRelationList(scopesOf(scope.chosen, order, scope.dossierId))
  const shown = (all ?? []).filter(({ word }) => !hidden.includes(groupOf(word)))
  const list = useRef<HTMLUListElement>(null)
  const stops = useOneTabStop(list)
  return (
    <div className={styles['panel']} data-relations>
      <div className={styles['head']}>
        <div role="group" aria-label={words.of} className={styles['filters']}>
          {scope.offered.map((one) => (
            <Button key={one} aria-pressed={one === scope.chosen} onClick={() => setListScope(one)}>
              {words.scopes[one]}
            </Button>
          ))}
        </div>
        <Menu label={words.more} actions={menuOf(['relation.export'])} />
      </div>
      {all !== null && all.length > 0 && <Kinds all={all} hidden={hidden} />}
      {all?.length === 0 && (
        <p className={styles['none']}>
          {words.none[scope.chosen]} {words.howTo}
        </p>
      )}
      <div className={styles['scroller']}>
        <ul ref={list} aria-label={words.name} {...stops}>
          {(scope.chosen === 'open' ? inOrderOf(order, shown) : shown).map((relation) => (
            <RelationItem key={relation.id} placed={relation} />
          ))}
        </ul>
      </div>
    </div>
  )
}

/** What can be listed now, and what is. */
function useScope() {
  const wanted = useRelations((state) => state.listed)
  const dossierId = useWorkspace((state) => state.dossierId)
  const offered = SCOPES.filter((one) => one !== 'dossier' || dossierId !== null)
  return { dossierId, offered, chosen: listedScope(wanted, dossierId) }
}

const SCOPES = ['open', 'dossier', 'library'] as const

/** As one meets them, reading the open articles from left to right and from the top. */
function inOrderOf(open: readonly string[], all: readonly PlacedRelation[]): PlacedRelation[] {
  const placeOf = ({ sides }: PlacedRelation): [number, number] =>
    sides
      .map(({ articleId, place }): [number, number] => {
        const pane = open.indexOf(articleId)
        return [pane === -1 ? Infinity : pane, place?.start ?? Infinity]
      })
      .toSorted(byPlace)[0]!
  return all.toSorted((a, b) => byPlace(placeOf(a), placeOf(b)))
}

/** Never a difference of two infinities. */
function byPlace(
  [pane, start]: [number, number],
  [otherPane, otherStart]: [number, number],
): number {
  if (pane !== otherPane) return pane < otherPane ? -1 : 1
  return start === otherStart ? 0 : start < otherStart ? -1 : 1
}

/** All words of people's own are one group. */
const OWN = 'own'

function groupOf(word: string): string {
  return isRelationWord(word) ? word : OWN
}

interface KindsProps {
  all: readonly PlacedRelation[]
  hidden: readonly string[]
}

/** Which kinds are shown, with how many there are of each. */
function Kinds({ all, hidden }: KindsProps) {
  return (
    <div role="group" aria-label={words.kindsShown} className={styles['filters']}>
      {[...RELATION_WORDS, OWN].map((group) => {
        const count = all.filter(({ word }) => groupOf(word) === group).length
        if (count === 0) return null
        return (
          <Button
            key={group}
            aria-pressed={!hidden.includes(group)}
            onClick={() => toggleHidden(group)}
          >
            {group === OWN ? words.ownKinds : kindInWords(group)} {count}
          </Button>
        )
      })}
    </div>
  )
}
