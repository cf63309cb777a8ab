import { type ReactNode, useContext, useEffect, useState } from 'react'
import { messages } from '../../../shared/messages.ts'
import { importDropped } from '../state/actions/import-actions.ts'
import { checkDropped } from '../state/actions/start-check.ts'
import { attempt } from '../state/stores/messages-store.ts'
import { WhyOff } from '../ui/off.ts'
import styles from './DropTarget.module.css'

/** On the check of a note a file is a draft, that is checked and becomes no article. */
function isOnCheck({ target }: DragEvent): boolean {
  return target instanceof Element && target.closest('[data-check]') !== null
}

/** The whole window takes files from the file manager, and says so while they hover over it. */
export function DropTarget({ children }: { children: ReactNode }) {
  const [hovering, setHovering] = useState<'import' | 'draft' | null>(null)
  const off = useContext(WhyOff)

  useEffect(() => {
    const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false
    const onOver = (event: DragEvent) => {
      if (!carriesFiles(event)) return
      event.preventDefault()
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy'
      setHovering(isOnCheck(event) ? 'draft' : 'import')
    }
    const onLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setHovering(null)
    }
    // While something is dragged the pointer sends nothing else: when it does, the drag was given up.
    const onPointer = () => setHovering(null)
    const onDrop = (event: DragEvent) => {
      if (!carriesFiles(event)) return
      event.preventDefault()
      event.stopPropagation()
      setHovering(null)
      const files = [...(event.dataTransfer?.files ?? [])]
      const [draft] = files
      const isDraft = isOnCheck(event) && draft !== undefined && files.length === 1
      attempt(() => (isDraft ? checkDropped(draft) : importDropped(files)))
    }
    // First of all handlers: an editor must not take a file for text.
    window.addEventListener('dragenter', onOver, true)
    window.addEventListener('dragover', onOver, true)
    window.addEventListener('dragleave', onLeave, true)
    window.addEventListener('drop', onDrop, true)
    window.addEventListener('pointermove', onPointer, true)
    return () => {
      window.removeEventListener('dragenter', onOver, true)
      window.removeEventListener('dragover', onOver, true)
      window.removeEventListener('dragleave', onLeave, true)
      window.removeEventListener('drop', onDrop, true)
      window.removeEventListener('pointermove', onPointer, true)
    }
  }, [])

  return (
    <>
      {children}
      {hovering && (
        <div className={styles['overlay']} role="status">
          {hovering === 'draft' ? (
            <>
              <p>{messages.check.dropTitle}</p>
              <small>{messages.check.dropText}</small>
            </>
          ) : (
            <>
              <p>{off === null ? messages.import.dropTitle : messages.import.cannotDrop}</p>
              <small>{off ?? messages.import.dropText}</small>
            </>
          )}
        </div>
      )}
    </>
  )
}
