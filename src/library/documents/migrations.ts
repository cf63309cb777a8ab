/** One step of the format: from the schema before to `to`. */
export interface Migration {
  /** The schema it leads to: its place in the list, plus two. */
  to: number
  /**
   * By format name, what becomes of a document's data. Pure: the same data gives the same result,
   * on every machine and as often as it is run. A format that is not named stays as it is.
   */
  documents: Record<string, (data: unknown) => unknown>
}

/** Every step since schema 1, in order. A step that has been released never changes. */
export const MIGRATIONS: readonly Migration[] = []

/** The schema that a list of migrations leads to. */
export function schemaOf(migrations: readonly Migration[]): number {
  return 1 + migrations.length
}

/** A document's data as it is at the end of `migrations`. Throws what a step throws. */
export function migrated(
  data: unknown,
  format: string,
  schema: number,
  migrations: readonly Migration[],
): unknown {
  let result = data
  for (const { to, documents } of migrations) {
    const step = Object.hasOwn(documents, format) ? documents[format] : undefined
    if (to > schema && step) result = step(result)
  }
  return result
}
