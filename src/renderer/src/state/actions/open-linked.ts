import { lookUp } from '../../../../core/model/look-up.ts'
import type { LinkTarget } from '../../../../core/note/links.ts'
import { messages } from '../../../../shared/messages.ts'
import { useLibrary } from '../stores/library-store.ts'
import { attempt, say } from '../stores/messages-store.ts'
import { request } from '../stores/request.ts'
import { saving } from '../stores/saving-store.ts'
import { openDossier } from './library-actions.ts'
import { writeIn } from './open-note.ts'
import { leaveHere } from './visits.ts'
import { readHere, readInPlace } from './read-here.ts'

const words = messages.links

/**
 * Opens what a link leads to. Of what is in the trash, or gone, that is said, and what can be done.
 *
 * @param beside an article opens beside those that are open; else in the place of the one used last
 */
export function openLinked(target: LinkTarget, beside: boolean): void {
  const found = linkedDocument(target)
  if (found === null) return say(words.gone[target.kind])
  if (found.isTrashed) {
    const restore = () => attempt(() => saving(request(RESTORE[target.kind], { id: target.id })))
    return say(words.trashed(found.title), [{ label: words.restore, run: restore }])
  }
  leaveHere()
  const { kind, id } = target
  if (kind === 'note') attempt(() => writeIn(id))
  else if (kind === 'dossier') attempt(() => openDossier(id))
  else if (beside) readHere(id)
  else readInPlace(id)
}

const RESTORE = {
  note: 'note:restore',
  article: 'article:restore',
  dossier: 'dossier:restore',
} as const

/** A document as a link to it is shown. */
export interface Linked {
  title: string
  isTrashed: boolean
}

/** What a link leads to, as the lists have it; null when there is nothing of that id. */
export function linkedDocument({ kind, id }: LinkTarget): Linked | null {
  const { articles, notes, dossiers } = useLibrary.getState()
  const item = {
    note: lookUp(notes, id),
    article: lookUp(articles, id),
    dossier: lookUp(dossiers, id),
  }
  const title = {
    note: item.note && (item.note.title || messages.note.untitled),
    article: item.article?.title.value,
    dossier: item.dossier?.name,
  }[kind]
  if (title === undefined) return null
  return { title, isTrashed: item[kind]?.trashedAt !== undefined }
}
