import { AGREEMENT } from './agreement.ts'
import { ANNOTATIONS } from './annotations.ts'
import { ARTICLE } from './article.ts'
import { CHECKS } from './checks.ts'
import { DOSSIER } from './dossier.ts'
import type { Kind } from './kind.ts'
import { NOTE } from './note.ts'
import { RELATION } from './relation.ts'
import { SAVED_SEARCH } from './saved-search.ts'
import { CONTENT_FOLDERS } from './text.ts'

/** Every kind of document in a library; a part after what it is a part of. */
export const KINDS = {
  article: ARTICLE,
  annotations: ANNOTATIONS,
  note: NOTE,
  checks: CHECKS,
  dossier: DOSSIER,
  agreement: AGREEMENT,
  relation: RELATION,
  search: SAVED_SEARCH,
}

export type KindName = keyof typeof KINDS

/** What the documents of a kind say, and what is known of them without opening them. */
export type DataOf<K extends KindName> =
  (typeof KINDS)[K] extends Kind<infer T, infer _> ? T : never
export type FactsOf<K extends KindName> =
  (typeof KINDS)[K] extends Kind<infer _, infer Facts> ? Facts : never

const BY_NAME: { [K in KindName]: Kind<DataOf<K>, FactsOf<K>> } = KINDS

/** A kind by its name, as the one that it is. */
export function kindNamed<K extends KindName>(name: K): Kind<DataOf<K>, FactsOf<K>> {
  return BY_NAME[name]
}

export const KIND_NAMES = Object.keys(KINDS) as KindName[]

/** The kind whose documents lie in a folder; undefined when it is none of theirs. */
export function kindIn(folder: string): KindName | undefined {
  return KIND_NAMES.find((name) => KINDS[name].folder === folder)
}

/** The kinds whose documents are a part of those of another. */
export function partsOf(kind: KindName): KindName[] {
  return KIND_NAMES.filter((name) => KINDS[name].partOf === KINDS[kind])
}

/** The folders of documents, and all folders of what a library holds. */
export const DOCUMENT_FOLDERS = KIND_NAMES.map((name) => KINDS[name].folder)
export const FOLDERS = [...DOCUMENT_FOLDERS, ...CONTENT_FOLDERS]
