import { useEffect, useRef } from 'react'
import { changedWords } from '../../../core/alignment/changed-words.ts'
import { messages } from '../../../shared/messages.ts'
import { confirmPlace, rejectPlace } from '../state/actions/place-actions.ts'
import { attempt } from '../state/stores/messages-store.ts'
import type { OpenArticle } from '../state/stores/open-articles.ts'
import { closeCard } from '../state/text-view/selection-store.ts'
import type { PlacedHighlight } from '../state/text-view/placed-highlights.ts'
import { Button } from '../ui/Button.tsx'
import { MarkedWords } from '../ui/MarkedWords.tsx'
import { useOff } from '../ui/off.ts'
import styles from './CheckPlace.module.css'

const words = messages.passage

interface Props {
  content: OpenArticle
  placed: PlacedHighlight
}

/** A highlight whose words have changed with its text: what they were, what they seem to be now, and Yes or No. */
export function CheckPlace({ content, placed }: Props) {
  const off = useOff()
  const yes = useRef<HTMLButtonElement>(null)
  // What is asked first is answered first.
  useEffect(() => yes.current?.focus({ preventScroll: true }), [])
  const { passage, start, end } = placed
  const before = passage.selectors.quote.exact
  const now = content.version.text.slice(start, end)
  const changed = changedWords(whole(before), whole(now))
  const of = { articleId: content.id, passageId: passage.id }
  return (
    <section className={styles['check']} aria-label={words.checkPlace}>
      <p>{words.isThisIt}</p>
      <dl>
        <dt>{words.was}</dt>
        <dd>
          <MarkedWords of={before} marks={changed.a} />
        </dd>
        <dt>{words.now}</dt>
        <dd>
          <MarkedWords of={now} marks={changed.b} />
        </dd>
      </dl>
      <div className={styles['answers']}>
        <Button ref={yes} onClick={() => attempt(() => confirmPlace(of, placed))} {...off}>
          {words.confirmPlace}
        </Button>
        <Button
          onClick={() => {
            closeCard()
            attempt(() => rejectPlace(of))
          }}
          {...off}
        >
          {words.rejectPlace}
        </Button>
      </div>
    </section>
  )
}

function whole(text: string) {
  return { text, spans: [{ start: 0, end: text.length }] }
}
