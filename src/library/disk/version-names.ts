// outside/<new id>.notes.<id>.json: what was set aside; see asideName in files.ts.
const SET_ASIDE =
  /^outside\/[a-z0-9]+\.(?:library|(?<folder>articles|annotations|notes|dossiers)\.(?<id>[a-z0-9]{8,40}))\.json$/

// What sync programs make of `<id>.json` when two machines changed it: Syncthing
// `<id>.sync-conflict-….json`, Dropbox and Nextcloud `<id> (… conflicted copy …).json`, OneDrive
// `<id>-MACHINE.json`, Google Drive `<id> (1).json`.
const CONFLICT_COPY =
  /^(?:library|(?<folder>articles|annotations|notes|dossiers)\/(?<id>[a-z0-9]{8,40}))[^a-z0-9/][^/]*\.json$/

/** Names a document: of a folder by its id, or library.json, which has neither. */
export interface DocumentName {
  name: string
  /** Null for library.json. */
  place: { folder: string; id: string } | null
}

/** The document that a file is a sync program's copy of, by its name; null when it is none. */
export function copiedDocument(file: string): DocumentName | null {
  return documentIn(CONFLICT_COPY.exec(file))
}

/** The document that a file holds another version of, by its name; null when it holds none. */
export function otherVersionOf(file: string): DocumentName | null {
  return documentIn(SET_ASIDE.exec(file)) ?? copiedDocument(file)
}

function documentIn(match: RegExpExecArray | null): DocumentName | null {
  if (match === null) return null
  const { folder, id } = match.groups ?? {}
  if (folder === undefined || id === undefined) return { name: 'library.json', place: null }
  return { name: `${folder}/${id}.json`, place: { folder, id } }
}
