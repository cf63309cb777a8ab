import type { SpawnOptions } from 'node:child_process'

/** How a command ended. */
export interface Ended {
  /** Its exit code; 128 + the signal's number when a signal ended it, as in a shell. */
  code: number
  /** Standard output and error as they came; empty when they went to the terminal. */
  output: string
}

export function show(command: string, args: string[], options?: SpawnOptions): Promise<Ended>
export function capture(command: string, args: string[], options?: SpawnOptions): Promise<Ended>
