/**
 * About how long the Markdown parser takes for a text, in milliseconds of one processor of 2024; Infinity
 * where it would not come back from it. Its time does not go by a text's length alone: it goes with the
 * square of the marks and the lines of one paragraph, of the underlined headings, and of the lists and
 * quotations that end. So a small file can stop it for minutes, and is looked at before: in one pass, by
 * counting. Of micromark 4.0.3 and its tables, the numbers here were measured with
 * `npm run bench -- --only hostile`: none of its texts took twice as long as is told here, and most take
 * far less.
 */
export function parsingTime(text: string): number {
  if (NESTED.test(text)) return Infinity
  let microseconds = text.length * PER_CHARACTER
  const paragraph = new ParagraphSoFar()
  const containers = new ContainersSoFar()
  for (const [index, words] of text.split(/\r\n?|\n/).entries()) {
    const line = lineOf(words)
    microseconds += PER_LINE + line.marks * PER_MARK + line.items * PER_ITEM
    microseconds += line.addresses * PER_ADDRESS + line.nuls * PER_NUL
    microseconds += paragraph.add(line)
    microseconds += containers.add(line) * index * PER_TURN_AND_LINE
  }
  return (microseconds + paragraph.end()) / 1000
}

const PER_CHARACTER = 0.5
const PER_LINE = 20
const PER_MARK = 20
const PER_ITEM = 40
/** Each becomes a link. */
const PER_ADDRESS = 20
/** Each parts the line in two, and becomes a sign for what can't be shown. */
const PER_NUL = 0.6
/** For each mark of a paragraph the others are gone through, and for each line all of it. */
const PER_TWO_MARKS = 0.04
const PER_LINE_AND_CHARACTER = 0.0012
/** When something ends, all that was read up to it is copied. */
const PER_TURN_AND_LINE = 0.6
/** Of what begins within a line's first item, which ends as the item goes on and again with it. */
const TURNS_IN_ITEM = 2.5

// People nest ten deep. Each level is a call within a call, and a hundred lists in a line end with the next.
const DEEPEST = 100
const ITEM = String.raw`[-+*]|\d{1,9}[.)]|\[\^[^[\]\s]{1,999}\]:`
const NESTED = new RegExp(String.raw`^(?:[ \t>]|(?:${ITEM})[ \t]){${DEEPEST},}(?=\S)`, 'm')

/** One line, as far as its beginning tells. */
interface Line {
  words: string
  /** How far in its words begin. */
  indent: number
  /** Signs of quotations, and of list items and footnotes, before the words. */
  quotes: number
  items: number
  /** Such signs behind the first of a list item: what they begin ends with the next line like it. */
  inItem: number
  /** Whether nothing but signs of quotations stands on it. */
  isBlank: boolean
  /** Signs that may mean something among words. */
  marks: number
  addresses: number
  nuls: number
}

const BEGINNING = new RegExp(String.raw`^(?:[ \t>]|(?:${ITEM})(?=[ \t]))*`)
const SIGNS = new RegExp(`>|${ITEM}`, 'g')
const MARKS = /[*_~`[\]<|&\\@]|www\./gi
const ADDRESS = '://'

function lineOf(words: string): Line {
  const [beginning] = BEGINNING.exec(words)!
  const signs = beginning.match(SIGNS) ?? []
  const first = signs.findIndex((sign) => sign !== '>')
  const quotes = signs.filter((sign) => sign === '>').length
  const items = signs.length - quotes
  return {
    words,
    indent: beginning.length,
    quotes,
    items,
    inItem: first === -1 ? 0 : signs.length - first - 1,
    isBlank: items === 0 && beginning.length === words.trimEnd().length,
    marks: words.match(MARKS)?.length ?? 0,
    addresses: countOf(ADDRESS, words),
    nuls: countOf('\0', words),
  }
}

function countOf(part: string, words: string): number {
  let count = 0
  for (let at = words.indexOf(part); at !== -1; at = words.indexOf(part, at + 1)) count += 1
  return count
}

/** A bullet that ends any paragraph above it. Indented further it may be words of that paragraph. */
const BULLET = /^ {0,3}[-+*][ \t]+\S/

/** The lines that may be one paragraph: up to a blank one or a bullet. */
class ParagraphSoFar {
  #before = ''
  #lines = 0
  #characters = 0
  #marks = 0
  #isTable = false

  /** @returns what the paragraph took that ends before this line */
  add({ words, isBlank, marks }: Line): number {
    const ended = isBlank || BULLET.test(words) ? this.end() : 0
    if (isBlank) return ended
    // The rows of a table are parsed cell by cell, and not with each other.
    this.#isTable = this.#isTable
      ? words.startsWith('|')
      : this.#lines === 1 && isTableHead(this.#before, words)
    if (this.#isTable) return ended + marks * marks * PER_TWO_MARKS
    this.#before = words
    this.#lines += 1
    this.#characters += words.length
    this.#marks += marks
    return ended
  }

  end(): number {
    const took =
      this.#marks * this.#marks * PER_TWO_MARKS +
      this.#lines * this.#characters * PER_LINE_AND_CHARACTER
    this.#lines = 0
    this.#characters = 0
    this.#marks = 0
    this.#isTable = false
    return took
  }
}

/** Whether a line of words, and one of dashes with as many cells below it, begin a table. */
function isTableHead(words: string, dashes: string): boolean {
  return (
    words.startsWith('|') &&
    /^\|[ :|-]*\|[ \t]*$/.test(dashes) &&
    words.replaceAll('\\|', '').split('|').length === dashes.split('|').length
  )
}

/** A line that goes on a paragraph from further in costs a tenth of what ends there. */
const LAZY = 0.1
const UNDERLINING = /^[ >]*(?:=+|-+)[ \t]*$/

/** What lists and quotations may be open. */
class ContainersSoFar {
  #indent = 0
  #quotes = 0
  #items = 0
  #wasBlank = true

  /** @returns how often something may end with this line: a list, a quotation, a heading by its underlining */
  add({ words, indent, quotes, items, inItem, isBlank }: Line): number {
    const wasBlank = this.#wasBlank
    this.#wasBlank = isBlank
    if (isBlank) {
      const isEnd = quotes < this.#quotes
      const ended = isEnd ? 1 + this.#items : 0
      if (isEnd) this.#open(0, 0, 0)
      return ended
    }
    const isOut = indent < this.#indent || quotes < this.#quotes
    const isUnderlining = !wasBlank && UNDERLINING.test(words)
    if (quotes + items > 0) {
      this.#open(indent, quotes, items)
      return Number(isOut || isUnderlining) + inItem * TURNS_IN_ITEM
    }
    if (isOut && wasBlank) this.#open(0, 0, 0)
    return isUnderlining || (isOut && (wasBlank || /^ {0,3}#/.test(words))) ? 1 : isOut ? LAZY : 0
  }

  #open(indent: number, quotes: number, items: number): void {
    this.#indent = indent
    this.#quotes = quotes
    this.#items = items
  }
}
