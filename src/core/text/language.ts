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
 * The commonest words of other languages in Latin letters (German, Dutch, French, Spanish, Portuguese,
 * Italian, Swedish, Danish and Norwegian, Polish, Czech, Turkish), folded; without those that English
 * headlines have too ("die", "van", "los", "la", "est").
 */
const FOREIGN_WORDS: ReadonlySet<string> = new Set(
  `der das und ist nicht ein eine einen den dem des auf fur von zu im wird nach bei sich
  het een niet zijn voor dat aan ook werd
  le les un une du et dans que qui sur pas ne au aux avec ce il elle
  del una y en con por su lo como fue
  os um uma dos nas nao
  gli che e sono della nel alla non piu si
  och att som det av till ett inte har og til af ikke er
  nie w z na sie jest ze od przez
  je v se byl
  ve bir bu ile icin`.split(/\s+/),
)

/**
 * A third of running English is made of its function words; of German, French or Spanish less than a
 * tenth ("in", "a", "me", "no" are theirs too). Tables and lists of names have few, so the bar is low.
 */
const ENGLISH_SHARE = 0.16

/** In fewer words than this a share says little: then the more common words decide. */
const FEW = 60

/** Whether folded words are taken for English: a few plain words get the benefit of doubt. */
export function isEnglish(folded: readonly string[]): boolean {
  const latin = folded.filter((word) => /^[a-z']+$/.test(word)).length
  if (latin === 0 || latin < folded.length * 0.4) return false
  const common = folded.filter((word) => FUNCTION_WORDS.has(word)).length
  if (folded.length >= FEW) return common >= latin * ENGLISH_SHARE
  return common >= folded.filter((word) => FOREIGN_WORDS.has(word)).length
}

/** What `sharedLanguage` compares. */
export interface Profile {
  /** The script that most letters are of. */
  readonly script: string
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
  const counts = new Map<string, number>()
  const scripts = new Map<string, number>()
  for (const word of folded) {
    const script = scriptOf(word)
    if (script) scripts.set(script, (scripts.get(script) ?? 0) + 1)
    if (script && word.length <= 5) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  const top = [...counts].sort((a, b) => b[1] - a[1]).slice(0, 60)
  const total = top.reduce((sum, [, count]) => sum + count, 0)
  const script = [...scripts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? ''
  return { script, shares: new Map(top.map(([word, count]) => [word, count / total])) }
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
 * function words decide; short texts are given the benefit of the doubt.
 */
export function sharedLanguage(a: Profile, b: Profile): boolean {
  if (a.script === '' || b.script === '') return true
  if (a.script !== b.script) return false
  if (a.script !== 'Latin' || a.shares.size < ENOUGH || b.shares.size < ENOUGH) return true
  let coefficient = 0
  for (const [word, share] of a.shares) coefficient += Math.sqrt(share * (b.shares.get(word) ?? 0))
  return coefficient >= SAME_LANGUAGE
}
