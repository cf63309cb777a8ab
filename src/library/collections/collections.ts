import { ChangePublisher } from '../catalogue/change-publisher.ts'
import type { Collection, Document } from '../documents/collection.ts'
import type { LibraryContext } from '../documents/library-context.ts'
import { KIND_NAMES, type KindName } from '../kinds/registry.ts'
import { CollectionAccess } from './collection-access.ts'
import { Contents } from './contents.ts'
import type { LibraryDocument } from './library-document.ts'

/** A collection of which nobody has to know what its documents say. */
export interface AnyCollection extends Pick<
  CollectionAccess<KindName>,
  'refresh' | 'adoptVersion' | 'merge' | 'markOf'
> {
  readonly collection: Collection<unknown>
  publish(stored: Document<unknown>): void
}

/** The collections of an open library, one of each kind, and what is known of them. */
export class Collections {
  readonly publisher = new ChangePublisher()
  readonly contents: Contents
  /** The library's own. */
  readonly document: LibraryDocument
  readonly of: { readonly [K in KindName]: CollectionAccess<K> }

  constructor(context: LibraryContext, document: LibraryDocument) {
    this.document = document
    document.onChange = (info) => this.publisher.listeners.emit({ type: 'infoChanged', info })
    this.contents = new Contents(context)
    const all = KIND_NAMES.map((kind) => [
      kind,
      new CollectionAccess(kind, context, this.publisher),
    ])
    this.of = Object.fromEntries(all) as Collections['of']
  }

  /** The collection of any kind, for what is done alike to all. */
  any(kind: KindName): AnyCollection {
    return this.of[kind] as unknown as AnyCollection
  }
}
