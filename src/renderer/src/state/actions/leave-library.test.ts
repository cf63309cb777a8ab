import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, it } from 'vitest'
import { messages } from '../../../../shared/messages.ts'
import { useAgreement } from '../stores/agreement-store.ts'
import { useCheck } from '../stores/check-store.ts'
import { useComparison } from '../stores/comparison-store.ts'
import { useImport } from '../stores/import-store.ts'
import { say, useMessages } from '../stores/messages-store.ts'
import { useHighlightsView } from '../stores/highlights-view.ts'
import { useListFilter } from '../stores/list-filter.ts'
import { useLanguages } from '../stores/languages-store.ts'
import { useListPlace } from '../stores/list-place.ts'
import { useOpenArticles } from '../stores/open-articles.ts'
import { useReports } from '../stores/reports-store.ts'
import { useSearch } from '../stores/search-store.ts'
import { registerFlush } from '../stores/saving-store.ts'
import { useTags } from '../stores/tags-store.ts'
import { useTally } from '../stores/tally-store.ts'
import { remember, undoLast } from '../stores/undo.ts'
import { bridgeForTests, type TestBridge } from '../stores/testing.ts'
import { useFindBar } from '../text-view/find-bar-store.ts'
import { useSelection } from '../text-view/selection-store.ts'
import { useSought } from '../text-view/sought-store.ts'
import { useCited } from '../stores/cited-store.ts'
import { usePicked } from '../stores/picked-articles.ts'
import { useRelations } from '../stores/relations-store.ts'
import { useVisits } from '../stores/visits-store.ts'
import { beginAnew, leaveLibrary, openAnother } from './leave-library.ts'

/** Every store, by its file: what is done with it when the library is left for another one. */
const STORES: Record<string, 'emptied' | 'read anew' | 'of the window' | 'of the page'> = {
  'stores/cited-store.ts': 'emptied',
  'stores/agreement-store.ts': 'emptied',
  'stores/check-store.ts': 'emptied',
  'stores/comparison-store.ts': 'emptied',
  'stores/import-store.ts': 'emptied',
  'stores/highlights-view.ts': 'emptied',
  'stores/list-filter.ts': 'emptied',
  'stores/messages-store.ts': 'emptied',
  'stores/open-articles.ts': 'emptied',
  'stores/picked-articles.ts': 'emptied',
  'stores/relations-store.ts': 'emptied',
  'stores/languages-store.ts': 'emptied',
  'stores/list-place.ts': 'emptied',
  'stores/reports-store.ts': 'emptied',
  'stores/tags-store.ts': 'emptied',
  'stores/search-store.ts': 'emptied',
  'stores/tally-store.ts': 'emptied',
  'stores/visits-store.ts': 'emptied',
  'text-view/find-bar-store.ts': 'emptied',
  'text-view/selection-store.ts': 'emptied',
  'text-view/sought-store.ts': 'emptied',
  'stores/library-store.ts': 'read anew',
  'stores/side-panel-store.ts': 'read anew',
  'stores/workspace-store.ts': 'read anew',
  'stores/saving-store.ts': 'of the window',
  'stores/second-place.ts': 'of the window',
  'stores/settings-store.ts': 'of the window',
  'stores/spelling-store.ts': 'of the window',
  'text-view/shown-texts.ts': 'of the page',
}

const EMPTIED = [
  useCited,
  useHighlightsView,
  useAgreement,
  useCheck,
  useComparison,
  useImport,
  useLanguages,
  useListFilter,
  useListPlace,
  useMessages,
  useOpenArticles,
  usePicked,
  useRelations,
  useReports,
  useTags,
  useSearch,
  useTally,
  useVisits,
  useFindBar,
  useSelection,
  useSought,
]

let bridge: TestBridge

beforeEach(() => {
  bridge = bridgeForTests()
})

it('knows every store there is', async () => {
  const state = join(import.meta.dirname, '..')
  const files = ['comparison', 'stores', 'text-view', 'actions']
    .flatMap((room) => readdirSync(join(state, room)).map((name) => `${room}/${name}`))
    .filter((file) => !file.endsWith('.test.ts'))
  const withStore: string[] = []
  for (const file of files) {
    const module = Object.values(await import(join(state, file)))
    if (module.some((value) => typeof value === 'function' && 'getInitialState' in value)) {
      withStore.push(file)
    }
  }
  expect(withStore.toSorted()).toEqual(Object.keys(STORES).toSorted())
  expect(EMPTIED).toHaveLength(Object.values(STORES).filter((what) => what === 'emptied').length)
})

it('leaves nothing of a library behind that would act on the next one', async () => {
  say('“Ferry” moved to the trash', [{ label: 'Undo', run: () => {} }])
  remember({ label: 'deletion', undo: () => {}, redo: () => {} })
  const at = { articleId: 'a', start: 0, end: 4 }
  useImport.setState({ report: { problems: [] } as never, arrived: new Set(['a']) })
  useOpenArticles.setState({ entries: { a: { status: 'reading' } } })
  useReports.setState({ search: {} as never, index: {} as never, ofArticles: { a: [] } })
  useComparison.setState({ pairs: { 'a b': {} as never }, card: { at, pinned: true, asked: 1 } })
  useAgreement.setState({ isOpen: true, dossierId: 'd', selected: { row: 'r', articleId: 'a' } })
  useCheck.setState({ subject: { kind: 'note', noteId: 'n' }, selected: 'k' })
  useListFilter.setState({ tag: 'flood' })
  useHighlightsView.setState({ tag: 'flood', scope: 'library' })
  useLanguages.setState({ of: new Map() })
  useListPlace.setState({ at: 'a', folded: new Set(['a']) })
  usePicked.setState({ ids: new Set(['a']), anchor: 'a' })
  useTags.setState({ isOpen: true, tag: 'flood' })
  useTally.setState({ baseId: 'a' })
  useRelations.setState({ relating: { ...at, quote: 'bank' } as never })
  useCited.setState({ known: { p: { articleId: 'a', found: null } } })
  useVisits.setState({ back: [{} as never] })
  useSelection.setState({ selection: at })
  useFindBar.setState({ asked: 1, words: 'ferry' })
  useSought.setState({ here: { text: 'a', at: 0 } })
  leaveLibrary()
  for (const store of EMPTIED) expect(store.getState()).toEqual(store.getInitialState())
  expect(await undoLast()).toBeNull()
})

it('keeps what is said, and what is open, when the same library is read anew', async () => {
  say('The library is back.')
  remember({ label: 'deletion', undo: () => {}, redo: () => {} })
  beginAnew()
  expect(useMessages.getState().shown).toHaveLength(1)
  expect(await undoLast()).toBeNull()
})

it('keeps the library open while something that was typed is not on the disk', async () => {
  bridge.answer('library:choose', () => null)
  let saved = false
  const end = registerFlush(() => Promise.resolve(saved))
  await openAnother('library:choose')
  expect(bridge.asked).toEqual([])
  expect(useMessages.getState().shown.at(-1)?.text).toBe(messages.saving.keepsLibrary)
  saved = true
  await openAnother('library:choose')
  expect(bridge.asked.map(({ channel }) => channel)).toEqual(['library:choose'])
  end()
})
