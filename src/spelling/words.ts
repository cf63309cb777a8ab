import type { Affixes } from './affixes.ts'
import { BadDictionary } from './bad-dictionary.ts'
import type { Bytes } from './encoding.ts'

/** A word in UTF-8 with the numbers of its sets of flags; a word can stand there more than once. */
export interface Word {
  text: Bytes
  groups: number[]
}

// Chromium takes no word that is longer.
const LONGEST_BYTES = 127

/** A word ends before what is known of its form: behind a tab, or as in ` po:noun`. */
const FORM = /\t.*$| +[a-z]{2}:.*$/

/** A slash begins the flags, unless it begins the word or a backslash stands before it. */
const FLAGS = /(?<=[^\\])\/(.*)$/

/**
 * Reads a .dic file.
 *
 * @returns its words in the order of their bytes
 * @throws BadDictionary when there are none
 */
export function readWords(file: Bytes, { toUtf8, ignored, groups }: Affixes): Word[] {
  const words = new Map<Bytes, Set<number>>()
  // The first line is how many follow.
  for (const line of file.split(/\r?\n/).slice(1)) {
    if (line.startsWith('#')) continue
    const entry = line.replace(FORM, '').replace(/ +$/, '')
    const flags = FLAGS.exec(entry)?.[1] ?? ''
    const text = toUtf8(entry.replace(FLAGS, '').replaceAll('\\/', '/'))
    const counting = ignored.reduce((rest, character) => rest.replaceAll(character, ''), text)
    if (counting === '' || counting.length > LONGEST_BYTES) continue
    const group = groups.numberOf(/^[^ \t]*/.exec(flags)?.[0] ?? '')
    const known = words.get(counting)
    if (known) known.add(group)
    else words.set(counting, new Set([group]))
  }
  if (words.size === 0) throw new BadDictionary({ says: 'dictionary-empty' })
  return [...words]
    .map(([text, numbers]) => ({ text, groups: [...numbers].toSorted((a, b) => b - a) }))
    .toSorted((a, b) => (a.text < b.text ? -1 : 1))
}
