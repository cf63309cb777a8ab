import { createHash } from 'node:crypto'

/**
 * A file that Collate wrote says in its front matter which note it is and, with a hash of all the
 * rest, whether anyone has changed it since. Changing a tag is a change as much as changing a word.
 */
const HASH_LINE = /^collate-hash: ([0-9a-f]{64})\n/m

const FRONT_MATTER = /^---\n([^]*?\n)---(?:\n|$)/

// The one line that is looked for, as Collate writes it and as other programs write it again: the folder
// may hold any file, and YAML as a whole can be made to take for ever. Lines of other fields are indented.
const ID_LINE = /^id:[ \t]{1,9}(["']?)([a-z0-9]{8,40})\1[ \t]{0,9}(?:#.*)?$/m

export interface Seal {
  noteId: string
  /** Hash of the file as Collate wrote it; null when that line is gone. */
  hash: string | null
  /** Whether the file is still as Collate wrote it, line ends apart. */
  isUntouched: boolean
}

/** Puts the hash of a Markdown file with front matter into its front matter. */
export function seal(markdown: string): { text: string; hash: string } {
  const hash = hashOf(markdown)
  const fence = FRONT_MATTER.exec(markdown)
  if (fence === null) throw new Error('There is no front matter to seal')
  const end = '---\n'.length + fence[1]!.length
  return { text: `${markdown.slice(0, end)}collate-hash: ${hash}\n${markdown.slice(end)}`, hash }
}

/** What a file says of itself; null when it says nothing of a note. */
export function readSeal(file: string): Seal | null {
  // Version control and editors change line ends and add byte-order marks; the person didn't.
  const text = file.replace(/^\uFEFF/, '').replace(/\r\n/g, '\n')
  const noteId = ID_LINE.exec(FRONT_MATTER.exec(text)?.[1] ?? '')?.[2]
  if (noteId === undefined) return null
  const hash = HASH_LINE.exec(text)?.[1] ?? null
  return { noteId, hash, isUntouched: hash === hashOf(text.replace(HASH_LINE, '')) }
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
