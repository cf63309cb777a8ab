import { realpath } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { align } from '../../core/alignment/align.ts'
import { GENERAL_ENGLISH } from '../../core/alignment/general-english.ts'
import { prepareArticle, type PreparedArticle } from '../../core/alignment/prepare.ts'
import type { TextVersion } from '../../core/model/article.ts'
import { CollateError } from '../../core/model/errors.ts'
import { readFileToImport } from '../../importing/read-file.ts'
import { toImportedArticle } from '../../importing/to-imported-article.ts'
import type { Library } from '../../library/library.ts'
import { type Outlets, reasonInWords } from '../../shared/reason-in-words.ts'
import type { CommandContext, Outcome } from '../command.ts'
import { messages } from '../../shared/messages.ts'
import { readLibrary } from '../library-access.ts'
import { oneLine, table } from '../table.ts'

interface Account {
  title: string
  /** Empty where it is not known. */
  outlet: string
  version: TextVersion
}

export async function runAlign(context: CommandContext): Promise<Outcome> {
  const [first, second] = await readBoth(context)
  const [a, b] = [prepareArticle(first.version), prepareArticle(second.version)]
  const { matches } = align(a, b, GENERAL_ENGLISH)
  const told = matches.map((match) => ({
    a: match.a,
    b: match.b,
    score: match.score,
    band: match.band,
    kind: match.kind,
    reason: reasonInWords(match.reason, outletsOf(first, second)),
  }))
  return {
    json: { a: sentencesOf(first, a), b: sentencesOf(second, b), matches: told },
    lines: [
      ...table([
        ['A', oneLine(first.title)],
        ['B', oneLine(second.title)],
      ]),
      ...told.flatMap((match) => [
        '',
        `${match.reason} (${messages.compare.bands[match.band]})`,
        `  A  ${words(a, match.a)}`,
        `  B  ${words(b, match.b)}`,
      ]),
      ...(told.length === 0 ? ['', messages.cli.noMatches] : []),
    ],
  }
}

/** What each is called in a reason: its outlet, or the letter it has in what is printed. */
function outletsOf(first: Account, second: Account): Outlets {
  const isTold = first.outlet !== second.outlet
  return { a: (isTold && first.outlet) || 'A', b: (isTold && second.outlet) || 'B' }
}

/** The two accounts; the library is opened only when one of them is not a file. */
async function readBoth(context: CommandContext): Promise<[Account, Account]> {
  const [a = '', b = ''] = context.operands
  const [fileA, fileB] = [await readAccount(context.cwd, a), await readAccount(context.cwd, b)]
  if (fileA && fileB) return [fileA, fileB]
  return readLibrary(context, async (library) => {
    return [fileA ?? (await readStored(library, a)), fileB ?? (await readStored(library, b))]
  })
}

async function readStored(library: Library, id: string): Promise<Account> {
  if (!library.list().articles.some((article) => article.id === id)) {
    throw new CollateError('not-found', messages.cli.noAccount(id))
  }
  const { article, version } = await library.articles.read(id)
  return { title: article.title.value, outlet: article.outlet.value, version }
}

/** The article in a file, as an import would read it; null when there is no such file. */
async function readAccount(cwd: string, path: string): Promise<Account | null> {
  const absolute = resolve(cwd, path)
  const name = basename(absolute)
  // A link that a person names is meant as what it leads to.
  const place = await realpath(absolute).catch(() => null)
  if (place === null) return null
  const bytes = await readFileToImport(place, name)
  const { title, outlet, version } = await toImportedArticle(bytes, name)
  return { title: title.value, outlet: outlet.value, version }
}

function sentencesOf({ title }: Account, { text, sentences }: PreparedArticle) {
  return {
    title,
    sentences: sentences.map(({ start, end }) => ({ start, end, text: text.slice(start, end) })),
  }
}

function words({ text, sentences }: PreparedArticle, indexes: readonly number[]): string {
  return indexes.map((i) => oneLine(text.slice(sentences[i]!.start, sentences[i]!.end))).join(' … ')
}
