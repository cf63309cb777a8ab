const setOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

/** The commonest English words that mean nothing by themselves; folded. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  `the of and a to in is was it for on that as with by at from he his be are this have an they which
  not had but or were their has been its who will would her she we i you there if can all one more
  when so no out up into than them about only other some could these may then do what him my your our
  us also after over said say says such where any how just because through between being before
  while during both each under those most did does very here off again against further once down
  same few too me am own should now`.split(/\s+/),
)

/**
 * The commonest words of other languages in Latin letters, folded; without those that English
 * headlines have too ("die", "van", "los", "la", "est"). Languages that share most of theirs are one.
 */
const FOREIGN_WORDS: Readonly<Record<string, ReadonlySet<string>>> = {
  german: setOf(
    'der das und ist nicht ein eine einen den dem des auf fur von zu im wird nach bei sich',
  ),
  dutch: setOf('het een niet zijn voor dat aan ook werd en'),
  french: setOf('le les un une du et dans que qui sur pas ne au aux avec ce il elle'),
  spanish: setOf('del una un y en con por su lo como fue que'),
  portuguese: setOf('os um uma dos nas nao e que por'),
  italian: setOf('gli che e sono della nel alla non piu si il un una del con'),
  scandinavian: setOf('och att som det av till ett inte har og til af ikke er'),
  polish: setOf('nie w z na sie jest ze od przez'),
  czech: setOf('je v se byl na z ze'),
  turkish: setOf('ve bir bu ile icin'),
}
const ALL_FOREIGN_WORDS = new Set(Object.values(FOREIGN_WORDS).flatMap((words) => [...words]))

/** Ends of contractions, and words that fill speech: what is left of "don't", "well", "oh yes". */
const FILLERS = setOf(
  'don didn doesn won wouldn couldn shouldn isn wasn aren weren ain yes no oh ah well',
)

const WITHOUT_CONTENT = new Set([...FUNCTION_WORDS, ...ALL_FOREIGN_WORDS, ...FILLERS])

/**
 * Whether a folded word says something by itself, as far as its language is known: "the" and "don't"
 * do not.
 */
export function isContentWord(folded: string): boolean {
  const bare = /['’]/.test(folded) ? folded.replace(/['’].*$/, '') : folded
  return !WITHOUT_CONTENT.has(bare)
}

/**
 * A third of running English is made of its function words; of German, French or Spanish less than a
 * tenth ("in", "a", "me", "no" are theirs too). Tables and lists of names have few, so the bar is low.
 */
const ENGLISH_SHARE = 0.16

/** In fewer words than this a share says little: then the more common words decide. */
const FEW = 60

/** Whether folded words are taken for English: a few plain words get the benefit of doubt. */
export function isEnglish(folded: readonly string[]): boolean {
  return areEnglish(countsOf(folded), folded.length)
}

function areEnglish(counts: ReadonlyMap<string, number>, words: number): boolean {
  const number = (is: (word: string) => boolean) => {
    let sum = 0
    for (const [word, count] of counts) if (is(word)) sum += count
    return sum
  }
  const latin = number((word) => /^[a-z']+$/.test(word))
  if (latin === 0 || latin < words * 0.4) return false
  const common = number((word) => FUNCTION_WORDS.has(word))
  if (words >= FEW) return common >= latin * ENGLISH_SHARE
  return common >= number((word) => ALL_FOREIGN_WORDS.has(word))
}

/** How often each word stands there. */
function countsOf(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

/** What `sharedLanguage` compares. */
export interface Profile {
  /** The script that most letters are of. */
  readonly script: string
  /** In Latin letters, and told by its commonest words; null when these don't tell. */
  readonly language: string | null
  /** The shares of the text's commonest short words: function words, in any language. */
  readonly shares: ReadonlyMap<string, number>
}

const SCRIPTS = [
  'Latin',
  'Cyrillic',
  'Greek',
  'Arabic',
  'Hebrew',
  'Han',
  'Hangul',
  'Thai',
  'Devanagari',
]
const IN_SCRIPT = SCRIPTS.map((name) => [name, new RegExp(`^\\p{Script=${name}}`, 'u')] as const)

/** The profile of a text's folded words. */
export function profile(folded: readonly string[]): Profile {
  const every = countsOf(folded)
  const counts = new Map<string, number>()
  const scripts = new Map<string, number>()
  for (const [word, count] of every) {
    const script = scriptOf(word)
    if (script) scripts.set(script, (scripts.get(script) ?? 0) + count)
    if (script && word.length <= 5) counts.set(word, count)
  }
  const top = [...counts].sort((a, b) => b[1] - a[1]).slice(0, 60)
  const total = top.reduce((sum, [, count]) => sum + count, 0)
  const script = [...scripts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? ''
  const shares = new Map(top.map(([word, count]) => [word, count / total]))
  const language = areEnglish(every, folded.length)
    ? 'english'
    : foreignLanguage(counts, folded.length)
  return { script, language, shares }
}

/** One word in so many is of these lists, in running text of their language: twice that is usual. */
const LEAST_SHARE = 0.08

/**
 * @param counts of a text's short words, of which all of those lists are
 * @param words how many it has in all
 */
function foreignLanguage(counts: ReadonlyMap<string, number>, words: number): string | null {
  const found = Object.entries(FOREIGN_WORDS).map(([language, list]) => ({
    language,
    count: [...list].reduce((sum, word) => sum + (counts.get(word) ?? 0), 0),
  }))
  const [most, next] = found.toSorted((a, b) => b.count - a.count)
  const isTold = most && next && most.count >= words * LEAST_SHARE && most.count > next.count
  return isTold ? most.language : null
}

function scriptOf(word: string): string | undefined {
  if (/^[a-z]/.test(word)) return 'Latin'
  // Japanese is told by its Kanji; Hiragana and Katakana alone are too.
  if (/^[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(word)) return 'Han'
  return IN_SCRIPT.find(([, pattern]) => pattern.test(word))?.[0]
}

/**
 * Below this the two profiles are of two languages (Bhattacharyya coefficient, 0 to 1).
 */
const SAME_LANGUAGE = 0.3

/** Fewer different short words than this say nothing about a language. */
const ENOUGH = 12

/**
 * Whether two texts seem to be in one language. Latin script is shared by many languages, so there the
 * function words decide: by their lists, and where these do not tell by how alike their shares are,
 * which short texts of two subjects are not. What is too short for that has the benefit of the doubt.
 */
export function sharedLanguage(a: Profile, b: Profile): boolean {
  if (a.script === '' || b.script === '') return true
  if (a.script !== b.script) return false
  if (a.language !== null && b.language !== null) return a.language === b.language
  if (a.script !== 'Latin' || a.shares.size < ENOUGH || b.shares.size < ENOUGH) return true
  let coefficient = 0
  for (const [word, share] of a.shares) coefficient += Math.sqrt(share * (b.shares.get(word) ?? 0))
  return coefficient >= SAME_LANGUAGE
}
