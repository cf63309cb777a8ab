export type SqlValue = string | number | null

/** As much of a database of SQLite as the index needs. Everything is done when a call returns. */
export interface Database {
  /** Runs statements that give nothing. */
  exec(sql: string): void
  run(sql: string, ...values: SqlValue[]): void
  /** The rows that a query gives, by their columns' names. */
  all<Row>(sql: string, ...values: SqlValue[]): Row[]
  /** The database's file can be opened by others, or removed. */
  close(): void
}

/** Opens a database in a file, which is made where there is none. */
export type OpenDatabase = (file: string) => Database

/** Whether an error says that the file is no sound database: then it is made anew. */
export function isDamage(error: unknown): boolean {
  // SQLITE_CORRUPT, SQLITE_NOTADB and SQLITE_IOERR in SQLite's own words: one of the two has no codes.
  return (
    error instanceof Error &&
    /malformed|not a database|disk I\/O|fts5: corrupt/i.test(error.message)
  )
}
