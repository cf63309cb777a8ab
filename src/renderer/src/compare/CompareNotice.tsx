import { sourceName } from '../../../core/model/summary.ts'
import { lookUp } from '../../../core/model/look-up.ts'
import { messages } from '../../../shared/messages.ts'
import {
  compareAgain,
  comparedPairs,
  type Failure,
  useCompared,
  useComparison,
} from '../state/stores/comparison-store.ts'
import type { ComparedPair } from '../state/comparison/comparison.ts'
import { runCommand } from '../state/actions/commands.ts'
import { useLibrary } from '../state/stores/library-store.ts'
import { useWorkspace } from '../state/stores/workspace-store.ts'
import { Button } from '../ui/Button.tsx'
import styles from './CompareNotice.module.css'
import { JoinBar } from './JoinBar.tsx'

const words = messages.compare

/** One calm line above the panes: a joining under way, else what is to be known of comparing these. */
export function CompareNotice() {
  const on = useComparison((state) => state.on)
  const joining = useComparison((state) => state.joining)
  const many = useWorkspace((state) => state.panes.length > 1)
  if (!on || !many) return null
  return joining ? <JoinBar from={joining.from} /> : <Findings />
}

function Findings() {
  const comparison = useCompared()
  const nameOf = useNames()
  const pairs = comparedPairs(comparison)
  if (Object.values(comparison.pairs).some(({ status }) => status === 'failed')) return <Failed />
  const isDone = Object.values(comparison.pairs).every(({ status }) => status === 'whole')
  const across = pairs.filter(({ basis }) => basis === 'names-and-figures')
  const isEmpty = isDone && pairs.length > 0 && pairs.every(({ matches }) => matches.length === 0)
  if (across.length > 0) {
    const between = across.map((pair) => pair.articleIds.map(nameOf)).map(words.and)
    return (
      <p role="status" className={styles['notice']}>
        {words.otherLanguage(between.join('; '))} {isEmpty && words.nothing}
      </p>
    )
  }
  if (isEmpty) return <NothingInCommon pairs={pairs} />
  const apart = pairs.filter(({ isOneEvent }) => !isOneEvent)
  if (apart.length === 0) return null
  const names = apart.map((pair) => words.and(pair.articleIds.map(nameOf)))
  return (
    <p role="status" className={styles['notice']}>
      {words.apart(pairs.length > 1 ? names.join('; ') : null)}
    </p>
  )
}

const SENTENCES = [
  ['too-slow', words.tooSlow],
  ['broken', words.broken],
] as const satisfies readonly (readonly [Failure, unknown])[]

/** Which could not be compared to the end, and why: the others are, and what was found stays. */
function Failed() {
  const { pairs } = useCompared()
  const nameOf = useNames()
  const isOnlyOne = Object.keys(pairs).length === 1
  const sentences = SENTENCES.flatMap(([failure, sentence]) => {
    const names = Object.values(pairs)
      .filter((pair) => pair.failure === failure)
      .map(({ articleIds }) => words.and(articleIds.map(nameOf)))
    return names.length > 0 ? [sentence(isOnlyOne ? null : names.join('; '))] : []
  })
  return (
    <div className={styles['notice']}>
      <p role="alert">{sentences.join(' ')}</p>
      <Button look="plain" onClick={compareFailedAgain}>
        {words.compareAgain}
      </Button>
    </div>
  )
}

function compareFailedAgain(): void {
  for (const [key, { status }] of Object.entries(useComparison.getState().pairs)) {
    if (status === 'failed') compareAgain(key)
  }
}

function NothingInCommon({ pairs }: { pairs: readonly ComparedPair[] }) {
  // Where everything was dismissed by hand, the person knows why there is nothing.
  if (pairs.some(({ dismissed }) => dismissed.length > 0)) return null
  const isApart = pairs.every(({ isOneEvent }) => !isOneEvent)
  return (
    <div className={styles['notice']}>
      <p role="status">
        {words.nothing} {isApart ? words.nothingApart : words.nothingWhy}
      </p>
      <Button look="plain" onClick={() => runCommand('match.join')}>
        {words.joinByHand}
      </Button>
    </div>
  )
}

function useNames(): (articleId: string) => string {
  const articles = useLibrary((state) => state.articles)
  return (articleId) => {
    const article = lookUp(articles, articleId)
    return article ? sourceName(article) : ''
  }
}
