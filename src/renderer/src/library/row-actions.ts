import type { ArticleSummary, DossierSummary, NoteSummary } from '../../../core/model/summary.ts'
import { messages } from '../../../shared/messages.ts'
import { runCommand } from '../state/actions/commands.ts'
import {
  addToDossier,
  exportNotes,
  openDossier,
  removeFromDossier,
  trashArticle,
  trashDossier,
  trashNote,
} from '../state/actions/library-actions.ts'
import { useLibrary } from '../state/stores/library-store.ts'
import { exportArticles } from '../state/actions/picked-actions.ts'
import { pick } from '../state/stores/picked-articles.ts'
import { attempt } from '../state/stores/messages-store.ts'
import { writeIn } from '../state/actions/open-note.ts'
import { readHere } from '../state/actions/read-here.ts'
import { useWorkspace } from '../state/stores/workspace-store.ts'
import type { MenuAction } from '../ui/context-menu.ts'
import type { useOff } from '../ui/off.ts'

/** What turns off the actions that cannot be done now, as when the library is read-only. */
type Off = ReturnType<typeof useOff>

/** What can be done with an article, a dossier or a note where the library lists it. */

/** @param unreadable the same for what only reads the library */
export function articleActions(article: ArticleSummary, off: Off, unreadable: Off): MenuAction[] {
  const { dossiers } = useLibrary.getState()
  const dossier = dossiers[useWorkspace.getState().dossierId ?? '']
  return [
    { id: 'open', label: messages.library.open, run: () => readHere(article.id) },
    { id: 'tag', label: messages.picked.tag, run: () => tagRow(article.id), ...off },
    ...(dossier ? [{ ...inDossier(dossier, article), ...off }] : []),
    {
      id: 'export',
      label: messages.picked.export,
      run: () => attempt(() => exportArticles([article])),
      ...unreadable,
    },
    {
      id: 'trash',
      label: messages.reader.trash,
      key: 'Delete',
      run: () => attempt(() => trashArticle(article)),
      ...off,
    },
  ]
}

/** It is picked, so that the field for its tags is there. */
function tagRow(id: string): void {
  pick([id], id)
  runCommand('tags.add')
}

function inDossier(dossier: DossierSummary, article: ArticleSummary): MenuAction {
  return dossier.articleIds.includes(article.id)
    ? {
        id: 'remove',
        label: messages.dossier.remove,
        run: () => attempt(() => removeFromDossier(dossier, article)),
      }
    : {
        id: 'add',
        label: messages.library.addToDossier,
        run: () => attempt(() => addToDossier(dossier, article)),
      }
}

/** @param rename turns the dossier's row into a field for its name */
export function dossierActions(
  dossier: DossierSummary,
  rename: () => void,
  off: Off,
): MenuAction[] {
  return [
    {
      id: 'open',
      label: messages.library.open,
      run: () => attempt(() => openDossier(dossier.id)),
    },
    { id: 'rename', label: messages.dossier.rename, key: 'F2', run: rename, ...off },
    {
      id: 'trash',
      label: messages.dossier.trash,
      key: 'Delete',
      run: () => attempt(() => trashDossier(dossier)),
      ...off,
    },
  ]
}

/** @param unreadable the same for what only reads the library */
export function noteActions(note: NoteSummary, off: Off, unreadable: Off): MenuAction[] {
  return [
    { id: 'open', label: messages.library.open, run: () => attempt(() => writeIn(note.id)) },
    {
      id: 'export',
      label: messages.note.exportNote,
      run: () => attempt(() => exportNotes([note.id])),
      ...unreadable,
    },
    {
      id: 'trash',
      label: messages.note.trash,
      key: 'Delete',
      run: () => attempt(() => trashNote(note)),
      ...off,
    },
  ]
}
