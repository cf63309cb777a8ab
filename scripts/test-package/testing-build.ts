import assert from 'node:assert/strict'
import { cp, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses'
import { PACKAGED, RELEASE } from '../package/make.ts'

/**
 * Copies the packaged application and turns one fuse on, by which Playwright reaches the main
 * process: nothing else differs.
 *
 * @param name of the copy's folder
 * @returns the copy's executable
 */
export async function makeTestingBuild(name: string): Promise<string> {
  const copy = join(RELEASE, name)
  await rm(copy, { recursive: true, force: true })
  await cp(PACKAGED, copy, { recursive: true })
  const executable = join(copy, 'collate')
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  })
  const [packaged, testing] = await Promise.all([
    readFile(join(PACKAGED, 'collate')),
    readFile(executable),
  ])
  let differing = 0
  for (let at = 0; at < packaged.length; at += 1) if (packaged[at] !== testing[at]) differing += 1
  assert.deepEqual([testing.length, differing], [packaged.length, 1])
  return executable
}
