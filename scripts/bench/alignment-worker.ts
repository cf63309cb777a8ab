import { parentPort } from 'node:worker_threads'
import { align } from '../../src/core/alignment/align.ts'
import { GENERAL_ENGLISH } from '../../src/core/alignment/general-english.ts'
import { prepareArticle } from '../../src/core/alignment/prepare.ts'
import { asImported, reutersStories } from '../labelled-pairs.ts'
import { timed } from './row.ts'

export interface Answer {
  /** Milliseconds of each run. */
  runs: number[]
}

parentPort?.once('message', (runs: number) => {
  void measureCompare(runs).then((times) =>
    parentPort?.postMessage({ runs: times } satisfies Answer),
  )
})

const WORDS = 1000

/** Two articles of a thousand words from stories of one day: preparing is not counted, it is done once. */
async function measureCompare(runs: number): Promise<number[]> {
  const stories = [...reutersStories().values()]
  const a = prepareArticle(asImported(longArticle(stories, 0)))
  const b = prepareArticle(asImported(longArticle(stories, 40)))
  const compare = () => align(a, b, GENERAL_ENGLISH)
  for (let warm = 0; warm < 5; warm += 1) compare()
  const times: number[] = []
  for (let run = 0; run < runs; run += 1) times.push(await timed(compare))
  return times
}

function longArticle(stories: readonly string[], from: number): string {
  let text = ''
  for (let at = from; text.split(/\s+/).length < WORDS; at += 1) text += `${stories[at]}\n\n`
  return text
    .split(/(\s+)/)
    .slice(0, WORDS * 2)
    .join('')
}
