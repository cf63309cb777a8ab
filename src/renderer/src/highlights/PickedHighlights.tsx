import { X } from 'lucide-react'
import { useLayoutEffect } from 'react'
import { messages } from '../../../shared/messages.ts'
import { addTag, removeTag } from '../state/actions/tag-actions.ts'
import { attempt, attempted } from '../state/stores/messages-store.ts'
import { ActionMenu } from '../ui/ActionMenu.ts'
import { IconButton } from '../ui/Button.tsx'
import { useOff } from '../ui/off.ts'
import { TagField } from '../ui/tags/TagField.tsx'
import { useHasFocus } from '../ui/use-has-focus.ts'
import { highlightActions } from './highlight-row-actions.ts'
import styles from './HighlightPanel.module.css'
import type { Picking } from './picked.ts'

const words = messages.highlights

/** What is picked in the list, how many that are, and what can be done with all of them. */
export function PickedHighlights({ picking }: { picking: Picking }) {
  const { picked, none } = picking
  const off = useOff()
  const { isHere, handlers } = useHasFocus()
  const isGone = picked.length === 0
  // What is done there may leave nothing picked: then one goes on in the list.
  useLayoutEffect(() => {
    if (!isGone || !isHere.current) return
    isHere.current = false
    if (document.activeElement !== document.body) return
    document.querySelector<HTMLElement>('[data-highlight-list] [data-stop][tabindex="0"]')?.focus()
  }, [isGone, isHere])
  if (isGone) return null
  const things = picked.map(({ articleId, highlight: { id } }) => ({
    kind: 'highlight' as const,
    id,
    articleId,
  }))
  const [first, ...others] = picked.map(({ highlight }) => highlight.tags)
  return (
    <section className={styles['picked']} aria-label={words.picked} {...handlers}>
      <div className={styles['pickedHead']}>
        <strong role="status">{messages.picked.count(picked.length)}</strong>
        <ActionMenu
          label={words.actionsForPicked}
          actions={highlightActions(picked, () => {}, off)}
        />
        <IconButton
          label={messages.picked.clear}
          icon={<X size={14} aria-hidden />}
          onClick={none}
        />
      </div>
      <TagField
        label={words.tagsOfPicked(picked.length)}
        tags={(first ?? []).filter((tag) => others.every((tags) => tags.includes(tag)))}
        onAdd={(tag) => attempted(() => addTag(things, tag))}
        onRemove={(tag) => attempt(() => removeTag(things, tag))}
      />
    </section>
  )
}
