import { createHash } from 'node:crypto'
import { citationKey, cslEntry, type CslEntry } from '../core/markdown/bibliography.ts'
import type { Source } from '../core/markdown/surroundings.ts'
import { type ExportFolder, isNotOurs, readThere } from './export-folder.ts'

/** An entry of the file: one of ours, or anything that the person put there. */
type Entry = Record<string, unknown>

/**
 * What makes an entry ours: the article's id, so that it keeps its key whatever it is called by now,
 * and a hash of the rest, which tells whether the person has changed it since. CSL-JSON has `custom`
 * for such, and Pandoc passes over it.
 */
interface Mark {
  collate: { article: string; hash: string }
}

/**
 * The file with the cited sources beside the notes. Entries of others stay as they are, and so do
 * ours once a person has changed them; a file in which none is ours is left alone and another begun.
 */
export class Bibliography {
  readonly fileName: string
  readonly #folder: ExportFolder
  readonly #entries: Entry[]
  #isChanged = false

  private constructor(fileName: string, folder: ExportFolder, entries: Entry[]) {
    this.fileName = fileName
    this.#folder = folder
    this.#entries = entries
  }

  static async open(folder: ExportFolder): Promise<Bibliography> {
    for (let number = 1; ; number += 1) {
      const fileName = number === 1 ? 'references.json' : `references (${number}).json`
      if (!folder.isTaken(fileName)) return new Bibliography(fileName, folder, [])
      const entries = await readEntries(folder.path, fileName)
      if (entries?.some((entry) => markOf(entry)))
        return new Bibliography(fileName, folder, entries)
    }
  }

  /** The key of an article that has been added. */
  keyOf(articleId: string): string | undefined {
    const id = this.#entries[this.#indexOf(articleId)]?.['id']
    return typeof id === 'string' ? id : undefined
  }

  /** Adds an article, or what is known of it by now. */
  add(articleId: string, source: Source): void {
    const index = this.#indexOf(articleId)
    const old = this.#entries[index]
    const entry = marked(cslEntry(this.keyOf(articleId) ?? this.#newKey(source), source), articleId)
    if (old === undefined) this.#entries.push(entry)
    else if (isUntouched(old) && markOf(old)?.hash !== markOf(entry)?.hash) {
      this.#entries[index] = entry
    } else return
    this.#isChanged = true
  }

  /** Writes the file when there is anything new to it; true when it did. */
  async save(): Promise<boolean> {
    if (!this.#isChanged) return false
    const replace = this.#folder.isTaken(this.fileName)
    await this.#folder.write(this.fileName, `${JSON.stringify(this.#entries, null, 2)}\n`, {
      replace,
    })
    this.#folder.reserve(this.fileName)
    this.#isChanged = false
    return true
  }

  #newKey(source: Source): string {
    return citationKey(source, (key) => this.#entries.some((entry) => entry['id'] === key))
  }

  #indexOf(articleId: string): number {
    return this.#entries.findIndex((entry) => markOf(entry)?.article === articleId)
  }
}

/** Null when the file is no list of entries: then it is not for us to write in. */
async function readEntries(folder: string, fileName: string): Promise<Entry[] | null> {
  try {
    const text = await readThere(folder, fileName)
    const content: unknown = JSON.parse(text.replace(/^\uFEFF/, ''))
    return Array.isArray(content) && content.every(isEntry) ? content : null
  } catch (error) {
    if (error instanceof SyntaxError || isNotOurs(error)) return null
    throw error
  }
}

function isEntry(value: unknown): value is Entry {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function marked(entry: CslEntry, article: string): Entry {
  return { ...entry, custom: { collate: { article, hash: hashOf({ ...entry }) } } satisfies Mark }
}

function markOf({ custom }: Entry): Mark['collate'] | undefined {
  if (!isEntry(custom) || !isEntry(custom['collate'])) return undefined
  const { article, hash } = custom['collate']
  return typeof article === 'string' && typeof hash === 'string' ? { article, hash } : undefined
}

function isUntouched({ custom, ...entry }: Entry): boolean {
  return markOf({ custom })?.hash === hashOf(entry)
}

/** Of the fields in the order of their names, which programs that format JSON may change. */
function hashOf(entry: Entry): string {
  const fields = Object.entries(entry).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return createHash('sha256').update(JSON.stringify(fields)).digest('hex')
}
