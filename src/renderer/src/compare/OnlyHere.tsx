import { Fragment, useEffect, useMemo, useState } from 'react'
import { createPortal } from 'react-dom'
import { lookUp } from '../../../core/model/look-up.ts'
import { messages } from '../../../shared/messages.ts'
import { comparedPairs, shownOnly, useCompared } from '../state/stores/comparison-store.ts'
import { openTextOf } from '../state/stores/open-articles.ts'
import { surroundingsOf } from '../state/text-view/places.ts'
import { type ShownText, useShownTexts } from '../state/text-view/shown-texts.ts'
import styles from './OnlyHere.module.css'
import { type Unmatched, unmatchedStretches } from './unmatched.ts'
import { onLayoutChange } from '../ui/on-layout-change.ts'

/** Beside sentences that were not found in the other open articles, a dotted rule that says so. */
export function OnlyHere({ articleId }: { articleId: string }) {
  const shown = useShownTexts((state) => lookUp(state.texts, articleId))
  return shown ? createPortal(<Rules articleId={articleId} shown={shown} />, shown.sheet) : null
}

interface Rule {
  key: number
  top: number
  height: number
  labelled: boolean
}

function Rules({ articleId, shown }: { articleId: string; shown: ShownText }) {
  const { pairs, on, shown: filters } = useCompared()
  const stretches = useMemo(() => {
    const store = { pairs, on, shown: filters }
    // Where nothing is in common a line above the panes says so; rules everywhere would say no more.
    const isEmpty = comparedPairs(store).every(({ matches }) => matches.length === 0)
    const text = openTextOf(articleId)?.text
    if (isEmpty || text === undefined) return []
    return unmatchedStretches(shownOnly(store, articleId), text, (at) => shown.map.isBlockEnd(at))
  }, [articleId, pairs, on, filters, shown])
  const [rules, setRules] = useState<Rule[]>([])

  useEffect(() => {
    // Only what is near the view is measured: there may be a rule beside most lines of a long article.
    const measure = () => rulesNearView(stretches, shown)
    const draw = (now: Rule[]) =>
      setRules((before) => (JSON.stringify(before) === JSON.stringify(now) ? before : now))
    return onLayoutChange(measure, draw, [shown.scroller], [shown.sheet])
  }, [shown, stretches])

  return (
    <div className={styles['rules']} aria-hidden>
      {rules.map(({ key, top, height, labelled }) => (
        <Fragment key={key}>
          <i
            className={styles['rule']}
            style={{ top, height }}
            title={messages.compare.onlyExplained}
          />
          {labelled && (
            <span
              className={styles['label']}
              style={{ top: top + height }}
              title={messages.compare.onlyExplained}
              data-only-label
            >
              {messages.compare.only}
            </span>
          )}
        </Fragment>
      ))}
    </div>
  )
}

function rulesNearView(stretches: readonly Unmatched[], shown: ShownText): Rule[] {
  const around = surroundingsOf(shown)
  return stretches.flatMap(({ start, end, labelled }) => {
    const place = shown.map.mayReach(start, end, around) && shown.map.placeOf(start, end)
    return place ? [{ key: start, top: place.top, height: place.bottom - place.top, labelled }] : []
  })
}
