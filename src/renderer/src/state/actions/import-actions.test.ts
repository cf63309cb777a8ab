import { beforeEach, expect, it } from 'vitest'
import type { ImportReport } from '../../../../shared/import-report.ts'
import { messages } from '../../../../shared/messages.ts'
import { useImport } from '../stores/import-store.ts'
import { useLibrary } from '../stores/library-store.ts'
import { useMessages } from '../stores/messages-store.ts'
import { bridgeForTests, type TestBridge } from '../stores/testing.ts'
import { useWorkspace } from '../stores/workspace-store.ts'
import {
  cancelImport,
  dismissReport,
  followImportEvents,
  importChosen,
  importDropped,
  retryImport,
} from './import-actions.ts'

const NOTHING: ImportReport = { added: [], known: [], problems: [], notices: [], cancelled: false }
const imported = (...ids: string[]) =>
  ({ ...NOTHING, added: ids.map((id) => ({ id, title: id })) }) as unknown as ImportReport
const problem = (id: string) => ({ id, name: `${id}.txt`, message: `“${id}.txt” is empty.` })
const shown = () => useMessages.getState().shown.map(({ text }) => text)

let bridge: TestBridge

beforeEach(() => {
  bridge = bridgeForTests()
  useImport.setState(useImport.getInitialState())
  useLibrary.setState(useLibrary.getInitialState())
  useMessages.setState(useMessages.getInitialState())
  useWorkspace.setState(useWorkspace.getInitialState())
  Object.assign(globalThis, { document: { body: null, activeElement: null } })
  followImportEvents()
})

it('says what came in, and offers to read one, or to keep several together', () => {
  useWorkspace.setState({ panes: [{ articleId: 'other' }] })
  bridge.tell('import:ended', imported('a'))
  bridge.tell('import:ended', imported('a', 'b'))
  const offers = useMessages.getState().shown.map(({ actions }) => actions.map((one) => one.label))
  expect(offers).toEqual([[messages.import.openIt], [messages.import.saveAsDossier]])
  expect([...useImport.getState().arrived]).toEqual(['a', 'b'])
})

it('keeps several together, and opens one, when that is wanted', async () => {
  useWorkspace.setState({ panes: [{ articleId: 'other' }] })
  const offer = () => useMessages.getState().shown.at(-1)?.actions[0]
  bridge.answer('article:read', () => ({ version: { text: 'Ferry', blocks: [] } }) as never)
  bridge.answer('dossier:create', () => ({ id: 'made' }) as never)
  const added = ['a', 'b'].map((id) => ({
    id,
    ...Object.fromEntries(['title', 'outlet', 'date'].map((name) => [name, { value: '' }])),
  }))
  bridge.tell('import:ended', { ...NOTHING, added } as never)
  offer()?.run()
  await expect.poll(() => useWorkspace.getState().dossierId).toBe('made')
  expect(useWorkspace.getState().panes.map(({ articleId }) => articleId)).toEqual(['a', 'b'])

  bridge.tell('import:ended', imported('c'))
  offer()?.run()
  expect(useWorkspace.getState().focused).toBe('c')
})

it('asks main for files or a folder, and to end an import', async () => {
  bridge.answer('import:choose', () => undefined)
  bridge.answer('import:cancel', () => undefined)
  await importChosen(true)
  await cancelImport()
  expect(bridge.asked).toEqual([
    { channel: 'import:choose', request: { folder: true } },
    { channel: 'import:cancel', request: undefined },
  ])
})

it('opens a single new article when nothing else is open, and says it to a screen reader alone', () => {
  bridge.tell('import:ended', imported('a'))
  expect(useWorkspace.getState().panes).toEqual([{ articleId: 'a' }])
  expect(useMessages.getState().shown.every(({ quiet }) => quiet)).toBe(true)
})

it('keeps what could not be read of one import when the next one ends', () => {
  bridge.tell('import:ended', { ...NOTHING, problems: [problem('one')] })
  bridge.tell('import:ended', { ...NOTHING, problems: [problem('two')] })
  expect(useImport.getState().report?.problems.map(({ id }) => id)).toEqual(['one', 'two'])
})

it('tells main what need not be kept when the report is put away', async () => {
  bridge.answer('import:forget', () => undefined)
  bridge.answer('import:retry', () => undefined)
  bridge.tell('import:ended', { ...NOTHING, problems: [problem('one'), problem('two')] })
  await retryImport('one')
  dismissReport()
  await Promise.resolve()
  expect(useImport.getState().report).toBeNull()
  expect(bridge.asked).toEqual([
    { channel: 'import:retry', request: { problemId: 'one' } },
    { channel: 'import:forget', request: { problemIds: ['two'] } },
  ])
})

it('keeps the progress, until the end', () => {
  bridge.tell('import:progressed', { done: 2, total: 5, current: 'a.txt' })
  expect(useImport.getState().progress?.done).toBe(2)
  bridge.tell('import:ended', null)
  expect(useImport.getState().progress).toBeNull()
})

it('takes nothing while the library can’t be changed, and says why', async () => {
  useLibrary.setState({ state: { reachable: true, readOnly: {} } as never })
  await importDropped([{} as File])
  useLibrary.setState({ state: { reachable: false, readOnly: null } as never })
  await importDropped([{} as File])
  await importDropped([])
  const { offWhileReadOnly, offWhileAway, nothingThere } = messages.import
  expect([offWhileReadOnly, offWhileAway, nothingThere]).toContain(shown().at(-1))
  expect(bridge.asked).toEqual([])
})
