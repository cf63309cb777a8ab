import { createHash } from 'node:crypto'
import type { TextVersion } from '../../core/model/article.ts'

/**
 * The name of a text version: the SHA-256, in lower-case hexadecimal, of the canonical JSON of
 * its text, blocks and spans. Blocks count, because a passage's place on the page depends on them;
 * canonical, so that the order in which a program happens to set its fields doesn't.
 */
export function textHash(version: TextVersion): string {
  const { text, blocks, spans } = version
  return createHash('sha256').update(canonicalJson({ text, blocks, spans })).digest('hex')
}

/** The SHA-256 of bytes, in lower-case hexadecimal. */
export function bytesHash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/**
 * JSON without white space, with the keys of every object in the order of their UTF-16 code units
 * and fields that are undefined left out: RFC 8785, whose rules for numbers and strings are those
 * of JSON.stringify.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  // Of the tree of a long note tens of thousands of objects, at each save: nothing is made but the text.
  let fields = ''
  for (const key of Object.keys(value).sort()) {
    const field = (value as Record<string, unknown>)[key]
    if (field === undefined) continue
    if (fields !== '') fields += ','
    fields += `${JSON.stringify(key)}:${canonicalJson(field)}`
  }
  return `{${fields}}`
}
