import { request } from '../stores/request.ts'
import { isField } from './is-field.ts'

// Who types on looks up within this; a pause is the end of what was meant for the field.
const PAUSE_MS = 1500

// Enter in a title leads into the text, and Escape out of a comment: that has the focus a frame or two
// later.
const FRAMES_TO_GO_ON = 10

const PASTE = 'paste'

/** What is typed while a field is on its way. Either is called once. */
export interface TypedAhead {
  /**
   * Types it where the caret is by then, does the commands that were pressed between, each in its
   * place, and resolves when all is done.
   */
  put: () => Promise<void>
  /**
   * For a field that does not come: what is typed on in ignorance of that does nothing, until there
   * is a pause, a press, or another key.
   */
  drop: () => void
}

interface Waiting {
  /**
   * In the order in which they were pressed: the letters and Enters that are typed into the field, what is
   * pasted into it, and what is not for it, as commands and Escape.
   */
  pressed: (KeyboardEvent[] | typeof PASTE | (() => Promise<void>))[]
  /**
   * Escape was pressed, or an Enter that left the field: what follows is no longer for the field, but for
   * what has the focus then.
   */
  isLeft: boolean
  /** What is typed has no field: it does nothing. */
  isDropped: boolean
  /** Set when there is nothing more to be done, and only a pause is waited for. */
  pause: ReturnType<typeof setTimeout> | null
}

/** Null when no field is on its way. */
let waiting: Waiting | null = null

/**
 * Keeps what is typed while a field is on its way: letters pressed before it is there would act on
 * the rest of the window, or be lost. A field that is asked for while another is on its way comes
 * after that, and takes what was typed since it was asked for.
 */
export function keepTyping(): TypedAhead {
  if (isOnItsWay(waiting)) return { put: nothing, drop: dropTyped }
  begin([])
  return {
    put: doAll,
    drop: () => {
      dropTyped()
      void doAll()
    },
  }
}

/**
 * For what is done only when a list or a menu that was chosen from has given back the focus: what is typed
 * until then is for the field that it opens, or for what has the focus when it is done.
 *
 * @param run called at once by what is returned, which has to be called
 */
export function keepingTyped(run: () => void): () => void {
  if (isOnItsWay(waiting)) return run
  const typed = begin([])
  return () => {
    const isStillOurs = waiting === typed
    if (isStillOurs) stop()
    run()
    if (!isStillOurs || typed.pressed.length === 0) return
    if (isOnItsWay(waiting)) waiting.pressed.unshift(...typed.pressed)
    else if (waiting === null) {
      begin(typed.pressed.flatMap((next) => (Array.isArray(next) ? next.map(again) : [next])))
      void doAll()
    }
  }
}

const again = (key: KeyboardEvent) => () => pressAgain(key)

/** The field that was asked for first types for those asked for after it. */
const nothing = () => Promise.resolve()

function dropTyped(): void {
  if (waiting) waiting.isDropped = true
}

/**
 * Does a command once what was typed before it is where it was meant for: at once, unless a field is
 * on its way.
 *
 * @param run which does not throw
 * @param opensField what is typed next is for that; after any other command what was left stays so
 */
export function afterTyping(run: () => Promise<void>, opensField: boolean): void {
  if (isOnItsWay(waiting)) {
    waiting.pressed.push(run)
    if (opensField) waiting.isLeft = false
  } else {
    stop()
    void run()
  }
}

function isOnItsWay(field: Waiting | null): field is Waiting {
  return field !== null && field.pause === null
}

function begin(pressed: Waiting['pressed']): Waiting {
  stop()
  waiting = { pressed, isLeft: false, isDropped: false, pause: null }
  window.addEventListener('keydown', keep, { capture: true })
  return waiting
}

function keep(event: KeyboardEvent): void {
  // What `doAll` presses is for the field.
  if (!waiting || !event.isTrusted || event.altKey) return
  const { pressed, pause } = waiting
  if (event.ctrlKey || event.metaKey) {
    const isPaste = event.key.toLowerCase() === 'v' && !event.shiftKey
    // What confirms a field leads out of it.
    const confirms = event.key === 'Enter'
    if (!(isPaste || confirms) || pause !== null || waiting.isLeft) return
    if (confirms) waiting.isLeft = true
    pressed.push(confirms ? again(event) : PASTE)
    event.preventDefault()
    event.stopImmediatePropagation()
    return
  }
  if (pause === null && (waiting.isLeft || event.key === 'Escape')) {
    waiting.isLeft = true
    pressed.push(again(event))
  } else if (event.key.length === 1 || event.key === 'Enter') add(pressed, event)
  else if (event.key === 'Backspace') removeLetter(pressed)
  else return pause === null ? undefined : stop()
  event.preventDefault()
  event.stopImmediatePropagation()
  if (pause !== null) startPause(waiting)
}

