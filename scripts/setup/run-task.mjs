import { realpathSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { show } from './command.mjs'
import { PROJECT_NODE, ensureDependencies } from './dependencies.mjs'

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
  if (process.execPath === realpathSync(PROJECT_NODE)) {
    await import(task.href)
  } else {
    const args = [fileURLToPath(task), ...process.argv.slice(2)]
    process.exitCode = (await show(PROJECT_NODE, args, { cwd: process.cwd() })).code
  }
  return true
}
