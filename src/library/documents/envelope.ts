import { createHash } from 'node:crypto'
import * as v from 'valibot'
import { countSchema } from '../../core/model/count.ts'
import { CollateError } from '../../core/model/errors.ts'
import { issueInWords } from '../../core/model/issue.ts'
import type { Damage } from '../../core/model/library-saying.ts'
import { hashSchema, idSchema } from '../../core/model/ids.ts'
import { HEAD_LENGTH } from '../disk/head.ts'
import type { Format, Stored } from '../kinds/kind.ts'
import { migrated, MIGRATIONS, schemaOf } from './migrations.ts'

export type Decoded<T> =
  /** As Collate wrote it; data of an older `schema` has been brought up to date. */
  | { kind: 'valid'; stored: Stored<T>; hash: string; schema: number }
  /**
   * A document in every respect, but not as Collate wrote it: somebody edited the file, or gave it
   * a count that no library reaches (`isFarOff`), which is left out of `stored`.
   */
  | { kind: 'edited'; stored: Stored<T>; isFarOff: boolean }
  /** Written by a newer Collate. `stored` where today's rules can read it all the same. */
  | { kind: 'newer'; schema: number; stored: Stored<T> | null; hash: string }
  /** Of an older schema, and what it became by the migrations makes no sense: their fault. */
  | { kind: 'stuck'; schema: number; damage: Damage }
  | { kind: 'damaged'; damage: Damage }

const HASH_FIELD = Buffer.from('"hash":"')
const HASH_LENGTH = 64

// Made once: making one takes longer than decoding a small document.
const utf8 = new TextDecoder('utf-8', { fatal: true })

const number = v.pipe(v.number(), v.integer(), v.minValue(1))
const envelopeSchema = v.object({
  format: v.string(),
  schema: number,
  // It becomes a part of file names; a text's is its hash.
  id: v.union([idSchema, hashSchema]),
  born: number,
  rev: number,
  hash: v.string(),
  data: v.unknown(),
})

/**
 * The bytes of a document, and the hash that names exactly these bytes. Every document that is
 * written comes from here, and is read once before: what could not be read again is never written.
 *
 * @throws CollateError when it could not
 */
export function encode<T>(
  format: Format<T>,
  stored: Stored<T>,
  migrations = MIGRATIONS,
): { bytes: Buffer; hash: string } {
  const { id, born, rev, data } = stored
  const schema = schemaOf(migrations)
  const head = JSON.stringify({ format: format.name, schema, id, born, rev })
  const before = Buffer.from(`${head.slice(0, -1)},"hash":"`)
  const after = Buffer.from(`",\n"data":${JSON.stringify(data)}}\n`)
  const hash = createHash('sha256').update(before).update(after).digest('hex')
  const bytes = Buffer.concat([before, Buffer.from(hash), after])
  const again = decode(bytes, format, id, migrations)
  if (again.kind !== 'valid') throw notSaveable('damage' in again ? again.damage : 'far-off-count')
  return { bytes, hash }
}

/**
 * Judges the bytes of a file that should hold the document `id` of `format`; null takes any id.
 * Never throws.
 */
export function decode<T>(
  bytes: Buffer,
  format: Format<T>,
  id: string | null,
  migrations = MIGRATIONS,
): Decoded<T> {
  const hash = intactHash(bytes)
  let json: unknown
  try {
    const text = utf8.decode(bytes)
    // What Collate wrote is never deep; in anything else, depth could exhaust the stack.
    if (hash === null && isTooDeep(text)) return damaged('too-deep')
    json = JSON.parse(text)
  } catch {
    // What the error says quotes the document; this is shown, and may be logged.
    return damaged('no-json')
  }

  const envelope = v.safeParse(envelopeSchema, json)
  if (!envelope.success) return damaged('no-document')
  const { schema, born, rev } = envelope.output
  const actualId = envelope.output.id
  if (envelope.output.format !== format.name) return damaged('other-kind')
  if (actualId !== (id ?? actualId)) return damaged('other-document')

  const isOlder = hash !== null && schema < schemaOf(migrations)
  let raw = envelope.output.data
  try {
    if (isOlder) raw = migrated(raw, format.name, schema, migrations)
  } catch (error) {
    return { kind: 'stuck', schema, damage: { detail: String(error) } }
  }
  const data = v.safeParse(format.data, raw)
  const isFarOff = !v.is(countSchema, born) || !v.is(countSchema, rev)
  const counts = isFarOff ? { born: 1, rev: 1 } : { born, rev }
  const stored = data.success ? { id: actualId, ...counts, data: data.output } : null
  if (schema > schemaOf(migrations)) {
    return hash === null ? damaged('newer-and-changed') : { kind: 'newer', schema, stored, hash }
  }
  if (stored === null) {
    const damage = data.issues ? { detail: issueInWords(data.issues[0]) } : 'no-data'
    return isOlder ? { kind: 'stuck', schema, damage } : damaged(damage)
  }
  const isOurs = hash !== null && !isFarOff
  return isOurs ? { kind: 'valid', stored, hash, schema } : { kind: 'edited', stored, isFarOff }
}

/** The hash that the bytes carry, when they are what it was made of; null otherwise. */
export function intactHash(bytes: Buffer): string | null {
  const field = bytes.subarray(0, HEAD_LENGTH).indexOf(HASH_FIELD)
  if (field < 0) return null
  const start = field + HASH_FIELD.length
  const end = start + HASH_LENGTH
  const carried = bytes.toString('latin1', start, end)
  const actual = createHash('sha256')
    .update(bytes.subarray(0, start))
    .update(bytes.subarray(end))
    .digest('hex')
  return carried === actual ? actual : null
}

// Notes may nest to 100 (core/model/note), with two levels of JSON for each, and a few around it.
const DEEPEST = 250

/** Whether brackets outside strings nest deeper than any document of ours. */
function isTooDeep(json: string): boolean {
  let depth = 0
  let inString = false
  for (let index = 0; index < json.length; index++) {
    const sign = json[index]
    if (inString) {
      if (sign === '\\') index++
      else if (sign === '"') inString = false
    } else if (sign === '"') inString = true
    else if (sign === '{' || sign === '[') {
      if (++depth > DEEPEST) return true
    } else if (sign === '}' || sign === ']') depth--
  }
  return false
}

function notSaveable(damage: Damage): CollateError {
  return new CollateError('invalid-request', { says: 'not-saveable', damage })
}

function damaged(damage: Damage): { kind: 'damaged'; damage: Damage } {
  return { kind: 'damaged', damage }
}
