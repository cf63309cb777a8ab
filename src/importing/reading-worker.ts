import { parentPort } from 'node:worker_threads'
import type { News, Order } from '../core/workers/protocol.ts'
import type { Format } from './formats/format.ts'
import { plainText } from './formats/plain-text.ts'
import { ImportProblem } from './problem.ts'
import type { FileToRead, ReadingBegun, ReadingEnded } from './reading-protocol.ts'
import { toImportedArticle } from './to-imported-article.ts'

/** The thread that makes articles of files' bytes, beside everything else. */

const port = parentPort
if (!port) throw new Error('This is a worker’s code.')
const tell = (news: News<ReadingBegun, ReadingEnded, never>): void => port.postMessage(news)

port.on('message', (order: Order<FileToRead, never>) => {
  // Reading is one step, in which nothing is heard: what is cancelled is ended from outside.
  if (order.type === 'ask') void answer(order.ask, order.question)
})

async function answer(
  ask: number,
  { bytes, name, encoding, plain, draft }: FileToRead,
): Promise<void> {
  const as = (its: Format): Format => {
    const format = plain ? plainText : its
    tell({ type: 'part', ask, part: { format: format.name } })
    return format
  }
  try {
    // What reads Word is large, and most files are none.
    const more = draft ? [(await import('./drafts/word.ts')).word] : []
    const { original, ...rest } = await toImportedArticle(bytes, name, encoding, as, more)
    const { bytes: _, ...described } = original
    tell({ type: 'answered', ask, answer: { article: { ...rest, original: described } } })
  } catch (error) {
    if (!(error instanceof ImportProblem)) tell({ type: 'failed', ask, message: String(error) })
    else tell({ type: 'answered', ask, answer: { code: error.code, said: error.said } })
  }
}
