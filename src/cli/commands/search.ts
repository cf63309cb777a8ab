import type { TextInBlocks } from '../../core/model/article.ts'
import type { ArticleSummary, NoteSummary } from '../../core/model/summary.ts'
import { plainText } from '../../core/note/plain-text.ts'
import { titlesIn } from '../../core/note/titles.ts'
import { inPlainBlocks } from '../../core/text/blocks.ts'
import { fold } from '../../core/text/fold.ts'
import { sentences } from '../../core/text/sentences.ts'
import { CollateError } from '../../core/model/errors.ts'
import type { Library } from '../../library/library.ts'
import { messages } from '../../shared/messages.ts'
import { inWords } from '../../shared/words/in-words.ts'
import { UsageError, type CommandContext, type Outcome } from '../command.ts'
import { readLibrary } from '../library-access.ts'
import { cut, oneLine, table } from '../table.ts'

// Enough to see what a text is about, few enough to see the next.
const MOST_PASSAGES = 3

// A passage with the two columns before it in a terminal of 80.
const PASSAGE_COLUMNS = 76

/** A sentence that was found, by UTF-16 offsets into the text. */
interface Passage {
  start: number
  end: number
  text: string
}

type Found<T> = T & { passages: Passage[] }

/** Reads all texts: a library of thousands takes seconds, and no index has to be kept in step. */
export function runSearch(context: CommandContext): Promise<Outcome> {
  const query = context.operands.join(' ')
  const words = fold(query).split(/\s+/).filter(Boolean)
  if (words.length === 0) throw new UsageError(messages.cli.noQuery)
  return readLibrary(context, async (library) => {
    const problems: string[] = []
    const orProblem = <T>(reading: Promise<T>): Promise<T | null> =>
      reading.catch((error: unknown) => {
        if (!(error instanceof CollateError)) throw error
        problems.push(inWords(error.said))
        return null
      })
    const articles = await findArticles(library, words, orProblem)
    const notes = await findNotes(library, words, orProblem)
    for (const problem of problems) context.warn(problem)
    return {
      json: { query, articles, notes },
      lines: toLines(query, articles, notes),
      failed: problems.length > 0,
    }
  })
}

/** Gives null for what could not be read, having noted why. */
type OrProblem = <T>(reading: Promise<T>) => Promise<T | null>

async function findArticles(library: Library, words: readonly string[], orProblem: OrProblem) {
  const found: Found<ArticleSummary>[] = []
  for (const summary of library.list().articles) {
    if (summary.trashedAt !== undefined) continue
    const read = await orProblem(library.articles.read(summary.id))
    if (read === null) continue
    const { title, outlet, author, date } = summary
    const fields = [title, outlet, author, date].map(({ value }) => value)
    const { version } = read
    if (hasAll(words, [...fields, version.text]))
      found.push({ ...summary, passages: passages(version, words) })
  }
  return found
}

async function findNotes(library: Library, words: readonly string[], orProblem: OrProblem) {
  const lists = library.list()
  const titleOf = titlesIn(lists)
  const found: Found<NoteSummary>[] = []
  for (const summary of lists.notes) {
    if (summary.trashedAt !== undefined) continue
    const read = await orProblem(library.notes.read(summary.id))
    if (read === null) continue
    const text = plainText(read.note.tree, titleOf)
    if (hasAll(words, [summary.title, text])) {
      found.push({ ...summary, passages: passages(inPlainBlocks(text), words) })
    }
  }
  return found
}

/** Whether every word occurs somewhere in the texts, whatever its case and accents. */
function hasAll(words: readonly string[], texts: readonly string[]): boolean {
  const where = fold(texts.join('\n'))
  return words.every((word) => where.includes(word))
}

/** The sentences with most of the words, the first of them where many have as many. */
function passages(searched: TextInBlocks, words: readonly string[]): Passage[] {
  const { text } = searched
  return sentences(searched)
    .map((span) => {
      const folded = fold(text.slice(span.start, span.end))
      return { ...span, count: words.filter((word) => folded.includes(word)).length }
    })
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count || a.start - b.start)
    .slice(0, MOST_PASSAGES)
    .toSorted((a, b) => a.start - b.start)
    .map(({ start, end }) => ({ start, end, text: text.slice(start, end) }))
}

function toLines(
  query: string,
  articles: Found<ArticleSummary>[],
  notes: Found<NoteSummary>[],
): string[] {
  const rows = [
    ...articles.map(({ id, title, passages: told }) => ({
      row: [messages.palette.article, id, title.value],
      told,
    })),
    ...notes.map(({ id, title, passages: told }) => {
      return { row: [messages.palette.note, id, title || messages.note.untitled], told }
    }),
  ]
  if (rows.length === 0) return [messages.palette.nothing(query)]
  const heads = table(rows.map(({ row }) => row.map(oneLine)))
  return rows.flatMap(({ told }, index) => [
    heads[index] ?? '',
    ...told.map(({ text }) => `    ${cut(text, PASSAGE_COLUMNS)}`),
  ])
}
