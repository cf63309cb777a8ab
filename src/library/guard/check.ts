import { resolve } from '../../core/anchoring/resolve.ts'
import type { Article } from '../../core/model/article.ts'
import type { Dossier } from '../../core/model/dossier.ts'
import { CollateError } from '../../core/model/errors.ts'
import { lookUp } from '../../core/model/look-up.ts'
import type { Note, NoteTree } from '../../core/model/note.ts'
import type { CheckReport } from '../../core/model/problem.ts'
import type { Annotations } from '../../core/model/passage.ts'
import { currentTextHash } from '../collections/articles.ts'
import { CheckedFolder } from './checked-folder.ts'
import { realDisk } from '../disk/disk.ts'
import { FORMATS } from '../kinds/formats.ts'
import { JOURNAL_FOLDER } from '../documents/journal.ts'
import { describeSetAside, listSetAside } from './set-aside.ts'

/**
 * Reads every file of a library, verifies every hash and every reference, and changes nothing;
 * also while the library is open. Rejects with 'not-a-library' where there is none.
 */
export async function checkLibrary(folder: string, disk = realDisk): Promise<CheckReport> {
  const checked = new CheckedFolder(folder, disk)
  if (!(await checked.files.isThere())) {
    throw new CollateError('not-a-library', `The folder ${folder} is not a library.`)
  }
  await checked.libraryDocument()
  const articles = await checked.documents('articles', FORMATS.article)
  const annotations = await checked.documents('annotations', FORMATS.annotations)
  const notes = await checked.documents('notes', FORMATS.note)
  const dossiers = await checked.documents('dossiers', FORMATS.dossier)
  const texts = await checked.texts()
  const originals = await checked.originals()

  checkContents(checked, articles, texts, originals)
  await checkAnnotations(checked, articles, annotations)
  checkNotes(checked, notes, annotations)
  checkDossiers(checked, dossiers, articles, notes)
  await checkSetAside(checked)
  return { verified: checked.verified, findings: checked.findings }
}

/** Articles have their texts and originals, and no text or original is without an article. */
function checkContents(
  checked: CheckedFolder,
  articles: Map<string, Article>,
  texts: Set<string>,
  originals: Set<string>,
): void {
  const named = new Set<string>()
  for (const [id, { original, versions }] of articles) {
    const needed = [
      `originals/${original.hash}.${original.ext}`,
      ...versions.map(({ textHash }) => `texts/${textHash}.json`),
    ]
    for (const name of needed) {
      named.add(name)
      if (texts.has(name) || originals.has(name)) continue
      checked.find(
        'missing',
        name,
        `${name}, which articles/${id}.json needs, is missing or damaged.`,
      )
    }
  }
  for (const name of [...texts, ...originals]) {
    if (named.has(name)) continue
    checked.find(
      'orphaned',
      name,
      `${name} belongs to no article: an import was interrupted. It does no harm.`,
    )
  }
}

/** Annotations have an article, highlights a passage, and passages a place in the text. */
async function checkAnnotations(
  checked: CheckedFolder,
  articles: Map<string, Article>,
  all: Map<string, Annotations>,
): Promise<void> {
  for (const [id, { passages, highlights }] of all) {
    const name = `annotations/${id}.json`
    for (const highlight of Object.values(highlights)) {
      if (lookUp(passages, highlight.passageId)) continue
      const message = `The highlight ${highlight.id} in ${name} has lost its passage.`
      checked.find('orphaned', name, message)
    }
    const article = articles.get(id)
    if (!article) {
      checked.find('orphaned', name, `${name} belongs to an article that is missing or damaged.`)
      continue
    }
    const textHash = currentTextHash(article)
    const version = await checked.text(textHash)
    for (const passage of version ? Object.values(passages) : []) {
      if (resolve(version?.text ?? '', textHash, passage.selectors).state !== 'orphaned') continue
      const words = passage.selectors.quote.exact.slice(0, 40)
      const message = `The passage “${words}” has lost its place in ${article.title.value}.`
      checked.find('orphaned', name, message)
    }
  }
}

/** Every quotation in a note has its passage. */
function checkNotes(
  checked: CheckedFolder,
  notes: Map<string, Note>,
  annotations: Map<string, Annotations>,
): void {
  const passages = new Set([...annotations.values()].flatMap((one) => Object.keys(one.passages)))
  for (const [id, note] of notes) {
    const lost = citedPassages(note.tree).filter((passageId) => !passages.has(passageId))
    if (lost.length === 0) continue
    const name = `notes/${id}.json`
    const message = `The note “${note.title}” quotes ${counted(lost.length, 'passage')} missing from the library. The words quoted are in the note.`
    checked.find('orphaned', name, message)
  }
}

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}

function citedPassages(node: NoteTree | NoteTree['children'][number]): string[] {
  if (node.type === 'citation') return [node.passageId]
  const children = 'children' in node ? (node.children as NoteTree['children']) : []
  return children.flatMap(citedPassages)
}

function checkDossiers(
  checked: CheckedFolder,
  dossiers: Map<string, Dossier>,
  articles: Map<string, Article>,
  notes: Map<string, Note>,
): void {
  for (const [id, { name: title, articleIds, noteIds }] of dossiers) {
    const lost = [
      ...articleIds.filter((articleId) => !articles.has(articleId)),
      ...noteIds.filter((noteId) => !notes.has(noteId)),
    ]
    if (lost.length === 0) continue
    const message = `The dossier “${title}” names ${counted(lost.length, 'article or note', 'articles or notes')} missing from the library.`
    checked.find('orphaned', `dossiers/${id}.json`, message)
  }
}

/** What lies in the folders for what couldn't stay where it was, and changes never finished. */
async function checkSetAside(checked: CheckedFolder): Promise<void> {
  for (const file of await listSetAside(checked.files)) {
    checked.find('setAside', file, describeSetAside(file))
  }
  for (const file of await checked.files.list(JOURNAL_FOLDER)) {
    if (!file.endsWith('.json')) continue
    const message =
      'A change of several documents was interrupted. Opening the library finishes it.'
    checked.find('unfinished', `${JOURNAL_FOLDER}/${file}`, message)
  }
}
