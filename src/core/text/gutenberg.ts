/** A range [start, end) of a text, in UTF-16 offsets. */
interface TextRange {
  start: number
  end: number
}

/** What Project Gutenberg puts around a book, and what it says of the book there. */
export interface Gutenberg {
  /** From the text's beginning to the book's own, with the credits of those who typed it in. */
  header: TextRange
  /** From the line that ends the book to the text's end; null where the text has no such line. */
  licence: TextRange | null
  /** '' where the header does not say. */
  title: string
  /** Several are joined with a comma; '' where the header does not say. */
  author: string
  /** As the header has it, in English: "English", "German", "Norwegian"; '' where it does not say. */
  language: string
}

// A header has about 1,500 characters, with the licence before the book, as until 2003, 12,000.
const LONGEST_HEADER = 30_000
// The licence behind a book has 19,000.
const LONGEST_LICENCE = 60_000
// A blank line or the book's name, and the first line of the header.
const FIRST_LINES = 400

const FIRST_LINE =
  /^[\s*]*(?:the |this )?project gutenberg(?:['’]s| e-?(?:book|text)s?)\b[^\p{L}\n]*/imu
// Every header has one of these; a text about Project Gutenberg has not.
const OWN_WORDS =
  /\*\s*START OF (?:THE|THIS) PROJECT GUTENBERG|\bSMALL PRINT!|This e-?(?:book|text) is for the use of anyone anywhere/i
const HEADER_ENDS = [
  /^[ \t]*\*+ ?START OF (?:THE|THIS) PROJECT GUTENBERG E-?(?:BOOK|TEXT)[^*]{0,400}(?:\*+|$)[^\n]*\n?/im,
  /^[ \t]*\*+ ?END[ *]*(?:OF )?[ *]*(?:THE )?SMALL PRINT![^\n]*\n?/im,
]
const BOOK_ENDS =
  /^[ \t]*(?:\*+[ \t]*)?end of (?:the |this )?project gutenberg(?:['’]s|[ \t]+e-?(?:book|text))/gim
// One paragraph below the header's last line: who typed, scanned or proof-read the book.
const CREDITS =
  /^\s*(?:produced by|e-?text prepared by|(?:this )?e-?(?:text|book) (?:was )?(?:produced|prepared|created|typed|scanned)|(?:prepared|transcribed|scanned|digitized|typed) (?:by|from)|credits:)[^]*?(?:\n[ \t]*\n|$)/i
const LONGEST_CREDITS = 1000

/**
 * Where Project Gutenberg's own words lie in a text, of its files of any year; null for a text that
 * is none of its files.
 *
 * @param text a canonical text
 */
export function gutenberg(text: string): Gutenberg | null {
  const firstLine = FIRST_LINE.exec(text.slice(0, FIRST_LINES))
  if (!firstLine) return null
  const head = text.slice(0, LONGEST_HEADER)
  if (!OWN_WORDS.test(head)) return null
  const header = { start: 0, end: headerEnd(head) }
  const described = head.slice(0, header.end)
  const named = titleAndAuthor(described.slice(firstLine.index + firstLine[0].length))
  return {
    header,
    licence: licenceOf(text, header.end),
    title: titleOf(described, named.title),
    author: label(described, 'author', ', ') || named.author,
    language: label(described, 'language'),
  }
}

function headerEnd(head: string): number {
  const ends = HEADER_ENDS.flatMap((pattern) => {
    const match = pattern.exec(head)
    return match ? [match.index + match[0].length] : []
  })
  const end =
    ends.length > 0 ? ends.reduce((last, one) => Math.max(last, one)) : endOfParagraph(head)
  const credits = CREDITS.exec(head.slice(end))
  return credits && credits[0].length <= LONGEST_CREDITS ? end + credits[0].length : end
}

// Without a last line of the header, what is surely Project Gutenberg's ends with its permission.
function endOfParagraph(head: string): number {
  const permission = OWN_WORDS.exec(head)?.index ?? 0
  const blank = head.slice(permission).search(/\n[ \t]*\n/)
  return blank === -1 ? head.length : permission + blank + 1
}

// A collection holds several books that end; only the last one's end begins the licence.
function licenceOf(text: string, from: number): TextRange | null {
  const start = Math.max(from, text.length - LONGEST_LICENCE)
  const ends = [...text.slice(start).matchAll(BOOK_ENDS)].map((match) => start + match.index)
  const last = ends.at(-1)
  if (last === undefined) return null
  // "End of Project Gutenberg's …" in a person's words stands above the line of asterisks.
  const above = ends.find((end) => last - end < FIRST_LINES) ?? last
  return { start: above, end: text.length }
}

// "Title:" may go over to more lines, by width or with a subtitle; the first line of the header has
// none, and tells where the title ends.
function titleOf(header: string, named: string): string {
  const lines = label(header, 'title', '\n')
  const first = lines.split('\n')[0] ?? ''
  return first === named ? first : lines.replaceAll('\n', ' ') || named
}

/** What a line such as "Title: …" gives, with the indented lines below it. */
function label(header: string, name: string, between = ' '): string {
  const lines = new RegExp(`^${name}:[ \\t]*(.*(?:\\n[ \\t]+\\S.*)*)`, 'im').exec(header)?.[1] ?? ''
  return lines
    .split('\n')
    .map((line) => line.trim().replace(/\s+/g, ' '))
    .filter((line) => line !== '')
    .join(between)
}

/** "of Emma, by Jane Austen": what stands on the first line, which may go over to a second. */
function titleAndAuthor(afterName: string): { title: string; author: string } {
  const paragraph = afterName.split(/\n[ \t]*\n|\n#/, 1)[0] ?? ''
  const words = paragraph
    .replace(/\s+/g, ' ')
    .replace(/^of |[*\s]+$/g, '')
    .trim()
  const by = words.match(/^(.*?)[,;]? by ((?!.* by ).+)$/i)
  return { title: by?.[1] ?? words, author: by?.[2] ?? '' }
}
