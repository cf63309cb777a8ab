import { sayingsOf } from '../core/model/errors.ts'
import { inBrief, type Saying } from '../core/model/saying.ts'
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
  | 'name-not-text'
  | 'not-permitted'
  | 'not-a-file'
  | 'a-link'
  | 'folder-empty'
  | 'a-library'
  | 'not-saved'
  | 'not-tried'
  | 'internal'

/** Why one file did not become an article; `message` says it in brief, for the log. */
export class ImportProblem extends Error {
  readonly code: ImportProblemCode
  /** One sentence after another. */
  readonly said: readonly Saying[]

  constructor(
    code: ImportProblemCode,
    said: Saying | readonly Saying[],
    options?: { cause?: unknown },
  ) {
    const all = sayingsOf(said)
    super(inBrief(all), options)
    this.name = 'ImportProblem'
    this.code = code
    this.said = all
  }
}

/** What a failed file operation means for the person who dropped the file. */
export function problemOfFileError(error: unknown, name: string): ImportProblem {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  const options = { cause: error }
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return new ImportProblem('missing', { says: 'file-missing', name }, options)
    case 'EACCES':
    case 'EPERM':
      return new ImportProblem('not-permitted', { says: 'file-not-permitted', name }, options)
    case 'ELOOP':
      return new ImportProblem('missing', { says: 'file-links-to-itself', name }, options)
    default: {
      const detail = String(code ?? error)
      return new ImportProblem('unreadable', { says: 'file-unreadable', name, detail }, options)
    }
  }
}

/** Says that something has no bytes that end: it would be read for ever. */
export function notAFile(name: string): ImportProblem {
  return new ImportProblem('not-a-file', { says: 'file-is-device', name })
}

/** Says that a link was found in a folder: it may lead to files that nobody meant to import. */
export function aLink(name: string): ImportProblem {
  return new ImportProblem('a-link', { says: 'file-is-link', name })
}

/** Says that there is no text by which a file or folder could be opened: its name is no UTF-8. */
export function nameNotText(name: string): ImportProblem {
  return new ImportProblem('name-not-text', { says: 'file-name-not-text', name })
}

/** Says that a file is something other than a text that Collate reads. */
export function problemOfKind({ is, document }: FileKind, name: string): ImportProblem {
  return document
    ? new ImportProblem('unsupported', { says: 'file-unsupported', name, sort: is })
    : new ImportProblem('binary', { says: 'file-no-text', name, sort: is })
}
