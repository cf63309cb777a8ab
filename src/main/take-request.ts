import { messages } from '../shared/messages.ts'
import { readCollateLink } from './collate-link.ts'
import type { StartRequest } from './command-line.ts'
import type { CurrentLibrary } from './current-library.ts'
import { sendEvent } from './events.ts'
import { toFailure } from './failure.ts'
import { type Imports, toSource } from './handlers/imports.ts'

/**
 * Does what a start asks for in the window that listens: opens files, follows links. Never rejects:
 * what fails is told in the window.
 */
export async function takeRequest(
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
  const thing = readCollateLink(link)
  if (thing === null) {
    return sendEvent('error:happened', { message: messages.outside.brokenLink(link) })
  }
  if (thing.kind !== 'passage') return sendEvent('document:requested', thing)
  const found = await current.get().annotations.findPassage(thing.id)
  sendEvent(
    'passage:requested',
    found && { articleId: found.articleId, passageId: found.passage.id },
  )
}
