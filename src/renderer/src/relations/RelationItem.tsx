import { type KeyboardEvent, useRef } from 'react'
import { lookUp } from '../../../core/model/look-up.ts'
import { type PlacedRelation, RELATION_WORDS } from '../../../core/model/relation.ts'
import { messages } from '../../../shared/messages.ts'
import { relationInWords } from '../../../shared/relation-in-words.ts'
import { changeInCard, goToBoth, goToEnd } from '../state/actions/go-to-relation.ts'
import { removeRelation, setRelationWord, turnRelation } from '../state/actions/relation-actions.ts'
import { useLibrary } from '../state/stores/library-store.ts'
import { attempt } from '../state/stores/messages-store.ts'
import { namesOf } from '../state/stores/relations-store.ts'
import { type MenuAction, openContextMenu } from '../ui/context-menu.ts'
import { dayOf } from '../ui/dates.ts'
import { Menu } from '../ui/Menu.tsx'
import { Name } from '../ui/Name.tsx'
import { useOff } from '../ui/off.ts'
import { STOP } from '../ui/one-tab-stop.ts'
import { plainKey } from '../ui/plain-key.ts'
import { Ends } from './Ends.tsx'
import styles from './RelationPanel.module.css'
import { RelationSign } from './RelationSign.tsx'

const words = messages.relations

/** One relation in the list: what it says, both wordings, and what can be done with it. */
export function RelationItem({ placed }: { placed: PlacedRelation }) {
  // Asked for that the names are those of now.
  useLibrary((state) => state.articles)
  const item = useRef<HTMLLIElement>(null)
  const names = namesOf(placed.sides)
  const said = relationInWords(placed.word, names)
  const actions = useActions(placed, names, () => focusBeside(item.current))
  const remove = actions.find(({ id }) => id === 'remove')
  return (
    <li
      ref={item}
      className={styles['relation']}
      data-relation={placed.id}
      onContextMenu={(event) => {
        const of = event.currentTarget.getBoundingClientRect()
        openContextMenu(event, of, words.actionsFor(said), actions)
      }}
      onKeyDown={(event: KeyboardEvent) => {
        if (plainKey(event) === 'Delete' && !remove?.disabled) remove?.run()
      }}
    >
      <button
        type="button"
        className={styles['body']}
        {...STOP}
        title={words.openBoth}
        onClick={() => attempt(() => goToBoth(placed))}
      >
        <span className={styles['said']}>
          <RelationSign word={placed.word} />
          <Name of={said} />
        </span>
        <Ends sides={placed.sides} names={names} />
        <small>{words.madeOn(dayOf(placed.createdAt), placed.by)}</small>
      </button>
      <Menu label={words.actionsFor(said)} actions={actions} isTabStop className={styles['menu']} />
    </li>
  )
}

/** @param leave moves the focus before the relation goes from the list */
function useActions(
  placed: PlacedRelation,
  names: [string, string],
  leave: () => void,
): MenuAction[] {
  const off = useOff()
  const relation = useLibrary((state) => lookUp(state.relations, placed.id))
  const [one, other] = placed.sides
  if (!relation) return []
  const changes = (id: string, label: string, act: () => unknown): MenuAction => ({
    id,
    label,
    run: () =>
      attempt(async () => {
        await act()
      }),
    ...off,
  })
  return [
    { id: 'both', label: words.openBoth, run: () => attempt(() => goToBoth(placed)) },
    { id: 'one', label: words.goTo(names[0]), run: () => goToEnd(one, other.articleId) },
    { id: 'other', label: words.goTo(names[1]), run: () => goToEnd(other, one.articleId) },
    ...RELATION_WORDS.filter((word) => word !== placed.word).map((word, index) => ({
      ...changes(word, relationInWords(word, names), () => setRelationWord(relation, word)),
      beginsGroup: index === 0,
    })),
    changes('own', words.own, () => changeInCard(placed)),
    changes('turn', words.turn, () => turnRelation(relation)),
    {
      ...changes('remove', words.remove, () => {
        leave()
        return removeRelation(relation)
      }),
      key: 'Delete',
      beginsGroup: true,
    },
  ]
}

/** Keeps the focus in the list when the item that has it is about to go. */
function focusBeside(item: HTMLElement | null): void {
  if (!item?.contains(document.activeElement)) return
  const beside = item.nextElementSibling ?? item.previousElementSibling
  const target =
    beside?.querySelector<HTMLElement>('button') ??
    item.closest('aside')?.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')
  target?.focus()
}
