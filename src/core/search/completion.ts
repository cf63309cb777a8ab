import type { ColorNames } from '../model/passage.ts'
import type { Span } from '../text/spans.ts'
import { parseQuery } from './parse-query.ts'
import { FILTER_NAMES, type FilterName, type Part, type Plain } from './query.ts'

/** What is being typed at the caret, and could be completed: the name of a filter, or its value. */
export interface Completion {
  /** The filter whose value is typed; null: its name is. */
  readonly name: FilterName | null
  /** What of it is there. */
  readonly part: string
  /** What the completed one takes the place of, in UTF-16 offsets. */
  readonly place: Span
}

const VALUE = new RegExp(
  `(?:^|\\s)-?(?<name>${FILTER_NAMES.join('|')}):(?:"(?<quoted>[^"]*)|(?<plain>[^\\s"]*))$`,
  'iu',
)
const NAME = /(?:^|\s)-?(?<part>[a-z]+)$/iu

/** What could be completed where the caret stands; null where nothing could. */
export function completionAt(typed: string, caret: number): Completion | null {
  const before = typed.slice(0, caret)
  // In the middle of a word one corrects it.
  if (/^[^\s]/u.test(typed.slice(caret))) return null
  const value = VALUE.exec(before)?.groups
  const name = FILTER_NAMES.find((one) => one === value?.['name']?.toLowerCase())
  if (value && name !== undefined) {
    const { quoted, plain = '' } = value
    const length = quoted === undefined ? plain.length : quoted.length + 1
    return { name, part: quoted ?? plain, place: { start: caret - length, end: caret } }
  }
  const part = NAME.exec(before)?.groups?.['part']
  if (part === undefined) return null
  return { name: null, part, place: { start: caret - part.length, end: caret } }
}

/** What was typed with a value, or a name, in the place of what was begun, and where the caret goes. */
export function complete(
  typed: string,
  { name, place }: Completion,
  chosen: string,
): { typed: string; caret: number } {
  const put = name === null ? `${chosen}:` : `${quotedWhereNeeded(chosen)} `
  const rest = typed.slice(place.end)
  const after = put.endsWith(' ') ? rest.trimStart() : rest
  const before = typed.slice(0, place.start) + put
  return { typed: before + after, caret: before.length }
}

/** What was typed with a filter begun at its end, and the caret behind it. */
export function beginFilter(typed: string, name: string): string {
  const before = typed.trimEnd()
  return `${before}${before === '' ? '' : ' '}${name}:`
}

function quotedWhereNeeded(value: string): string {
  const inner = value.replaceAll(/["“”„]/gu, ' ').trim()
  return /[\s*]/u.test(inner) ? `"${inner}"` : inner
}

/** A filter among what was typed. */
export interface TypedFilter {
  readonly text: string
  readonly place: Span
}

/**
 * The filters among what was typed, in their order.
 *
 * @param names what the person calls the colours
 */
export function filtersIn(typed: string, names: ColorNames = {}): TypedFilter[] {
  return parseQuery(typed, names)
    .query.all.filter(isFilter)
    .map(({ place }) => ({ text: typed.slice(place.start, place.end), place }))
}

function isFilter(part: Part): boolean {
  if (part.kind === 'either') return part.of.every(isFilter)
  const plain: Plain = part.kind === 'not' ? part.of : part
  return plain.kind !== 'word' && plain.kind !== 'phrase'
}

/** What was typed without one of its filters. */
export function withoutFilter(typed: string, { place }: TypedFilter): string {
  const before = typed.slice(0, place.start).trimEnd()
  const after = typed.slice(place.end).trimStart()
  return before === '' || after === '' ? before + after : `${before} ${after}`
}
