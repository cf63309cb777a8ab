import { CollateError } from '../core/model/errors.ts'
import type { ColorNames } from '../core/model/passage.ts'
import type { DossierSummary } from '../core/model/summary.ts'
import { noteLinksIn, targetOf } from '../core/note/links.ts'
import { plainText } from '../core/note/plain-text.ts'
import { citationsIn } from '../core/note/walk.ts'
import type { Library } from '../library/library.ts'
import type {
  FoundKind,
  SearchableArticle,
  SearchableDossier,
  SearchableNote,
} from './searchable.ts'

/** A note by its id, with what tells whether it is as it was. */
export interface MarkedNote {
  readonly id: string
  readonly mark: string | null
}

/** All of a library that can be found, as it is now. */
export interface Findable {
  readonly articles: readonly SearchableArticle[]
  readonly notes: readonly MarkedNote[]
  readonly dossiers: readonly SearchableDossier[]
  /** What the person calls colours. */
  readonly colorNames: ColorNames
}

export function findableIn(library: Library): Findable {
  const { notes, dossiers } = library.list()
  return {
    articles: library.textsRead(),
    notes: notes.filter(isKept).map(({ id }) => markedNote(library, id)),
    dossiers: dossiers.filter(isKept).map(searchable),
    colorNames: library.info.colorNames,
  }
}

/** Who has to know what becomes of what can be found. */
export interface Follower {
  /** These are new, or have changed. */
  article(article: SearchableArticle): void
  note(note: MarkedNote): void
  dossier(dossier: SearchableDossier): void
  colorNames(names: ColorNames): void
  /** It is gone, or in the trash. */
  gone(kind: FoundKind, id: string): void
}

/** Tells of every change in a library. Gives the function that ends it. */
export function followLibrary(library: Library, follower: Follower): () => void {
  return library.subscribe((event) => {
    if (event.type === 'annotationsChanged') return
    if (event.type === 'infoChanged') return follower.colorNames(event.info.colorNames)
    const { type, kind } = event
    if (kind !== 'article' && kind !== 'note' && kind !== 'dossier') return
    const id = type === 'removed' ? event.id : event.summary.id
    if (type === 'removed' || !isKept(event.summary)) return follower.gone(kind, id)
    if (event.kind === 'dossier') return follower.dossier(searchable(event.summary))
    if (kind === 'note') return follower.note(markedNote(library, id))
    const article = library.textReadOf(id)
    if (article) follower.article(article)
    else follower.gone('article', id)
  })
}

/** What of a note can be found; null when there is none, or it can't be read or lies in the trash. */
export async function readNote(library: Library, id: string): Promise<SearchableNote | null> {
  try {
    const { data: note, hash } = await library.documents('note').read(id)
    if (note.trashedAt !== undefined) return null
    const targets = noteLinksIn(note.tree).map(targetOf)
    return {
      id,
      mark: hash,
      title: note.title,
      tags: note.tags ?? [],
      text: plainText(note.tree),
      createdAt: note.createdAt,
      changedAt: note.changedAt,
      quoted: citationsIn(note.tree).map(({ articleId }) => articleId),
      linked: targets.flatMap((target) => (target.kind === 'article' ? [target.id] : [])),
    }
  } catch (error) {
    // The library tells of a note that can't be read.
    if (error instanceof CollateError) return null
    throw error
  }
}

function markedNote(library: Library, id: string): MarkedNote {
  return { id, mark: library.documents('note').markOf(id) }
}

function searchable({
  id,
  name,
  articleIds,
  noteIds,
  changedAt,
}: DossierSummary): SearchableDossier {
  return { id, name, articleIds, noteIds, changedAt }
}

function isKept({ trashedAt }: { trashedAt?: string | undefined }): boolean {
  return trashedAt === undefined
}
