import type { LIBRARY_COMMANDS } from '../../../../shared/commands/library-commands.ts'
import { messages } from '../../../../shared/messages.ts'
import { mayTakeOver, mayTryAgain, tryAgain } from '../../health/condition.ts'
import type { Behaviours } from '../../state/actions/commands.ts'
import { importChosen } from '../../state/actions/import-actions.ts'
import { openAnother } from '../../state/actions/leave-library.ts'
import { openDossier } from '../../state/actions/library-actions.ts'
import { saveSearch } from '../../state/actions/search-actions.ts'
import { hasArticles } from '../../state/stores/library-table.ts'
import { request } from '../../state/stores/request.ts'
import { focusLibrarySearch, focusSearch, toggleTable } from '../focus.ts'
import { openOverlay } from '../overlay-store.ts'
import { libraryToggled } from '../panels.ts'
import { aSearch, quietly } from './needs.ts'

export const libraryBehaviours = {
  'import.files': { run: () => importChosen(false) },
  'import.folder': { run: () => importChosen(true) },
  'library.openSample': {
    run: () =>
      openDossier(request('library:open-sample', undefined).then(({ dossierId }) => dossierId)),
  },
  'library.open': { run: () => openAnother('library:choose') },
  'library.create': { run: () => openAnother('library:create') },
  'library.reveal': { run: () => request('library:reveal', undefined) },
  'library.tryAgain': { run: tryAgain, needs: quietly(mayTryAgain) },
  'library.takeOver': { run: () => openOverlay('takeOver'), needs: quietly(mayTakeOver) },
  'library.toggle': { run: libraryToggled },
  'library.table': {
    run: toggleTable,
    needs: { isMet: hasArticles, otherwise: messages.needs.anyArticle },
  },
  'search.open': { run: focusSearch, opensField: true },
  'search.save': { run: saveSearch, needs: aSearch },
  'library.search': { run: focusLibrarySearch, opensField: true },
  'trash.open': { run: () => openOverlay('trash') },
  'history.open': { run: () => openOverlay('history') },
  'health.open': { run: () => openOverlay('health') },
} satisfies Behaviours<keyof typeof LIBRARY_COMMANDS>
