import type { Annotations } from '../../core/model/passage.ts'
import type { Stored } from '../kinds/kind.ts'
import { partsOf, type DataOf, type KindName } from '../kinds/registry.ts'
import { Catalogue } from './catalogue.ts'
import { Listeners, type LibraryEvent } from './events.ts'

/**
 * Where a document that has just become durable is made known: first to the catalogue, then to
 * the library's listeners. Nothing gets here before it is on the disk.
 */
export class ChangePublisher {
  readonly catalogue = new Catalogue()
  readonly listeners = new Listeners()

  /** Publishes a document that was made or changed. */
  changed<K extends KindName>(kind: K, stored: Stored<DataOf<K>>): void {
    this.catalogue.set(kind, stored)
    if (kind !== 'annotations') return this.#emitChanged(kind, stored.id)
    const annotations = stored.data as Annotations
    this.listeners.emit({ type: 'annotationsChanged', articleId: stored.id, annotations })
    // An article's summary counts its marks.
    this.#emitChanged('article', stored.id)
  }

  /** Publishes that a document is gone for good, with its parts. */
  removed(kind: KindName, id: string): void {
    for (const part of partsOf(kind)) this.catalogue.remove(part, id)
    if (this.catalogue.remove(kind, id)) this.listeners.emit({ type: 'removed', kind, id })
  }

  #emitChanged(kind: KindName, id: string): void {
    const summary = this.catalogue.summary(kind, id)
    if (summary) this.listeners.emit({ type: 'changed', kind, summary } as LibraryEvent)
  }
}
