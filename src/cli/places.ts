import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import * as v from 'valibot'
import { isMissing } from '../library/disk/disk.ts'
import { readWhole } from '../library/disk/read-file.ts'

/** The folders in which a person's things are, absolute. */
export interface Folders {
  /** The application's own: settings, and which library it opened last. */
  application: string
  /** The person's documents. */
  documents: string
}

/** A library's folder, and whether a library may be made there. */
export interface ChosenLibrary {
  folder: string
  mayMake: boolean
}

/**
 * The library that is named, else the one that the application opened last, else the application's
 * first. None is made in the remembered folder: when it is not there its drive is not.
 *
 * @param named as a person wrote it, relative to `cwd`
 */
export async function chooseLibrary(
  named: string | undefined,
  cwd: string,
  folders: Folders,
): Promise<ChosenLibrary> {
  if (named !== undefined) return { folder: resolve(cwd, named), mayMake: true }
  const remembered = await rememberedLibrary(folders.application)
  if (remembered !== null) return { folder: remembered, mayMake: false }
  return { folder: join(folders.documents, 'Collate'), mayMake: true }
}

/** The folder for backups of libraries in the application's own. */
export function backupsFolder(application: string): string {
  return join(application, 'backups')
}

// Settings of a few lines. People keep them as links into a folder of their own.
const SMALL = { most: 1024 * 1024, follow: true }

/** The folder for the search indexes of libraries in the application's own. */
export function searchFolder(application: string): string {
  return join(application, 'search')
}

/** The folder for what is known of libraries' documents in the application's own. */
export function cataloguesFolder(application: string): string {
  return join(application, 'catalogues')
}

const rememberedSchema = v.object({ library: v.nullable(v.string()) })

/** What the application wrote into its application.json. */
async function rememberedLibrary(application: string): Promise<string | null> {
  try {
    const text = await readWhole(join(application, 'application.json'), SMALL)
    return v.parse(rememberedSchema, JSON.parse(text.toString())).library
  } catch (error) {
    // The application, too, begins anew where it can't read what it remembers.
    const isBroken = error instanceof SyntaxError || error instanceof v.ValiError
    if (isBroken || isMissing(error)) return null
    throw error
  }
}

/**
 * The folders as Electron finds them, for where there is no Electron to ask. On Windows a documents
 * folder that was moved elsewhere is not known; name the library then.
 */
export async function usualFolders(env: NodeJS.ProcessEnv): Promise<Folders> {
  const home = homedir()
  switch (process.platform) {
    case 'darwin':
      return {
        application: join(home, 'Library/Application Support/Collate'),
        documents: join(home, 'Documents'),
      }
    case 'win32':
      return {
        application: join(env['APPDATA'] ?? join(home, 'AppData/Roaming'), 'Collate'),
        documents: join(home, 'Documents'),
      }
    default: {
      const config = env['XDG_CONFIG_HOME'] || join(home, '.config')
      return { application: join(config, 'Collate'), documents: await xdgDocuments(config, home) }
    }
  }
}

/** The documents folder by the freedesktop.org user directories; where none is set, the home. */
async function xdgDocuments(config: string, home: string): Promise<string> {
  let dirs: string
  try {
    dirs = (await readWhole(join(config, 'user-dirs.dirs'), SMALL)).toString()
  } catch (error) {
    if (isMissing(error)) return home
    throw error
  }
  const written = /^\s*XDG_DOCUMENTS_DIR="((?:\$HOME)?\/[^"]*)"/m.exec(dirs)?.[1]
  return written ? written.replace(/^\$HOME(?=\/)/, home).replace(/(?<=.)\/$/, '') : home
}
