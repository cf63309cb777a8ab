import { PlaceFinder } from '../../core/anchoring/place-finder.ts'
import type { Article } from '../../core/model/article.ts'
import { CollateError } from '../../core/model/errors.ts'
import { lookUp } from '../../core/model/look-up.ts'
import type { Annotations } from '../../core/model/passage.ts'
import type { CheckReport, Finding } from '../../core/model/problem.ts'
import { currentTextHash } from '../collections/articles.ts'
import { realDisk } from '../disk/disk.ts'
import { JOURNAL_FOLDER } from '../documents/journal.ts'
import { fileOf, type AnyKind } from '../kinds/kind.ts'
import { KIND_NAMES, KINDS, type DataOf, type KindName } from '../kinds/registry.ts'
import { CheckedFolder } from './checked-folder.ts'
import { describeSetAside, listSetAside } from './set-aside.ts'

/** The documents that are whole, by kind and id. */
type Whole = { [K in KindName]: Map<string, DataOf<K>> }

/** What a check came to, with no words for it yet. */
export interface Checked extends Omit<CheckReport, 'findings'> {
  findings: Finding[]
}

/**
 * Reads every file of a library, verifies every hash and every reference, and changes nothing;
 * also while the library is open. Rejects with 'not-a-library' where there is none.
 */
export async function checkLibrary(folder: string, disk = realDisk): Promise<Checked> {
  const checked = new CheckedFolder(folder, disk)
  if (!(await checked.files.isThere())) {
    throw new CollateError('not-a-library', { says: 'not-a-library', folder })
  }
  await checked.libraryDocument()
  const documents: [KindName, Map<string, unknown>][] = []
  for (const name of KIND_NAMES) {
    const kind: AnyKind = KINDS[name]
    documents.push([name, await checked.documents(kind)])
  }
  const whole = Object.fromEntries(documents) as Whole
  const contents = new Set([...(await checked.texts()), ...(await checked.originals())])

  checkContents(checked, whole, contents)
  checkMentions(checked, whole)
  await checkMarks(checked, whole.article, whole.annotations)
  await checkSetAside(checked)
  return { verified: checked.verified, findings: checked.findings }
}

/** Documents have their texts and originals, and no text or original is without a document. */
function checkContents(checked: CheckedFolder, whole: Whole, contents: Set<string>): void {
  const named = new Set<string>()
  for (const [document, kind, , data] of each(whole)) {
    for (const name of kind.contents(data)) {
      named.add(name)
      if (contents.has(name)) continue
      checked.find('missing', name, { says: 'content-missing', name, document }, document)
    }
  }
  for (const name of contents) {
    if (!named.has(name)) checked.find('orphaned', name, { says: 'content-unused', name })
  }
}

/** What documents mention is there. */
function checkMentions(checked: CheckedFolder, whole: Whole): void {
  const files = new Set([...each(whole)].map(([document]) => document))
  const passages = new Set(
    [...whole.annotations.values()].flatMap((one) => Object.keys(one.passages)),
  )
  for (const [document, { mentions }, id, data] of each(whole)) {
    const lost = (mentions?.in(id, data) ?? []).filter(({ file, passageId }) =>
      passageId === null ? !files.has(file) : !passages.has(passageId),
    )
    if (!mentions || lost.length === 0) continue
    for (const said of mentions.lost(document, data, lost)) checked.find('orphaned', document, said)
  }
}

/** Highlights have a passage, and passages a place in the text. */
async function checkMarks(
  checked: CheckedFolder,
  articles: Map<string, Article>,
  all: Map<string, Annotations>,
): Promise<void> {
  for (const [id, { passages, highlights }] of all) {
    const name = fileOf(KINDS.annotations, id)
    for (const highlight of Object.values(highlights)) {
      if (lookUp(passages, highlight.passageId)) continue
      checked.find('orphaned', name, {
        says: 'highlight-without-passage',
        id: highlight.id,
        name,
      })
    }
    const article = articles.get(id)
    if (!article) continue
    const textHash = currentTextHash(article)
    const version = await checked.text(textHash)
    if (!version) continue
    const finder = new PlaceFinder({ text: version.text, textHash })
    for (const passage of Object.values(passages)) {
      if (finder.find(passage.selectors).state !== 'orphaned') continue
      const words = passage.selectors.quote.exact.slice(0, 40)
      const title = article.title.value
      checked.find('orphaned', name, { says: 'passage-without-place', words, title })
    }
  }
}

/** What lies in the folders for what couldn't stay where it was, and changes never finished. */
async function checkSetAside(checked: CheckedFolder): Promise<void> {
  for (const file of await listSetAside(checked.files)) {
    checked.find('setAside', file, describeSetAside(file))
  }
  for (const file of await checked.files.list(JOURNAL_FOLDER)) {
    if (!file.endsWith('.json')) continue
    checked.find('unfinished', `${JOURNAL_FOLDER}/${file}`, { says: 'change-interrupted' })
  }
}

/** Each whole document: its file, its kind, its id and what it says. */
function* each(whole: Whole): Generator<[file: string, kind: AnyKind, id: string, data: unknown]> {
  for (const name of KIND_NAMES) {
    for (const [id, data] of whole[name]) yield [fileOf(KINDS[name], id), KINDS[name], id, data]
  }
}
