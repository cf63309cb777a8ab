import { createHash } from 'node:crypto'
import { readAffixes, type Affixes } from './affixes.ts'
import { BadDictionary } from './bad-dictionary.ts'
import { checkEncoding, toBuffer, toBytes } from './encoding.ts'
import { writeTrie } from './trie.ts'
import { readWords, type Word } from './words.ts'

// The one form in which Chromium reads a dictionary (`bdict.h`): a head, the affixes, the words.

const SIGNATURE = 'BDic'
/** Major and minor version, two bytes each. */
const VERSION = [2, 0] as const
/** Signature, version, where the affixes begin and where the words do, MD5 of all that follows. */
const HEAD_BYTES = 32
const WORDS_AT = 12
const DIGEST_AT = 16
const AFFIX_HEAD_BYTES = 16

/** A set's number has two bytes, and all ones close a list of them. */
const MOST_GROUPS = 0xfffe

/**
 * Makes of the two files of a Hunspell dictionary the one that Chromium reads.
 *
 * @throws BadDictionary when that cannot be done
 */
export function makeBdic(aff: Buffer, dic: Buffer): Buffer {
  const affixes = readAffixes(toBytes(aff))
  checkEncoding(dic, affixes.encoding)
  const words = readWords(toBytes(dic), affixes)
  if (affixes.groups.flags.length > MOST_GROUPS) {
    throw new BadDictionary({ says: 'dictionary-has-too-many-flags' })
  }
  return join(affixes, words)
}

/** @throws BadDictionary when Chromium would not take it: a file half written, or another form */
export function checkBdic(file: Buffer): void {
  const isBdic =
    file.length > HEAD_BYTES &&
    file.toString('latin1', 0, 4) === SIGNATURE &&
    file.readUInt16LE(4) === VERSION[0] &&
    file.subarray(DIGEST_AT, HEAD_BYTES).equals(digest(file.subarray(HEAD_BYTES)))
  if (!isBdic) throw new BadDictionary({ says: 'dictionary-damaged' })
}

function join(affixes: Affixes, words: readonly Word[]): Buffer {
  const { groups, rules, replacements, others } = affixes
  const parts = [
    list([`AF ${groups.flags.length}`, ...groups.flags.map((flags) => `AF ${flags}`)]),
    list(rules),
    list(replacements.flat()),
    list(others),
  ]
  const head = Buffer.alloc(AFFIX_HEAD_BYTES)
  // Between this and the first part there is place for a comment.
  let at = HEAD_BYTES + AFFIX_HEAD_BYTES
  for (const [index, part] of parts.entries()) {
    head.writeUInt32LE(at, 4 * index)
    at += part.length
  }
  const body = Buffer.concat([head, ...parts, writeTrie(words, at)])
  return Buffer.concat([fileHead(at, body), body])
}

function fileHead(wordsAt: number, body: Buffer): Buffer {
  const head = Buffer.alloc(HEAD_BYTES)
  head.write(SIGNATURE, 'latin1')
  head.writeUInt16LE(VERSION[0], 4)
  head.writeUInt16LE(VERSION[1], 6)
  head.writeUInt32LE(HEAD_BYTES, 8)
  head.writeUInt32LE(wordsAt, WORDS_AT)
  digest(body).copy(head, DIGEST_AT)
  return head
}

/** Each closed by 0, and the whole by another: an empty one would end it. */
function list(entries: readonly string[]): Buffer {
  return toBuffer(`${entries.map((entry) => `${entry === '' ? ' ' : entry}\0`).join('')}\0`)
}

function digest(bytes: Buffer): Buffer {
  return createHash('md5').update(bytes).digest()
}
