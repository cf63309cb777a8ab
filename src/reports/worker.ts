import { parentPort, workerData } from 'node:worker_threads'
import { CollateError } from '../core/model/errors.ts'
import type { Report } from '../core/model/report.ts'
import { GrowingIndex } from './growing-index.ts'
import type { Answers, News, Order, Question, Start } from './protocol.ts'

/** The thread that finds reports: the index of one library, beside everything else. */

const port = parentPort
if (!port) throw new Error('This is a worker’s code.')
const tell = (news: News): void => port.postMessage(news)

const index = await GrowingIndex.open(workerData as Start, {
  state: (state) => tell({ type: 'state', state }),
  log: (message) => tell({ type: 'log', message }),
})
/** What is being asked, with the way to stop it. */
const asks = new Map<number, AbortController>()

port.on('message', (order: Order) => void obey(order))

async function obey(order: Order): Promise<void> {
  switch (order.type) {
    case 'know':
      return index.know(order.articles)
    case 'forget':
      return index.forget(order.id)
    case 'begin':
      return index.begin()
    case 'tryAgain':
      return index.tryAgain()
    case 'ask':
      return answer(order.ask, order.question)
    case 'cancel':
      return asks.get(order.ask)?.abort()
    case 'end':
      for (const controller of asks.values()) controller.abort()
      await index.close()
      return port?.close()
  }
}

async function answer(ask: number, question: Question): Promise<void> {
  const controller = new AbortController()
  asks.set(ask, controller)
  try {
    tell({ type: 'answered', ask, answer: await answerTo(ask, question, controller.signal) })
  } catch (error) {
    if (controller.signal.aborted) return
    const code = error instanceof CollateError ? error.code : 'internal'
    const message = error instanceof CollateError ? error.message : String(error)
    if (code === 'internal') tell({ type: 'log', message: (error as Error).stack ?? message })
    tell({ type: 'failed', ask, code, message })
  } finally {
    asks.delete(ask)
  }
}

async function answerTo(
  ask: number,
  question: Question,
  signal: AbortSignal,
): Promise<Answers[Question['about']]> {
  switch (question.about) {
    case 'reports': {
      const { articleId, passage } = question
      const found = await told(ask, index.reportsOf(articleId, passage, signal))
      return found.toSorted((x, y) => y.score - x.score)
    }
    case 'copies':
      return index.withCopies(question.ids, signal)
    case 'rarities':
      return index.ownRarities(question.ids)
  }
}

/** All reports, each told as soon as it is found. */
async function told(ask: number, reports: AsyncIterable<Report>): Promise<Report[]> {
  const all: Report[] = []
  for await (const report of reports) {
    tell({ type: 'found', ask, report })
    all.push(report)
  }
  return all
}
