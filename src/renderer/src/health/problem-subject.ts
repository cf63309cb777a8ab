import type { Problem } from '../../../shared/health.ts'
import { messages } from '../../../shared/messages.ts'
import { useLibrary } from '../state/library-store.ts'

const words = messages.health

/**
 * What a problem is about, for people: "Note “Title”". A text or a file has no title of its own:
 * then it is what the message names that needs it. Null when the lists do not know either.
 */
export function subjectOf({ name, message }: Problem): string | null {
  const named = /\b(articles|notes|dossiers)\/[a-z0-9]+/.exec(message)?.[0]
  return subjectOfFile(name) ?? (named === undefined ? null : subjectOfFile(named))
}

/** @param name relative to the library's folder, as in notes/<id>.json */
function subjectOfFile(name: string): string | null {
  const [folder = '', file = ''] = name.split('/')
  const id = /^[a-z0-9]+/.exec(file)?.[0] ?? ''
  const { articles, notes, dossiers } = useLibrary.getState()
  switch (folder) {
    case 'library.json':
      return words.aboutLibrary
    case 'articles':
      return said(words.aboutArticle, articles[id]?.title.value)
    case 'annotations':
      return said(words.aboutHighlights, articles[id]?.title.value)
    case 'notes':
      return said(words.aboutNote, notes[id] && (notes[id].title || messages.note.untitled))
    case 'dossiers':
      return said(words.aboutDossier, dossiers[id]?.name)
    default:
      return null
  }
}

function said(say: (name: string) => string, name: string | undefined): string | null {
  return name === undefined ? null : say(name)
}
