import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { pipeline } from 'node:stream/promises'

/** SHA-256 of a folder: of every file’s name in it and its bytes; in hex, or a sentence where it holds anything else. */
export async function treeHash(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const others = entries.filter((entry) => !entry.isFile() && !entry.isDirectory())
  // Nothing of that kind is in any runtime: whoever put it there meant no good.
  if (others.length > 0) return `${others[0]?.name} is no file`
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).replaceAll('\\', '/'))
  const all = createHash('sha256')
  for (const path of paths.toSorted()) {
    const hash = createHash('sha256')
    await pipeline(createReadStream(join(folder, path)), hash)
    all.update(`${path}\0${hash.digest('hex')}\n`)
  }
  return all.digest('hex')
}
