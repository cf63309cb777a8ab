import { expect, it } from 'vitest'
import { answering } from './answering.ts'
import type { News } from './protocol.ts'

type Told = News<never, string, never>

function started(work: (question: string, signal: AbortSignal) => Promise<string>) {
  const told: Told[] = []
  const hear = answering<string, never, string>(
    (news) => told.push(news),
    (_, question, signal) => work(question, signal),
  )
  return { told, hear }
}

const settled = () => new Promise((resolve) => setTimeout(resolve))

it('answers, and says of what failed why', async () => {
  const { told, hear } = started(async (question) => {
    if (question === 'x') throw new Error('no such thing')
    return `${question}!`
  })
  hear({ type: 'ask', ask: 1, question: 'a' })
  await settled()
  hear({ type: 'ask', ask: 2, question: 'x' })
  await settled()
  expect(told).toMatchObject([
    { type: 'answered', ask: 1, answer: 'a!' },
    { type: 'failed', ask: 2, message: expect.stringContaining('no such thing') },
  ])
})

it('stops what is cancelled, and nothing else', async () => {
  const { told, hear } = started(
    (_, signal) =>
      new Promise((_resolve, reject) =>
        signal.addEventListener('abort', () => reject(signal.reason)),
      ),
  )
  hear({ type: 'ask', ask: 1, question: 'a' })
  hear({ type: 'cancel', ask: 7 })
  await settled()
  expect(told).toEqual([])
  hear({ type: 'cancel', ask: 1 })
  await settled()
  expect(told).toEqual([{ type: 'cancelled', ask: 1 }])
  hear({ type: 'cancel', ask: 1 })
  await settled()
  expect(told).toHaveLength(1)
})
