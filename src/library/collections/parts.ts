import type { Article } from '../../core/model/article.ts'
import type { Dossier } from '../../core/model/dossier.ts'
import { CollateError } from '../../core/model/errors.ts'
import type { Note } from '../../core/model/note.ts'
import type { Annotations } from '../../core/model/passage.ts'
import { Collection, type Document } from '../documents/collection.ts'
import { Contents } from './contents.ts'
import { FORMATS } from '../kinds/formats.ts'
import type { Ground } from '../documents/ground.ts'
import { News } from '../catalogue/news.ts'
import type { Shelf } from './shelf.ts'

/** The collections of an open library, and what is known of them. */
export class Parts {
  readonly news = new News()
  readonly contents: Contents
  readonly articles: Shelf<Article>
  readonly annotations: Shelf<Annotations>
  readonly notes: Shelf<Note>
  readonly dossiers: Shelf<Dossier>

  constructor(ground: Ground) {
    const { news } = this
    const { problems } = ground
    const day = (): number => ground.day
    const shelf = <T>(collection: Collection<T>): Shelf<T> => ({ collection, news, problems, day })
    this.contents = new Contents(ground)
    this.articles = shelf(new Collection('articles', FORMATS.article, ground))
    this.annotations = shelf(new Collection('annotations', FORMATS.annotations, ground))
    this.notes = shelf(new Collection('notes', FORMATS.note, ground))
    this.dossiers = shelf(new Collection('dossiers', FORMATS.dossier, ground))
  }

  /** Reads every document; to be done once, before anybody listens. */
  async readCatalogue(): Promise<void> {
    const { catalogue } = this.news
    // One collection after another: each reads as many files at once as is good for the disk.
    for (const stored of await this.articles.collection.readAll()) catalogue.setArticle(stored)
    for (const { id, data } of await this.annotations.collection.readAll()) {
      catalogue.setAnnotations(id, data)
    }
    for (const stored of await this.notes.collection.readAll()) catalogue.setNote(stored)
    for (const stored of await this.dossiers.collection.readAll()) catalogue.setDossier(stored)
  }

  /** Reads a document again, and makes known what another program has changed in it. */
  async refresh(folder: string, id: string): Promise<void> {
    const { news } = this
    switch (folder) {
      case 'articles':
        return publish(this.articles, id, {
          changed: (stored) => news.article(stored),
          gone: () => news.removed('article', id),
        })
      case 'annotations':
        return publish(this.annotations, id, {
          changed: (stored) => news.annotations(stored),
          // Where they are missing, the article is gone, or had better be seen to: a check says so.
          gone: () => {},
        })
      case 'notes':
        return publish(this.notes, id, {
          changed: (stored) => news.note(stored),
          gone: () => news.removed('note', id),
        })
      case 'dossiers':
        return publish(this.dossiers, id, {
          changed: (stored) => news.dossier(stored),
          gone: () => news.removed('dossier', id),
        })
    }
  }

  /** Puts another version in the place of a document; see Collection.adoptVersion. */
  async adoptVersion(folder: string, id: string, bytes: Buffer): Promise<string | null> {
    const { news } = this
    switch (folder) {
      case 'articles':
        return replaceIn(this.articles, id, bytes, (stored) => news.article(stored))
      case 'annotations':
        return replaceIn(this.annotations, id, bytes, (stored) => news.annotations(stored))
      case 'notes':
        return replaceIn(this.notes, id, bytes, (stored) => news.note(stored))
      case 'dossiers':
        return replaceIn(this.dossiers, id, bytes, (stored) => news.dossier(stored))
      default:
        throw new CollateError('not-found', `There are no documents in ${folder}.`)
    }
  }
}

async function replaceIn<T>(
  { collection }: Shelf<T>,
  id: string,
  bytes: Buffer,
  tell: (stored: Document<T>) => void,
): Promise<string | null> {
  const { document, kept } = await collection.adoptVersion(id, bytes)
  tell(document)
  return kept
}

async function publish<T>(
  { collection }: Shelf<T>,
  id: string,
  tell: { changed: (stored: Document<T>) => void; gone: () => void },
): Promise<void> {
  // Nearly always it is this library's own write that was noticed.
  if (collection.isAsTold(id)) return
  const stored = await collection.readNews(id)
  if (stored) tell.changed(stored)
  else if ((await collection.read(id)) === null) tell.gone()
}
