import { X } from 'lucide-react'
import { messages } from '../../../shared/messages.ts'
import { runCommand } from '../state/actions/commands.ts'
import { IconButton } from '../ui/Button.tsx'

/** Puts the tags away: what was shown before is shown again. */
export function Close() {
  return (
    <IconButton
      label={messages.tags.close}
      icon={<X size={14} aria-hidden />}
      onClick={() => runCommand('tags.close')}
    />
  )
}
