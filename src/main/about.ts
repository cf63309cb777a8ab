import { readFile } from 'node:fs/promises'
import { release, type } from 'node:os'
import { dirname, join } from 'node:path'
import { app, shell } from 'electron'
import * as v from 'valibot'
import { CollateError } from '../core/model/errors.ts'
import { isMissing } from '../library/disk/disk.ts'
import { type About, type Part, partSchema } from '../shared/about.ts'
import { messages } from '../shared/messages.ts'

/** Where Electron's own licences are: beside the executable, on macOS inside the bundle. */
const LICENCES = process.platform === 'darwin' ? process.resourcesPath : dirname(app.getPath('exe'))

/** The bundles; the build writes into each which packages it contains. */
const BUNDLES = ['main', 'preload', 'renderer']

/** Versions, and the licences of what this build contains. */
export async function readAbout(): Promise<About> {
  const parts = [await electronPart(), ...(await bundledParts())]
  const unique = new Map(parts.map((part) => [`${part.name} ${part.version}`, part]))
  const byName = (a: Part, b: Part) => a.name.localeCompare(b.name, 'en')
  return {
    version: app.getVersion(),
    electron: process.versions.electron,
    chromium: process.versions.chrome,
    node: process.versions.node,
    system: `${type()} ${release()} ${process.arch}`,
    parts: [...unique.values()].toSorted(byName),
  }
}

/**
 * Opens the licences of all that Chromium contains, which are a book of their own.
 *
 * @throws CollateError 'read-failed' when the system has nothing to open them with
 */
export async function showChromiumLicences(): Promise<void> {
  const problem = await shell.openPath(join(LICENCES, 'LICENSES.chromium.html'))
  if (problem) throw new CollateError('read-failed', messages.about.notOpened(LICENCES))
}

async function bundledParts(): Promise<Part[]> {
  const lists = BUNDLES.map(async (bundle) => {
    const file = join(import.meta.dirname, '..', bundle, 'licences.json')
    return v.parse(v.array(partSchema), JSON.parse(await readFile(file, 'utf8')))
  })
  return (await Promise.all(lists)).flat()
}

async function electronPart(): Promise<Part> {
  const text = (await textOf('LICENSE.electron.txt')) ?? (await textOf('LICENSE')) ?? ''
  return { name: 'Electron', version: process.versions.electron, licence: 'MIT', text }
}

async function textOf(name: string): Promise<string | null> {
  try {
    return await readFile(join(LICENCES, name), 'utf8')
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}
