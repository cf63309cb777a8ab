import { sharedLanguage } from '../text/language.ts'
import type { Background } from './background.ts'
import type { Band } from './bands.ts'
import { Candidates } from './candidates.ts'
import { Surroundings } from './context.ts'
import { judgeOf } from './judge.ts'
import { AcrossJudge, type Judged } from './across-languages.ts'
import { Findings } from './findings.ts'
import { joined } from './join.ts'
import { atOnce } from './turns.ts'
import type { Alignment, AlignmentSoFar, Match } from './match.ts'
import { isOneEvent } from './one-event.ts'
import { pairOf, type Pair } from './pair.ts'
import type { PreparedArticle } from './prepare.ts'

/**
 * Finds which passages of two articles answer each other: strong and likely matches, by their place in
 * the first article. Many to many: a sentence may be answered by several, and answer several.
 */
export function align(a: PreparedArticle, b: PreparedArticle, background: Background): Alignment {
  return atOnce(alignInSteps(a, b, background))
}

/**
 * The same, in steps of one sentence of the first article, for a caller that wants to stop between
 * them, let others run, or show what has been found so far.
 */
export function* alignInSteps(
  a: PreparedArticle,
  b: PreparedArticle,
  background: Background,
): Generator<AlignmentSoFar, Alignment, void> {
  const isOneLanguage = sharedLanguage(a.profile, b.profile)
  if (!isOneLanguage)
    return yield* alignByNames(pairOf(a, b, background, 'names-and-figures'), a, b)
  const pair = pairOf(a, b, background, 'words')
  const general = background.general && pairOf(a, b, background.general, 'words')
  return yield* alignByWords(pair, general ?? pair, a, b)
}

/**
 * Each sentence as soon as it was compared, so that matches come from the top of the text.
 *
 * @param general the pair as the general language weighs it, by which its being one event is judged
 */
function* alignByWords(
  pair: Pair,
  general: Pair,
  a: PreparedArticle,
  b: PreparedArticle,
): Generator<AlignmentSoFar, Alignment, void> {
  const surroundings = new Surroundings(pair)
  const { basis } = pair
  const ofGeneral = general === pair ? surroundings : new Surroundings(general)
  const about = { basis, isOneEvent: isOneEvent(ofGeneral) }
  const judge = judgeOf(pair, about.isOneEvent)
  const findings = new Findings(pair, [a.text, b.text])
  const found: Match[] = []
  let done = 0
  for (const surrounded of surroundings.rows()) {
    for (const { band, ...judged } of judge.judged(surrounded)) {
      found.push(matchOf(findings, judged, band))
    }
    done += 1
    yield { ...about, done, found: found.length, matches: () => joined(found) }
  }
  const late = judge.late().map((one) => matchOf(findings, one, 'likely'))
  return { ...about, matches: joined([...found, ...late]) }
}

/** Between languages only the best of all candidates are shown, so all are compared first. */
function* alignByNames(
  pair: Pair,
  a: PreparedArticle,
  b: PreparedArticle,
): Generator<AlignmentSoFar, Alignment, void> {
  const { basis } = pair
  const judge = new AcrossJudge(pair)
  const compared = new Candidates(pair)
  const row = compared.emptyRow()
  for (let i = 0; i < pair.a.terms.length; i += 1) {
    compared.fill(row, i)
    judge.take(row)
    yield { basis, isOneEvent: true, done: i + 1, found: 0, matches: () => [] }
  }
  const findings = new Findings(pair, [a.text, b.text])
  const matches = judge.judged().map((one) => matchOf(findings, one, 'likely'))
  return { matches: joined(matches), basis, isOneEvent: true }
}

function matchOf(findings: Findings, { i, j, score }: Judged, band: Band): Match {
  const { kind, words, reason } = findings.of(i, j)
  return { a: [i], b: [j], kind, score, band, words, reason }
}
