/** Ctrl+C, a polite request to end, the terminal's window closing. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP']

/**
 * Calls back when this process is asked to end: by a signal, or by its parent's death when npm
 * started it (npm hands SIGTERM to a shell, which dies of it and passes nothing on).
 *
 * @param {(signal: 'SIGINT' | 'SIGTERM' | 'SIGHUP') => void} callback
 * @returns {() => void} stops listening
 */
export function onInterrupt(callback) {
  for (const signal of SIGNALS) process.on(signal, callback)
  const watch = process.env.npm_lifecycle_event === undefined ? undefined : watchParent(callback)
  return () => {
    for (const signal of SIGNALS) process.off(signal, callback)
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
  return watch.unref()
}

/**
 * Passes a signal on to a child process.
 *
 * @param {import('node:child_process').ChildProcess} child
 * @param {'SIGINT' | 'SIGTERM' | 'SIGHUP'} signal
 */
export function passOn(child, signal) {
  // Ctrl+C in a terminal reaches the child by itself; a second one would cut its cleaning up.
  if (!(signal === 'SIGINT' && process.stdin.isTTY)) child.kill(signal)
}
