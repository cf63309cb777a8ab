import { app } from 'electron'
import { messages } from '../shared/messages.ts'
import { readCommandLine, type StartRequest } from './command-line.ts'
import type { CurrentLibrary } from './current-library.ts'
import { sendEvent } from './events.ts'
import { toFailure } from './failure.ts'
import { type Imports, toSource } from './handlers/imports.ts'
import { readPassageLink } from './passage-link.ts'

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

  /** Called when the window listens, also after it was drawn again. */
  deliver(current: CurrentLibrary, imports: Imports): void {
    this.#take = (request) => void take(request, current, imports)
    this.#waiting.splice(0).forEach(this.#take)
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

async function take(
  { library, files, links }: StartRequest,
  current: CurrentLibrary,
  imports: Imports,
): Promise<void> {
  try {
    // Nothing meant for another library lands in this one.
    if (library !== null && library !== current.get().folder) {
      return sendEvent('error:happened', { message: messages.outside.otherLibrary(library) })
    }
    if (files.length > 0) await openFiles(files, imports)
    for (const link of links) await follow(link, current)
  } catch (error) {
    const { message } = toFailure('What was asked for from outside', error)
    sendEvent('error:happened', { message })
  }
}

async function openFiles(files: string[], imports: Imports): Promise<void> {
  const report = await imports.run(files.map(toSource))
  const articleIds = [...report.added, ...report.known].map((article) => article.id)
  if (articleIds.length > 0) sendEvent('articles:requested', { articleIds })
}

async function follow(link: string, current: CurrentLibrary): Promise<void> {
  const passageId = readPassageLink(link)
  if (passageId === null) {
    return sendEvent('error:happened', { message: messages.outside.brokenLink(link) })
  }
  const found = await current.get().annotations.findPassage(passageId)
  sendEvent(
    'passage:requested',
    found && { articleId: found.articleId, passageId: found.passage.id },
  )
}
