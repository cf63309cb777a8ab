import { beforeEach, expect, it } from 'vitest'
import type { Response } from '../../../../shared/contract.ts'
import { useMessages } from '../stores/messages-store.ts'
import { bridgeForTests } from '../stores/testing.ts'
import { forgetAll } from '../stores/undo.ts'
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