/** Letters stay together: they are put at once, and are one step of undo. */
function add(pressed: Waiting['pressed'], key: KeyboardEvent): void {
  const last = pressed.at(-1)
  if (Array.isArray(last)) last.push(key)
  else pressed.push([key])
}

function removeLetter(pressed: Waiting['pressed']): void {
  const last = pressed.at(-1)
  if (Array.isArray(last)) last.pop()
}

async function doAll(): Promise<void> {
  // Whether an Enter has led out of the field: letters that came while it did are no text either.
  let hasLeft = false
  // More may come meanwhile, and has its turn.
  for (let next = waiting?.pressed.shift(); waiting !== null; next = waiting.pressed.shift()) {
    if (next === undefined) return waiting.isDropped ? startPause(waiting) : stop()
    if (next === PASTE) {
      if (!waiting.isDropped) await paste()
    } else if (!Array.isArray(next)) {
      waiting.isDropped = false
      hasLeft = false
      await next()
    } else if (hasLeft) {
      for (const key of next) await pressAgain(key)
    } else if (!waiting.isDropped) {
      hasLeft = await type(next)
    }
  }
}

function startPause(ended: Waiting): void {
  clearTimeout(ended.pause ?? undefined)
  ended.pause = setTimeout(stop, PAUSE_MS)
  window.addEventListener('pointerdown', stop, { capture: true })
}

function stop(): void {
  clearTimeout(waiting?.pause ?? undefined)
  waiting = null
  window.removeEventListener('keydown', keep, { capture: true })
  window.removeEventListener('pointerdown', stop, { capture: true })
}

/**
 * As if it were typed: fields and the note's editor hear of it, and it can be undone.
 *
 * @returns whether an Enter among it has led out of the field
 */
async function type(keys: readonly KeyboardEvent[]): Promise<boolean> {
  const end = keys.findIndex(({ key }) => key === 'Enter')
  const letters = keys.slice(0, end === -1 ? keys.length : end).map(({ key }) => key)
  if (letters.length > 0) document.execCommand('insertText', false, letters.join(''))
  if (end === -1) return false
  const wasInField = isField(document.activeElement)
  await pressEnter()
  const rest = keys.slice(end + 1)
  if (!wasInField || isField(document.activeElement)) return type(rest)
  if (waiting) waiting.isLeft = true
  for (const key of rest) await pressAgain(key)
  return true
}

/** Pastes where the caret is, by the browser's own means; resolves when that is done. */
async function paste(): Promise<void> {
  let isPasted = false
  const hear = () => {
    isPasted = true
  }
  window.addEventListener('paste', hear, { capture: true, once: true })
  await request('field:edit', { edit: 'paste' })
  for (let frame = 0; !isPasted && frame < FRAMES_TO_GO_ON; frame += 1) {
    await new Promise(requestAnimationFrame)
  }
  window.removeEventListener('paste', hear, { capture: true })
}

/** In a field that has no use of its own for it, it is a new line. */
async function pressEnter(): Promise<void> {
  const isUsed = await pressHere(new KeyboardEvent('keydown', { key: 'Enter' }))
  if (!isUsed) document.execCommand('insertText', false, '\n')
}

/** A key that was pressed before what it is for was there. */
async function pressAgain(event: KeyboardEvent): Promise<void> {
  const isUsed = await pressHere(event)
  if (!isUsed && event.key.length === 1) document.execCommand('insertText', false, event.key)
}

/**
 * Presses a key on what has the focus; resolves when the focus has gone on, where it does.
 *
 * @returns whether something used it
 */
async function pressHere(event: KeyboardEvent): Promise<boolean> {
  const { key, code, shiftKey, ctrlKey, metaKey } = event
  const field = document.activeElement
  const press = { key, code, shiftKey, ctrlKey, metaKey, bubbles: true, cancelable: true }
  const isUsed = field?.dispatchEvent(new KeyboardEvent('keydown', press)) === false
  const leads = key === 'Escape' || (key === 'Enter' && (isUsed || ctrlKey || metaKey))
  for (let frame = 0; leads && frame < FRAMES_TO_GO_ON; frame += 1) {
    if (document.activeElement !== field) break
    await new Promise(requestAnimationFrame)
  }
  return isUsed
}
