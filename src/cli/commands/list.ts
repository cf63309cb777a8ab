import { messages } from '../../shared/messages.ts'
import type { CommandContext, Outcome } from '../command.ts'
import { readLibrary } from '../library-access.ts'
import { cut, oneLine, table } from '../table.ts'

// An outlet longer than this would push the titles off a terminal of 80 columns.
const OUTLET_COLUMNS = 24

export function runList(context: CommandContext): Promise<Outcome> {
  return readLibrary(context, async (library) => {
    const all = library.list()
    const articles = all.articles.filter(isKept)
    const notes = all.notes.filter(isKept)
    const dossiers = all.dossiers.filter(isKept)

    const sections = [
      section(
        messages.library.articles,
        articles.map(({ id, date, outlet, words, title }) => [
          id,
          date.value.padEnd('2000-01-01'.length),
          cut(outlet.value, OUTLET_COLUMNS),
          messages.reader.words(words),
          oneLine(title.value),
        ]),
      ),
      section(
        messages.library.notes,
        notes.map(({ id, changedAt, title }) => [id, day(changedAt), oneLine(title)]),
      ),
      section(
        messages.library.dossiers,
        dossiers.map(({ id, changedAt, name }) => [id, day(changedAt), oneLine(name)]),
      ),
    ].filter((lines) => lines.length > 0)
    return { json: { articles, notes, dossiers }, lines: withGaps(sections) }
  })
}

function isKept({ trashedAt }: { trashedAt?: string | undefined }): boolean {
  return trashedAt === undefined
}

function section(name: string, rows: string[][]): string[] {
  return rows.length === 0 ? [] : [name, ...table(rows).map((line) => `  ${line}`)]
}

function withGaps(sections: readonly string[][]): string[] {
  return sections.flatMap((lines, i) => (i === 0 ? lines : ['', ...lines]))
}

function day(moment: string): string {
  return moment.slice(0, '2000-01-01'.length)
}
