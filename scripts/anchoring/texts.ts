import { Dice, type EditedText, edited } from '../../src/core/anchoring/edits.arbitrary.ts'
import type { Span } from '../../src/core/text/spans.ts'
import { words } from '../../src/core/text/words.ts'
import { reutersStories } from '../labelled-pairs.ts'

/** An edited article with the passages that are asked for in it. */
export interface Case {
  text: EditedText
  passages: readonly Span[]
}

const PASSAGES_OF_A_TEXT = 20

/**
 * Edited articles with passages, the same for a seed: Reuters stories, some joined, some wrapped as the
 * agency sent them, some with a table whose rows repeat.
 *
 * @param count how many passages in all
 */
export function* cases(seed: number, count: number): Generator<Case> {
  const dice = new Dice(seed)
  const stories = [...reutersStories().values()].filter((text) => text.length > 900)
  const paragraphs = stories
    .flatMap((text) => paragraphsOf(text, ' '))
    .filter((one) => one.length > 60)
  for (let left = count; left > 0; left -= PASSAGES_OF_A_TEXT) {
    const before = articleOf(stories, dice)
    const passages = Array.from({ length: PASSAGES_OF_A_TEXT }, () => passageIn(before, dice))
    const edits = dice.oneOf([1, 2, 4, 8, 12, 20])
    yield { text: edited(before, paragraphs, edits, dice), passages }
  }
}

function paragraphsOf(story: string, lineEnd: string): string[] {
  return story.split(/\n {4}/).map((one) => one.trim().replaceAll(/\s*\n\s*/g, lineEnd))
}

function articleOf(stories: readonly string[], dice: Dice): string {
  const lineEnd = dice.happens(0.3) ? '\n' : ' '
  const joined = Array.from({ length: dice.oneOf([1, 1, 1, 2, 3]) }, () => dice.oneOf(stories))
  const paragraphs = joined.flatMap((story) => paragraphsOf(story, lineEnd))
  if (dice.happens(0.25)) paragraphs.splice(1 + dice.below(paragraphs.length), 0, tableOf(dice))
  return `${paragraphs.join('\n\n')}\n`
}

const LINES = ['Tram 4: late.', 'Tram 9: on time.', 'Ferry to the island: full.', 'Bus 12: late.']

/** Rows of which some are the same. */
function tableOf(dice: Dice): string {
  const rows = Array.from({ length: 4 + dice.below(8) }, () =>
    dice.happens(0.7) ? dice.oneOf(LINES) : `Line ${dice.below(40)}: ${dice.below(60)} minutes.`,
  )
  return rows.join('\n')
}

/** A sentence, a part of one, a few words, some paragraphs, or a line of a table. */
function passageIn(text: string, dice: Dice): Span {
  const all = words(text)
  const kind = dice.next()
  if (kind < 0.35) return around(text, all[dice.below(all.length)]!, /[.?!]["”]?\s/g, dice)
  if (kind < 0.42) return around(text, all[dice.below(all.length)]!, /\n/g, dice)
  const count =
    kind < 0.75 ? 3 + dice.below(16) : kind < 0.85 ? 1 + dice.below(2) : 20 + dice.below(120)
  const first = dice.below(Math.max(1, all.length - count))
  return { start: all[first]!.start, end: all[Math.min(all.length, first + count) - 1]!.end }
}

/** From behind one boundary to the next: a sentence or a line, or two. */
function around(text: string, { start }: Span, boundary: RegExp, dice: Dice): Span {
  const ends = [...text.matchAll(boundary)].map(
    ({ index, 0: found }) => index + found.trimEnd().length,
  )
  const from = ends.findLast((end) => end <= start) ?? 0
  const to = ends.filter((end) => end > start)[dice.happens(0.2) ? 1 : 0] ?? text.trimEnd().length
  const begin = from + (text.slice(from).length - text.slice(from).trimStart().length)
  return { start: begin, end: Math.max(to, begin + 1) }
}
