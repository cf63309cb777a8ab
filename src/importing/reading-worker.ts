import { parentPort } from 'node:worker_threads'
import { ImportProblem } from './problem.ts'
import type { ReadingAnswer, ReadingOrder } from './reading-protocol.ts'
import { toImportedArticle } from './to-imported-article.ts'

/** The thread that makes articles of files' bytes, beside everything else. */

const port = parentPort
if (!port) throw new Error('This is a worker’s code.')

port.on('message', (order: ReadingOrder) => {
  void answerTo(order).then((answer) => port.postMessage(answer))
})

async function answerTo({ ask, bytes, name, encoding }: ReadingOrder): Promise<ReadingAnswer> {
  try {
    const { original, ...rest } = await toImportedArticle(bytes, name, encoding)
    const { bytes: _, ...described } = original
    return { ask, outcome: 'read', article: { ...rest, original: described } }
  } catch (error) {
    if (!(error instanceof ImportProblem)) return { ask, outcome: 'fault', message: String(error) }
    return { ask, outcome: 'problem', code: error.code, message: error.message }
  }
}
