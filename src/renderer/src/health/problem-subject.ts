import { messages } from '../../../shared/messages.ts'
import { useLibrary } from '../state/library-store.ts'

const words = messages.health

/**
 * What a file of the library holds, for people: "Note “Title”". Null when the lists do not know.
 *
 * @param name relative to the library's folder, as in notes/<id>.json
 */
export function subjectOf(name: string): string | null {
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
