import { CollateError } from '../core/model/errors.ts'
import type { Article } from '../core/model/article.ts'
import type { Dossier } from '../core/model/dossier.ts'
import type { LibraryInfo } from '../core/model/library.ts'
import { lookUp } from '../core/model/look-up.ts'
import { type Annotations, isGone } from '../core/model/passage.ts'
import { plainText } from '../core/note/plain-text.ts'
import { realDisk } from '../library/disk/disk.ts'
import { decode, type Format } from '../library/documents/envelope.ts'
import { LibraryFiles } from '../library/disk/files.ts'
import { FORMATS } from '../library/kinds/formats.ts'
import type { Library } from '../library/library.ts'
import { otherVersionOf } from '../library/disk/version-names.ts'
import { messages } from '../shared/messages.ts'
import { type Preview, PREVIEW_LENGTH } from '../core/model/preview.ts'

const words = messages.health

/**
 * What a file says that holds another version of a document: what one wants to know before using it.
 *
 * @param file relative to the library's folder
 * @throws CollateError when it is gone, or can't be read
 */
export async function previewOfVersion(library: Library, file: string): Promise<Preview> {
  const document = otherVersionOf(file)
  const bytes = document && (await new LibraryFiles(library.folder, realDisk).read(file))
  if (!bytes) throw new CollateError('not-found', words.fileGone(file))
  const read = <T>(format: Format<T>): T => dataOf(bytes, format, file)
  switch (document.place?.folder) {
    case 'notes': {
      const { title, tree } = read(FORMATS.note)
      return { title, text: plainText(tree).slice(0, PREVIEW_LENGTH) }
    }
    case 'articles':
      return articlePreview(read(FORMATS.article))
    case 'annotations':
      return annotationsPreview(read(FORMATS.annotations))
    case 'dossiers':
      return dossierPreview(read(FORMATS.dossier), library)
    default:
      return libraryPreview(read(FORMATS.library))
  }
}

function dataOf<T>(bytes: Buffer, format: Format<T>, file: string): T {
  const found = decode(bytes, format, null)
  if (found.kind === 'valid' || found.kind === 'edited') return found.stored.data
  throw new CollateError('read-failed', words.previewFailed(file))
}

function articlePreview({ title, outlet, author, date }: Article): Preview {
  const rows = [
    [messages.reader.outlet, outlet],
    [messages.reader.author, author],
    [messages.reader.date, date],
  ] as const
  const known = rows.flatMap(([name, { value }]) => (value ? [`${name}: ${value}`] : []))
  return { title: title.value, text: known.join('\n') }
}

function annotationsPreview({ passages, highlights }: Annotations): Preview {
  const shown = Object.values(highlights).filter((highlight) => !isGone(highlight))
  const lines = shown.map(({ passageId, comment, trashedAt }) => {
    const quoted = `“${lookUp(passages, passageId)?.selectors.quote.exact ?? ''}”`
    const said = comment ? `${quoted}\n${comment}` : quoted
    return trashedAt ? `${said} (${words.inTrash})` : said
  })
  return { title: words.highlights(shown.length), text: lines.join('\n\n') }
}

function dossierPreview({ name, articleIds, noteIds }: Dossier, library: Library): Preview {
  const { articles, notes } = library.list()
  const titles = new Map([
    ...articles.map(({ id, title }) => [id, title.value] as const),
    ...notes.map(({ id, title }) => [id, title || messages.note.untitled] as const),
  ])
  const members = [...articleIds, ...noteIds].map((id) => titles.get(id) ?? words.notHere)
  return { title: name, text: members.join('\n') }
}

function libraryPreview({ name, colorNames, tags }: LibraryInfo): Preview {
  const colors = Object.entries(colorNames).map(([color, own]) => `${color}: ${own}`)
  return { title: name, text: [...colors, ...tags].join('\n') }
}
