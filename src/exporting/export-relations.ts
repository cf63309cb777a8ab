import type { Field } from '../core/model/article.ts'
import type { PlacedRelation, RelationScope } from '../core/model/relation.ts'
import { diskCode } from '../library/disk/disk.ts'
import { exportError } from './export-error.ts'
import { ExportFolder } from './export-folder.ts'
import { sourceOf } from './export-source.ts'
import { fileStem } from './file-names.ts'
import { type ListedRelation, relationsAsCsv, relationsAsMarkdown } from './relation-list.ts'

/** What the export of relations reads of a library. */
export interface RelationSource {
  list(): { articles: readonly ListedArticle[] }
  readonly relations: { placed(scope: RelationScope): Promise<PlacedRelation[]> }
}

type ListedArticle = { id: string } & Record<'title' | 'outlet' | 'date' | 'author', Field>

/** Says what a relation says of the articles at its ends: "Courier contradicts Wire". */
type Says = (
  word: string,
  ends: readonly [ListedArticle | undefined, ListedArticle | undefined],
) => string

interface RelationExport {
  /** Which relations; one that several name is in it once. */
  scopes: readonly RelationScope[]
  /** Path of the folder; it is made when it is missing. */
  folder: string
  /** What the list is called: the heading of one file, the name of both. */
  title: string
  says: Says
}

/** The relations that some scopes name, each once, with the articles at their ends. */
export async function listRelations(
  source: RelationSource,
  { scopes, says }: Pick<RelationExport, 'scopes' | 'says'>,
): Promise<ListedRelation[]> {
  const found = new Map<string, PlacedRelation>()
  for (const scope of scopes) {
    for (const relation of await source.relations.placed(scope)) found.set(relation.id, relation)
  }
  const articles = new Map(source.list().articles.map((article) => [article.id, article]))
  return [...found.values()].map((relation) => {
    const [one, other] = relation.sides
    const ends = [articles.get(one.articleId), articles.get(other.articleId)] as const
    const [first, second] = ends
    return {
      relation,
      says: says(relation.word, ends),
      sources: [first && sourceOf(first), second && sourceOf(second)],
    }
  })
}

/**
 * Writes relations as two new files, one Markdown to read and one CSV for spreadsheets. No file that is
 * there is touched.
 *
 * @returns the files' names
 * @throws CollateError when a scope is unknown or the folder cannot be written
 */
export async function exportRelations(
  source: RelationSource,
  { scopes, folder: path, title, says }: RelationExport,
): Promise<string[]> {
  const all = await listRelations(source, { scopes, says })
  const written: string[] = []
  try {
    const folder = await ExportFolder.open(path)
    const stem = fileStem(title)
    for (let number = 1; written.length === 0; number += 1) {
      const name = number === 1 ? stem : `${stem} (${number})`
      const files = [
        [`${name}.md`, relationsAsMarkdown(title, all)],
        [`${name}.csv`, relationsAsCsv(all)],
      ] as const
      if (files.some(([file]) => folder.isTaken(file))) continue
      for (const [file, text] of files) {
        // Another program was quicker with the name: then the next one.
        if (!(await isWritten(folder, file, text))) break
        written.push(file)
      }
    }
    await folder.sync()
    return written
  } catch (error) {
    throw exportError(error, path, written.length)
  }
}

async function isWritten(folder: ExportFolder, file: string, text: string): Promise<boolean> {
  try {
    await folder.write(file, text, { replace: false })
    return true
  } catch (error) {
    if (diskCode(error) !== 'EEXIST') throw error
    return false
  }
}
