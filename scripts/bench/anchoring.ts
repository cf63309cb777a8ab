import search from 'approx-string-match'
import { carrier } from '../../src/core/anchoring/carry.ts'
import { describe } from '../../src/core/anchoring/describe.ts'
import { Dice, edited, type EditedText } from '../../src/core/anchoring/edits.arbitrary.ts'
import { PlaceFinder } from '../../src/core/anchoring/place-finder.ts'
import { longAccounts } from './long-accounts.ts'
import { limitRow, median, ratioRow, type Row, timed } from './row.ts'

/** Passages that are found again in a long text that was edited. */

/** Facts that make about 100,000 words. */
const FACTS = 9600
/** Of each part. */
const EDITS = 3
/** About 700 words, as an article has. */
const PART = /[\s\S]{3000,5000}(?=\s|$)/g
const PASSAGES = 1000
const HIGHLIGHTS = 500
const RUNS = 3
// The search of a whole text takes some tenths of a second for each: of so few the rest is reckoned.
const SEARCHED = 10

export const anchoringRows: Row[] = [
  ratioRow(
    'find 1,000 passages again, edited 100,000 words, none wrong',
    0.1,
    'approx-string-match on the whole text for each',
    measureFinding,
  ),
  limitRow('carry 500 highlights to an edited text of 100,000 words', 200, measureCarrying),
]

interface Part {
  text: EditedText
  /** Where it begins before and after. */
  before: number
  after: number
}

/** A long text that was edited part by part, and passages of it. */
function longText(count: number) {
  const [{ text: whole } = { text: '' }] = longAccounts(FACTS)
  const dice = new Dice(11)
  const parts: Part[] = []
  let [before, after] = ['', '']
  for (const words of whole.match(PART) ?? []) {
    const text = edited(words, ['Nobody was surprised, a reader wrote.'], EDITS, dice)
    parts.push({ text, before: before.length, after: after.length })
    before += `${words}\n\n`
    after += `${text.after}\n\n`
  }
  const passages = Array.from({ length: count }, () => {
    const part = dice.oneOf(parts)
    const words = part.text.before
    const start = words.indexOf(' ', dice.below(words.length - 400)) + 1
    const end = words.indexOf(' ', start + 20 + dice.below(200))
    const selectors = describe(before, part.before + start, part.before + end, 'before')
    return { part, start, end, selectors }
  })
  return { before, after, passages }
}

/** By quotation alone, as the peer; the text's index is made anew in each run. */
async function measureFinding() {
  const { after, passages } = longText(PASSAGES)
  const selectors = passages.map((passage) => passage.selectors)
  const times = { ours: [] as number[], theirs: [] as number[] }
  for (let run = 0; run < RUNS; run += 1) {
    const finder = new PlaceFinder({ text: after, textHash: 'after' })
    const found: ReturnType<typeof finder.find>[] = []
    times.ours.push(await timed(() => selectors.forEach((one) => found.push(finder.find(one)))))
    for (const [at, place] of found.entries()) {
      if (place.state === 'orphaned') continue
      const { part, start, end } = passages[at]!
      const there = { start: place.start - part.after, end: place.end - part.after }
      if (part.text.truthOf({ start, end }).inCommon(there) < 0.9) {
        throw new Error(`Found at a wrong place: ${selectors[at]!.quote.exact}`)
      }
    }
    const searched = selectors.slice(run * SEARCHED, (run + 1) * SEARCHED)
    const theirs = await timed(() => {
      for (const { quote } of searched) {
        search(after, quote.exact, Math.min(256, quote.exact.length >> 1))
      }
    })
    times.theirs.push((theirs * PASSAGES) / SEARCHED)
  }
  return { value: median(times.ours), beside: median(times.theirs) }
}

/** From both texts to new selectors: what an update of an article does, without the disk. */
async function measureCarrying(): Promise<number> {
  const { before, after, passages } = longText(HIGHLIGHTS)
  const selectors = passages.map((passage) => passage.selectors)
  const times: number[] = []
  for (let run = 0; run < RUNS; run += 1) {
    const from = { text: before, textHash: 'before' }
    const to = { text: after, textHash: 'after' }
    times.push(await timed(() => selectors.map(carrier(from, to))))
  }
  return median(times)
}
