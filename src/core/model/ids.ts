import * as v from 'valibot'

/**
 * Ids are random and say nothing about what they name: a title changes, an id never does,
 * and two machines can make ids without asking each other.
 */
const ALPHABET = 'abcdefghijkmnpqrstuvwxyz23456789' // 32 signs, none mistaken for another (l 1, o 0)

// 16 signs of 5 bits are 80 bits: among a million ids the chance of any two being equal is 4e-13.
const LENGTH = 16

/** A new random id: 16 lower-case letters and digits, safe in file names and addresses. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(LENGTH))
  return Array.from(bytes, (byte) => ALPHABET[byte & 31]).join('')
}

/**
 * What may stand where an id is asked for; keeps paths and markup out of file names. "constructor" is the
 * one word of these signs that every object has already: looked up there it would find a function.
 */
export const idSchema = v.pipe(
  v.string(),
  v.regex(/^(?!constructor$)[a-z0-9]{8,40}$/, 'is not an id'),
)

// Beyond any library that there is; what is longer is no person's request.
const MOST_IDS = 100_000

export const idListSchema = v.pipe(v.array(idSchema), v.maxLength(MOST_IDS))

/** A SHA-256 in 64 lower-case hexadecimal digits. */
export const hashSchema = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'is not a SHA-256'))

/** A moment for people to read, ISO 8601 in UTC. It orders nothing: clocks jump. */
export const momentSchema = v.pipe(v.string(), v.isoTimestamp())

/** The moment now, in the form of `momentSchema`. */
export function moment(): string {
  return new Date().toISOString()
}
