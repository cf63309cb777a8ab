import { createHash } from 'node:crypto'
import { mkdir, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { IndexData } from '../core/alignment/term-index.ts'
import { isMissing } from '../library/disk/disk.ts'
import { PRIVATE_FOLDER, writeWhole } from '../library/disk/write-whole.ts'

/**
 * Another number for another form of the file, and whenever texts are parted into other words: one of
 * an older form is made anew.
 */
const VERSION = 3

/** An index as it is kept between starts. It can be deleted without loss. */
export interface KeptIndex {
  /** Of each article, in the order of `index.ids`: the hash of the text it was read in. */
  textHashes: readonly string[]
  index: IndexData
}

/** What stands in the file's first line; the second is the index as JSON. */
interface Head {
  format: 'collate-reports'
  version: number
  libraryId: string
  /** SHA-256 of the second line: a torn or changed file is told by it. */
  hash: string
}

/** Why a file that is there can't be used. */
class UnusableIndex extends Error {}

/**
 * Reads the index of a library.
 *
 * @returns null when none is kept
 * @throws UnusableIndex when there is one that is damaged, another library's or of another version
 */
export async function readKeptIndex(file: string, libraryId: string): Promise<KeptIndex | null> {
  const bytes = await readFile(file).catch((error: unknown) => {
    if (isMissing(error)) return null
    throw error
  })
  if (!bytes) return null
  const lineEnd = bytes.indexOf('\n')
  const head = headIn(bytes.subarray(0, Math.max(0, lineEnd)).toString())
  const body = bytes.subarray(lineEnd + 1)
  if (head?.format !== 'collate-reports') throw new UnusableIndex('it is something else')
  if (head.version !== VERSION) throw new UnusableIndex(`it is of version ${head.version}`)
  if (head.libraryId !== libraryId) throw new UnusableIndex('it is another library’s')
  if (head.hash !== hashOf(body)) throw new UnusableIndex('it is damaged')
  // The hash vouches for the rest: it is what was written.
  return JSON.parse(body.toString()) as KeptIndex
}

/** Keeps the index, all of it or what was kept before. */
export async function keepIndex(file: string, libraryId: string, kept: KeptIndex): Promise<void> {
  const body = Buffer.from(JSON.stringify(kept))
  const head: Head = {
    format: 'collate-reports',
    version: VERSION,
    libraryId,
    hash: hashOf(body),
  }
  await mkdir(dirname(file), { recursive: true, mode: PRIVATE_FOLDER })
  await writeWhole(file, Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), body]))
}

function headIn(line: string): Partial<Head> | null {
  try {
    return JSON.parse(line) as Partial<Head> | null
  } catch {
    return null // No JSON: it is something else, which the caller says.
  }
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
