import { expect, test } from 'vitest'
import { describe as describePassage } from './describe.ts'
import { Dice, edited } from './edits.arbitrary.ts'
import { PlaceFinder } from './place-finder.ts'

const TEXTS = 40
const PASSAGES = 15

/** An invented report: sentences of which no two are the same, in paragraphs. */
function report(dice: Dice): string {
  const pick = (...words: string[]) => dice.oneOf(words)
  const sentence = () =>
    `The ${pick('council', 'harbour board', 'union', 'mill', 'school')} of ${pick('Norvik', 'Aldby', 'Tarn', 'Sele')} ` +
    `${pick('said', 'wrote', 'told us')} on ${pick('Monday', 'Friday', 'Sunday')} that ${10 + dice.below(900)} ` +
    `${pick('boats', 'letters', 'trees', 'pumps')} were ${pick('counted', 'lost', 'sold', 'repaired')} ` +
    `near the ${pick('old', 'new', 'eastern', 'lower')} ${pick('bridge', 'quay', 'mine', 'market')} by ${pick('noon', 'night', 'dawn')}.`
  const paragraph = () => Array.from({ length: 2 + dice.below(3) }, sentence).join(' ')
  return Array.from({ length: 8 }, paragraph).join('\n\n')
}

test('after edits of all kinds, what is found is right, and most of what is left is found', () => {
  const dice = new Dice(17)
  const count = { moved: 0, wrong: 0, approximate: 0, doubtful: 0, left: 0, found: 0 }
  for (let made = 0; made < TEXTS; made += 1) {
    const before = report(dice)
    const text = edited(before, report(dice).split('\n\n'), dice.oneOf([1, 3, 6, 12]), dice)
    const older = [{ text: before, textHash: 'a' }]
    const finder = new PlaceFinder({ text: text.after, textHash: 'b' }, older)
    for (let asked = 0; asked < PASSAGES; asked += 1) {
      const start = before.indexOf(' ', dice.below(before.length - 200)) + 1
      const end = before.indexOf(' ', start + 20 + dice.below(100))
      const truth = text.truthOf({ start, end })
      const place = finder.find(describePassage(before, start, end, 'a'))
      if (truth.survives) count.left += 1
      if (place.state === 'orphaned') continue
      const isSame = place.start === truth.place?.start && place.end === truth.place.end
      const isRight = place.state === 'moved' ? isSame : truth.inCommon(place) >= 0.9
      if (place.state === 'moved') count.moved += 1
      else count.approximate += 1
      if (!isRight && place.state === 'moved') count.wrong += 1
      if (!isRight && place.state === 'approximate') count.doubtful += 1
      if (isRight && truth.survives) count.found += 1
    }
  }
  expect(count.moved).toBeGreaterThan(200)
  expect(count.approximate).toBeGreaterThan(40)
  expect(count.wrong).toBe(0)
  expect(count.doubtful).toBeLessThanOrEqual(1)
  expect(count.found / count.left).toBeGreaterThan(0.95)
})
