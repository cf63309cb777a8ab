import { moment } from '../../core/model/ids.ts'

/** What can lie in the trash: since when, and since which counted day of the library. */
export interface Trashable {
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
