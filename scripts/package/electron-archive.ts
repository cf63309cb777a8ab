import { existsSync } from 'node:fs'
import { mkdir, rename } from 'node:fs/promises'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { capture } from '../setup/command.mjs'
import { OFFICIAL_VERSION } from '../setup/official.ts'
import { CACHE, SetupError } from '../setup/project.ts'
import type { Runtime } from '../setup/runtime.ts'

/**
 * Packs an Electron that stands in for the official one as @electron/packager wants it: an archive
 * by the name of the version that package.json asks for.
 *
 * @returns the folder with the archive, kept between runs
 */
export async function archiveOf({ folder, version }: Runtime): Promise<string> {
  const key = createHash('sha256').update(folder).digest('hex').slice(0, 8)
  const archives = join(CACHE, `electron-${version}-archive-${key}`)
  const name = `electron-v${OFFICIAL_VERSION}-${process.platform}-${process.arch}.zip`
  if (existsSync(join(archives, name))) return archives
  await mkdir(archives, { recursive: true })
  const unfinished = join(archives, `${process.pid}.zip`)
  // It is unpacked at once: compressing it would only cost time.
  const zip = ['-0', '-q', '-r', '-y', unfinished, '.']
  const { code, output } = await capture('zip', zip, { cwd: folder })
  if (code !== 0) throw new SetupError(`The Electron to package could not be packed:\n${output}`)
  await rename(unfinished, join(archives, name))
  return archives
}
