import { useEffect } from 'react'
import { COMMAND_IDS, commandWords, type CommandId } from '../../../shared/commands.ts'
import { canRun, runCommand } from '../state/commands.ts'
import { useOverlay } from './overlay-store.ts'

/** Runs the command of every key pressed in the window. */
export function useKeyboard(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || useOverlay.getState().open) return
      if (event.key === 'Escape') useOverlay.setState({ drawer: null })
      const id = commandOf(event)
      if (!id || !canRun(id)) return
      event.preventDefault()
      runCommand(id)
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}

const KEYS = new Map<string, CommandId>(
  COMMAND_IDS.flatMap((id) => {
    const { key, otherKey } = commandWords(id)
    return [key, otherKey].flatMap((name) => (name ? [[name, id] as const] : []))
  }),
)

// In a field these belong to the text; everything else of the registry works there too.
const OF_FIELDS = new Set<CommandId>(['edit.undo', 'edit.redo'])

function commandOf(event: KeyboardEvent): CommandId | undefined {
  const id = KEYS.get(keyName(event))
  if (!id || !isField(event.target)) return id
  const isPlain = !event.ctrlKey && !event.metaKey && !/^F\d+$/.test(event.key)
  return isPlain || OF_FIELDS.has(id) ? undefined : id
}

/** The key as the registry writes it. A digit is the key's place: many keyboards shift digits. */
function keyName(event: KeyboardEvent): string {
  const modifier = window.collate.platform === 'darwin' ? event.metaKey : event.ctrlKey
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1]
  const key = digit ?? (event.key.length === 1 ? event.key.toUpperCase() : event.key)
  // '+' and '=' are one key, with and without Shift.
  const shift = event.shiftKey && !digit && key !== '+'
  return [modifier && 'Mod', event.altKey && 'Alt', shift && 'Shift', key].filter(Boolean).join('+')
}

function isField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target instanceof HTMLInputElement ||
      target instanceof HTMLTextAreaElement)
  )
}
