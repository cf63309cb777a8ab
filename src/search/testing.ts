import { join } from 'node:path'
import type { TextVersion } from '../core/model/article.ts'
import { inPlainBlocks } from '../core/text/blocks.ts'
import { temporaryFolder } from '../library/testing.ts'
import type { SearchableArticle, SearchableNote } from './searchable.ts'
import type { OpenDatabase } from './sqlite/database.ts'
import { openNative } from './sqlite/native.ts'
import { openWasm } from './sqlite/wasm.ts'

/** Helpers of the tests of this folder. The accounts are invented. */

/** Both of SQLite's engines, by their names. */
export const ENGINES: [string, OpenDatabase][] = [
  ['node:sqlite', openNative!],
  ['node-sqlite3-wasm', openWasm],
]

/** Where a new index may lie. */
export async function newPlace(libraryId = 'testlibrary') {
  return { libraryId, file: join(await temporaryFolder(), 'index.sqlite') }
}

export function version(text: string): TextVersion {
  return { ...inPlainBlocks(text), blocks: [...inPlainBlocks(text).blocks], spans: [] }
}

/** An article, of which this much is said. */
export function article(id: string, some: Partial<SearchableArticle> = {}): SearchableArticle {
  return {
    id,
    textHash: id,
    title: '',
    outlet: '',
    author: '',
    date: '',
    addedAt: '2024-01-01T00:00:00.000Z',
    fileName: `${id}.txt`,
    language: null,
    highlights: 0,
    colors: [],
    comments: [],
    tags: [],
    ...some,
  }
}

/** What is said of a highlight. */
export function comment(text: string): SearchableArticle['comments'][number] {
  return { highlightId: `highlight${text.length}`, passageId: `passage${text.length}`, text }
}

export function note(id: string, some: Partial<SearchableNote> = {}): SearchableNote {
  const at = '2024-01-01T00:00:00.000Z'
  return {
    id,
    mark: id,
    title: '',
    tags: [],
    text: '',
    createdAt: at,
    changedAt: at,
    quoted: [],
    linked: [],
    ...some,
  }
}
