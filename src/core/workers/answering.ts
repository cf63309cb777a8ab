import type { News, Order } from './protocol.ts'

/**
 * What a worker does with its orders: it answers one question at a time, until that is done, fails or is
 * cancelled.
 *
 * @param tell sends to the client
 * @param work gives the answer; it throws the signal's reason when it was cancelled
 */
export function answering<Question, Part, Answer>(
  tell: (news: News<Part, Answer, never>) => void,
  work: (ask: number, question: Question, signal: AbortSignal) => Promise<Answer>,
): (order: Order<Question, never>) => void {
  // A cancel that comes when it is over is for nobody: whoever asked has the answer.
  let underWay: { ask: number; controller: AbortController } | null = null

  async function answer(ask: number, question: Question): Promise<void> {
    const controller = new AbortController()
    underWay = { ask, controller }
    try {
      tell({ type: 'answered', ask, answer: await work(ask, question, controller.signal) })
    } catch (error) {
      if (controller.signal.aborted) tell({ type: 'cancelled', ask })
      else tell({ type: 'failed', ask, message: (error as Error).stack ?? String(error) })
    } finally {
      underWay = null
    }
  }

  return (order) => {
    if (order.type === 'ask') void answer(order.ask, order.question)
    if (order.type === 'cancel' && underWay?.ask === order.ask) underWay.controller.abort()
  }
}

/** Lets a call through when the last one that came through is so long ago. */
export function atMostEvery<Given extends unknown[]>(
  ms: number,
  call: (...given: Given) => void,
): (...given: Given) => void {
  let last = -Infinity
  return (...given) => {
    const now = performance.now()
    if (now - last < ms) return
    last = now
    call(...given)
  }
}
