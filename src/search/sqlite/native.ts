import type { DatabaseSync, StatementSync } from 'node:sqlite'
import type { Database, OpenDatabase, SqlValue } from './database.ts'

// Asked for in this way, a Node that has none says so, and no bundler looks for it.
const sqlite = process.getBuiltinModule('node:sqlite')

/** Opens a file by Node's own SQLite; null where this Node has none. */
export const openNative: OpenDatabase | null = sqlite
  ? (file) => new NativeDatabase(new sqlite.DatabaseSync(file))
  : null

class NativeDatabase implements Database {
  readonly #database: DatabaseSync
  /** Each statement is compiled once. */
  readonly #statements = new Map<string, StatementSync>()

  constructor(database: DatabaseSync) {
    this.#database = database
  }

  exec(sql: string): void {
    this.#database.exec(sql)
  }

  run(sql: string, ...values: SqlValue[]): void {
    this.#statement(sql).run(...values)
  }

  all<Row>(sql: string, ...values: SqlValue[]): Row[] {
    return this.#statement(sql).all(...values) as Row[]
  }

  close(): void {
    this.#statements.clear()
    this.#database.close()
  }

  #statement(sql: string): StatementSync {
    const known = this.#statements.get(sql)
    if (known) return known
    const made = this.#database.prepare(sql)
    this.#statements.set(sql, made)
    return made
  }
}
