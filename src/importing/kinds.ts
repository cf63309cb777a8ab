import type { FileSort } from '../core/model/file-sort.ts'

/**
 * What a file is when it is not a text that Collate reads: told by its first bytes, else by its
 * ending.
 */
export interface FileKind {
  is: FileSort
  /** Whether people read words in it, so that they may expect Collate to. */
  document: boolean
}

const document = (is: FileSort): FileKind => ({ is, document: true })
const other = (is: FileSort): FileKind => ({ is, document: false })

const PDF = document('pdf')
const RTF = document('rtf')
const WEB_PAGE = document('web-page')
const PICTURE = other('picture')
const SOUND = other('sound')
const FILM = other('film')
const ARCHIVE = other('archive')
const PROGRAM = other('program')
const FONT = other('font')
const DATABASE = other('database')

const ENDINGS: readonly [string, FileKind][] = [
  ['pdf', PDF],
  ['rtf', RTF],
  ['html htm xhtml shtml mht mhtml webarchive', WEB_PAGE],
  ['doc docx docm dot dotx', document('word')],
  ['odt ott fodt', document('open-document')],
  ['pages', document('pages')],
  ['epub mobi azw azw3 fb2', document('e-book')],
  ['ppt pptx odp key', document('presentation')],
  ['xls xlsx xlsm ods numbers csv tsv', document('table')],
  ['eml msg mbox', document('mail')],
  ['json jsonl ndjson geojson xml yaml yml toml', document('data')],
  ['jpg jpeg png gif webp avif heic tif tiff bmp ico svg psd', PICTURE],
  ['mp3 wav flac ogg opus m4a aac wma aiff', SOUND],
  ['mp4 m4v mov avi mkv webm wmv mpg mpeg', FILM],
  ['zip gz tgz bz2 xz zst 7z rar tar jar dmg iso', ARCHIVE],
  ['exe dll so dylib msi deb rpm app apk bin wasm', PROGRAM],
  ['ttf otf woff woff2', FONT],
  ['sqlite sqlite3 db mdb accdb', DATABASE],
]

const KIND_OF_ENDING = new Map(
  ENDINGS.flatMap(([endings, kind]) => endings.split(' ').map((ending) => [ending, kind] as const)),
)

/** The kind that an ending (lower case, without the dot) stands for, null for one not known. */
export function kindOfEnding(ending: string): FileKind | null {
  return KIND_OF_ENDING.get(ending) ?? null
}

// First bytes in Latin-1, as file(1) and IANA's media types list them.
const SIGNATURES: readonly [string, FileKind][] = [
  ['%PDF-', PDF],
  // Compound files: the Word, Excel and PowerPoint of 1997 to 2003.
  ['\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1', document('office')],
  ['\xFF\xD8\xFF', PICTURE],
  ['\x89PNG', PICTURE],
  ['GIF8', PICTURE],
  ['II*\0', PICTURE],
  ['MM\0*', PICTURE],
  ['OggS', SOUND],
  ['ID3', SOUND],
  ['fLaC', SOUND],
  ['\x1A\x45\xDF\xA3', FILM],
  ['PK\x03\x04', ARCHIVE],
  ['\x1F\x8B', ARCHIVE],
  ['7z\xBC\xAF\x27\x1C', ARCHIVE],
  ['Rar!\x1A\x07', ARCHIVE],
  ['\xFD7zXZ\0', ARCHIVE],
  ['BZh', ARCHIVE],
  ['\x7FELF', PROGRAM],
  ['\0asm', PROGRAM],
  ['wOFF', FONT],
  ['wOF2', FONT],
  ['SQLite format 3\0', DATABASE],
]

// The longest signature.
const SIGNATURE_BYTES = 16

/** The kind that the first bytes of a file that is no text tell, null where they tell none. */
export function kindOfBytes(bytes: Uint8Array): FileKind | null {
  const start = latin1(bytes, SIGNATURE_BYTES)
  // Two families name themselves after a length: RIFF at 8, MP4 and its like at 4.
  if (start.startsWith('RIFF')) return { WEBP: PICTURE, WAVE: SOUND }[start.slice(8, 12)] ?? FILM
  if (start.startsWith('ftyp', 4))
    return /^(?:heic|avif|mif1)/.test(start.slice(8)) ? PICTURE : FILM
  return SIGNATURES.find(([signature]) => start.startsWith(signature))?.[1] ?? null
}

// Room for a comment or an XML declaration before the element.
const MARKUP_BYTES = 512

/** A document whose bytes can pass for text: what it is, by its first bytes; null for plain text. */
export function documentOfText(bytes: Uint8Array): FileKind | null {
  const start = latin1(bytes, MARKUP_BYTES)
  if (start.startsWith('%PDF-')) return PDF
  if (start.startsWith('{\\rtf')) return RTF
  return /^(?:ï»¿)?\s*<(?:!doctype html|html[\s>]|\?xml[^]*<html[\s>])/i.test(start)
    ? WEB_PAGE
    : null
}

function latin1(bytes: Uint8Array, length: number): string {
  return String.fromCharCode(...bytes.subarray(0, length))
}
