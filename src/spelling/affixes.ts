import { BadDictionary } from './bad-dictionary.ts'
import { type Bytes, type ToUtf8, toUtf8From } from './encoding.ts'

/** What an .aff file says, in the order and the words in which Chromium wants to be told. */
export interface Affixes {
  /** The encoding of both files, as the file calls it. */
  encoding: string
  toUtf8: ToUtf8
  /** Characters, each in UTF-8, that do not count in a word. */
  ignored: Bytes[]
  groups: Groups
  /** PFX and SFX lines. */
  rules: Bytes[]
  /** Pairs of what is often written and what should be. */
  replacements: [Bytes, Bytes][]
  /** All other commands. */
  others: Bytes[]
}

/**
 * The sets of flags that words and affixes have. Chromium knows a set by its number in a table,
 * beginning with 1; 0 is the empty set.
 */
class Groups {
  readonly #numbers = new Map<Bytes, number>()
  /** Whether the files write numbers themselves. */
  readonly #areNumbered: boolean
  readonly flags: Bytes[] = []

  /** @param aliases the sets that the file numbers itself; null when it writes them out */
  constructor(aliases: readonly Bytes[] | null) {
    this.#areNumbered = aliases !== null
    for (const flags of aliases ?? []) this.#add(flags)
  }

  /** The number for what stands behind a slash. */
  numberOf(written: Bytes): number {
    if (written === '') return 0
    if (!this.#areNumbered) return this.#numbers.get(written) ?? this.#add(written)
    const number = Number.parseInt(written, 10)
    return number > 0 && number <= this.flags.length ? number : 0
  }

  #add(flags: Bytes): number {
    const number = this.flags.push(flags)
    this.#numbers.set(flags, number)
    return number
  }
}

/** Commands whose first line says how many follow; where it does not fit, Chromium takes none. */
const COUNTED = new Set([
  'MAP',
  'BREAK',
  'ICONV',
  'OCONV',
  'PHONE',
  'COMPOUNDRULE',
  'CHECKCOMPOUNDPATTERN',
])

/** Commands that are about text, and not about flags. */
const OF_TEXT = new Set([
  'TRY',
  'KEY',
  'WORDCHARS',
  'IGNORE',
  'MAP',
  'BREAK',
  'ICONV',
  'OCONV',
  'PHONE',
])

/** Of no use for checking (AM, with what is known of each form), or written by ourselves. */
const LEFT_OUT = new Set(['SET', 'AF', 'AM', 'PFX', 'SFX', 'REP'])

/**
 * Reads an .aff file.
 *
 * @throws BadDictionary when Chromium could make nothing of it
 */
export function readAffixes(file: Bytes): Affixes {
  const lines = commandLines(file)
  const of = (command: string) => lines.filter(([name]) => name === command)
  if (of('COMPLEXPREFIXES').length > 0) {
    throw new BadDictionary({ says: 'dictionary-has-unknown-rule', rule: 'COMPLEXPREFIXES' })
  }
  const encoding = of('SET')[0]?.[1] ?? 'ISO8859-1'
  const toUtf8 = toUtf8From(encoding)
  // The first of them is how many follow.
  const aliases = of('AF').slice(1)
  const groups = new Groups(aliases.length > 0 ? aliases.map(([, flags]) => flags ?? '') : null)
  return {
    encoding,
    toUtf8,
    ignored: [...Buffer.from(toUtf8(of('IGNORE')[0]?.[1] ?? ''), 'latin1').toString('utf8')].map(
      (character) => Buffer.from(character, 'utf8').toString('latin1'),
    ),
    groups,
    rules: rulesOf(lines, groups, toUtf8),
    replacements: of('REP')
      .slice(1)
      .flatMap(([, from, to]) =>
        from !== undefined && to !== undefined
          ? [[asWritten(toUtf8(from)), asWritten(toUtf8(to))]]
          : [],
      ),
    others: othersOf(lines, toUtf8),
  }
}

/** A line by its words, the command first. */
type Line = Bytes[]

function commandLines(file: Bytes): Line[] {
  return file
    .replace(/^\xef\xbb\xbf/, '')
    .split(/\r?\n/)
    .filter((line) => !line.startsWith('#'))
    .map((line) =>
      line
        .replace(/[ \t]#([ \t].*)?$/, '')
        .split(/[ \t]+/)
        .filter(Boolean),
    )
    .filter((line) => line.length > 0)
}

/** In replacements a space is written as an underscore. */
function asWritten(text: Bytes): Bytes {
  return text.replaceAll('_', ' ')
}

/** Each affix with a first line that counts right: one that does not fit would end all reading. */
function rulesOf(lines: readonly Line[], groups: Groups, toUtf8: ToUtf8): Bytes[] {
  const affixes = new Map<string, { head: Bytes; rules: Bytes[] }>()
  for (const [kind = '', flag = '', ...rest] of lines) {
    if (kind !== 'PFX' && kind !== 'SFX') continue
    const key = `${kind} ${flag}`
    const affix = affixes.get(key)
    if (!affix) {
      affixes.set(key, { head: `${key} ${rest[0] === 'Y' ? 'Y' : 'N'}`, rules: [] })
      continue
    }
    const [strip, added, condition = '.'] = rest
    if (strip === undefined || added === undefined) continue
    const [text = '', ...flags] = added.split('/')
    const group = groups.numberOf(flags.join('/'))
    const written = toUtf8(text) + (group > 0 ? `/${group}` : '')
    affix.rules.push(`${key} ${toUtf8(strip)} ${written} ${toUtf8(condition)}`)
  }
  return [...affixes.values()]
    .filter(({ rules }) => rules.length > 0)
    .flatMap(({ head, rules }) => [`${head} ${rules.length}`, ...rules])
}

function othersOf(lines: readonly Line[], toUtf8: ToUtf8): Bytes[] {
  const single: Bytes[] = []
  const counted = new Map<string, Bytes[]>()
  for (const line of lines) {
    const [command = ''] = line
    if (LEFT_OUT.has(command)) continue
    const written = OF_TEXT.has(command) ? toUtf8(line.join(' ')) : line.join(' ')
    if (!COUNTED.has(command)) single.push(written)
    else if (counted.has(command)) counted.get(command)?.push(written)
    else counted.set(command, [])
  }
  const tables = [...counted].flatMap(([command, entries]) => [
    `${command} ${entries.length}`,
    ...entries,
  ])
  return [...single, ...tables]
}
