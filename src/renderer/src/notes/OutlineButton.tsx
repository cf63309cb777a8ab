import { TableOfContents } from 'lucide-react'
import { messages } from '../../../shared/messages.ts'
import { runCommand } from '../state/actions/commands.ts'
import { showOutline, useSidePanel } from '../state/stores/side-panel-store.ts'
import { IconButton } from '../ui/Button.tsx'

/** In the head of a note: shows its headings, or puts them away. */
export function OutlineButton() {
  const isShown = useSidePanel((state) => state.isOutlined)
  return (
    <IconButton
      label={messages.editor.outline.name}
      icon={<TableOfContents size={16} aria-hidden />}
      aria-expanded={isShown}
      onClick={() => (isShown ? showOutline(false) : runCommand('note.outline'))}
    />
  )
}
