import { createHash, type Hash } from 'node:crypto'
import { mkdir, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Known } from '../catalogue/catalogue.ts'
import { isMissing, realDisk } from '../disk/disk.ts'
import { Slices } from '../disk/slices.ts'
import { PRIVATE_FOLDER, unlinkIfThere, writeWhole } from '../disk/write-whole.ts'
import type { Facts } from '../kinds/kind.ts'
import { KIND_NAMES, type KindName } from '../kinds/registry.ts'

/**
 * Another number whenever something else is known of a document that says the same, as by another
 * `summarize` of a kind: what was kept before is not used then. A test tells when it is due.
 */
export const FORM = 1

/** What is known of a document, and of which file: that with this mark, and with this hash in it. */
interface KeptDocument {
  mark: string
  hash: string
  known: Known<Facts>
}

/** What is kept of the documents of each kind, by id. */
export type KeptDocuments = Record<KindName, Map<string, KeptDocument>>

/** Why what is kept can't be used; 'untrue': documents are known otherwise by now. */
export type Unusable =
  | 'unreadable'
  | 'foreign'
  | 'other-library'
  | 'other-version'
  | 'damaged'
  | 'untrue'

/** The file in which a library's catalogue is kept, and what it is to be of. */
export interface KeptPlace {
  file: string
  libraryId: string
  /** The schema in which documents are read. */
  schema: number
}

/** What stands in the file's first line. Each other is a document's, as JSON. */
interface Head extends Omit<KeptPlace, 'file'> {
  format: 'collate-catalogue'
  form: number
  /** SHA-256 of all the other lines: a torn or changed file is told by it. */
  hash: string
}
type Line = [kind: KindName, mark: string, hash: string, known: Known<Facts>]

// Hashing so many bytes takes some milliseconds at most.
const HASHED_AT_ONCE = 1024 * 1024

/** Nothing kept. */
export function noDocuments(): KeptDocuments {
  return Object.fromEntries(KIND_NAMES.map((kind) => [kind, new Map()])) as KeptDocuments
}

/**
 * Reads what is kept.
 *
 * @returns null when nothing is
 */
export async function readKept(place: KeptPlace): Promise<KeptDocuments | Unusable | null> {
  let bytes: Buffer
  try {
    bytes = await readFile(place.file)
  } catch (error) {
    return isMissing(error) ? null : 'unreadable'
  }
  const lineEnd = bytes.indexOf('\n')
  const body = bytes.subarray(lineEnd + 1)
  const head = headIn(bytes.subarray(0, Math.max(0, lineEnd)).toString())
  if (head?.format !== 'collate-catalogue') return 'foreign'
  if (head.libraryId !== place.libraryId) return 'other-library'
  if (head.form !== FORM || head.schema !== place.schema) return 'other-version'
  if (head.hash !== (await hashOf(body))) return 'damaged'
  try {
    // The hash vouches for the rest: it is what was written.
    return await documentsIn(body)
  } catch {
    // By a version with other kinds, though, which forgot its number.
    return 'other-version'
  }
}

async function documentsIn(body: Buffer): Promise<KeptDocuments> {
  const kept = noDocuments()
  const slices = new Slices()
  for (let at = 0, end = 0; at < body.length; at = end + 1) {
    end = body.indexOf('\n', at)
    const [kind, mark, hash, known] = JSON.parse(body.toString('utf8', at, end)) as Line
    kept[kind].set(known.facts.id, { mark, hash, known })
    await slices.rest()
  }
  return kept
}

/** Keeps documents, all of them or what was kept before; what a power cut takes is made anew. */
export async function writeKept(
  { file, libraryId, schema }: KeptPlace,
  kept: KeptDocuments,
): Promise<void> {
  const hash = createHash('sha256')
  const lines: Buffer[] = []
  const slices = new Slices()
  for (const kind of KIND_NAMES) {
    for (const { mark, hash: of, known } of kept[kind].values()) {
      const entry: Line = [kind, mark, of, known]
      const line = Buffer.from(`${JSON.stringify(entry)}\n`)
      hash.update(line)
      lines.push(line)
      await slices.rest()
    }
  }
  const head: Head = {
    format: 'collate-catalogue',
    form: FORM,
    libraryId,
    schema,
    hash: hash.digest('hex'),
  }
  await mkdir(dirname(file), { recursive: true, mode: PRIVATE_FOLDER })
  // One name for it: a kill leaves one such file and not one more each time. Only a library's one writer
  // keeps it.
  const temporary = `${file}.tmp`
  await unlinkIfThere(realDisk, temporary)
  const bytes = Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), ...lines])
  await writeWhole(file, bytes, { temporary })
}

function headIn(line: string): Partial<Head> | null {
  try {
    return JSON.parse(line) as Partial<Head> | null
  } catch {
    return null // No JSON: it is something else, which the caller says.
  }
}

async function hashOf(bytes: Buffer): Promise<string> {
  const hash: Hash = createHash('sha256')
  const slices = new Slices()
  for (let at = 0; at < bytes.length; at += HASHED_AT_ONCE) {
    hash.update(bytes.subarray(at, at + HASHED_AT_ONCE))
    await slices.rest()
  }
  return hash.digest('hex')
}
