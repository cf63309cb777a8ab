import { ensureBuild } from './build.ts'
import { ensureDisplay, isHeadless } from './display.ts'
import { ensureLibraries, type Program, VIRTUAL_DISPLAY } from './libraries.ts'
import { oneAtATime } from './lock.mjs'
import { PROJECT, say } from './project.ts'
import { type Runtime, ensureRuntime } from './runtime.ts'

/** What it takes to open Collate's window, once everything is in place. */
export interface Prepared {
  runtime: Runtime
  /** This process's variables, with those by which Electron and the display are found. */
  env: NodeJS.ProcessEnv
}

/**
 * Everything between the installed dependencies and the window: Electron, the system's libraries,
 * the build, a display. What is in place already costs next to nothing and prints nothing.
 *
 * @param programs what is needed beside the window
 * @throws SetupError in words for the person
 */
export async function prepare(...programs: Program[]): Promise<Prepared> {
  const runtime = await oneAtATime(PROJECT, async () => {
    const found = await ensureRuntime()
    const display = isHeadless ? [VIRTUAL_DISPLAY] : []
    await ensureLibraries(found.executable, [...display, ...programs])
    await ensureBuild(found.env)
    return found
  })
  say(`Running on ${runtime.description}`)
  return { runtime, env: { ...process.env, ...runtime.env, ...(await ensureDisplay()) } }
}
