import { app } from 'electron'
import { readCommandLine, type StartRequest } from './command-line.ts'

/**
 * Files and links that come from outside of the window: the command line, a second start, the file
 * manager, a browser. They wait until the window listens.
 */
export class RequestsFromOutside {
  #waiting: StartRequest[] = []
  #take: ((request: StartRequest) => void) | null = null

  /** @param first what this start was asked for; its library is opened by others */
  constructor(first: StartRequest) {
    this.#waiting.push({ ...first, library: null })
  }

  /** Hands it on at once where the window listens already. */
  add(request: StartRequest): void {
    if (this.#take) this.#take(request)
    else this.#waiting.push(request)
  }

  /** Called when the window listens, also after it was drawn again; `take` never throws. */
  deliver(take: (request: StartRequest) => void): void {
    this.#take = take
    this.#waiting.splice(0).forEach(take)
  }
}

/**
 * Takes what a second start was given, and on macOS, which starts no second process, what the system
 * sends.
 *
 * @param onAsked called at each of these, before its request is added
 */
export class LaterStarts {
  readonly #outside: RequestsFromOutside
  readonly #onAsked: () => void

  constructor(outside: RequestsFromOutside, onAsked: () => void) {
    this.#outside = outside
    this.#onAsked = onAsked
    // At the first start these come before `ready`.
    app.on('open-url', (event, url) => {
      event.preventDefault()
      this.#add({ links: [url] })
    })
    app.on('open-file', (event, path) => {
      event.preventDefault()
      this.#add({ files: [path] })
    })
  }

  /**
   * @param argv as in `process.argv`
   * @param cwd the folder that its relative paths are relative to
   */
  take(argv: string[], cwd: string): void {
    this.#add(readCommandLine(argv, cwd, process.defaultApp === true))
  }

  #add(request: Partial<StartRequest>): void {
    this.#onAsked()
    this.#outside.add({ library: null, files: [], links: [], ...request })
  }
}
