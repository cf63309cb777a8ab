import type { ColorNames } from '../model/passage.ts'
import { parseQuery } from './parse-query.ts'
import { FILTER_NAMES, type Part, type Plain } from './query.ts'

/** A filter that was begun, without a value of its own: it is not what is looked for. */
const BEGUN = new RegExp(`(?:^|\\s)-?(?:${FILTER_NAMES.join('|')}):"?$`, 'iu')

/** One letter begins too much to be worth a look; it may be a word by itself. */
const FEWEST_LETTERS = 2

/** What is looked for while somebody types. */
export interface Typing {
  readonly query: string
  /** The filter that is being typed, as far as it is; null when none is. */
  readonly leftOut: string | null
}

/**
 * What to look for while somebody types: the last word may go on, and a filter that is being typed is left out
 * until it has a value that it knows.
 *
 * @param names what the person calls the colours
 */
export function asTyped(typed: string, names: ColorNames = {}): Typing {
  const begun = BEGUN.exec(typed)
  if (begun) return withoutRest(typed, begun.index)
  const { query, doubts } = parseQuery(typed, names)
  const unknown = doubts.find(({ said, place }) => {
    return said.says === 'query-unknown-value' && place.end === typed.length
  })
  if (unknown) return withoutRest(typed, unknown.place.start)
  const last = query.all.at(-1)
  const goesOn = last !== undefined && mayGoOn(last, typed)
  return { query: (goesOn ? `${typed}*` : typed).trim(), leftOut: null }
}

function withoutRest(typed: string, from: number): Typing {
  const start = typed[from - 1] === '-' ? from - 1 : from
  return { query: typed.slice(0, start).trim(), leftOut: typed.slice(start).trim() }
}

function mayGoOn(part: Part, typed: string): boolean {
  if (part.place.end !== typed.length) return false
  if (part.kind === 'either') return mayGoOn(part.of.at(-1)!, typed)
  const plain: Plain = part.kind === 'not' ? part.of : part
  // What must not stand there is taken at its word: "-f" would leave out most of a library.
  if (part.kind === 'not' || (plain.kind !== 'word' && plain.kind !== 'field')) return false
  const isOneWord = !/["“”„\s]/u.test(typed.slice(plain.place.start, plain.place.end))
  return isOneWord && !plain.isPrefix && isEnough(plain.text)
}

/** A letter of a script that has no spaces is a word. */
function isEnough(word: string): boolean {
  return word.length >= FEWEST_LETTERS || /[^\p{Script=Latin}\p{Script=Greek}\p{N}]/u.test(word)
}
