import { spawn } from 'node:child_process'
import { realpathSync } from 'node:fs'
import { constants } from 'node:os'
import { fileURLToPath } from 'node:url'
import { PROJECT_NODE, ensureDependencies } from './dependencies.mjs'
import { onInterrupt, passOn } from './interrupt.mjs'

/**
 * Installs what is missing, then runs a task of scripts/tasks, with this process's arguments, on
 * the project's own Node: that one reads TypeScript and runs the tools; the machine's may be older.
 *
 * @param {string} name
 * @returns {Promise<boolean>} false when the dependencies could not be installed; the reason is told
 */
export async function runTask(name) {
  try {
    await ensureDependencies()
  } catch (error) {
    console.error(error.message)
    process.exitCode = 1
    return false
  }
  const task = new URL(`../tasks/${name}.ts`, import.meta.url)
  // From the second time on, npm has put the project's Node first in the path.
  if (process.execPath === realpathSync(PROJECT_NODE)) await import(task.href)
  else await handOver(fileURLToPath(task))
  return true
}

function handOver(task) {
  return new Promise((resolve, reject) => {
    const child = spawn(PROJECT_NODE, [task, ...process.argv.slice(2)], { stdio: 'inherit' })
    // The child decides what an interruption means, and cleans up.
    onInterrupt((signal) => passOn(child, signal))
    child.on('error', reject)
    child.on('close', (code, signal) => {
      process.exitCode = code ?? 128 + constants.signals[signal]
      resolve()
    })
  })
}
