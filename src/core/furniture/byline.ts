import { findDate } from '../text/dates.ts'
import { isOutletName } from './outlet-name.ts'

/** Who wrote an article, and for whom, as a line of its own says. */
export interface Byline {
  /** '' where the line names only an outlet. */
  author: string
  outlet: string
}

const BY =
  /^(?:(?:written|words|story|text|report|reported|reporting|analysis)\s+)?(?:by|von|par|por)\s*:?\s+(.{2,150})$/iu

const PARTICLE = '(?:al|bin|da|de|del|den|der|di|dos|du|el|ibn|la|le|ten|ter|van|von|y|zu)'
const CAPITALISED = "(?:[dlo]['’])?\\p{Lu}[\\p{L}\\p{M}'’.-]*"
// Two to five words: a single one is rather a day ("By Tuesday") or a thing.
const NAME = new RegExp(
  `^${CAPITALISED}(?:\\s+(?:${CAPITALISED}|${PARTICLE})){0,3}\\s+${CAPITALISED}$`,
  'u',
)

/** What a line such as "By Jane Roe and Max Poe, The Daily Post" says; null for any other line. */
export function bylineOf(line: string): Byline | null {
  const said = BY.exec(line)?.[1]
  if (said === undefined) return null
  const withoutDate = said.replace(findDate(said)?.words ?? '', '').trim()
  const [first = '', ...others] = withoutDate
    .split(/\s*[|•·]\s*|\s*[–—]\s*|\s+-\s+|,\s*|\s+(?:for|of)\s+/u)
    .filter((part) => part !== '')
  const outlet = others.find(isOutletName) ?? ''
  if (isOutletName(first)) return { author: '', outlet: first }
  const people = [first.replace(/\s+in\s+\p{Lu}.*$/u, ''), ...namesAmong(others)]
  if (!people.flatMap(namesIn).every(isPersonName)) return null
  return { author: people.join(', '), outlet }
}

/** In "By Jane Roe, Max Poe and Ida Low" commas part names; otherwise what follows is a role. */
function namesAmong(parts: string[]): string[] {
  const last = parts.findIndex((part) => namesIn(part).length > 1)
  return last === -1 ? [] : parts.slice(0, last + 1)
}

function namesIn(part: string): string[] {
  return part.split(/\s+(?:and|&|und|et|y)\s+/u)
}

function isPersonName(name: string): boolean {
  return NAME.test(name)
}
