import { lookUp } from '../../../core/model/look-up.ts'
import type { Problem } from '../../../core/model/problem.ts'
import { messages } from '../../../shared/messages.ts'
import { isAlive, useLibrary } from '../state/stores/library-store.ts'

const words = messages.health

// notes/<id>.json, notes/<id>.sync-conflict-….json, outside/<other id>.notes.<id>.json.
const DOCUMENT = /\b(articles|annotations|notes|dossiers)[/.]([a-z0-9]{8,40})/

/** The document that a file of the library is, or is a version of, by its name. */
export function documentOf(file: string): { folder: string; id: string } | null {
  const [, folder, id] = DOCUMENT.exec(file) ?? []
  return folder === undefined || id === undefined ? null : { folder, id }
}

/**
 * What a problem is about, for people: "Note “Title”". A text or a file has no title of its own:
 * then it is what the message names that needs it. Null when the lists do not know either.
 */
export function subjectOf({ name, message }: Problem): string | null {
  return subjectOfFile(name) ?? subjectOfFile(message)
}

/** The article or the note to open to see to a problem; null when there is none. */
export function whereToLook({ name }: Problem): { kind: 'article' | 'note'; id: string } | null {
  const { folder, id = '' } = documentOf(name) ?? {}
  const { articles, notes } = useLibrary.getState()
  const isOfArticle = folder === 'articles' || folder === 'annotations'
  if (isOfArticle && isAlive(articles)(id)) return { kind: 'article', id }
  if (folder === 'notes' && isAlive(notes)(id)) return { kind: 'note', id }
  return null
}

function subjectOfFile(file: string): string | null {
  const { folder, id = '' } = documentOf(file) ?? {}
  const { articles, notes, dossiers } = useLibrary.getState()
  const note = lookUp(notes, id)
  switch (folder) {
    case 'articles':
      return said(words.aboutArticle, lookUp(articles, id)?.title.value)
    case 'annotations':
      return said(words.aboutHighlights, lookUp(articles, id)?.title.value)
    case 'notes':
      return said(words.aboutNote, note && (note.title || messages.note.untitled))
    case 'dossiers':
      return said(words.aboutDossier, lookUp(dossiers, id)?.name)
    default:
      return /^(outside\/[a-z0-9]+\.)?library\b/.test(file) ? words.aboutLibrary : null
  }
}

function said(say: (name: string) => string, name: string | undefined): string | null {
  return name === undefined ? null : say(name)
}
