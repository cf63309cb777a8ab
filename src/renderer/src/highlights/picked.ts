import { useMemo, useState } from 'react'
import type { ListedHighlight } from '../../../core/model/listed-highlight.ts'

/** Which highlights of a list are picked. */
export interface Picking {
  ids: ReadonlySet<string>
  /** Those of the list that are picked, in its order. */
  picked: readonly ListedHighlight[]
  toggle: (id: string) => void
  /** Picks all from the one that was picked last up to this. */
  upTo: (id: string, from: string) => void
  all: () => void
  none: () => void
}

/** @param shown in the order in which they are listed; one that is no longer shown is not picked */
export function usePicking(shown: readonly ListedHighlight[]): Picking {
  const [state, setState] = useState<{ ids: ReadonlySet<string>; anchor: string | null }>({
    ids: new Set(),
    anchor: null,
  })
  return useMemo(() => {
    const order = shown.map(({ highlight }) => highlight.id)
    const picked = shown.filter(({ highlight }) => state.ids.has(highlight.id))
    return {
      ids: new Set(picked.map(({ highlight }) => highlight.id)),
      picked,
      toggle: (id) =>
        setState(({ ids }) => {
          const next = new Set(ids)
          if (!next.delete(id)) next.add(id)
          return { ids: next, anchor: id }
        }),
      upTo: (id, from) =>
        setState(({ anchor }) => {
          const start = anchor !== null && order.includes(anchor) ? anchor : from
          const [a, b] = [order.indexOf(start), order.indexOf(id)].toSorted((x, y) => x - y)
          return { ids: new Set(order.slice(a, b! + 1)), anchor: start }
        }),
      all: () => setState(({ anchor }) => ({ ids: new Set(order), anchor })),
      none: () => setState({ ids: new Set(), anchor: null }),
    }
  }, [shown, state])
}
