import { sayingsOf, type Said } from '../../core/model/errors.ts'
import type { Finding, Problem } from '../../core/model/problem.ts'
import { otherVersionOf, shownDocument } from '../disk/document-names.ts'

/** Those that are over when the file is whole. */
const IN_ONE_FILE: readonly Problem['kind'][] = ['damaged', 'missing', 'unreadable']

/**
 * The problems met while a library is open: one for each file and kind, the latest. Files are
 * relative to the library's folder.
 */
export class Problems {
  readonly #byKey = new Map<string, Finding>()

  /** Takes the place of what was said before of the same file, in the same way. */
  report(problem: Pick<Problem, 'kind' | 'name' | 'aside'> & { said: Said }): void {
    const { kind, name, aside, said } = problem
    const version = versionIn(name, aside)
    this.#byKey.set(`${kind} ${name} ${aside ?? ''}`, {
      ...problem,
      version,
      about: shownDocument(name),
      said: sayingsOf(said),
    })
  }

  /** There is no such other version any more: it is in use, or was moved. */
  settle(version: string): void {
    for (const [key, problem] of this.#byKey) {
      if (problem.version === version) this.#byKey.delete(key)
    }
  }

  /** These files are whole again: they were restored, or have come back. */
  mended(...names: string[]): void {
    for (const [key, { kind, name }] of this.#byKey) {
      if (IN_ONE_FILE.includes(kind) && names.includes(name)) this.#byKey.delete(key)
    }
  }

  /** The first problem of a file; undefined when it has none. */
  about(name: string): Finding | undefined {
    return this.list().find((problem) => problem.name === name)
  }

  list(): Finding[] {
    return [...this.#byKey.values()]
  }
}

/** Which of the files of a problem holds another version of a document; null when none does. */
export function versionIn(...files: (string | null)[]): string | null {
  return files.find((file) => file !== null && otherVersionOf(file) !== null) ?? null
}
