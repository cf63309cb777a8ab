import { catchUp } from '../../search/catch-up.ts'
import { openSearch } from '../../search/open-search.ts'
import { messages } from '../../shared/messages.ts'
import { inWords } from '../../shared/words/in-words.ts'
import { askToSearch } from '../command-client.ts'
import { UsageError, type CommandContext, type Outcome } from '../command.ts'
import { readLibrary } from '../library-access.ts'
import { searchedIn, type Searched } from '../searched.ts'
import { cut, oneLine, table } from '../table.ts'

// A passage with the two columns before it in a terminal of 80.
const PASSAGE_COLUMNS = 76

// So many texts take half a second: what takes less, nobody has to be told of.
const WORTH_TELLING = 200

export async function runSearch(context: CommandContext): Promise<Outcome> {
  const query = context.operands.join(' ')
  if (query.trim() === '') throw new UsageError(messages.cli.noQuery)
  const { folder } = await context.library()
  const asked = await askToSearch(folder, query)
  const { searched, problems } = asked
    ? { searched: asked.searched, problems: unreadIn(asked.unread) }
    : await searchHere(context, query)
  for (const { message } of searched.doubts) context.warn(message)
  for (const problem of problems) context.warn(problem)
  return { json: searched, lines: toLines(searched), failed: problems.length > 0 }
}

function unreadIn(texts: number): string[] {
  return texts === 0 ? [] : [messages.cli.notSearched(texts)]
}

/** Opens the library and its index, and reads first what has changed since. */
function searchHere(
  context: CommandContext,
  query: string,
): Promise<{ searched: Searched; problems: string[] }> {
  return readLibrary(context, async (library) => {
    // That it is made anew shows in how many articles are read.
    const opened = await openSearch(context.searchIndexes, library.id, () => {})
    const { index, notKept, close } = opened
    try {
      if (notKept !== null) context.warn(messages.cli.indexNotKept(notKept))
      const problems = await catchUp(index, library, (articles) => {
        if (articles >= WORTH_TELLING) context.warn(messages.cli.indexing(articles))
      })
      const read = (textHash: string) => library.readText(textHash)
      const { found } = await index.find(query, null, read)
      return { searched: searchedIn(library, query, found), problems: problems.map(inWords) }
    } finally {
      close()
    }
  })
}

function toLines({ query, articles, notes, dossiers }: Searched): string[] {
  const untitled = messages.note.untitled
  const rows = [
    ...articles.map((one) => ({
      ...one,
      row: [messages.palette.article, one.id, one.title.value],
    })),
    ...notes.map((one) => ({
      ...one,
      row: [messages.palette.note, one.id, one.title || untitled],
    })),
    ...dossiers.map((one) => ({ ...one, row: [messages.palette.dossier, one.id, one.name] })),
  ]
  if (rows.length === 0) return [messages.palette.nothing(query)]
  const heads = table(rows.map(({ row }) => row.map(oneLine)))
  return rows.flatMap(({ passages, comments }, index) => [
    heads[index] ?? '',
    ...[...passages, ...comments].map(({ text }) => `    ${cut(text, PASSAGE_COLUMNS)}`),
  ])
}
