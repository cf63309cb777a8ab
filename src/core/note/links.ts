import * as v from 'valibot'
import { idSchema } from '../model/ids.ts'
import type { NoteLink, NoteTree } from '../model/note.ts'
import { walk } from './walk.ts'

/** What a note can link to. */
export const LINKED_KINDS = ['note', 'article', 'dossier'] as const

/** A document that a note's link leads to. */
export const linkTargetSchema = v.object({ kind: v.picklist(LINKED_KINDS), id: idSchema })
export type LinkTarget = v.InferOutput<typeof linkTargetSchema>

/** What a document is called now; undefined when there is none of that id. */
export type TitleOf = (target: LinkTarget) => string | undefined

/** The field of a link that names its document. */
const FIELD = { note: 'noteId', article: 'articleId', dossier: 'dossierId' } as const

/** Where a link leads. */
export function targetOf(link: NoteLink): LinkTarget {
  const fields: Readonly<Record<string, unknown>> = link
  for (const kind of LINKED_KINDS) {
    const id = fields[FIELD[kind]]
    if (v.is(idSchema, id)) return { kind, id }
  }
  // The schema of notes refuses one.
  throw new TypeError('a link that names no document')
}

/** A link to a document; `label` when its words are not what the document is called. */
export function linkTo({ kind, id }: LinkTarget, label?: string): NoteLink {
  const link = { type: 'noteLink', [FIELD[kind]]: id, ...(label !== undefined && { label }) }
  return link as NoteLink
}

/** Whether both are the same document. */
export function isSameTarget(a: LinkTarget, b: LinkTarget): boolean {
  return a.kind === b.kind && a.id === b.id
}

/** Every link of a note, in the order of reading. */
export function noteLinksIn(tree: NoteTree): NoteLink[] {
  const found: NoteLink[] = []
  walk(tree, (node) => {
    if (node.type === 'noteLink') found.push(node)
  })
  return found
}
