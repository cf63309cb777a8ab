import type { WebContents } from 'electron'
import type { AppState } from './app-state.ts'
import type { BackupPlaces } from './backup-places.ts'
import type { CurrentLibrary } from './current-library.ts'
import { annotationHandlers } from './handlers/annotations.ts'
import { applicationHandlers, type WindowHooks } from './handlers/application.ts'
import { articleHandlers } from './handlers/articles.ts'
import { backupHandlers } from './handlers/backups.ts'
import { agreementHandlers } from './handlers/agreement.ts'
import { checkHandlers } from './handlers/checks.ts'
import { dossierHandlers } from './handlers/dossiers.ts'
import { fieldHandlers } from './handlers/fields.ts'
import { healthHandlers } from './handlers/health.ts'
import { importHandlers, type Imports } from './handlers/imports.ts'
import { libraryHandlers } from './handlers/library.ts'
import { noteHandlers } from './handlers/notes.ts'
import { relationHandlers } from './handlers/relations.ts'
import { reportHandlers } from './handlers/reports.ts'
import { searchHandlers } from './handlers/search.ts'
import { spellingHandlers } from './handlers/spelling.ts'
import { tagHandlers } from './handlers/tags.ts'
import { trashHandlers } from './handlers/trash.ts'
import type { Handlers } from './ipc.ts'
import type { SpellChecking } from './spell-checking.ts'

/** What requests are answered from. */
interface HandlerContext {
  current: CurrentLibrary
  state: AppState
  places: BackupPlaces
  imports: Imports
  spelling: SpellChecking
  page: WebContents
}

/** What answers each channel of the contract. */
export function allHandlers(context: HandlerContext, hooks: WindowHooks): Handlers {
  const { current, state, places, imports, spelling, page } = context
  return {
    ...libraryHandlers(current, state),
    ...articleHandlers(current, state),
    ...importHandlers(imports),
    ...annotationHandlers(current),
    ...relationHandlers(current),
    ...tagHandlers(current),
    ...noteHandlers(current, state),
    ...agreementHandlers(current),
    ...checkHandlers(current),
    ...dossierHandlers(current),
    ...reportHandlers(current),
    ...searchHandlers(current),
    ...trashHandlers(current, places),
    ...healthHandlers(current, places),
    ...backupHandlers(current, places, state),
    ...spellingHandlers(spelling),
    ...fieldHandlers(page),
    ...applicationHandlers(current, state, {
      ...hooks,
      onSettings: (change) => spelling.follow(change),
    }),
  }
}
