import { beforeEach, expect, it } from 'vitest'
import { useLibrary } from '../stores/library-store.ts'
import { useMessages } from '../stores/messages-store.ts'
import { useRelations } from '../stores/relations-store.ts'
import { bridgeForTests, type TestBridge } from '../stores/testing.ts'
import { useWorkspace } from '../stores/workspace-store.ts'
import { exportRelations, hasRelations } from './export-relations.ts'

let bridge: TestBridge

const asked = () => bridge.asked.map(({ request }) => request)

beforeEach(() => {
  bridge = bridgeForTests()
  bridge.answer('relation:export', () => null)
  useMessages.setState(useMessages.getInitialState())
  useRelations.setState(useRelations.getInitialState())
  useWorkspace.setState(useWorkspace.getInitialState())
  useLibrary.setState({
    articles: { a: { title: { value: 'Bridge shut' } } } as never,
    dossiers: { d: { name: 'Bridge' } } as never,
    relations: {},
    state: { name: 'My library' } as never,
  })
})

it('exports what is listed, named after what it is of', async () => {
  useWorkspace.setState({ panes: [{ articleId: 'a' }], dossierId: 'd' })
  await exportRelations()
  useRelations.setState({ listed: 'dossier' })
  await exportRelations()
  useRelations.setState({ listed: 'library' })
  await exportRelations()
  expect(asked()).toEqual([
    { scopes: [{ kind: 'article', id: 'a' }], name: 'Bridge shut' },
    { scopes: [{ kind: 'dossier', id: 'd' }], name: 'Bridge' },
    { scopes: [{ kind: 'library' }], name: 'My library' },
  ])
})

it('exports all with nothing open; of several articles it has no one name', async () => {
  await exportRelations()
  useWorkspace.setState({ panes: [{ articleId: 'a' }, { articleId: 'b' }] })
  await exportRelations()
  expect(asked()).toMatchObject([{ name: 'My library' }, { name: null }])
})

it('says what was written, and nothing when the person chose no folder', async () => {
  await exportRelations()
  expect(useMessages.getState().shown).toEqual([])
  bridge.answer(
    'relation:export',
    () => ({ written: ['Bridge.md', 'Bridge.csv'], folder: '/x' }) as never,
  )
  await exportRelations()
  expect(useMessages.getState().shown).toHaveLength(1)
})

it('knows whether there is any', () => {
  expect(hasRelations()).toBe(false)
  useLibrary.setState({ relations: { r: { id: 'r' } } as never })
  expect(hasRelations()).toBe(true)
})
