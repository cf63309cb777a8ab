import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createHash } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import type { ImportedArticle } from '../core/model/imported.ts'
import { moment } from '../core/model/ids.ts'
import type { NoteTree } from '../core/model/note.ts'
import { realDisk, type Disk } from './disk/disk.ts'
import type { DataOf } from './kinds/registry.ts'

/** Helpers of the library's tests and of scripts/torture. */

export const BRIDGE_TEXT =
  'The harbour bridge was closed on Monday.\n\n“It was the only safe thing to do,” said Ida Lind.'

/** What an importer would make of a file with this text. */
export function importedArticle(text = BRIDGE_TEXT, title = 'Bridge closed'): ImportedArticle {
  return {
    original: { bytes: Buffer.from(text), name: `${title}.txt`, ext: 'txt', encoding: 'UTF-8' },
    version: { text, blocks: [{ kind: 'paragraph', start: 0, end: text.length }], spans: [] },
    title: { value: title, from: 'headline' },
    outlet: { value: '', from: 'none' },
    date: { value: '', from: 'none' },
    author: { value: '', from: 'none' },
    words: text.split(/\s+/).length,
  }
}

/** A note's tree of one paragraph. */
export function noteTree(words: string): NoteTree {
  return {
    type: 'root',
    children: [{ type: 'paragraph', children: [{ type: 'text', value: words }] }],
  }
}

/** A relation of two passages, or of one with itself. */
export function relation(word: string, one: Side, other = one): DataOf<'relation'> {
  const at = moment()
  return { sides: [one, other], word, createdAt: at, changedAt: at }
}
type Side = DataOf<'relation'>['sides'][0]

/** A new folder. */
export function temporaryFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'collate-test-'))
}

/**
 * A document's text with its hash made right for what it says now, as a program would write it
 * that knows the format.
 */
export function resealed(document: string): string {
  // The first is the document's own; an article has others.
  const at = document.search(/(?<="hash":")[0-9a-f]{64}/)
  const [before, after] = [document.slice(0, at), document.slice(at + 64)]
  return before + createHash('sha256').update(before).update(after).digest('hex') + after
}

/** One file operation, before it happens. `path` is empty for those on an open file. */
export interface Operation {
  name: string
  path: string
}

/**
 * The real disk, with every operation told to `before` first: when that throws, the operation
 * fails so; when it gives 'skip', the operation is left out and succeeds all the same.
 */
export function watchedDisk(before: (operation: Operation) => 'skip' | void): Disk {
  const watch = <Call extends (...args: never[]) => Promise<unknown>>(
    name: string,
    call: Call,
    path?: string,
  ): Call =>
    (async (...args: Parameters<Call>) => {
      const onPath = path ?? String(args[0])
      if (before({ name, path: onPath }) === 'skip') return undefined
      return call(...args)
    }) as Call

  const open = async (...args: Parameters<Disk['open']>): Promise<FileHandle> => {
    const path = String(args[0])
    before({ name: 'open', path })
    const handle = await realDisk.open(...args)
    handle.writeFile = watch('write', handle.writeFile.bind(handle), path)
    handle.sync = watch('sync', handle.sync.bind(handle), path)
    const close = handle.close.bind(handle)
    handle.close = async () => {
      // A close that fails has closed all the same.
      await close()
      before({ name: 'close', path })
    }
    return handle
  }
  return {
    open,
    link: watch('link', realDisk.link),
    lstat: watch('lstat', realDisk.lstat),
    mkdir: watch('mkdir', realDisk.mkdir),
    readFile: watch('readFile', realDisk.readFile),
    readFileSync: (path) => {
      before({ name: 'readFile', path })
      return realDisk.readFileSync(path)
    },
    lstatSync: (path) => {
      before({ name: 'lstat', path })
      return realDisk.lstatSync(path)
    },
    readdir: watch('readdir', realDisk.readdir),
    rename: watch('rename', realDisk.rename),
    stat: watch('stat', realDisk.stat),
    unlink: watch('unlink', realDisk.unlink),
  }
}

const HOUR_NS = 3_600_000_000_000n

/**
 * The real disk, on which the lock was written an hour later than it was: what was changed a moment ago is
 * old enough for the catalogue to be kept of it, as it would be after a while.
 */
export const patientDisk: Disk = {
  ...realDisk,
  lstatSync: (path) => {
    const found = realDisk.lstatSync(path)
    if (path.endsWith('lock.json')) found.ctimeNs += HOUR_NS
    return found
  },
}

/** An error as Node gives it for a failed file operation. */
export function diskFailure(code: string): Error {
  return Object.assign(new Error(`${code}: made by a test`), { code })
}
