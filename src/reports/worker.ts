import { parentPort, workerData } from 'node:worker_threads'
import { CollateError } from '../core/model/errors.ts'
import type { Report } from '../core/model/report.ts'
import type { News, Order } from '../core/workers/protocol.ts'
import { GrowingIndex } from './growing-index.ts'
import type { Answer, Found, Message, Question, Start, Told } from './protocol.ts'

/** The thread that finds reports: the index of one library, beside everything else. */

// Often enough for one who ends it after half a minute of silence, and nothing beside the work itself.
const WORKS_EVERY_MS = 1000

const port = parentPort
if (!port) throw new Error('This is a worker’s code.')
const tell = (news: News<Found, Answer, Message>): void => port.postMessage(news)
const say = (message: Message): void => tell({ type: 'message', message })

const index = await GrowingIndex.open(workerData as Start, {
  state: (state) => say({ type: 'state', state }),
  log: (message) => say({ type: 'log', message }),
})
/** What is being asked, with the way to stop it. */
const asks = new Map<number, AbortController>()

port.on('message', (order: Order<Question, Told>) => {
  if (order.type === 'ask') void answer(order.ask, order.question)
  else if (order.type === 'cancel') asks.get(order.ask)?.abort()
  else void learn(order.told)
})

async function learn(told: Told): Promise<void> {
  switch (told.type) {
    case 'know':
      return index.know(told.articles)
    case 'forget':
      return index.forget(told.id)
    case 'begin':
      return index.begin()
    case 'tryAgain':
      return index.tryAgain()
  }
}

async function answer(ask: number, question: Question): Promise<void> {
  const controller = new AbortController()
  asks.set(ask, controller)
  // A search among books takes minutes: as long as it lets a timer have its turn, nothing is stuck.
  const works = setInterval(() => tell({ type: 'part', ask, part: null }), WORKS_EVERY_MS)
  try {
    tell({ type: 'answered', ask, answer: await answerTo(ask, question, controller.signal) })
  } catch (error) {
    tell(controller.signal.aborted ? { type: 'cancelled', ask } : failed(ask, error))
  } finally {
    clearInterval(works)
    asks.delete(ask)
  }
}

function failed(ask: number, error: unknown): News<Found, Answer, Message> {
  if (error instanceof CollateError && error.code !== 'internal') {
    return { type: 'failed', ask, code: error.code, message: error.message, said: error.said }
  }
  say({ type: 'log', message: (error as Error).stack ?? String(error) })
  const said = error instanceof CollateError ? error.said : []
  return { type: 'failed', ask, code: 'internal', message: String(error), said }
}

async function answerTo(ask: number, question: Question, signal: AbortSignal): Promise<Answer> {
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
    case 'keeping':
      await index.close()
      return null
  }
}

/** All reports, each told as soon as it is found. */
async function told(ask: number, reports: AsyncIterable<Report>): Promise<Report[]> {
  const all: Report[] = []
  for await (const report of reports) {
    tell({ type: 'part', ask, part: report })
    all.push(report)
  }
  return all
}
