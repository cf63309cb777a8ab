import type { CommandId } from '../../../shared/commands.ts'
import { attempt } from './messages-store.ts'

/** What a command does, and when it can be done. */
export interface Behaviour {
  run: () => Promise<unknown> | unknown
  /** Left out when it can always be done. */
  when?: () => boolean
}

export type Behaviours = Record<CommandId, Behaviour>

let behaviours: Behaviours | null = null

/** Called once, by the workspace, which knows every part. */
export function setBehaviours(all: Behaviours): void {
  behaviours = all
}

export function canRun(id: CommandId): boolean {
  const behaviour = behaviours?.[id]
  return behaviour !== undefined && (behaviour.when?.() ?? true)
}

/** Does what a command stands for, if it can be done now; what fails is said. */
export function runCommand(id: CommandId): void {
  const behaviour = behaviours?.[id]
  if (behaviour && canRun(id)) attempt(behaviour.run)
}
