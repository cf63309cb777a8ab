import { isolated } from '../core/model/names.ts'
import type { FileKind } from './kinds.ts'

/** Every reason for which a file does not become an article. */
export type ImportProblemCode =
  | 'empty'
  | 'binary'
  | 'unsupported'
  | 'unreadable'
  | 'too-large'
  | 'too-slow'
  | 'missing'
  | 'not-permitted'
  | 'not-a-file'
  | 'a-link'
  | 'folder-empty'
  | 'a-library'
  | 'not-saved'
  | 'not-tried'
  | 'internal'

/** Why one file did not become an article; `message` is a sentence for people that names the file. */
export class ImportProblem extends Error {
  readonly code: ImportProblemCode

  constructor(code: ImportProblemCode, message: string, options?: { cause?: unknown }) {
    super(message, options)
    this.name = 'ImportProblem'
    this.code = code
  }
}

/** The name as it stands in a sentence. */
export function quoted(name: string): string {
  return `“${isolated(name)}”`
}

/** What a failed file operation means for the person who dropped the file. */
export function problemOfFileError(error: unknown, name: string): ImportProblem {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  const options = { cause: error }
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return new ImportProblem('missing', `${quoted(name)} is no longer there.`, options)
    case 'EACCES':
    case 'EPERM':
      return new ImportProblem(
        'not-permitted',
        `${quoted(name)} can’t be read: your account has no permission.`,
        options,
      )
    case 'ELOOP':
      return new ImportProblem(
        'missing',
        `${quoted(name)} is a link that leads back to itself.`,
        options,
      )
    default:
      return new ImportProblem(
        'unreadable',
        `${quoted(name)} could not be read from the disk (${String(code ?? error)}).`,
        options,
      )
  }
}

/** Says that something has no bytes that end: it would be read for ever. */
export function notAFile(name: string): ImportProblem {
  return new ImportProblem('not-a-file', `${quoted(name)} is a device or a pipe, not a file.`)
}

/** Says that a link was found in a folder: it may lead to files that nobody meant to import. */
export function aLink(name: string): ImportProblem {
  return new ImportProblem(
    'a-link',
    `${quoted(name)} is a link to another place, which may be a private one, so it was not followed. To import what it leads to, choose that itself.`,
  )
}

/** Says that a file is something other than a text that Collate reads. */
export function problemOfKind(kind: FileKind, name: string): ImportProblem {
  if (!kind.document) {
    return new ImportProblem('binary', `${quoted(name)} is ${kind.is}, not a text.`)
  }
  return new ImportProblem(
    'unsupported',
    `${quoted(name)} is ${kind.is}. Collate reads plain text and Markdown, and not these yet.`,
  )
}
