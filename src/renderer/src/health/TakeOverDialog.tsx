import { messages } from '../../../shared/messages.ts'
import { useLibrary } from '../state/stores/library-store.ts'
import { attempt } from '../state/stores/messages-store.ts'
import { takeOver } from './condition.ts'
import { Question } from './Question.tsx'

const words = messages.condition

/** Asks before the library is taken from another machine, and says what can go wrong. */
export function TakeOverDialog({ onClose }: { onClose: () => void }) {
  const holder = useLibrary(({ state }) => state?.readOnly)
  return (
    <Question
      title={words.takeOverTitle}
      yes={words.takeOverNow}
      no={words.leave}
      onNo={onClose}
      onYes={() => {
        onClose()
        attempt(takeOver)
      }}
    >
      <p>
        <strong>{holder}</strong>
      </p>
      {words.takeOverText.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </Question>
  )
}
