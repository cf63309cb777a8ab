import type { LibraryInfo } from '../../core/model/library.ts'
import type { Annotations } from '../../core/model/passage.ts'
import type { KindName } from '../kinds/registry.ts'
import type { SummaryOf } from './catalogue.ts'

type WholeKind = Exclude<KindName, 'annotations'>
type Changed = {
  [K in WholeKind]: { type: 'changed'; kind: K; summary: SummaryOf<K> }
}[WholeKind]

/** What has changed in a library, published after it is durable. */
export type LibraryEvent =
  | Changed
  | { type: 'annotationsChanged'; articleId: string; annotations: Annotations }
  /** What library.json says. */
  | { type: 'infoChanged'; info: LibraryInfo }
  /** It is gone for good: it was in the trash, and that was emptied. */
  | { type: 'removed'; kind: KindName; id: string }

export class Listeners {
  readonly #listeners = new Set<(event: LibraryEvent) => void>()

  /** Gives the function that ends it. */
  subscribe(listener: (event: LibraryEvent) => void): () => void {
    this.#listeners.add(listener)
    return () => {
      this.#listeners.delete(listener)
    }
  }

  /** Tells every listener. What one of them throws stops neither the others nor the caller. */
  emit(event: LibraryEvent): void {
    for (const listener of this.#listeners) {
      try {
        listener(event)
      } catch (error) {
        // The change has happened; a listener's error must not look like a failure to save.
        setImmediate(() => {
          throw error
        })
      }
    }
  }
}
