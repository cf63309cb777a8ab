import type { ReactNode } from 'react'
import { mergedSpans, type Span } from '../../../core/text/spans.ts'
import { Words } from '../ui/Words.tsx'
import styles from './CheckPanel.module.css'

/** Words of which some are others elsewhere: these have a line under them. Marks are UTF-16 offsets. */
export function MarkedWords({ text, marks }: { text: string; marks: readonly Span[] }): ReactNode {
  const parts: ReactNode[] = []
  let from = 0
  for (const { start, end } of mergedSpans(marks)) {
    parts.push(<Words key={from} of={text.slice(from, start)} />)
    parts.push(
      <mark key={`${start} differs`} className={styles['differs']} data-differs>
        <Words of={text.slice(start, end)} />
      </mark>,
    )
    from = end
  }
  parts.push(<Words key={from} of={text.slice(from)} />)
  return <bdi>{parts}</bdi>
}
