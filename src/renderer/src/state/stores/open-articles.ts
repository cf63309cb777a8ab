import { create } from 'zustand'
import { lookUp } from '../../../../core/model/look-up.ts'
import type { Annotations } from '../../../../core/model/passage.ts'
import type { Response } from '../../../../shared/contract.ts'
import { sentenceFor } from './messages-store.ts'
import { request } from './request.ts'

export type OpenArticle = Response<'article:read'>

type Entry =
  | { status: 'reading' }
  | { status: 'open'; content: OpenArticle }
  | { status: 'failed'; message: string }

interface OpenArticlesStore {
  entries: Readonly<Record<string, Entry>>
}

/** The contents of the articles in the panes; closed ones are dropped. */
export const useOpenArticles = create<OpenArticlesStore>(() => ({ entries: {} }))

function setEntry(id: string, entry: Entry): void {
  useOpenArticles.setState(({ entries }) => ({ entries: { ...entries, [id]: entry } }))
}

/** Reads an article for a pane. What fails is shown in the pane itself. */
export async function readArticle(id: string): Promise<void> {
  const reading: Entry = { status: 'reading' }
  setEntry(id, reading)
  const read = await entryOf(id)
  // Closed meanwhile, or asked for anew: then this answer is not waited for any more.
  if (lookUp(useOpenArticles.getState().entries, id) === reading) setEntry(id, read)
}

async function entryOf(id: string): Promise<Entry> {
  try {
    return { status: 'open', content: await request('article:read', { id }) }
  } catch (error) {
    return { status: 'failed', message: sentenceFor(error) }
  }
}

/** Forgets what an article holds: it was closed. */
export function dropArticle(id: string): void {
  useOpenArticles.setState(({ entries }) => {
    const { [id]: _gone, ...rest } = entries
    return { entries: rest }
  })
}

/** The content of an article that is open in a pane, else null. */
export function openArticleContent(id: string): OpenArticle | null {
  const entry = lookUp(useOpenArticles.getState().entries, id)
  return entry?.status === 'open' ? entry.content : null
}

/**
 * The text of an article that is open in a pane, with the hash that names it; null when it is not
 * open.
 */
export function openTextOf(id: string): { text: string; textHash: string } | null {
  const content = openArticleContent(id)
  return content && { text: content.version.text, textHash: content.textHash }
}

/** Keeps open articles' highlights as main says they are. */
export function followAnnotationEvents(): void {
  window.collate.on('annotations:changed', ({ articleId, annotations }) => {
    setAnnotations(articleId, annotations)
  })
}

function setAnnotations(articleId: string, annotations: Annotations): void {
  const content = openArticleContent(articleId)
  if (content) setEntry(articleId, { status: 'open', content: { ...content, annotations } })
}
