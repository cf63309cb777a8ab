import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { resolve } from 'node:path'

const PROJECT = resolve(import.meta.dirname, '../..')

/** Ctrl+C, a polite request to end, the terminal's window closing. */
const INTERRUPTIONS = ['SIGINT', 'SIGTERM', 'SIGHUP']

/**
 * Runs a command in the project on this terminal. Rejects only when it cannot be started. Types
 * and the fields of the answer are in command.d.mts.
 */
export function show(command, args, options = {}) {
  return run(command, args, { stdio: 'inherit', ...options })
}

/** The same, but keeps what the command prints. */
export function capture(command, args, options = {}) {
  return run(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options })
}

function run(command, args, options) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: PROJECT, ...options })
    let interruption
    const stopListening = onInterruption((signal) => {
      interruption = signal
      // Ctrl+C in a terminal reaches the child by itself; a second one would cut its cleaning up.
      if (!(signal === 'SIGINT' && process.stdin.isTTY)) child.kill(signal)
    })

    let output = ''
    child.stdout?.setEncoding('utf8').on('data', (text) => (output += text))
    child.stderr?.setEncoding('utf8').on('data', (text) => (output += text))
    child.on('error', reject)
    child.on('close', (exitCode, signal) => {
      stopListening()
      const code = exitCode ?? 128 + constants.signals[signal]
      // Whoever was interrupted goes on to no next step. What hangs on 'exit' still cleans up.
      if (interruption !== undefined) process.exit(code || 128 + constants.signals[interruption])
      resolve({ code, output })
    })
  })
}

/**
 * Calls back when this process is asked to end: by a signal, or by its parent's death when npm
 * started it (npm hands SIGTERM to a shell, which dies of it and passes nothing on).
 */
function onInterruption(callback) {
  for (const signal of INTERRUPTIONS) process.on(signal, callback)
  const watch = process.env.npm_lifecycle_event === undefined ? undefined : watchParent(callback)
  return () => {
    for (const signal of INTERRUPTIONS) process.off(signal, callback)
    clearInterval(watch)
  }
}

function watchParent(callback) {
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    callback('SIGTERM')
  }, 500)
  return watch
}
