import { type CommandId, commandTitle, commandWords } from '../../../../shared/commands.ts'
import { colorNames } from '../stores/color-names.ts'
import { useLibrary, whyOff, whyUnreadable } from '../stores/library-store.ts'
import { say, sayError } from '../stores/messages-store.ts'
import { afterTyping, keepTyping, type TypedAhead } from './typed-ahead.ts'

/** What has to be there for a command, and the sentence for when it is not; null says nothing. */
export interface Need {
  isMet: () => boolean
  otherwise: string | null
}

/** What a command does, and what it needs for that. */
export interface Behaviour {
  run: () => Promise<unknown> | unknown
  /**
   * Set when it may end with the caret in a field: what is typed until then goes into that, and does
   * nothing when the field does not come.
   */
  opensField?: true
  /** Left out when it can always be done. */
  needs?: Need
}

export type Behaviours<Ids extends CommandId> = Readonly<Record<Ids, Behaviour>>

let behaviours: Behaviours<CommandId> | null = null

/** Called once, by the workspace, which knows every part. */
export function setBehaviours(all: Behaviours<CommandId>): void {
  behaviours = all
}

/**
 * Whether what a command needs is there, and nothing forbids it, as a library that can only be read.
 */
export function canRun(command: CommandId): boolean {
  return hasWhatItNeeds(command) && whyCommandOff(command) === null
}

function hasWhatItNeeds(command: CommandId): boolean {
  const behaviour = behaviours?.[command]
  return behaviour !== undefined && (behaviour.needs?.isMet() ?? true)
}

/** Why a command cannot be done however things stand in the window; null when it can. */
function whyCommandOff(command: CommandId): string | null {
  const library = useLibrary.getState()
  const use = commandWords(command).library
  if (use === 'changed') return whyOff(library)
  return use === 'read' ? whyUnreadable(library) : null
}

/**
 * Commands as the entries of a menu. One that lacks what it needs is left out; one that changes
 * something is there while nothing can be changed, but off, and says why.
 */
export function menuOf(ids: readonly CommandId[]) {
  return ids.filter(hasWhatItNeeds).map((command) => {
    const { key } = commandWords(command)
    const label = commandTitle(command, colorNames())
    const off = whyCommandOff(command)
    const entry = { id: command, label, key, run: () => runCommand(command) }
    return off === null ? entry : { ...entry, disabled: true, title: off }
  })
}

/** Does what a command stands for. What it lacks is said, and so is what fails. */
export function runCommand(command: CommandId): void {
  void carryOut(command, typingFor(command))
}

/**
 * The same for a command that was asked for by key: after what was typed before it. A click is on what
 * one sees, and does not wait.
 */
export function runAfterTyping(command: CommandId): void {
  const opensField = behaviours?.[command].opensField === true
  afterTyping(() => carryOut(command, typingFor(command)), opensField)
}

/** From the moment a command is asked for, however long it has to wait for its turn. */
function typingFor(command: CommandId): TypedAhead | null {
  return behaviours?.[command].opensField ? keepTyping() : null
}

async function carryOut(command: CommandId, typing: TypedAhead | null): Promise<void> {
  try {
    const missing = whatIsMissing(command)
    if (missing === null) {
      await behaviours?.[command].run()
      await typing?.put()
    } else {
      if (missing !== '') say(missing)
      typing?.drop()
    }
  } catch (error) {
    typing?.drop()
    sayError(error)
  }
}

/** Why a command cannot be done now: a sentence, or '' where none is needed; null when it can. */
function whatIsMissing(command: CommandId): string | null {
  const off = whyCommandOff(command)
  if (off !== null) return off
  return hasWhatItNeeds(command) ? null : (behaviours?.[command].needs?.otherwise ?? '')
}

let turn: Promise<void> | null = null

/**
 * The same, but after those that were asked for so before: a highlight is made before the next key
 * comments on it, however fast the two are pressed.
 */
export function runInTurn(command: CommandId): void {
  const typing = typingFor(command)
  const work = () => carryOut(command, typing)
  const mine = turn === null ? work() : turn.then(work)
  turn = mine
  void mine.then(() => {
    if (turn === mine) turn = null
  })
}
