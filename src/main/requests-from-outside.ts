import type { StartRequest } from './command-line.ts'
import type { CurrentLibrary } from './current-library.ts'
import { sendEvent } from './events.ts'
import { type Imports, toSource } from './handlers/imports.ts'
import { log } from './log.ts'

const PASSAGE_LINK = /^collate:\/\/passage\/([a-z0-9]+)\/?$/

/**
 * Files and links that come from outside of the window: the command line, a second start, the file
 * manager, a browser. They wait until the window listens.
 */
export class RequestsFromOutside {
  readonly #current: CurrentLibrary
  readonly #imports: Imports
  #waiting: StartRequest[] = []
  #windowListens = false

  constructor(current: CurrentLibrary, imports: Imports) {
    this.#current = current
    this.#imports = imports
  }

  add(request: StartRequest): void {
    this.#waiting.push(request)
    if (this.#windowListens) this.deliver()
  }

  /** Called when the window listens, also after it was drawn again. */
  deliver(): void {
    this.#windowListens = true
    const requests = this.#waiting
    this.#waiting = []
    for (const { files, links } of requests) {
      if (files.length > 0) void this.#openFiles(files)
      for (const link of links) void this.#follow(link)
    }
  }

  async #openFiles(files: string[]): Promise<void> {
    try {
      const report = await this.#imports.run(files.map(toSource))
      const articleIds = [...report.added, ...report.known].map((article) => article.id)
      if (articleIds.length > 0) sendEvent('articles:requested', { articleIds })
    } catch (error) {
      log.error('Files from outside were not imported', error)
      sendEvent('error:happened', { message: String(error) })
    }
  }

  async #follow(link: string): Promise<void> {
    const passageId = PASSAGE_LINK.exec(link)?.[1]
    const found = passageId ? await this.#current.get().annotations.findPassage(passageId) : null
    sendEvent(
      'passage:requested',
      found && { articleId: found.articleId, passageId: found.passage.id },
    )
  }
}
