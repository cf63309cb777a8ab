import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Plugin } from 'vite'

const FILE = 'node-sqlite3-wasm.wasm'

/**
 * Puts the SQLite that is compiled to WebAssembly beside the script that looks for it there. Only an
 * Electron without node:sqlite loads it.
 */
export const sqliteWasm: Plugin = {
  name: 'collate:sqlite-wasm',
  generateBundle() {
    const script = createRequire(import.meta.url).resolve('node-sqlite3-wasm')
    const source = readFileSync(join(dirname(script), FILE))
    this.emitFile({ type: 'asset', fileName: FILE, source })
  },
}
