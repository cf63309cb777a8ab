import { parentPort, workerData } from 'node:worker_threads'
import { makeDictionary } from './make-dictionary.ts'
import type { MakingOrder } from './making-protocol.ts'

/** The thread that makes dictionaries ready: half a million words take a second or two. */

const port = parentPort
if (!port) throw new Error('This is a worker’s code.')

for (const order of workerData as MakingOrder[]) port.postMessage(await makeDictionary(order))
