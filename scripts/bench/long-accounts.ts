/**
 * Two invented accounts of one long event, of about 5,000 words each: half of the second retells the
 * first in other words and another order, with other figures here and there. The same every time.
 *
 * @param count facts in all; each account tells two thirds of them
 */
export function longAccounts(count = FACTS): { name: string; title: string; text: string }[] {
  const random = seeded(5)
  const facts = Array.from({ length: count }, (_, index) => factOf(index, random))
  const first = facts.slice(0, count * SHARE)
  const second = shuffled(facts.slice(count * (1 - SHARE)), random)
  return [
    account('flood-one.txt', 'The long flood of the Orrin valley', first, 0),
    account('flood-two.txt', 'Orrin valley: a week under water', second, 1),
  ]
}

// Facts in all; each account tells two thirds of them, so half of each is in both. At some 16
// words a fact that makes 5,000 words.
const FACTS = 480
const SHARE = 2 / 3

/** A fact in the words of either account. */
type Fact = readonly [string, string]

const THINGS = ['bridge', 'sluice', 'school', 'mill', 'railway', 'market hall', 'chapel', 'quarry']
const STATES = ['closed', 'flooded', 'repaired', 'emptied', 'inspected', 'guarded', 'reopened']
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const UNITS = ['sandbags', 'blankets', 'cattle', 'households', 'pumps', 'volunteers', 'crowns']

function factOf(index: number, random: () => number): Fact {
  const one = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)]!
  const [thing, state, day, unit] = [THINGS, STATES, DAYS, UNITS].map(one)
  // Names that no other fact has, as an article's own details are.
  const [person, place, street] = [name(random), name(random), name(random)]
  const count = 40 + Math.floor(random() * 9000)
  const other = random() < 0.5 ? count + 7 : count
  switch (index % 3) {
    case 0:
      return [
        `“I will not leave ${street} before the ${thing} is safe to walk on,” ${person} told neighbours from ${place} on ${day}.`,
        `${person} of ${place} vowed on ${day} not to leave ${street} “until the ${thing} is safe”.`,
      ]
    case 1:
      return [
        `The ${thing} behind ${street} near ${place} was ${state} on ${day} after ${person} had found it damaged.`,
        `On ${day} engineers had the ${place} ${thing} at ${street} ${state}, following a warning from ${person}.`,
      ]
    default:
      return [
        `About ${count.toLocaleString('en')} ${unit} reached ${place} by way of ${street} before nightfall, according to ${person}.`,
        `${person} counted ${other.toLocaleString('en')} ${unit} that had come to ${place} through ${street} when it got dark.`,
      ]
  }
}

const SYLLABLES = ['tar', 'vel', 'in', 'sor', 'mak', 'del', 'ru', 'hal', 'ven', 'ost', 'bri', 'go']

/** A made-up name of three syllables, as in "Tarvelin". */
function name(random: () => number): string {
  const letters = [0, 1, 2].map(() => SYLLABLES[Math.floor(random() * SYLLABLES.length)]).join('')
  return letters[0]!.toUpperCase() + letters.slice(1)
}

function account(name: string, title: string, facts: readonly Fact[], side: 0 | 1) {
  const sentences = facts.map((fact) => fact[side])
  const paragraphs: string[] = []
  // Three sentences a paragraph, as news has it.
  for (let at = 0; at < sentences.length; at += 3) {
    paragraphs.push(sentences.slice(at, at + 3).join(' '))
  }
  return { name, title, text: `${title}\n\n${paragraphs.join('\n\n')}\n` }
}

/** Numbers from 0 to 1, always the same ones: a linear congruential generator (Numerical Recipes). */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  return items
    .map((item) => [random(), item] as const)
    .toSorted(([a], [b]) => a - b)
    .map(([, item]) => item)
}
