import { memo, useDeferredValue, useEffect, useRef } from 'react'
import { messages } from '../../../shared/messages.ts'
import type { ShownMatch } from '../state/comparison/comparison.ts'
import {
  pinMatch,
  focusedIds,
  focusOn,
  hoverMatch,
  useComparison,
} from '../state/stores/comparison-store.ts'
import { useReasonOf } from '../state/stores/reasons.ts'
import { showMatch } from './level.ts'
import { MatchActions } from './MatchActions.tsx'
import { MatchHead } from './MatchHead.tsx'
import styles from './MatchList.module.css'
import { Renderings } from './Rendering.tsx'
import { STOP } from '../ui/one-tab-stop.ts'
import { useNearView } from './use-near-view.ts'

/** One match in the list: what it is, how both put it, why, and what can be said of it. */
export const MatchItem = memo(function MatchItem({ match }: { match: ShownMatch }) {
  const { id, kind, band, decision } = match
  const reason = useReasonOf(match)
  const active = useComparison((state) => focusedIds(state).includes(id))
  const item = useRef<HTMLLIElement>(null)
  // Walking by keys in the text, this follows when the texts have: both at once is a long task. What
  // has the keyboard's focus here has its actions at once: the next key may be the way to them.
  const later = useDeferredValue(active)
  const focused = item.current?.contains(document.activeElement) ? active : later
  const isNear = useNearView(item)
  useEffect(() => {
    if (!focused) return
    // With all else that is measured in the next frame: by itself it would lay the page out once more.
    const frame = requestAnimationFrame(() => item.current?.scrollIntoView({ block: 'nearest' }))
    return () => cancelAnimationFrame(frame)
  }, [focused])

  return (
    <li
      ref={item}
      className={`${styles['match']} ${focused ? styles['focused'] : ''}`}
      data-match-kind={kind}
      data-match-band={band}
      data-match={id}
      data-verdict={decision?.verdict}
      onPointerEnter={() => hoverMatch(focusOn(match))}
    >
      <button
        type="button"
        className={styles['body']}
        {...STOP}
        title={messages.compare.level}
        aria-current={focused ? 'true' : undefined}
        onFocus={() => pinMatch(focusOn(match))}
        onClick={() => void showMatch(match)}
      >
        <MatchHead match={match} />
        {isNear || focused ? <Renderings match={match} /> : <span className={styles['far']} />}
        <span className={styles['reason']}>{reason}</span>
      </button>
      {focused && <MatchActions match={match} />}
    </li>
  )
})
