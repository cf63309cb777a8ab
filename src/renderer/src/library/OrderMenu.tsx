import { ChevronDown } from 'lucide-react'
import { messages } from '../../../shared/messages.ts'
import { ARTICLE_ORDERS } from '../../../shared/settings.ts'
import { attempt } from '../state/stores/messages-store.ts'
import { changeSettings, useSettings } from '../state/stores/settings-store.ts'
import { ActionMenu } from '../ui/ActionMenu.ts'
import styles from './OrderMenu.module.css'

const { orders, orderNamed } = messages.library

/** Says what the articles are ordered by, and offers other orders. */
export function OrderMenu() {
  const order = useSettings((state) => state.articleOrder)
  return (
    <ActionMenu
      className={styles['order']}
      label={orderNamed(orders[order])}
      icon={
        <>
          {orders[order]} <ChevronDown size={12} aria-hidden />
        </>
      }
      chosen={order}
      actions={ARTICLE_ORDERS.map((other) => ({
        id: other,
        label: orders[other],
        run: () => attempt(() => changeSettings({ articleOrder: other })),
      }))}
    />
  )
}
