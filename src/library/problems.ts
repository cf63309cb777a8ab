/**
 * Something in the library that a person should know of. `message` says what happened and what
 * can be done; `name` is the file it is about, `aside` where it was put, both relative to the
 * library's folder.
 */
export interface Problem {
  kind:
    | 'damaged'
    | 'restored'
    | 'outsideEdit'
    | 'replaced'
    | 'newer'
    | 'unreadable'
    | 'conflictCopy'
    | 'notMigrated'
  name: string
  aside: string | null
  message: string
}

/** The problems met while a library is open: one for each file and kind, the latest. */
export class Problems {
  readonly #byKey = new Map<string, Problem>()

  report(problem: Problem): void {
    this.#byKey.set(`${problem.kind} ${problem.name} ${problem.aside ?? ''}`, problem)
  }

  about(name: string): Problem | undefined {
    return this.list().find((problem) => problem.name === name)
  }

  list(): Problem[] {
    return [...this.#byKey.values()]
  }
}
