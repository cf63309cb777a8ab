import { linkTarget } from '../core/markdown/names.ts'

// 255 bytes is the limit of most file systems, 143 of eCryptfs. What else may stand in a name (an
// id, a number, the ending) needs less than 30.
const LONGEST_STEM = 110

const UNTITLED = 'Untitled note'

// Windows keeps these for devices, with any ending, in any case.
const RESERVED = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])$/i

/**
 * A readable file name without its ending for a note's title, that every file system takes and
 * that can stand in `[[…]]`.
 */
export function fileStem(title: string): string {
  // A name that begins with a dot is hidden, one that begins with - looks like an option, and
  // Windows drops dots and spaces at the end.
  const trimmed = linkTarget(title.normalize('NFC')).replace(/^[-.\s]+|[.\s]+$/gu, '')
  const stem = cutToBytes(trimmed, LONGEST_STEM).replace(/[.\s]+$/u, '') || UNTITLED
  return RESERVED.test(stem.split('.')[0]!.trim()) ? `Note ${stem}` : stem
}

/** The longest beginning of whole characters that has at most `bytes` bytes in UTF-8. */
function cutToBytes(text: string, bytes: number): string {
  let cut = ''
  let size = 0
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    size += Buffer.byteLength(segment)
    if (size > bytes) break
    cut += segment
  }
  return cut
}

/** What a case-insensitive file system that composes its letters takes for the same name. */
export function nameKey(fileName: string): string {
  return fileName.normalize('NFC').toLowerCase()
}

/**
 * The file name of a note that has none yet: its title, or its title and a part of its id where
 * another file is called so.
 *
 * @param isTaken whether a file of that name, in any case, is there already
 */
export function newFileName(
  title: string,
  noteId: string,
  isTaken: (fileName: string) => boolean,
): string {
  const stem = fileStem(title)
  // Six signs of an id part a thousand notes of one title; the whole id parts any.
  const candidates = [stem, `${stem} ${noteId.slice(0, 6)}`, `${stem} ${noteId}`]
  const free = candidates.map((name) => `${name}.md`).find((name) => !isTaken(name))
  return free ?? besideFileName(`${stem} ${noteId}.md`, isTaken)
}

/** `Name (2).md` for `Name.md`, or the next number that is free. */
export function besideFileName(fileName: string, isTaken: (fileName: string) => boolean): string {
  const stem = fileName.replace(/( \(\d+\))?\.md$/iu, '')
  for (let number = 2; ; number += 1) {
    const name = `${stem} (${number}).md`
    if (!isTaken(name)) return name
  }
}
