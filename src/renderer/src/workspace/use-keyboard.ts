import { useEffect } from 'react'
import { COMMAND_IDS, commandWords, type CommandId } from '../../../shared/commands.ts'
import { messages } from '../../../shared/messages.ts'
import { runAfterTyping, runCommand, runInTurn } from '../state/actions/commands.ts'
import { endFinding } from '../state/actions/find-bar.ts'
import { endSearch } from '../state/actions/search-actions.ts'
import { useSought } from '../state/text-view/sought-store.ts'
import { isField } from '../state/actions/is-field.ts'
import { say } from '../state/stores/messages-store.ts'
import { closeCard } from '../state/text-view/selection-store.ts'
import { digitOf } from '../ui/plain-key.ts'
import { isBare, keyTarget } from './key-target.ts'
import { useOverlay } from './overlay-store.ts'

/** Runs the command of every key pressed in the window, and of a mouse's own buttons. */
export function useKeyboard(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return
      if (selectsWindow(event)) event.preventDefault()
      if (useOverlay.getState().open) return
      if (event.key === 'Escape') leave(event.target)
      const id = KEYS.get(keyName(event))
      if (!id) return
      if (isBare(event)) pressBare(event, id)
      else press(event, id)
    }
    window.addEventListener('keydown', onKeyDown)
    window.addEventListener('mouseup', onMouseUp)
    window.addEventListener('input', onInput)
    window.addEventListener('focusout', onFocusOut)
    return () => {
      window.removeEventListener('keydown', onKeyDown)
      window.removeEventListener('mouseup', onMouseUp)
      window.removeEventListener('input', onInput)
      window.removeEventListener('focusout', onFocusOut)
    }
  }, [])
}

/**
 * Where nothing is written or read, the browser selects whatever the window says, its buttons and menus too. Texts,
 * lists and fields have a Ctrl+A of their own.
 */
function selectsWindow({ ctrlKey, metaKey, key, target }: KeyboardEvent): boolean {
  if (!(ctrlKey || metaKey) || key.toLowerCase() !== 'a') return false
  const isTick = target instanceof HTMLInputElement && target.selectionStart === null
  return isTick || !isField(target)
}

/** The buttons that a mouse has for going back and forward. */
function onMouseUp(event: MouseEvent): void {
  const id = MOUSE_BUTTONS.get(event.button)
  if (id && !useOverlay.getState().open) runCommand(id)
}

const MOUSE_BUTTONS = new Map<number, CommandId>([
  [3, 'go.back'],
  [4, 'go.forward'],
])

/** What Escape closes wherever it is pressed; in a text, and not in another field, also what is sought there. */
function leave(from: EventTarget | null): void {
  useOverlay.setState({ drawer: null })
  closeCard()
  const isInField = from instanceof HTMLInputElement || from instanceof HTMLTextAreaElement
  if (isInField) return
  if (useSought.getState().sought?.kind === 'asked') endSearch()
  endFinding()
}

function press(event: KeyboardEvent, id: CommandId): void {
  if (OF_FIELDS.has(id) && hasOwnUndo(event.target)) return
  if (isWordStep(event)) return
  event.preventDefault()
  runAfterTyping(id)
}

/** On a Mac Option and an arrow go by words where one writes. */
function isWordStep({ altKey, key, target }: KeyboardEvent): boolean {
  const isArrow = altKey && (key === 'ArrowLeft' || key === 'ArrowRight')
  const isWriting = target instanceof HTMLElement && (isField(target) || target.isContentEditable)
  return window.collate.platform === 'darwin' && isArrow && isWriting
}

// In a field that is filled and left these belong to it; a note is no such field.
const OF_FIELDS = new Set<CommandId>(['edit.undo', 'edit.redo'])

/** The field that something was typed in since it has the focus. */
let typedIn: EventTarget | null = null

function onInput({ target }: Event): void {
  typedIn = target
}

function onFocusOut(): void {
  typedIn = null
}

/** An empty field where one was led, as by what was deleted, has nothing to undo but what was done before. */
function hasOwnUndo(target: EventTarget | null): boolean {
  if (!isField(target)) return false
  if (target instanceof Element && target.closest('[data-window-undo]')) return false
  const isEmpty = target instanceof HTMLInputElement && target.value === ''
  return !isEmpty || typedIn === target
}

/** Pressed one after another, each acts on what the one before made. */
function pressBare(event: KeyboardEvent, id: CommandId): void {
  const target = keyTarget()
  if (target === 'text' || (target === 'match' && isForMatches(id))) {
    event.preventDefault()
    runInTurn(id)
  } else if (target === 'nothing') {
    say(messages.needs.text)
  }
}

function isForMatches(id: CommandId): boolean {
  return id.startsWith('match.') || id === 'relation.relate'
}

const KEYS = new Map<string, CommandId>(
  COMMAND_IDS.flatMap((id) => {
    const { key, otherKey } = commandWords(id)
    return [key, otherKey].flatMap((name) => (name ? [[name, id] as const] : []))
  }),
)

/** The key as the registry writes it. A digit is the key's place: many keyboards shift digits. */
function keyName(event: KeyboardEvent): string {
  const modifier = window.collate.platform === 'darwin' ? event.metaKey : event.ctrlKey
  const digit = digitOf(event)
  const key = digit ?? (event.key.length === 1 ? event.key.toUpperCase() : event.key)
  // '+' and '=' are one key, with and without Shift.
  const shift = event.shiftKey && !digit && key !== '+'
  return [modifier && 'Mod', event.altKey && 'Alt', shift && 'Shift', key].filter(Boolean).join('+')
}
