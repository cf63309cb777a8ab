import type { OpenDatabase } from './database.ts'
import { openNative } from './native.ts'

/**
 * How databases are opened here: by the SQLite of Node where it has one (24, Electron 35 and later), else
 * by the one compiled to WebAssembly, which is loaded only then.
 */
export async function engineHere(): Promise<OpenDatabase> {
  return openNative ?? (await import('./wasm.ts')).openWasm
}
