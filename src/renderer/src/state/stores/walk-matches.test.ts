import { beforeEach, expect, it } from 'vitest'
import { messages } from '../../../../shared/messages.ts'
import { useComparison, walkMatches } from './comparison-store.ts'
import { useMessages } from './messages-store.ts'

const said = () => useMessages.getState().shown.map(({ text }) => text)

beforeEach(() => {
  useMessages.setState({ shown: [] })
  useComparison.setState({ on: true, pairs: {} })
})

it('says that there is no match only when nothing is being compared any more', () => {
  useComparison.setState({
    pairs: {
      'a b': {
        articleIds: ['a', 'b'],
        status: 'comparing',
        failure: null,
        done: 0,
        total: 9,
        since: 0,
        found: null,
        pair: null,
      },
    },
  })
  expect(walkMatches(1)).toBeNull()
  expect(said()).toEqual([messages.compare.noneYet])
  useComparison.setState({ pairs: {} })
  expect(walkMatches(1)).toBeNull()
  expect(said()).toEqual([messages.compare.nothingShown])
})
