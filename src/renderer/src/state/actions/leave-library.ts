import { messages } from '../../../../shared/messages.ts'
import { forgetAgreement } from '../stores/agreement-store.ts'
import { forgetCheck } from '../stores/check-store.ts'
import { useComparison } from '../stores/comparison-store.ts'
import { useImport } from '../stores/import-store.ts'
import { clearMessages, say } from '../stores/messages-store.ts'
import { forgetLanded } from '../stores/library-store.ts'
import { resetHighlightsView } from '../stores/highlights-view.ts'
import { useLanguages } from '../stores/languages-store.ts'
import { listAll } from '../stores/list-filter.ts'
import { useListPlace } from '../stores/list-place.ts'
import { useOpenArticles } from '../stores/open-articles.ts'
import { useCited } from '../stores/cited-store.ts'
import { usePicked } from '../stores/picked-articles.ts'
import { useRelations } from '../stores/relations-store.ts'
import { forgetReports } from '../stores/reports-store.ts'
import { request } from '../stores/request.ts'
import { forgetSearch } from '../stores/search-store.ts'
import { flushAll } from '../stores/saving-store.ts'
import { useTags } from '../stores/tags-store.ts'
import { beginTally } from '../stores/tally-store.ts'
import { forgetAll } from '../stores/undo.ts'
import { forgetVisits } from '../stores/visits-store.ts'
import { useFindBar } from '../text-view/find-bar-store.ts'
import { useSelection } from '../text-view/selection-store.ts'
import { dismissReport } from './import-actions.ts'
import { endSeeking } from './seek.ts'

/**
 * Forgets what was made of the library as it was read before: it is about to be read anew, and what
 * was done before can be undone no more. What the library itself holds is replaced when it is read.
 */
export function beginAnew(): void {
  forgetAll()
  forgetReports()
}

/**
 * Forgets everything of a library that is left for another one: what is offered (to undo, to open, to
 * try again), selected, compared and found there would act on the wrong library.
 */
export function leaveLibrary(): void {
  beginAnew()
  clearMessages()
  forgetVisits()
  forgetSearch()
  forgetLanded()
  // An import that runs is main's to end, which says so.
  dismissReport()
  useImport.setState({ arrived: useImport.getInitialState().arrived })
  useOpenArticles.setState(useOpenArticles.getInitialState())
  useCited.setState(useCited.getInitialState())
  listAll()
  resetHighlightsView()
  useLanguages.setState(useLanguages.getInitialState())
  useListPlace.setState(useListPlace.getInitialState())
  usePicked.setState(usePicked.getInitialState())
  useRelations.setState(useRelations.getInitialState())
  useSelection.setState(useSelection.getInitialState())
  useTags.setState(useTags.getInitialState())
  // Whether Compare is on and what it shows is read with the other library's reading state.
  const { pairs, decisions, pointed, chosen, card, joining } = useComparison.getInitialState()
  useComparison.setState({ pairs, decisions, pointed, chosen, card, joining })
  beginTally(null)
  forgetCheck()
  forgetAgreement()
  endSeeking()
  useFindBar.setState(useFindBar.getInitialState())
}

/**
 * Asks for the folder of another library and opens it, unless something that was typed is not on the
 * disk: with this library its place would be gone.
 *
 * @param channel whether the library is there, or is to be made
 */
export async function openAnother(channel: 'library:choose' | 'library:create'): Promise<void> {
  if (await flushAll()) await request(channel, undefined)
  else say(messages.saving.keepsLibrary)
}
