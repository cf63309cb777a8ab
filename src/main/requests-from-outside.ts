import { app } from 'electron'
import { readCommandLine, type StartRequest } from './command-line.ts'

/** What a second start tells the first. Chromium sorts the arguments it passes on by itself. */
interface SecondStart {
  argv: string[]
  cwd: string
}

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
 * Makes this process the only one of its profile, which hears what later ones are asked for.
 *
 * @param argv as in `process.argv`
 * @param onAsked called at each later start, before its request is added
 * @returns false when there is one already: it has been told
 */
export function becomeTheOnlyOne(
  outside: RequestsFromOutside,
  { argv, cwd }: SecondStart,
  onAsked: () => void,
): boolean {
  if (!app.requestSingleInstanceLock({ argv, cwd } satisfies SecondStart)) return false
  const add = (request: Partial<StartRequest>) => {
    onAsked()
    outside.add({ library: null, files: [], links: [], ...request })
  }
  app.on('second-instance', (_event, _argv, _cwd, data) => {
    const second = data as SecondStart
    add(readCommandLine(second.argv, second.cwd, process.defaultApp === true))
  })
  // macOS starts no second process: it sends these, at the first start before `ready`.
  app.on('open-url', (event, url) => {
    event.preventDefault()
    add({ links: [url] })
  })
  app.on('open-file', (event, path) => {
    event.preventDefault()
    add({ files: [path] })
  })
  return true
}
