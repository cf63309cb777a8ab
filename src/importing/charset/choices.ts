import { readings } from './by-language.ts'
import { decode } from './decode.ts'
import { decodeAs } from './decode-as.ts'
import { ENCODINGS } from './encodings.ts'

/** An encoding to read a file in, and how the file begins in it. */
export interface EncodingChoice {
  encoding: string
  /** Some lines, those first in which encodings differ. */
  preview: string
}

// In no order of likelihood: those that a file's own bytes do not tell come last.
const FURTHER =
  `UTF-8 UTF-16LE UTF-16BE UTF-32LE UTF-32BE ISO-2022-JP ISO-2022-KR ISO-8859-3 ISO-8859-10 ISO-8859-14
  ISO-8859-16 windows-1258 VISCII IBM437 IBM737 IBM775 IBM857 IBM862 MacGreek MacTurkish
  MacRomania`.split(/\s+/)

// A longer file is read to here: its telling lines come early, or are few.
const LOOKED_AT = 64 * 1024
const LINES = 8
const LONGEST_LINE = 160

/** Every encoding that a file can be read in, the best guesses first. */
export function encodingChoices(bytes: Uint8Array): EncodingChoice[] {
  const found = decode(bytes)?.encoding
  const guesses = readings(bytes).map(({ encoding }) => encoding)
  const names = [
    ...(found ? [found] : []),
    ...guesses,
    ...ENCODINGS.map(({ name }) => name),
    ...FURTHER,
  ]
  const part = bytes.subarray(0, LOOKED_AT - (LOOKED_AT % 4))
  return [...new Set(names)].map((encoding) => ({
    encoding,
    preview: previewOf(decodeAs(part, encoding)),
  }))
}

function previewOf(text: string): string {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const telling = lines.filter((line) => /\P{ASCII}/u.test(line))
  const shown = telling.length > 0 ? telling : lines
  return shown.slice(0, LINES).map(shortened).join('\n')
}

// About the first of the letters that tell.
function shortened(line: string): string {
  if (line.length <= LONGEST_LINE) return line
  const first = Math.max(0, line.search(/\P{ASCII}/u) - LONGEST_LINE / 2)
  const part = line.slice(first, first + LONGEST_LINE)
  return `${first > 0 ? '…' : ''}${part}…`
}
