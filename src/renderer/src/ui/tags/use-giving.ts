import { useEffect, useRef, useState } from 'react'
import type { TagFieldProps } from './tag-field-props.ts'

type Props = Pick<TagFieldProps, 'tags' | 'onAdd' | 'onRemove'>

/**
 * Gives tags one after another, however fast: one that is still on its way counts as there, and is neither
 * given twice nor left out of what can be taken away.
 */
export function useGiving({ tags, onAdd, onRemove }: Props) {
  /** Given, and not yet among `tags`. */
  const onItsWay = useRef<readonly string[]>([])
  const [, redraw] = useState(0)
  const latest = useRef(tags)
  useEffect(() => {
    latest.current = tags
    onItsWay.current = onItsWay.current.filter((tag) => !tags.includes(tag))
  }, [tags])

  const all = () => [...new Set([...latest.current, ...onItsWay.current])]
  const change = (to: readonly string[]) => {
    onItsWay.current = to
    redraw((count) => count + 1)
  }
  const without = (tag: string) => onItsWay.current.filter((other) => other !== tag)
  return {
    /** What has been given, what is on its way included. */
    taken: [...new Set([...tags, ...onItsWay.current])],
    /** @param choose the tag, by those that are there; null: none */
    give: async (choose: (taken: readonly string[]) => string | null) => {
      const tag = choose(all())
      if (tag === null || all().includes(tag)) return
      change([...onItsWay.current, tag])
      if (!(await onAdd(tag))) change(without(tag))
    },
    /** Takes away the one that was given last; nothing where there is none. */
    takeLastAway: () => {
      const last = all().at(-1)
      if (last === undefined) return
      change(without(last))
      onRemove(last)
    },
  }
}
