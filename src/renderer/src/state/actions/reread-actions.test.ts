import { beforeEach, expect, it } from 'vitest'
import { describe } from '../../../../core/anchoring/describe.ts'
import type { Response } from '../../../../shared/contract.ts'
import { messages } from '../../../../shared/messages.ts'
import { useMessages } from '../stores/messages-store.ts'
import { useOpenArticles } from '../stores/open-articles.ts'
import { bridgeForTests } from '../stores/testing.ts'
import { forgetAll, redoLast, undoLast } from '../stores/undo.ts'
import { useWorkspace } from '../stores/workspace-store.ts'
import { readArticleAs } from './reread-actions.ts'

beforeEach(() => {
  forgetAll()
  useMessages.setState({ shown: [] })
  useWorkspace.setState(useWorkspace.getInitialState())
})

it('says what it was read as, and what to know of that', async () => {
  const notice = '“a.md” took too long to read as Markdown and was read as plain text.'
  bridgeForTests().answer(
    'article:reread',
    () =>
      ({
        article: { title: { value: 'Ferry' } },
        before: {},
        notice,
      }) as unknown as Response<'article:reread'>,
  )
  await readArticleAs('a', 'windows-1252')
  const said = useMessages.getState().shown.map(({ text }) => text)
  expect(said).toEqual([expect.stringContaining('Ferry'), notice])
})

it('reads an open article anew, says what has lost its place, and goes back and forth', async () => {
  const bridge = bridgeForTests()
  const textHash = 'b'.repeat(64)
  const selectors = describe('The ferry to Ålesund runs again.', 13, 20, 'a'.repeat(64))
  const version = { text: 'Nothing of it is here.', blocks: [] }
  const annotations = {
    passages: { p: { id: 'p', selectors } },
    highlights: { h: { id: 'h', passageId: 'p' } },
  }
  bridge.answer('article:read', () => ({ id: 'a', version, textHash, annotations }) as never)
  const article = { title: { value: 'Ferry' } }
  bridge.answer('article:reread', () => ({ article, before: 'utf-8', notice: null }) as never)
  bridge.answer(
    'article:return-to-reading',
    ({ reading }) => ({ before: (reading as unknown) === 'utf-8' ? 'latin' : 'utf-8' }) as never,
  )
  useWorkspace.setState({ panes: [{ articleId: 'a' }, { articleId: 'b' }], focused: 'b' })
  useOpenArticles.setState({ entries: {} })

  await readArticleAs('a', 'windows-1252')
  expect(useMessages.getState().shown.map(({ text }) => text)).toEqual([
    messages.encoding.readAs('Ferry', 'windows-1252', ['Ålesund']),
  ])
  const undone = await undoLast()
  await redoLast()
  const returned = bridge.asked.filter(({ channel }) => channel === 'article:return-to-reading')
  expect(returned.map(({ request }) => request)).toEqual([
    { id: 'a', reading: 'utf-8' },
    { id: 'a', reading: 'latin' },
  ])
  expect(bridge.asked.filter(({ channel }) => channel === 'article:read')).toHaveLength(3)
  undone?.show?.()
  expect(useWorkspace.getState().focused).toBe('a')

  useWorkspace.setState({ panes: [] })
  await undoLast()
  expect(bridge.asked.filter(({ channel }) => channel === 'article:read')).toHaveLength(3)
})
