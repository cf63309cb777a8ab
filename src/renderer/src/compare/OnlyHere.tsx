import { useLayoutEffect, useMemo, useState } from 'react'
import { createPortal } from 'react-dom'
import { messages } from '../../../shared/messages.ts'
import { comparedPairs, shownOnly, useComparison } from '../state/comparison-store.ts'
import { type ShownText, useShownTexts } from '../state/shown-texts.ts'
import styles from './OnlyHere.module.css'

/** Beside each sentence that was not found in the other open articles, a dotted rule. */
export function OnlyHere({ articleId }: { articleId: string }) {
  const shown = useShownTexts((state) => state.texts[articleId])
  return shown ? createPortal(<Rules articleId={articleId} shown={shown} />, shown.sheet) : null
}

interface Rule {
  key: number
  top: number
  height: number
}

function Rules({ articleId, shown }: { articleId: string; shown: ShownText }) {
  const comparison = useComparison()
  const { pairs, on, shown: filters } = comparison
  const spans = useMemo(() => {
    const store = { pairs, on, shown: filters }
    // Where nothing is in common a line above the panes says so; rules everywhere would say no more.
    const isEmpty = comparedPairs(store).every(({ matches }) => matches.length === 0)
    return isEmpty ? [] : shownOnly(store, articleId)
  }, [articleId, pairs, on, filters])
  const [rules, setRules] = useState<Rule[]>([])

  useLayoutEffect(() => {
    const measure = () => {
      const origin = shown.sheet.getBoundingClientRect().top
      setRules(
        spans.flatMap(({ start, end }) => {
          const rect = shown.map.rangeOf(start, end)?.getBoundingClientRect()
          return rect ? [{ key: start, top: rect.top - origin, height: rect.height }] : []
        }),
      )
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(shown.sheet)
    return () => observer.disconnect()
  }, [shown, spans])

  return (
    <div className={styles['rules']} aria-hidden>
      {rules.map(({ key, top, height }) => (
        <i
          key={key}
          className={styles['rule']}
          style={{ top, height }}
          title={messages.compare.onlyExplained}
        />
      ))}
    </div>
  )
}
