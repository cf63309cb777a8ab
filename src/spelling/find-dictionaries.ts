import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { diskCode, isMissing } from '../library/disk/disk.ts'
import { languageOf } from './languages.ts'

/** A dictionary of the system's. */
export interface FoundDictionary {
  /** As Chromium calls it. */
  language: string
  /** What its own name says, which may be narrower or wider: `de-CH`, `fr`. */
  tag: string
  /** One that Chromium reads as it is, or the two of Hunspell. */
  files: { bdic: string } | { aff: string; dic: string }
  /** Differs when the files do. */
  stamp: string
}

/** Where systems keep dictionaries, under each of their folders for data. */
const PLACES = ['hunspell', 'hunspell-bdic', 'myspell', 'myspell/dicts']

/**
 * The folders with dictionaries, those first that win. What they are under is said by
 * https://specifications.freedesktop.org/basedir-spec/.
 */
export function dictionaryFolders(environment: NodeJS.ProcessEnv, home: string): string[] {
  const own = environment['XDG_DATA_HOME'] || join(home, '.local/share')
  const shared = environment['XDG_DATA_DIRS'] || '/usr/local/share:/usr/share'
  const roots = [own, ...shared.split(':')].filter((root) => root.startsWith('/'))
  return roots.flatMap((root) => PLACES.map((place) => join(root, place)))
}

/** `en_US`, `fr`, `de_DE_frami`, `ca-valencia`: a language, a region, a variety. */
const NAME = /^([a-z]{2,3})(?:[_-]([A-Z]{2}))?([_-][a-z]\w*)?\.(bdic|dic)$/

/**
 * Looks through folders for dictionaries of the languages that Chromium can check.
 *
 * @param folders those first that win; one that is not there holds none
 * @returns the best of each language: the one of the region that Chromium means, then of no region,
 *   then of another, then of a variety of the language
 */
export async function findDictionaries(folders: readonly string[]): Promise<FoundDictionary[]> {
  const best = new Map<string, { rank: number; dictionary: FoundDictionary }>()
  for (const folder of folders) {
    for (const name of await namesIn(folder)) {
      const read = readName(name)
      if (!read || (best.get(read.language)?.rank ?? Infinity) <= read.rank) continue
      const dictionary = await dictionaryOf(folder, name, read)
      if (dictionary) best.set(read.language, { rank: read.rank, dictionary })
    }
  }
  return [...best.values()].map(({ dictionary }) => dictionary)
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).toSorted()
  } catch (error) {
    // One that may not be read is as good as none.
    if (isMissing(error) || diskCode(error) === 'EACCES') return []
    throw error
  }
}

interface Name {
  language: string
  tag: string
  rank: number
}

function readName(name: string): Name | null {
  const parts = NAME.exec(name)
  if (!parts) return null
  const [, base = '', region, variety] = parts
  const tag = region === undefined ? base : `${base}-${region}`
  const language = languageOf(tag)
  if (language === null) return null
  if (variety !== undefined) return { language, tag, rank: 3 }
  if (tag === language) return { language, tag, rank: 0 }
  return { language, tag, rank: region === undefined ? 1 : 2 }
}

async function dictionaryOf(
  folder: string,
  name: string,
  { language, tag }: Name,
): Promise<FoundDictionary | null> {
  const path = join(folder, name)
  const aff = path.replace(/\.dic$/, '.aff')
  const files = name.endsWith('.bdic') ? { bdic: path } : { aff, dic: path }
  try {
    const stamps = await Promise.all(Object.values(files).map(stampOf))
    return { language, tag, files, stamp: stamps.join(' ') }
  } catch (error) {
    // A .dic without its .aff, or a link to what is gone.
    if (isMissing(error)) return null
    throw error
  }
}

async function stampOf(path: string): Promise<string> {
  const { size, mtimeMs } = await stat(path)
  return `${path} ${size} ${mtimeMs}`
}
