import { X } from 'lucide-react'
import { useLayoutEffect } from 'react'
import type { ArticleSummary } from '../../../core/model/summary.ts'
import { messages } from '../../../shared/messages.ts'
import { addTag, removeTag } from '../state/actions/tag-actions.ts'
import { attempt, attempted } from '../state/stores/messages-store.ts'
import { unpick, usePicked } from '../state/stores/picked-articles.ts'
import { ActionMenu } from '../ui/ActionMenu.ts'
import { IconButton } from '../ui/Button.tsx'
import { useOff, useOffUnreadable } from '../ui/off.ts'
import { TagField } from '../ui/tags/TagField.tsx'
import styles from './PickedBar.module.css'
import { useHasFocus } from '../ui/use-has-focus.ts'
import { pickedOf } from './picking.ts'
import { pickedActions } from './picked-row-actions.ts'

const words = messages.picked

/** What is selected in the list, how many that are, and what can be done with all of them. */
export function PickedBar({ articles }: { articles: readonly ArticleSummary[] }) {
  const ids = usePicked((state) => state.ids)
  const off = useOff()
  const unreadable = useOffUnreadable()
  const picked = ids.size === 0 ? [] : pickedOf(articles)
  const handlers = useFocusWhenGone(picked.length === 0)
  if (picked.length === 0) return null
  const things = picked.map(({ id }) => ({ kind: 'article' as const, id }))
  return (
    <section className={styles['bar']} aria-label={words.name} data-picked {...handlers}>
      <div className={styles['head']}>
        <strong role="status">{words.count(picked.length)}</strong>
        <ActionMenu label={words.actions} actions={pickedActions(picked, off, unreadable)} />
        <IconButton
          label={words.clear}
          icon={<X size={14} aria-hidden />}
          onClick={() => void unpick()}
        />
      </div>
      <TagField
        label={words.tags(picked.length)}
        tags={tagsOfAll(picked)}
        onAdd={(tag) => attempted(() => addTag(things, tag))}
        onRemove={(tag) => attempt(() => removeTag(things, tag))}
      />
    </section>
  )
}

/** What is done there, or taken back, may leave nothing selected: then one goes on in the list. */
function useFocusWhenGone(isGone: boolean) {
  const { isHere, handlers } = useHasFocus()
  useLayoutEffect(() => {
    if (!isGone || !isHere.current) return
    isHere.current = false
    if (document.activeElement !== document.body) return
    const row = document.querySelector<HTMLElement>(
      '[data-library-panel] [role="row"][tabindex="0"]',
    )
    ;(row ?? document.querySelector<HTMLElement>('[data-library-search]'))?.focus()
  }, [isGone, isHere])
  return handlers
}

/** The tags that every one of them bears. */
function tagsOfAll([first, ...others]: readonly ArticleSummary[]): string[] {
  return (first?.tags ?? []).filter((tag) => others.every(({ tags }) => tags.includes(tag)))
}
