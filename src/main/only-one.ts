import { mkdir } from 'node:fs/promises'
import { hostname } from 'node:os'
import { CollateError } from '../core/model/errors.ts'
import { realDisk } from '../library/disk/disk.ts'
import { PRIVATE_FOLDER } from '../library/disk/write-whole.ts'
import { becomeHolder, isTakenByStranger, socketAddress } from '../library/disk/lock-socket.ts'

/** What a start was given: the arguments, as in `process.argv`, and the folder it was started in. */
export interface Start {
  argv: string[]
  cwd: string
}

// One that is just starting listens within a second or two, one that is closing is gone once it has
// saved; on a machine that is busy with other things both take several.
const WAITS_MS = 20_000
const LOOKS_EVERY_MS = 100

/**
 * Makes this process the only one of its profile, or hands what it was given to the one there is.
 *
 * Not by Chromium's own way, which sends the arguments in a message of 32 kB and ends the application
 * that runs when it does not understand it or is busy. Here, the one that runs is asked over the
 * socket that the CLI uses, and is never ended.
 *
 * @param profile the folder of the application's own things; made when it is missing
 * @returns false when there is one already: it has been told
 * @throws HeldError when there is one and it does not answer
 */
export async function becomeTheOnlyOne(profile: string, start: Start): Promise<boolean> {
  await mkdir(profile, { recursive: true, mode: PRIVATE_FOLDER })
  const address = await socketAddress(profile, realDisk)
  const self = { host: hostname(), pid: process.pid }
  let failure: CollateError | null = null
  for (const begun = performance.now(); performance.now() - begun < WAITS_MS;) {
    // It is held until the process ends, whatever ends it.
    if (await becomeHolder(address, self, realDisk)) return true
    // Loaded when it is needed: a first start shall not wait for it.
    const { handOver } = await import('../cli/command-client.ts')
    try {
      if (await handOver(profile, start)) return false
    } catch (error) {
      // It was just ending: this start takes its place. One that does not answer is another matter.
      if (!(error instanceof CollateError)) throw error
      failure = error
    }
    if (await isTakenByStranger(address)) return true
    await new Promise((resolve) => setTimeout(resolve, LOOKS_EVERY_MS))
  }
  if (failure) throw failure
  // Whoever has the name has not been heard of: it must not keep a person from starting.
  return true
}
