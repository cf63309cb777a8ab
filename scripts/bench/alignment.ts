import { Worker } from 'node:worker_threads'
import { limitRow, median, type Row } from './row.ts'
import type { Answer, Question } from './alignment-worker.ts'

/** The comparison's rows, measured inside a worker as the application has it, on Reuters stories. */

// Odd, so that the median is a run; enough that one slow run of a busy machine is not it.
const RUNS = 15

export const alignmentRows: Row[] = [
  limitRow('compare two 1,000-word articles, warm, in a worker', 25, () => ask('compare')),
  limitRow('who else reports this, 20,000 articles, warm, in a worker', 100, () => ask('reports')),
]

async function ask(question: Question['about']): Promise<number> {
  const worker = new Worker(new URL('./alignment-worker.ts', import.meta.url))
  try {
    return await new Promise<number>((resolve, reject) => {
      worker.once('error', reject)
      worker.once('message', ({ runs }: Answer) => resolve(median(runs)))
      worker.postMessage({ about: question, runs: RUNS } satisfies Question)
    })
  } finally {
    await worker.terminate()
  }
}
