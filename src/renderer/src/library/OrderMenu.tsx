import { ChevronDown } from 'lucide-react'
import { messages } from '../../../shared/messages.ts'
import { ARTICLE_GROUPINGS, ARTICLE_ORDERS } from '../../../core/model/article-list.ts'
import { type Settings } from '../../../shared/settings.ts'
import { foldGroups } from '../state/stores/list-place.ts'
import { attempt } from '../state/stores/messages-store.ts'
import { changeSettings, useSettings } from '../state/stores/settings-store.ts'
import { ActionMenu } from '../ui/ActionMenu.ts'
import type { Group } from './list-rows.ts'
import styles from './OrderMenu.module.css'

const words = messages.library

/**
 * Says what the articles are ordered by, and offers other orders, and to group them.
 *
 * @param groups those of the list; null where it is not grouped
 */
export function OrderMenu({ groups }: { groups: readonly Group[] | null }) {
  const order = useSettings((state) => state.articleOrder)
  const isReversed = useSettings((state) => state.isOrderReversed)
  const grouping = useSettings((state) => state.articleGrouping)
  const name = (isReversed ? words.reversedOrders : words.orders)[order]
  const keys = groups?.map(({ key }) => key) ?? []
  return (
    <ActionMenu
      className={styles['order']}
      label={words.orderNamed(name)}
      icon={
        <>
          <span>{name}</span> <ChevronDown size={12} aria-hidden />
        </>
      }
      actions={[
        ...ARTICLE_ORDERS.map((other) => ({
          id: other,
          label: words.orders[other],
          run: () => change({ articleOrder: other, isOrderReversed: false }),
          isChosen: other === order,
        })),
        {
          id: 'reverse',
          label: words.reverse,
          run: () => change({ isOrderReversed: !isReversed }),
          beginsGroup: true,
        },
        {
          id: 'group',
          label: words.groupBy,
          beginsGroup: true,
          actions: ARTICLE_GROUPINGS.map((other) => ({
            id: other,
            label: words.groupings[other],
            run: () => change({ articleGrouping: other }),
            isChosen: other === grouping,
          })),
        },
        ...(groups === null
          ? []
          : [
              { id: 'fold', label: words.foldAll, run: () => foldGroups(keys, true) },
              { id: 'unfold', label: words.unfoldAll, run: () => foldGroups(keys, false) },
            ]),
      ]}
    />
  )
}

function change(settings: Partial<Settings>): void {
  attempt(() => changeSettings(settings))
}
