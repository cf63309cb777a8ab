import { type SpawnOptions, spawn } from 'node:child_process'
import { constants } from 'node:os'
import { type Interrupt, onInterrupt, passOn } from './interrupt.mjs'
import { PROJECT } from './project.ts'

/** How a command ended. */
export interface Ended {
  /** Its exit code; 128 + the signal's number when a signal ended it, as in a shell. */
  code: number
  /** Standard output and error as they came; empty when they went to the terminal. */
  output: string
}

/** Runs a command in the project and keeps what it prints. Rejects only when it cannot be started. */
export function capture(command: string, args: string[], options: SpawnOptions = {}) {
  return run(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options })
}

/** Runs a command in the project on this terminal. Rejects only when it cannot be started. */
export function show(command: string, args: string[], options: SpawnOptions = {}) {
  return run(command, args, { stdio: 'inherit', ...options })
}

function run(command: string, args: string[], options: SpawnOptions): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: PROJECT, ...options })
    let interrupted: Interrupt | undefined
    const stopListening = onInterrupt((signal) => {
      interrupted = signal
      passOn(child, signal)
    })

    let output = ''
    child.stdout?.setEncoding('utf8').on('data', (text: string) => (output += text))
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (output += text))
    child.on('error', reject)
    child.on('close', (exitCode, signal) => {
      stopListening()
      const code = exitCode ?? 128 + constants.signals[signal!]
      // Whoever was interrupted goes on to no next step. What hangs on 'exit' still cleans up.
      if (interrupted !== undefined) process.exit(code || 128 + constants.signals[interrupted])
      resolve({ code, output })
    })
  })
}
