import { parentPort, workerData } from 'node:worker_threads'
import { CollateError } from '../core/model/errors.ts'
import type { IndexState, Report } from '../core/model/report.ts'
import type { News, Order } from '../core/workers/protocol.ts'
import { openSearch } from '../search/open-search.ts'
import { GrowingIndex } from './growing-index.ts'
import type { Answer, Found, FoundWords, Message, Question, Start, Told } from './protocol.ts'
import { WordSearch } from './word-search.ts'

/**
 * The thread that owns what is derived from the texts of one library, beside everything else: who reports
 * the same, and which words stand where. Each text is read once for both.
 */

// Often enough for one who ends it after half a minute of silence, and nothing beside the work itself.
const WORKS_EVERY_MS = 1000

// While thousands of files come in, a list that is shown need not move more often.
const SAYS_WORDS_EVERY_MS = 300

// A note comes within a few ms.
const LOOK_EVERY_MS = 20

const port = parentPort
if (!port) throw new Error('This is a worker’s code.')
const tell = (news: News<Found, Answer, Message>): void => port.postMessage(news)
const say = (message: Message): void => tell({ type: 'message', message })

const start = workerData as Start
const log = (message: string): void => say({ type: 'log', message })
const opened = await openSearch(start.searchIndexes, start.libraryId, log)
const words = new WordSearch(opened, log, sayWords)
const listener = { state: (state: IndexState) => say({ type: 'state', state }), log }
const index = await GrowingIndex.open(start, listener, words)
/** What is being asked, with the way to stop it. */
const asks = new Map<number, AbortController>()

port.on('message', (order: Order<Question, Told>) => {
  if (order.type === 'ask') void answer(order.ask, order.question)
  else if (order.type === 'cancel') asks.get(order.ask)?.abort()
  else void learn(order.told)
})

let isSayingWords = false

function sayWords(): void {
  if (isSayingWords) return
  isSayingWords = true
  setTimeout(() => {
    isSayingWords = false
    say({ type: 'words' })
  }, SAYS_WORDS_EVERY_MS)
}

async function learn(told: Told): Promise<void> {
  switch (told.type) {
    case 'know':
      return index.know(told.articles)
    case 'forget':
      return told.kind === 'article' ? index.forget(told.id) : words.gone(told.kind, told.id)
    case 'notes':
      return say({ type: 'wants', notes: words.notes(told.notes) })
    case 'note':
      return words.note(told.id, told.note)
    case 'dossiers':
      return words.dossiers(told.dossiers)
    case 'colorNames':
      return words.nameColors(told.names)
    case 'begin':
      words.begin(index.known)
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
    case 'words':
      return findWords(question)
    case 'count':
      return words.count(question)
    case 'languages':
      return words.languages()
    case 'keeping':
      await index.close()
      words.close()
      return null
  }
}

async function findWords(question: Extract<Question, { about: 'words' }>): Promise<FoundWords> {
  if (question.whole) {
    await index.whole()
    while (!words.hasAllNotes) await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))
  }
  const found = await words.find(question, (hash) => index.versionOf(hash))
  return { ...found, unread: index.unread }
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
