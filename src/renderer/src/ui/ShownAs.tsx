import { SHOWN_CONTROL, withControlsShown } from '../../../core/model/names.ts'
import { messages } from '../../../shared/messages.ts'
import { Name } from './Name.tsx'

/**
 * Said under a field for a name, while something in it turns the order of letters: the field itself draws
 * them turned, as any does, and can mark none of them. Nothing of it is taken away: a person may want it.
 */
export function ShownAs({ of, className }: { of: string; className?: string | undefined }) {
  if (!SHOWN_CONTROL.test(withControlsShown(of))) return null
  return (
    <small className={className} role="status">
      {messages.library.shownAs} <Name of={of} />
    </small>
  )
}
