import { PlaceFinder } from '../../core/anchoring/place-finder.ts'
import { isGuess, type Field } from '../../core/model/article.ts'
import { CollateError } from '../../core/model/errors.ts'
import { lookUp } from '../../core/model/look-up.ts'
import type { Annotations, ColorNames } from '../../core/model/passage.ts'
import { plainText } from '../../core/note/plain-text.ts'
import { titlesIn } from '../../core/note/titles.ts'
import type { Library } from '../../library/library.ts'
import { messages } from '../../shared/messages.ts'
import type { CommandContext, Outcome } from '../command.ts'
import { readLibrary } from '../library-access.ts'
import { oneLine, table } from '../table.ts'

export function runShow(context: CommandContext): Promise<Outcome> {
  const [id = ''] = context.operands
  return readLibrary(context, async (library) => {
    const { articles, notes, dossiers } = library.list()
    const isIt = (one: { id: string }): boolean => one.id === id
    if (articles.some(isIt)) return showArticle(library, id)
    if (notes.some(isIt)) return showNote(library, id)
    if (dossiers.some(isIt)) return showDossier(library, id)
    throw new CollateError('not-found', messages.cli.nothingById(library.folder, id))
  })
}

async function showArticle(library: Library, id: string): Promise<Outcome> {
  const read = await library.articles.read(id)
  const annotations = await library.annotations.read(id)
  const { article, version, textHash } = read
  const head = table([
    [messages.reader.outlet, said(article.outlet)],
    [messages.reader.date, said(article.date)],
    [messages.reader.author, said(article.author)],
    ...(article.tags?.length ? [[messages.tags.name, oneLine(article.tags.join(', '))]] : []),
    [messages.cli.words, String(article.words)],
    [messages.cli.file, `${oneLine(article.original.name)}, ${article.original.encoding}`],
    ...inTrash(article.trashedAt),
  ])
  const highlights = highlightLines(version.text, textHash, annotations, library.info.colorNames)
  return {
    json: { type: 'article', ...read, annotations },
    lines: [
      oneLine(article.title.value),
      ...head,
      '',
      version.text.trimEnd(),
      ...(highlights.length > 0 ? ['', messages.highlights.name, ...highlights] : []),
    ],
  }
}

/** Each highlight's colour, how sure its place is, its words and its comment. */
function highlightLines(
  text: string,
  textHash: string,
  { highlights, passages }: Annotations,
  names: ColorNames,
): string[] {
  const finder = new PlaceFinder({ text, textHash })
  const rows = Object.values(highlights)
    .filter(({ trashedAt }) => trashedAt === undefined)
    .flatMap(({ color, comment, passageId }) => {
      const passage = lookUp(passages, passageId)
      if (!passage) return [] // “collate check” tells of these.
      const place = finder.find(passage.selectors)
      const isLost = place.state === 'orphaned'
      const words = isLost ? passage.selectors.quote.exact : text.slice(place.start, place.end)
      const remark = comment === '' ? '' : ` ${oneLine(comment)}`
      const start = isLost ? Infinity : place.start
      return [
        {
          start,
          row: [`  ${oneLine(names[color] || color)}`, place.state, `“${oneLine(words)}”${remark}`],
        },
      ]
    })
  return table(rows.toSorted((a, b) => a.start - b.start).map(({ row }) => row))
}

async function showNote(library: Library, id: string): Promise<Outcome> {
  const { note } = await library.notes.read(id)
  const title = note.title === '' ? messages.note.untitled : oneLine(note.title)
  return {
    json: { type: 'note', id, note },
    lines: [
      title,
      ...table(inTrash(note.trashedAt)),
      '',
      plainText(note.tree, titlesIn(library.list())),
    ],
  }
}

async function showDossier(library: Library, id: string): Promise<Outcome> {
  const { dossier } = await library.dossiers.read(id)
  const { articles, notes } = library.list()
  const titles = new Map([
    ...articles.map((one) => [one.id, one.title.value] as const),
    ...notes.map((one) => [one.id, one.title] as const),
  ])
  const named = (kind: string, ids: readonly string[]): string[][] =>
    ids.map((one) => [kind, one, oneLine(titles.get(one) ?? messages.cli.missing)])
  return {
    json: { type: 'dossier', id, dossier },
    lines: [
      oneLine(dossier.name),
      ...table(inTrash(dossier.trashedAt)),
      ...table([
        ...named(messages.palette.article, dossier.articleIds),
        ...named(messages.palette.note, dossier.noteIds),
      ]),
    ],
  }
}

function said(field: Field): string {
  if (field.value === '') return messages.cli.unknown
  return oneLine(field.value) + (isGuess(field) ? ` (${messages.reader.guess})` : '')
}

function inTrash(trashedAt: string | undefined): string[][] {
  return trashedAt === undefined ? [] : [[messages.cli.inTrashSince, trashedAt]]
}
