import { parentPort } from 'node:worker_threads'
import type { News, Order } from '../core/workers/protocol.ts'
import { makeDictionary } from './make-dictionary.ts'
import type { Made, MakingOrder } from './making-protocol.ts'

/** The thread that makes dictionaries ready: half a million words take a second or two. */

const port = parentPort
if (!port) throw new Error('This is a worker’s code.')

port.on('message', async (order: Order<MakingOrder, never>) => {
  if (order.type !== 'ask') return
  const answer = await makeDictionary(order.question)
  port.postMessage({ type: 'answered', ask: order.ask, answer } satisfies News<never, Made, never>)
})
