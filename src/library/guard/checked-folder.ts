import type { TextVersion } from '../../core/model/article.ts'
import { CollateError, sayingsOf, type Said } from '../../core/model/errors.ts'
import type { Finding, Problem } from '../../core/model/problem.ts'
import type { Disk } from '../disk/disk.ts'
import { decode } from '../documents/envelope.ts'
import type { Facts, Format, Kind } from '../kinds/kind.ts'
import { readOnlyError } from '../disk/disk-error.ts'
import { LibraryFiles, withoutBackup } from '../disk/files.ts'
import { LIBRARY_FILE } from '../kinds/library-info.ts'
import { isTemporary } from '../disk/write-whole.ts'
import { LIBRARY } from '../kinds/library-info.ts'
import { TEXT, textName } from '../kinds/text.ts'
import { given } from '../disk/inside.ts'
import { mapLimited } from '../disk/limit.ts'
import { versionIn } from '../documents/problems.ts'
import { bytesHash, textHash } from '../kinds/text-hash.ts'
import { copiedDocument, documentAt, shownDocument } from '../disk/document-names.ts'

// See collection.ts; a check reads the largest files too, so fewer at once.
const OPEN_AT_ONCE = 8

/** A library's folder being checked: reads files, judges them, and never writes. */
export class CheckedFolder {
  readonly files: LibraryFiles
  readonly findings: Finding[] = []
  verified = 0

  constructor(folder: string, disk: Disk) {
    this.files = new LibraryFiles(folder, disk)
    this.files.forbidWriting(readOnlyError())
  }

  /**
   * @param name the file, relative to the library's folder
   * @param about the file of the document that it is about, where that is another
   */
  find(kind: Problem['kind'], name: string, said: Said, about = name): void {
    const version = versionIn(name)
    const found = { kind, name, aside: null, version, about: shownDocument(about) }
    this.findings.push({ ...found, said: sayingsOf(said) })
  }

  /** Checks library.json, and what lies beside it. */
  async libraryDocument(): Promise<void> {
    await this.#document(LIBRARY_FILE, LIBRARY, null)
    for (const file of await this.files.list('.')) this.#stranger(file)
  }

  /** The documents of a kind that are whole, by id. */
  async documents<T>(kind: Kind<T, Facts>): Promise<Map<string, T>> {
    const { folder } = kind
    const whole = new Map<string, T>()
    const names = await this.files.list(folder)
    await mapLimited(names, OPEN_AT_ONCE, async (file) => {
      const name = `${folder}/${file}`
      const document = withoutBackup(name)
      const found = documentAt(document)
      if (found === null) return this.#stranger(name)
      const data = await this.#document(name, kind, found.id)
      if (name === document) {
        if (data !== null) whole.set(found.id, data)
      } else if (!names.includes(withoutBackup(file))) {
        this.find('missing', document, { says: 'missing-but-kept', name: document, backup: name })
      }
    })
    return whole
  }

  /** The names of the texts that are whole. */
  texts(): Promise<Set<string>> {
    return this.#contents('texts', (bytes, hash) => readText(bytes, hash) !== null)
  }

  /** The names of the originals that are whole. */
  originals(): Promise<Set<string>> {
    return this.#contents('originals', (bytes, hash) => bytesHash(bytes) === hash)
  }

  /** A text, when it is whole. */
  async text(hash: string): Promise<TextVersion | null> {
    const bytes = await this.#read(textName(hash))
    return bytes && readText(bytes, hash)
  }

  async #contents(
    folder: string,
    isWhole: (bytes: Buffer, hash: string) => boolean,
  ): Promise<Set<string>> {
    const whole = new Set<string>()
    await mapLimited(await this.files.list(folder), OPEN_AT_ONCE, async (file) => {
      const name = `${folder}/${file}`
      const hash = given(name)?.key
      if (hash === undefined) return this.#stranger(name)
      const bytes = await this.#read(name)
      if (bytes === null) return
      if (isWhole(bytes, hash)) {
        this.verified++
        whole.add(name)
        return
      }
      this.find('damaged', name, { says: 'content-damaged', name })
    })
    return whole
  }

  /** The document's data when it can be used; what is wrong with it is noted. */
  async #document<T>(name: string, format: Format<T>, id: string | null): Promise<T | null> {
    const bytes = await this.#read(name)
    if (bytes === null) return null
    const found = decode(bytes, format, id)
    switch (found.kind) {
      case 'valid':
        this.verified++
        return found.stored.data
      case 'edited':
        this.find('outsideEdit', name, { says: 'edited-outside', name })
        return found.stored.data
      case 'newer':
        this.find('newer', name, { says: 'from-newer', name })
        return found.stored?.data ?? null
      case 'stuck':
        this.find('unreadable', name, { says: 'from-older', name, damage: found.damage })
        return null
      case 'damaged':
        this.find('damaged', name, { says: 'damaged', name, damage: found.damage })
        return null
    }
  }

  #stranger(name: string): void {
    if (isTemporary(name)) {
      return this.find('leftOver', name, { says: 'left-over', name })
    }
    const document = copiedDocument(name)
    if (document) {
      this.find('conflictCopy', name, { says: 'copy-of', name, document: document.name })
    }
  }

  async #read(name: string): Promise<Buffer | null> {
    try {
      return await this.files.read(name)
    } catch (error) {
      if (!(error instanceof CollateError)) throw error
      this.find('unreadable', name, error.said)
      return null
    }
  }
}

function readText(bytes: Buffer, hash: string): TextVersion | null {
  const found = decode(bytes, TEXT, hash)
  if (found.kind !== 'valid' && found.kind !== 'edited') return null
  return textHash(found.stored.data) === hash ? found.stored.data : null
}
