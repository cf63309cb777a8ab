import { join } from 'node:path'
import { CollateError } from '../../core/model/errors.ts'
import { KINDS } from '../kinds/registry.ts'
import { copiedDocument, documentAt } from './document-names.ts'

/** A file that Collate makes in a library or in a place for backups. */
export interface Given {
  kind:
    | 'library'
    | 'lock'
    | 'document'
    | 'text'
    | 'original'
    | 'journal'
    | 'snapshot'
    | 'content'
    | 'aside'
  /** The folder it lies in; '.' for library.json and lock.json. */
  folder: string
  /** What its name is made of: an id, a hash, a number; what it was called, for a file set aside. */
  key: string
}

// Every name that Collate gives, in a library and in a place for backups, but documents in folders.
const GIVEN: readonly [Exclude<Given['kind'], 'document'>, RegExp][] = [
  ['text', /^(texts)\/([0-9a-f]{64})\.json$/],
  ['original', /^(originals)\/([0-9a-f]{64})\.[a-z0-9]{1,16}$/],
  ['library', /^()library\.json()$/],
  ['lock', /^()lock\.json()$/],
  // A number of 13 digits is higher than any count (core/model/count.ts), and read exactly.
  ['journal', /^(journal)\/([1-9]\d{0,12})\.json$/],
  ['snapshot', /^(snapshots)\/([1-9]\d{0,12})\.json$/],
  ['content', /^(files)\/([0-9a-f]{64})$/],
  ['aside', /^(damaged|outside)\/[a-z0-9]{16}\.([^/]+)$/],
]

// What file systems take at most for the name of a file.
const LONGEST_NAME = 255

/** What a name stands for, relative to a library or a place for backups; null: Collate gives none such. */
export function given(name: string): Given | null {
  const document = documentAt(name)
  if (document) return { kind: 'document', folder: KINDS[document.kind].folder, key: document.id }
  for (const [kind, pattern] of GIVEN) {
    const [, folder, key] = pattern.exec(name) ?? []
    if (folder === undefined || key === undefined || !isInside(name)) continue
    return { kind, folder: folder || '.', key }
  }
  return null
}

/**
 * Whether Collate may write or remove a file of this name: it is one that Collate gives, or that a
 * sync program gives to a copy of a document.
 */
export function isOurs(name: string): boolean {
  return given(name) !== null || (copiedDocument(name) !== null && isInside(name))
}

/**
 * The path of a file or folder inside `folder`. Names come from snapshots, journals, other machines
 * and titles; this decides for all of them what may become a path.
 *
 * @param name relative to `folder`: '.', a name, or a folder's name and a name with '/' between
 * @throws CollateError when it leads elsewhere
 */
export function pathInside(folder: string, name: string): string {
  if (name === '.') return folder
  if (isInside(name)) return join(folder, name)
  throw new CollateError('invalid-request', { says: 'name-leads-elsewhere', name, folder })
}

function isInside(name: string): boolean {
  const parts = name.split('/')
  return parts.length <= 2 && parts.every(isPlain)
}

/** Whether a part of a path names a thing where it stands, on every system. */
function isPlain(part: string): boolean {
  if (part === '' || part === '.' || part === '..' || part.length > LONGEST_NAME) return false
  // On Windows, a colon names a drive or a stream of a file.
  return !/[\\\0]/.test(part) && !(process.platform === 'win32' && part.includes(':'))
}
