import type { Article } from '../../core/model/article.ts'
import type { Dossier } from '../../core/model/dossier.ts'
import type { Note } from '../../core/model/note.ts'
import type { Annotations } from '../../core/model/passage.ts'
import type { ArticleSummary, DossierSummary, NoteSummary } from '../../core/model/summary.ts'
import { Catalogue } from './catalogue.ts'
import type { Stored } from '../documents/envelope.ts'
import { Listeners } from './events.ts'

/**
 * Where a document that has just become durable is made known: first to the catalogue, then to
 * the library's listeners. Nothing gets here before it is on the disk.
 */
export class News {
  readonly catalogue = new Catalogue()
  readonly listeners = new Listeners()

  article(stored: Stored<Article>): ArticleSummary {
    const article = this.catalogue.setArticle(stored)
    this.listeners.emit({ type: 'articleChanged', article })
    return article
  }

  /** The id of annotations is their article's. */
  annotations({ id, data }: Stored<Annotations>): void {
    const article = this.catalogue.setAnnotations(id, data)
    this.listeners.emit({ type: 'annotationsChanged', articleId: id, annotations: data })
    if (article) this.listeners.emit({ type: 'articleChanged', article })
  }

  /** It is gone for good. */
  removed(kind: 'article' | 'note' | 'dossier', id: string): void {
    if (this.catalogue.remove(kind, id)) this.listeners.emit({ type: 'removed', kind, id })
  }

  note(stored: Stored<Note>): NoteSummary {
    const note = this.catalogue.setNote(stored)
    this.listeners.emit({ type: 'noteChanged', note })
    return note
  }

  dossier(stored: Stored<Dossier>): DossierSummary {
    const dossier = this.catalogue.setDossier(stored)
    this.listeners.emit({ type: 'dossierChanged', dossier })
    return dossier
  }
}
