import * as v from 'valibot'
import { CollateError } from '../../core/model/errors.ts'
import { issueInWords } from '../../core/model/issue.ts'
import { moment } from '../../core/model/ids.ts'
import type { Collection, Document } from '../documents/collection.ts'
import type { News } from '../catalogue/news.ts'
import type { Problems } from '../documents/problems.ts'

/** What the parts of an open library (articles, annotations, notes, dossiers) work with. */
export interface Shelf<T> {
  collection: Collection<T>
  news: News
  problems: Problems
  /** The library's count of days. */
  day: () => number
}

/** Reads a document that must be there. `what` names it for people, as in "article". */
export async function readFrom<T>(shelf: Shelf<T>, what: string, id: string): Promise<Document<T>> {
  const stored = await shelf.collection.read(id)
  if (!stored) throw missing(shelf, what, id)
  return stored
}

/** Changes a document that must be there. */
export function changeIn<T>(
  shelf: Shelf<T>,
  what: string,
  id: string,
  make: (data: T, hash: string | null) => T,
): Promise<Document<T>> {
  return shelf.collection.change(id, (data, hash) => {
    if (data === null) throw missing(shelf, what, id)
    return make(data, hash)
  })
}

function missing<T>(shelf: Shelf<T>, what: string, id: string): CollateError {
  const problem = shelf.problems.about(shelf.collection.nameOf(id))
  if (problem) return new CollateError('library-damaged', problem.message)
  return new CollateError('not-found', `There is no ${what} with the id ${id} in this library.`)
}

interface Trashable {
  trashedAt?: string | undefined
  trashedDay?: number | undefined
}

/** `thing` as it lies in the trash from now on; one that lies there keeps its moment. */
export function trashed<T extends Trashable>(thing: T, day: number): T {
  if (thing.trashedAt !== undefined) return thing
  return { ...thing, trashedAt: moment(), trashedDay: day }
}

/** `thing` as it was before it came into the trash. */
export function restored<T extends Trashable>(thing: T): T {
  const { trashedAt: _, trashedDay: __, ...rest } = thing
  return rest as T
}

/** `input` as the schema has it; rejects with a sentence that names the field at fault. */
export function parseRequest<T>(schema: v.GenericSchema<unknown, T>, input: unknown): T {
  const result = v.safeParse(schema, input)
  if (result.success) return result.output
  const [issue] = result.issues
  throw new CollateError(
    'invalid-request',
    `This can’t be saved: ${issueInWords(issue)}. Nothing was changed.`,
  )
}
