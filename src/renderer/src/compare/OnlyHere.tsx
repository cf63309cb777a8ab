import { useEffect, useMemo, useState } from 'react'
import { createPortal } from 'react-dom'
import { messages } from '../../../shared/messages.ts'
import type { TextSpan } from '../state/comparison.ts'
import { comparedPairs, shownOnly, useCompared } from '../state/comparison-store.ts'
import { type ShownText, useShownTexts } from '../state/shown-texts.ts'
import { surroundingsOf } from './level.ts'
import styles from './OnlyHere.module.css'
import { whenMoved } from '../ui/when-moved.ts'

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
  const { pairs, on, shown: filters } = useCompared()
  const spans = useMemo(() => {
    const store = { pairs, on, shown: filters }
    // Where nothing is in common a line above the panes says so; rules everywhere would say no more.
    const isEmpty = comparedPairs(store).every(({ matches }) => matches.length === 0)
    return isEmpty ? [] : shownOnly(store, articleId)
  }, [articleId, pairs, on, filters])
  const [rules, setRules] = useState<Rule[]>([])

  useEffect(() => {
    // Only what is near the view is measured: there may be a rule beside most lines of a long article.
    const measure = () => rulesNearView(spans, shown)
    const draw = (now: Rule[]) =>
      setRules((before) => (JSON.stringify(before) === JSON.stringify(now) ? before : now))
    return whenMoved(measure, draw, [shown.scroller], [shown.sheet])
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

function rulesNearView(spans: readonly TextSpan[], shown: ShownText): Rule[] {
  const around = surroundingsOf(shown)
  return spans.flatMap(({ start, end }) => {
    const place = shown.map.mayReach(start, end, around) && shown.map.placeOf(start, end)
    return place ? [{ key: start, top: place.top, height: place.bottom - place.top }] : []
  })
}
