import { lookUp } from '../../../core/model/look-up.ts'
import type { ShownKind } from '../../../core/model/document.ts'
import type { Problem } from '../../../core/model/problem.ts'
import { messages } from '../../../shared/messages.ts'
import { isAlive, useLibrary } from '../state/stores/library-store.ts'
import { saidBy } from '../state/stores/relations-store.ts'

const words = messages.health

/** What the lists call a document of a kind; undefined when they do not know it. */
const TITLES: Record<Exclude<ShownKind, 'library'>, (id: string) => string | undefined> = {
  article: titleOfArticle,
  annotations: titleOfArticle,
  note: (id) => {
    const note = lookUp(useLibrary.getState().notes, id)
    return note && (note.title || messages.note.untitled)
  },
  dossier: (id) => lookUp(useLibrary.getState().dossiers, id)?.name,
  search: (id) => lookUp(useLibrary.getState().searches, id)?.name,
  relation: (id) => {
    const relation = lookUp(useLibrary.getState().relations, id)
    return relation && saidBy(relation)
  },
}

/** What is said to be about a document of a kind, by its title. */
const ABOUT: Record<keyof typeof TITLES, (title: string) => string> = {
  article: words.aboutArticle,
  annotations: words.aboutHighlights,
  note: words.aboutNote,
  dossier: words.aboutDossier,
  relation: words.aboutRelation,
  search: words.aboutSearch,
}

/** What a problem is about, for people: "Note “Title”". Null when the lists do not know. */
export function subjectOf({ about }: Problem): string | null {
  if (about === null) return null
  if (about.kind === 'library') return words.aboutLibrary
  const title = TITLES[about.kind](about.id ?? '')
  return title === undefined ? null : ABOUT[about.kind](title)
}

/** The article or the note to open to see to a problem; null when there is none. */
export function whereToLook({ about }: Problem): { kind: 'article' | 'note'; id: string } | null {
  const { kind, id = null } = about ?? {}
  if (id === null) return null
  const { articles, notes } = useLibrary.getState()
  const isOfArticle = kind === 'article' || kind === 'annotations'
  if (isOfArticle && isAlive(articles)(id)) return { kind: 'article', id }
  if (kind === 'note' && isAlive(notes)(id)) return { kind: 'note', id }
  return null
}

function titleOfArticle(id: string): string | undefined {
  return lookUp(useLibrary.getState().articles, id)?.title.value
}
