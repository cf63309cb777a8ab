/**
 * How often passages are found again in edited texts, and how often a place is wrong: with the older text at
 * hand, by the quotation alone, and by the weights that annotation tools use.
 *
 *   npm run evaluate:anchoring [-- SEED…] [--passages N]
 *
 * The texts are Reuters stories, fetched into a cache folder; each seed makes other edits and passages.
 * Settings were chosen on seeds 1 to 5 (docs/anchoring.md); what is reported there is of others.
 */
import { describe } from '../src/core/anchoring/describe.ts'
import { PlaceFinder, type Resolution } from '../src/core/anchoring/place-finder.ts'
import type { Truth } from '../src/core/anchoring/edits.arbitrary.ts'
import { cases } from './anchoring/texts.ts'
import { weighedPlace } from './anchoring/weighed.ts'

const args = process.argv.slice(2)
const option = args.indexOf('--passages')
const passages = option === -1 ? 10_000 : Number(args[option + 1])
const seeds = args
  .filter((arg, at) => /^\d+$/.test(arg) && (option === -1 || at !== option + 1))
  .map(Number)

/** Right is: the very offsets, or, where a person is asked to look, 0.9 of the characters. */
const IN_COMMON = 0.9

interface Count {
  sure: number
  sureWrong: number
  approximate: number
  approximateWrong: number
  survive: number
  found: number
}

const WAYS = ['with the older text', 'by quotation alone', 'weights 50, 20, 20, 2'] as const

function evaluate(seed: number): void {
  const counts = new Map(WAYS.map((way) => [way, emptyCount()]))
  for (const { text, passages: asked } of cases(seed, passages)) {
    const older = { text: text.before, textHash: 'before' }
    const to = { text: text.after, textHash: 'after' }
    const byDiff = new PlaceFinder(to, [older])
    const byQuotation = new PlaceFinder(to)
    for (const passage of asked) {
      const truth = text.truthOf(passage)
      const selectors = describe(text.before, passage.start, passage.end, older.textHash)
      const place = weighedPlace(text.after, selectors)
      // It says of no place how sure it is: each is judged by what is asked of a place to be looked at.
      const weighed: Resolution = place ? { state: 'approximate', ...place } : { state: 'orphaned' }
      add(counts.get(WAYS[0])!, byDiff.find(selectors), truth)
      add(counts.get(WAYS[1])!, byQuotation.find(selectors), truth)
      add(counts.get(WAYS[2])!, weighed, truth)
    }
  }
  console.log(`seed ${seed}, ${passages} passages`)
  for (const [way, count] of counts) console.log(`  ${way.padEnd(22)} ${inWords(count)}`)
}

function emptyCount(): Count {
  return { sure: 0, sureWrong: 0, approximate: 0, approximateWrong: 0, survive: 0, found: 0 }
}

function add(count: Count, found: Resolution, truth: Truth): void {
  if (truth.survives) count.survive += 1
  if (found.state === 'orphaned') return
  const isSure = found.state !== 'approximate'
  const isSame = found.start === truth.place?.start && found.end === truth.place.end
  const isRight = isSure ? isSame : truth.inCommon(found) >= IN_COMMON
  count[isSure ? 'sure' : 'approximate'] += 1
  if (!isRight) count[isSure ? 'sureWrong' : 'approximateWrong'] += 1
  if (isRight && truth.survives) count.found += 1
}

function inWords(count: Count): string {
  const { sure, sureWrong, approximate, approximateWrong, survive, found } = count
  const share = ((100 * found) / survive).toFixed(1)
  return (
    `exact or moved ${sure}, wrong ${sureWrong}; approximate ${approximate}, wrong ${approximateWrong}; ` +
    `of ${survive} that survive found ${found} (${share} %)`
  )
}

for (const seed of seeds.length > 0 ? seeds : [101]) evaluate(seed)
