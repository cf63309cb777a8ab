import * as v from 'valibot'
import type { ShownDocument } from '../../core/model/document.ts'
import { idSchema } from '../../core/model/ids.ts'
import { LIBRARY_FILE } from '../kinds/library-info.ts'
import { DOCUMENT_FOLDERS, kindIn, KINDS, type KindName } from '../kinds/registry.ts'

const FOLDER = `(?<folder>${DOCUMENT_FOLDERS.join('|')})`
const ID = '(?<id>[a-z0-9]{8,40})'

const DOCUMENT = new RegExp(`^${FOLDER}/${ID}\\.json$`)

// outside/<new id>.notes.<id>.json: what was set aside; see asideName in files.ts.
const SET_ASIDE = new RegExp(`^outside/[a-z0-9]+\\.(?:library|${FOLDER}\\.${ID})\\.json$`)

// What sync programs make of `<id>.json` when two machines changed it: Syncthing
// `<id>.sync-conflict-….json`, Dropbox and Nextcloud `<id> (… conflicted copy …).json`, OneDrive
// `<id>-MACHINE.json`, Google Drive `<id> (1).json`.
const CONFLICT_COPY = new RegExp(`^(?:library|${FOLDER}/${ID})[^a-z0-9/][^/]*\\.json$`)

// A document, a version of it, what was damaged and set aside, or what an interrupted write left.
const ABOUT = new RegExp(`^(?:(?:outside|damaged)/[a-z0-9]+\\.)?(?:library\\b|${FOLDER}[/.]${ID})`)

/** A document in a folder. */
export interface DocumentPlace {
  kind: KindName
  id: string
}

/** Names a document: of a folder by its kind and id, or library.json, which has neither. */
export interface DocumentName {
  name: string
  /** Null for library.json. */
  place: DocumentPlace | null
}

/** The document in a folder that a file is; null when it is none. */
export function documentAt(file: string): DocumentPlace | null {
  return documentIn(DOCUMENT.exec(file))?.place ?? null
}

/** The document that a file is a sync program's copy of, by its name; null when it is none. */
export function copiedDocument(file: string): DocumentName | null {
  return documentIn(CONFLICT_COPY.exec(file))
}

/** The document that a file holds another version of, by its name; null when it holds none. */
export function otherVersionOf(file: string): DocumentName | null {
  return documentIn(SET_ASIDE.exec(file)) ?? copiedDocument(file)
}

/** The document that a file has to do with, as the window knows it; null when it knows none. */
export function shownDocument(file: string): ShownDocument | null {
  const document = documentIn(ABOUT.exec(file))
  if (document === null) return null
  const { place } = document
  if (place === null) return { kind: 'library', id: null }
  const kind = KINDS[place.kind].shownAs
  return kind !== null && v.is(idSchema, place.id) ? { kind, id: place.id } : null
}

function documentIn(match: RegExpExecArray | null): DocumentName | null {
  if (match === null) return null
  const { folder, id } = match.groups ?? {}
  if (folder === undefined || id === undefined) return { name: LIBRARY_FILE, place: null }
  const kind = kindIn(folder)
  return kind === undefined ? null : { name: `${folder}/${id}.json`, place: { kind, id } }
}
