import { isUtf8 } from 'node:buffer'
import iconv from 'iconv-lite'
import { BadDictionary } from './bad-dictionary.ts'

/**
 * The two files of a dictionary mix text, in the encoding they name, with flags, which are bytes
 * whatever the encoding. So they are read as strings with one character a byte, and only what is
 * text is turned into UTF-8, which is what Chromium wants. Beware of `trim` and `\s`: a byte of a
 * letter, as in à, may be a no-break space to them.
 */
export type Bytes = string

export function toBytes(file: Buffer): Bytes {
  return file.toString('latin1')
}

export function toBuffer(bytes: Bytes): Buffer {
  return Buffer.from(bytes, 'latin1')
}

/** Turns text in one encoding into UTF-8. */
export type ToUtf8 = (text: Bytes) => Bytes

/**
 * @param name as after SET in an .aff file, for instance `UTF-8` or `microsoft-cp1251`
 * @throws BadDictionary when nobody knows that encoding
 */
export function toUtf8From(name: string): ToUtf8 {
  if (/^utf-?8$/i.test(name)) return (text) => text
  const known = name.replace(/^microsoft-/i, '').replace(/^TIS620-2533$/i, 'TIS-620')
  if (!iconv.encodingExists(known)) {
    throw new BadDictionary({ says: 'dictionary-in-unknown-encoding', encoding: name })
  }
  return (text) => toBytes(Buffer.from(iconv.decode(toBuffer(text), known), 'utf8'))
}

/** @throws BadDictionary when it is not what its .aff file says */
export function checkEncoding(words: Buffer, name: string): void {
  if (/^utf-?8$/i.test(name) && !isUtf8(words)) {
    throw new BadDictionary({ says: 'dictionary-not-in-utf8' })
  }
}
