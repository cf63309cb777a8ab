import { create } from 'zustand'
import type { CitedPlace } from '../../../../core/model/cited-place.ts'
import type { Citation } from '../../../../core/model/note.ts'
import { lookUp } from '../../../../core/model/look-up.ts'
import { logError } from './messages-store.ts'
import { request } from './request.ts'

interface Known {
  articleId: string
  /** Null until it is known, and when the article is not in this library. */
  found: CitedPlace | null
}

interface CitedStore {
  /** By the id of the passage. */
  known: Readonly<Record<string, Known>>
}

/** Where what the open note cites stands in the texts that are read now: they may have changed since. */
export const useCited = create<CitedStore>(() => ({ known: {} }))

/** Where a cited passage stands; null until it is known. It is asked for the first time. */
export function citedPlace({ articleId, passageId }: Citation): CitedPlace | null {
  const known = lookUp(useCited.getState().known, passageId)
  if (!known) askFor(articleId, passageId)
  return known?.found ?? null
}

// A note asks for all its citations one by one as it is drawn: one request for each article has them.
let waiting = new Map<string, Set<string>>()

function askFor(articleId: string, passageId: string): void {
  if (waiting.size === 0) setTimeout(askAll)
  const passages = waiting.get(articleId) ?? new Set()
  waiting.set(articleId, passages.add(passageId))
}

function askAll(): void {
  const asked = waiting
  waiting = new Map()
  for (const [articleId, passages] of asked) void ask(articleId, [...passages])
}

async function ask(articleId: string, passageIds: string[]): Promise<void> {
  keep(
    passageIds.map((id) => [
      id,
      lookUp(useCited.getState().known, id) ?? { articleId, found: null },
    ]),
  )
  try {
    const places = await request('passage:places', { articleId, passageIds, chars: 0 })
    keep(places.map((found) => [found.passageId, { articleId, found }]))
  } catch (error) {
    // Of an article that is gone the citation says so; what else fails main has said.
    logError(error)
  }
}

function keep(known: [string, Known][]): void {
  useCited.setState((before) => ({ known: { ...before.known, ...Object.fromEntries(known) } }))
}

/** Asks again when an article is read in another text, or its passages stand elsewhere in it. */
export function followCitedEvents(): void {
  window.collate.on('article:changed', ({ id }) => askAgain(id, () => true))
  window.collate.on('annotations:changed', ({ articleId, annotations }) => {
    askAgain(articleId, (passageId, found) => {
      const passage = lookUp(annotations.passages, passageId)
      return passage !== undefined && passage.selectors.textHash !== found?.textHash
    })
  })
}

function askAgain(
  articleId: string,
  isOther: (passageId: string, found: CitedPlace | null) => boolean,
): void {
  for (const [passageId, known] of Object.entries(useCited.getState().known)) {
    if (known.articleId === articleId && isOther(passageId, known.found)) {
      askFor(articleId, passageId)
    }
  }
}
