import { rmSync } from 'node:fs'
import sqlite, { type Database as WasmSqlite, type Statement } from 'node-sqlite3-wasm'
import type { Database, OpenDatabase, SqlValue } from './database.ts'

/**
 * Opens a file by the SQLite that is compiled to WebAssembly. Its lock is a folder beside the file, which
 * whoever is killed leaves behind: nobody else may have the file open, so it is removed.
 */
export const openWasm: OpenDatabase = (file) => {
  rmSync(`${file}.lock`, { recursive: true, force: true })
  return new WasmDatabase(new sqlite.Database(file))
}

class WasmDatabase implements Database {
  readonly #database: WasmSqlite
  readonly #statements = new Map<string, Statement>()

  constructor(database: WasmSqlite) {
    this.#database = database
  }

  exec(sql: string): void {
    this.#database.exec(sql)
  }

  run(sql: string, ...values: SqlValue[]): void {
    this.#statement(sql).run(values)
  }

  all<Row>(sql: string, ...values: SqlValue[]): Row[] {
    return this.#statement(sql).all(values) as Row[]
  }

  close(): void {
    for (const statement of this.#statements.values()) statement.finalize()
    this.#statements.clear()
    this.#database.close()
  }

  #statement(sql: string): Statement {
    const known = this.#statements.get(sql)
    if (known) return known
    const made = this.#database.prepare(sql)
    this.#statements.set(sql, made)
    return made
  }
}
